import { cellStream, committeeStream, partsOfStream, reviewStream } from "../events/streams.js";
import { dayOf } from "../events/time.js";
import { dateText } from "../language/formats.js";
import { labelIn } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { partOfPersonNames } from "../language/words/choices.js";
import { officeNames } from "../language/words/form-values.js";
import { laterOf, stateOf, statesOf } from "../projections/fold/folded-journal.js";
import { members } from "../projections/streams/members.js";
import { namedPeople, type PartOfPerson } from "../projections/streams/named-people.js";
import { educationOf } from "../projections/year/consequences.js";
import { inYear, type YearContext } from "../projections/year/context.js";
import { attendanceEntry } from "../projections/year/meetings.js";
import { everHere, standingOn } from "../projections/year/member-standing.js";
import type { YearReadings } from "../projections/year/readings.js";
import { grouped } from "../projections/year/table.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";
import { list } from "./wording.js";

interface Named {
  readonly stream: string;
  /** The cell whose roll must be recorded on the day. */
  readonly cell: string;
  readonly part: PartOfPerson | "votes" | "present" | "decided" | "helps";
  readonly member: string;
  readonly day: string;
  readonly by: string;
}

/** Whether a cell's roll is recorded on a day, with at least one member. */
const hasRoll = (context: YearContext, cell: string, day: string): boolean =>
  context.rollOf(cell, day).some(({ standing }) => standing.place !== "gone");

/**
 * Whether a member is on any roll of the journal on a day, or was until that day. A departure takes effect on its
 * day, and the member may still have taken part on it.
 */
const isOnARoll = (context: YearContext, member: string, day: string): boolean =>
  context
    .rollsOf(member)
    .some(
      ({ record }) => standingOn(record, day).place !== "gone" || record.entries.some(({ on }) => on === day),
    );

/** The people whom the meetings and the cells' reviews of the year name. */
const namedInYear = oncePerYear((year): Named[] => {
  const { context, meetings } = year;
  const cells = new Set(context.cells.map(({ id }) => id));
  const inStream = (stream: string, cell: string): Named[] =>
    (stateOf(context.folded, namedPeople, stream)?.people ?? []).map(({ member, part, at, by }) => ({
      stream,
      cell,
      part,
      member,
      day: dayOf(at),
      by,
    }));
  const atMeetings = meetings.all.flatMap(({ stream, cell, day, attendance }): Named[] => {
    const known = stateOf(context.folded, members, cellStream(cell))?.members ?? {};
    // Who was never on the roll is a finding of the roll call itself.
    const called = [attendance?.present ?? [], attendance?.excused ?? [], attendance?.unexcused ?? []]
      .flat()
      .filter((member) => known[member] !== undefined && everHere(known[member]));
    const by = (member: string) => (attendance === undefined ? "" : attendanceEntry(attendance, member));
    return [
      ...inStream(stream, cell),
      ...called.map((member) => ({ stream, cell, part: "present" as const, member, day, by: by(member) })),
    ];
  });
  const inReviews = context.reviews.flatMap(({ organisation: cell, period, review }): Named[] => {
    if (!cells.has(cell)) return [];
    const stream = reviewStream(cell, period);
    const voting = Object.entries(review.electorates).flatMap(([ballot, electorate]) => {
      const { by = "", openedAt = "" } = review.ballots[ballot] ?? {};
      return electorate.map(
        (member): Named => ({ stream, cell, part: "votes", member, day: dayOf(openedAt), by }),
      );
    });
    return [...inStream(stream, cell), ...voting];
  });
  const helping = educationOf(context).flatMap(({ cell, begun }): Named[] =>
    inYear([begun], context).flatMap(({ on: day, helpers = [], by }) =>
      helpers.map((member): Named => ({ stream: cellStream(cell), cell, part: "helps", member, day, by })),
    ),
  );
  return [...atMeetings, ...inReviews, ...helping];
});

/** The entries by which a member leaves a roll. */
const departures: ReadonlySet<string> = new Set(["transferred-out", "removed", "expelled", "died"]);

/**
 * The members whom a committee's decisions on levels name and who are on no roll of the journal on any day, while every
 * cell's roll is recorded. Who left may still get a level.
 */
const decidedOffRoll = ({ context }: YearReadings): Named[] =>
  [...context.decisions.committees, ...context.decisions.parts].flatMap(({ committee, levels }) =>
    Object.entries(levels).flatMap(([key, changes]) => {
      const member = key.startsWith("member:") ? key.slice("member:".length) : "";
      if (member === "" || context.rollsOf(member).some(({ record }) => everHere(record))) return [];
      return changes
        .filter(
          ({ on }) => context.cells.length > 0 && context.cells.every(({ id }) => hasRoll(context, id, on)),
        )
        .map(({ on, by }): Named => {
          const stream = committeeStream(committee);
          return { stream, cell: committee, part: "decided", member, day: on, by };
        });
    }),
  );

