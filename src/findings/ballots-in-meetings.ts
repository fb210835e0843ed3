import { dateText } from "../language/formats.js";
import { labelIn } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { ballotPurposeNames } from "../language/words/form-values.js";
import type { MeetingBallot } from "../projections/year/meeting-ballots.js";
import { meetingMajorities, secretElection } from "../rules/voting/meeting-majority.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";
import { range, subjectText } from "./wording.js";

/** What the roll records after a ballot on it. */
const onTheRoll: Readonly<Record<string, string>> = {
  admission: "admitted",
  recognition: "recognised",
  "striking-off": "removed",
};

const rollNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  admission: { vi: "kết nạp", en: "admitted" },
  recognition: { vi: "được công nhận chính thức", en: "recognised" },
  "striking-off": { vi: "bị xóa tên", en: "struck off" },
};

/** The subjects of whom no option surely or possibly reached its majority, with the option of the most votes. */
const without = oncePerYear(({ meetingBallots: all }) =>
  all.flatMap((ballot) =>
    ballot.subjects.flatMap(({ key, options }) => {
      const most = options.toSorted((a, b) => b.votes - a.votes)[0];
      if (most?.needs === undefined || most.needed === undefined) return [];
      return options.every(({ reached }) => reached === "fails")
        ? [{ ballot, key, most: most.votes, needed: most.needed.least, clause: most.needs.source }]
        : [];
    }),
  ),
);

const purposeText = (purpose: string, language: Language): string =>
  labelIn(ballotPurposeNames, purpose, language);

const purposeOf = ({ purpose }: MeetingBallot): string => purpose ?? "other";

/** Findings on ballots in meetings: on admission, recognition, striking off, discipline and elections. */
export const ballotsInMeetings = [
  kind({
    code: "meeting-ballot-without-majority",
    severity: "notice",
    details: {
      ballot: "text",
      purpose: "text",
      subject: "text",
      votes: "number",
      needed: "number",
      base: "range",
    },
    find: (year) =>
      without(year).map(({ ballot, key, most, needed: least, clause }) => ({
        about: ballot.meeting,
        clause,
        details: {
          ballot: ballot.ballot,
          purpose: purposeOf(ballot),
          subject: key,
          votes: most,
          needed: least,
          base: ballot.base,
        },
        events: [...ballot.by],
      })),
  }),

  kind({
    code: "roll-entry-without-majority",
    severity: "irregular",
    details: { ballot: "text", purpose: "text", on: "date", votes: "number", needed: "number" },
    find: (year) =>
      without(year).flatMap(({ ballot, key, most, needed: least, clause }) => {
        const recorded = onTheRoll[ballot.purpose ?? ""];
        // A later ballot on the same matter may have given the majority.
        const isLast = !year.meetingBallots.some(
          ({ purpose, day, subjects }) =>
            purpose === ballot.purpose && day > ballot.day && subjects.some((each) => each.key === key),
        );
        if (recorded === undefined || !isLast || !key.startsWith("member:")) return [];
        const entries = year.context
          .rollsOf(key.slice("member:".length))
          .flatMap(({ record }) => record.entries)
          .filter(({ kind: entry, on }) => entry === recorded && on >= ballot.day);
        return entries.map(({ on, by }) => ({
          about: key,
          clause,
          details: { ballot: ballot.ballot, purpose: purposeOf(ballot), on, votes: most, needed: least },
          events: [...ballot.by, by],
        }));
      }),
  }),

  kind({
    code: "election-not-secret",
    severity: "irregular",
    details: { ballot: "text" },
    find: ({ meetingBallots: all }) =>
      all.flatMap(({ meeting, ballot, purpose, form, by: [opened] }) =>
        purpose === "election" && form === "open"
          ? [{ about: meeting, clause: secretElection, details: { ballot }, events: [opened] }]
          : [],
      ),
  }),
] as const;

/** The sentences of these findings. */
export const ballotsInMeetingsSentences: SentencesOf<typeof ballotsInMeetings> = {
  "meeting-ballot-without-majority": {
    vi: (d) =>
      `Cuộc bỏ phiếu “${d.ballot}” (${purposeText(d.purpose, "vi")}) về ${subjectText(d.subject, "vi")}: lựa chọn nhiều phiếu nhất có ${d.votes} phiếu, cần ${d.needed} (mẫu số ${range(d.base)}).`,
    en: (d) =>
      `Ballot ${d.ballot} (${purposeText(d.purpose, "en")}) on ${subjectText(d.subject, "en")}: the option with the most votes has ${d.votes}; ${d.needed} are needed (of ${range(d.base)}).`,
  },
  "roll-entry-without-majority": {
    vi: (d) =>
      `Danh sách ghi ${rollNames[d.purpose]?.vi ?? d.purpose} ngày ${dateText(d.on, "vi")}, trong khi cuộc bỏ phiếu “${d.ballot}” chỉ có ${d.votes} phiếu, cần ${d.needed}.`,
    en: (d) =>
      `On the roll as ${rollNames[d.purpose]?.en ?? d.purpose} on ${d.on}, while ballot ${d.ballot} gave ${d.votes} votes of the ${d.needed} that are needed.`,
  },
  "election-not-secret": {
    vi: (d) => `Cuộc bầu cử “${d.ballot}” được ghi là biểu quyết công khai.`,
    en: (d) => `Election ${d.ballot} is recorded as an open vote.`,
  },
};

/** The catalogue entries of these findings. */
export const ballotsInMeetingsCatalogue = (): CatalogueOf<typeof ballotsInMeetings> => ({
  "meeting-ballot-without-majority": {
    means: {
      vi: "Bỏ phiếu ở buổi họp mà không lựa chọn nào đủ số phiếu theo Điều lệ.",
      en: "A ballot in a meeting gave no option the majority that the Charter asks for.",
    },
    remedy: {
      vi: "Vẫn báo cáo đầy đủ kết quả lên cấp trên; bỏ phiếu lại theo quy định nếu cần.",
      en: "Report the full result to the superior all the same; vote again where the rules allow it.",
    },
    clauses: cites.each(meetingMajorities),
    needs: [...needed.held, ...needed.attendance, "BallotOpened", "BallotCounted", ...needed.roll],
  },
  "roll-entry-without-majority": {
    means: {
      vi: "Danh sách ghi kết nạp, công nhận hoặc xóa tên sau một cuộc bỏ phiếu không đủ số phiếu.",
      en: "The roll records an admission, a recognition or a striking off after a ballot that did not reach its majority.",
    },
    remedy: {
      vi: "Kiểm tra số phiếu; ghi bổ sung cuộc bỏ phiếu sau hoặc quyết định của cấp trên.",
      en: "Check the count; record the later ballot, or the decision of the superior.",
    },
    clauses: cites.each(meetingMajorities),
    needs: [...needed.held, ...needed.attendance, "BallotOpened", "BallotCounted", ...needed.roll],
  },
  "election-not-secret": {
    means: {
      vi: "Bầu cử mà không bỏ phiếu kín.",
      en: "An election was not held by secret ballot.",
    },
    remedy: {
      vi: "Ghi nhầm hình thức thì đính chính; đúng thì bầu lại bằng phiếu kín.",
      en: "Correct the form if it is recorded wrongly; else elect again by secret ballot.",
    },
    clauses: [secretElection],
    needs: [...needed.held, "BallotOpened", "BallotCounted"],
  },
});