/** Findings on people whom an entry names and who are on no roll of the journal, and on expulsions. */
export const peopleOffRoll = [
  kind({
    code: "named-off-roll",
    severity: "irregular",
    details: { part: "text", members: "texts" },
    find: (year) => {
      const { context } = year;
      const strangers = [
        ...namedInYear(year).filter(
          ({ cell, member, day }) => hasRoll(context, cell, day) && !isOnARoll(context, member, day),
        ),
        ...decidedOffRoll(year),
      ];
      return [...grouped(strangers, ({ stream, part }) => [`${stream} ${part}`]).values()].flatMap(
        (named) => {
          const [first] = named;
          if (first === undefined) return [];
          const { stream, part } = first;
          const ids = [...new Set(named.map(({ member }) => member))];
          return [
            {
              about: stream,
              details: { part, members: ids },
              events: [...new Set(named.map(({ by }) => by))],
            },
          ];
        },
      );
    },
  }),

  kind({
    code: "helped-by-self",
    severity: "notice",
    details: { begun: "date" },
    find: ({ context }) =>
      educationOf(context).flatMap(({ key, begun }) =>
        inYear([begun], context).flatMap(({ on, helpers = [], by }) =>
          helpers.some((member) => key === `member:${member}`)
            ? [{ about: key, details: { begun: on }, events: [by] }]
            : [],
        ),
      ),
  }),

  kind({
    code: "office-off-roll",
    severity: "irregular",
    details: { office: "text", member: "text", day: "date" },
    find: ({ context }) => {
      const cells = new Set(context.cells.map(({ id }) => id));
      return context.offices.flatMap(({ organisation, office, member, from, to, by }) => {
        const day = laterOf(from, context.begins) ?? from;
        if (!cells.has(organisation) || day > context.cutoff || (to !== undefined && to < day)) return [];
        return hasRoll(context, organisation, day) && !isOnARoll(context, member, day)
          ? [{ about: organisation, details: { office, member, day }, events: [by] }]
          : [];
      });
    },
  }),

  kind({
    code: "departure-off-roll",
    severity: "irregular",
    details: { day: "date" },
    find: ({ context }) =>
      statesOf(context.folded, members).flatMap(([stream, state]) =>
        Object.entries(state.members).flatMap(([member, record]) =>
          everHere(record)
            ? []
            : inYear(record.entries, context).flatMap(({ kind, on, by }) =>
                departures.has(kind) && hasRoll(context, partsOfStream(stream).organisation, on)
                  ? [{ about: `member:${member}`, details: { day: on }, events: [by] }]
                  : [],
              ),
        ),
      ),
  }),

  kind({
    code: "expulsion-not-on-roll",
    severity: "irregular",
    details: { day: "date" },
    find: ({ context }) =>
      statesOf(context.folded, members).flatMap(([, state]) =>
        Object.entries(state.members).flatMap(([member, { discipline, entries }]) =>
          inYear(discipline, context).flatMap(({ form, on, by }) =>
            form !== "expulsion" || entries.some(({ kind }) => kind === "expelled")
              ? []
              : [{ about: `member:${member}`, details: { day: on }, events: [by] }],
          ),
        ),
      ),
  }),

  kind({
    code: "expelled-without-discipline",
    severity: "notice",
    details: { day: "date" },
    find: ({ context }) =>
      statesOf(context.folded, members).flatMap(([, state]) =>
        Object.entries(state.members).flatMap(([member, { discipline, entries }]) =>
          inYear(entries, context).flatMap(({ kind, on, by }) =>
            kind !== "expelled" || discipline.some(({ form }) => form === "expulsion")
              ? []
              : [{ about: `member:${member}`, details: { day: on }, events: [by] }],
          ),
        ),
      ),
  }),
] as const;

const partText = (part: string, language: Language): string => labelIn(partOfPersonNames, part, language);

const officeText = (office: string, language: Language): string => labelIn(officeNames, office, language);

/** The sentences of these findings. */
export const peopleOffRollSentences: SentencesOf<typeof peopleOffRoll> = {
  "named-off-roll": {
    vi: (d) =>
      `Không có tên trong danh sách nào vào ngày ấy (${partText(d.part, "vi")}): ${list(d.members)}.`,
    en: (d) => `On no roll on that day, though named among ${partText(d.part, "en")}: ${list(d.members)}.`,
  },
  "helped-by-self": {
    vi: (d) =>
      `Kế hoạch giáo dục, giúp đỡ từ ngày ${dateText(d.begun, "vi")} phân công chính người được giúp.`,
    en: (d) => `The plan of help of ${d.begun} names the helped member as a helper.`,
  },
  "office-off-roll": {
    vi: (d) =>
      `${d.member} giữ chức vụ ${officeText(d.office, "vi")} mà ngày ${dateText(d.day, "vi")} không có tên trong danh sách nào.`,
    en: (d) => `${d.member} holds the office of ${officeText(d.office, "en")} and is on no roll on ${d.day}.`,
  },
  "departure-off-roll": {
    vi: (d) =>
      `Ngày ${dateText(d.day, "vi")} ghi việc ra khỏi danh sách của người chưa từng có tên trong danh sách chi bộ.`,
    en: (d) => `A departure on ${d.day} is recorded of somebody who was never on the cell's roll.`,
  },
  "expulsion-not-on-roll": {
    vi: (d) => `Có quyết định khai trừ ngày ${dateText(d.day, "vi")}, danh sách chưa ghi việc khai trừ.`,
    en: (d) => `Expulsion was decided on ${d.day}; the roll does not record it.`,
  },
  "expelled-without-discipline": {
    vi: (d) =>
      `Danh sách ghi khai trừ ngày ${dateText(d.day, "vi")}, chưa có trong sổ ghi quyết định kỷ luật.`,
    en: (d) => `The roll records an expulsion on ${d.day}; the disciplinary decision is not on record.`,
  },
};

/** The catalogue entries of these findings. */
export const peopleOffRollCatalogue = (): CatalogueOf<typeof peopleOffRoll> => ({
  "named-off-roll": {
    means: {
      vi: "Mục ghi của buổi họp hoặc đợt kiểm điểm nêu người mà ngày ấy không có tên trong danh sách nào của sổ ghi, trong khi danh sách của chi bộ có người.",
      en: "An entry of a meeting or a review names somebody who is on no roll of the journal on that day, while the cell's roll has members.",
    },
    remedy: {
      vi: "Ghi bổ sung việc chuyển đến, kết nạp, chuyển đi; nhầm mã thì đính chính; khách mời thì ghi ở phần khai mạc.",
      en: "Record the arrival, admission or departure that is missing; correct a wrong id; guests belong to the opening.",
    },
    clauses: [],
    needs: [
      ...needed.roll,
      "MeetingConvened",
      ...needed.attendance,
      "MeetingOpened",
      "ItemPresented",
      "CommentMade",
      "MemberPraised",
      "MemberReminded",
      "OpinionReserved",
      "MemberLeftEarly",
      "AbsenceRequested",
      "TaskAssigned",
      "TaskReported",
      "CriterionMarked",
      "ConclusionGiven",
      "MinutesApproved",
      "ReviewOpened",
      "ReviewCommentMade",
      "SelfReviewSubmitted",
      "SelfReviewRevised",
      "LevelProposed",
      "BallotOpened",
      "LevelDecided",
      "EducationBegun",
    ],
  },
  "helped-by-self": {
    means: {
      vi: "Người được giáo dục, giúp đỡ có tên trong số người được phân công giúp đỡ.",
      en: "A member who is educated and helped is among the own helpers.",
    },
    remedy: {
      vi: "Phân công người khác; nhầm mã thì đính chính.",
      en: "Name somebody else; correct a wrong id.",
    },
    clauses: [],
    needs: ["EducationBegun", ...needed.roll],
  },
  "office-off-roll": {
    means: {
      vi: "Chức vụ của chi bộ được ghi cho người mà ngày ấy không có tên trong danh sách nào của sổ ghi.",
      en: "An office of a cell is recorded for somebody who is on no roll of the journal on that day.",
    },
    remedy: {
      vi: "Ghi bổ sung việc chuyển đến, hoặc đính chính người giữ chức vụ, hoặc ghi việc thôi giữ chức vụ.",
      en: "Record the arrival that is missing, correct the holder, or record the end of the office.",
    },
    clauses: [],
    needs: ["OfficeFilled", "OfficeVacated", ...needed.house, ...needed.roll],
  },
  "departure-off-roll": {
    means: {
      vi: "Danh sách của chi bộ ghi việc chuyển đi, xóa tên, khai trừ hoặc từ trần của người chưa từng có tên trong danh sách ấy.",
      en: "A roll records the transfer, removal, expulsion or death of somebody who was never on it.",
    },
    remedy: {
      vi: "Ghi bổ sung việc chuyển đến, kết nạp; nhầm mã thì đính chính.",
      en: "Record the arrival or admission that is missing; correct a wrong id.",
    },
    clauses: [],
    needs: needed.roll,
  },
  "expulsion-not-on-roll": {
    means: {
      vi: "Đảng viên bị kỷ luật khai trừ mà danh sách chưa ghi việc khai trừ.",
      en: "A member was disciplined by expulsion, and the roll does not record that the member was expelled.",
    },
    remedy: {
      vi: "Ghi bổ sung việc khai trừ vào danh sách, hoặc đính chính hình thức kỷ luật.",
      en: "Record the expulsion on the roll, or correct the form of discipline.",
    },
    clauses: [],
    needs: ["MemberDisciplined", ...needed.roll],
  },
  "expelled-without-discipline": {
    means: {
      vi: "Danh sách ghi việc khai trừ, còn quyết định kỷ luật khai trừ chưa có trong sổ ghi.",
      en: "The roll records an expulsion, and the decision that disciplines by expulsion is not on record.",
    },
    remedy: {
      vi: "Ghi bổ sung quyết định kỷ luật, hoặc đính chính nếu người đó ra khỏi Đảng vì lý do khác.",
      en: "Record the disciplinary decision, or correct the entry if the member left for another reason.",
    },
    clauses: [],
    needs: ["MemberDisciplined", ...needed.roll],
  },
});
