import { committeeStream } from "../events/streams.js";
import type { BodyRole } from "../events/values.js";
import { labelIn } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { formValues } from "../language/words/form-values.js";
import { stateOf } from "../projections/fold/folded-journal.js";
import type { BallotRecords } from "../projections/streams/ballot-records.js";
import { decisions } from "../projections/streams/decisions.js";
import { meetingBallots } from "../projections/streams/meeting-ballots.js";
import { subjectKey } from "../projections/streams/subject-key.js";
import { type Complaint, complaintsOf } from "../projections/year/consequences.js";
import type { YearReadings } from "../projections/year/readings.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";
import { inPeriod, partOfYear } from "./part-of-year.js";
import { list } from "./wording.js";

const matters: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  level: { vi: "ký quyết định xếp loại", en: "signed the decision on the level" },
  proposal: { vi: "đề nghị mức xếp loại", en: "proposed the level" },
  ballot: { vi: "chủ trì hoặc kiểm phiếu", en: "chaired or counted the ballot" },
  "review-meeting": { vi: "chủ trì hội nghị kiểm điểm", en: "chaired the review meeting" },
  subject: { vi: "là người được xếp loại", en: "is the subject of the level" },
};

/** The ballots of a review or a meeting, each with what a finding on it is about. */
const ballotsIn = (about: string, { ballots: records, electorates, officers }: BallotRecords) =>
  Object.entries(records).map(([ballot, { subjects, openedAt, by }]) => ({
    about,
    ballot,
    by,
    openedAt,
    subjects: subjects.map(subjectKey),
    electorate: electorates[ballot] ?? [],
    counting: officers[ballot]?.countingCommittee ?? [],
    chair: officers[ballot]?.chair,
  }));

/** The ballots of all reviews of the year and of its meetings. */
const ballots = oncePerYear(({ context, meetings }) => [
  ...context.reviews.flatMap(({ organisation, review }) => ballotsIn(organisation, review)),
  ...meetings.all.flatMap(({ stream }) => {
    const state = stateOf(context.folded, meetingBallots, stream);
    return state === undefined ? [] : ballotsIn(stream, state);
  }),
]);

type Ballot = ReturnType<typeof ballots>[number];

const isSubject = ({ subjects }: Ballot, member: string): boolean => subjects.includes(`member:${member}`);

/**
 * Who did the step that a complaint is about, in the period of the complaint and before it, each with the entry that
 * shows it.
 */
const doersOf = (
  year: YearReadings,
  { subject, period, committee, lodged: { about = "level", on, at } }: Complaint,
): { readonly member: string; readonly by: string }[] => {
  const { context } = year;
  const own = context.reviews.filter((each) => each.period === period);
  switch (about) {
    case "proposal":
      return own.flatMap(({ review }) =>
        (review.proposals[subject] ?? []).flatMap(({ member, by, at: proposedAt }) =>
          member === undefined || proposedAt > at ? [] : [{ member, by }],
        ),
      );
    case "ballot":
      return own
        .flatMap(({ organisation, review }) => ballotsIn(organisation, review))
        .filter(({ subjects, openedAt }) => subjects.includes(subject) && openedAt <= at)
        .flatMap(({ counting, chair, by }) =>
          [...counting, ...(chair === undefined ? [] : [chair])].map((member) => ({ member, by })),
        );
    case "review-meeting":
      return own.flatMap(({ procedure }) => {
        const held = procedure.meetings[subject];
        return held?.chair === undefined ? [] : [{ member: held.chair, by: held.by }];
      });
    case "level": {
      const last = context.decisions.about(subject, period).changes.findLast((change) => change.on <= on);
      const issued = stateOf(context.folded, decisions, committeeStream(committee))?.issued ?? {};
      return Object.entries(issued).flatMap(([id, each]) => {
        const isThis =
          last?.decision === undefined
            ? each.number === last?.instrument && each.period === period
            : id === last.decision;
        return isThis && each.signer?.member !== undefined
          ? [{ member: each.signer.member, by: each.by }]
          : [];
      });
    }
  }
};

/** The part of the answerer in what the complaint is about, with the entries that show it. */
const partOf = (year: YearReadings, complaint: Complaint) => {
  const { answered, lodged, subject } = complaint;
  const member = answered?.answerer;
  if (answered === undefined || member === undefined) return undefined;
  const own = { member, events: [lodged.by, answered.by] };
  if (subject === `member:${member}`) return { ...own, part: "subject" };
  const did = doersOf(year, complaint).filter((doer) => doer.member === member);
  return did.length === 0
    ? undefined
    : { ...own, part: lodged.about ?? "level", events: [...own.events, ...new Set(did.map(({ by }) => by))] };
};

/** Findings on people who judge what they did themselves, or who count a ballot on themselves. */
export const conflictsOfInterest = [
  kind({
    code: "complaint-answered-by-doer",
    severity: "irregular",
    details: { complaint: "text", member: "text", part: "text" },
    find: (year) =>
      complaintsOf(year.context).flatMap((complaint) => {
        const found = partOf(year, complaint);
        if (found === undefined) return [];
        const { member, part, events } = found;
        return [{ about: complaint.subject, details: { complaint: complaint.id, member, part }, events }];
      }),
  }),

  kind({
    code: "proposal-by-subject",
    severity: "notice",
    details: { role: "text", period: "text?" },
    find: ({ context }) =>
      context.reviews.flatMap(({ period, review }) =>
        Object.entries(review.proposals).flatMap(([key, proposals]) =>
          proposals.flatMap(({ role, member, takenBack, by }) =>
            key === `member:${member}` && takenBack === undefined
              ? [{ about: key, details: { role, ...partOfYear(context, period) }, events: [by] }]
              : [],
          ),
        ),
      ),
  }),

  kind({
    code: "ballot-counted-by-subject",
    severity: "irregular",
    details: { ballot: "text", members: "texts" },
    find: (year) => {
      const clause = year.context.options.under.voting?.notBySubject?.counting;
      return ballots(year).flatMap((ballot) => {
        const members = ballot.counting.filter((member) => isSubject(ballot, member));
        // Where all voters are on the papers, nobody else could count.
        const couldOther = ballot.electorate.some((member) => !isSubject(ballot, member));
        if (members.length === 0 || (clause === undefined && !couldOther)) return [];
        const details = { ballot: ballot.ballot, members };
        const weight = clause === undefined ? ("notice" as const) : undefined;
        return [{ about: ballot.about, clause, details, events: [ballot.by], weight }];
      });
    },
  }),

  kind({
    code: "ballot-chaired-by-subject",
    severity: "irregular",
    details: { ballot: "text", member: "text" },
    find: (year) => {
      const clause = year.context.options.under.voting?.notBySubject?.chairing;
      return ballots(year).flatMap((ballot) => {
        const { about, chair: member, by } = ballot;
        return clause === undefined || member === undefined || !isSubject(ballot, member)
          ? []
          : [{ about, clause, details: { ballot: ballot.ballot, member }, events: [by] }];
      });
    },
  }),
] as const;

/** The sentences of these findings. */
export const conflictsOfInterestSentences: SentencesOf<typeof conflictsOfInterest> = {
  "complaint-answered-by-doer": {
    vi: (d) =>
      `Khiếu nại ${d.complaint} do ${d.member} trả lời, là người đã tham gia việc bị khiếu nại (${labelIn(matters, d.part, "vi")}).`,
    en: (d) =>
      `Complaint ${d.complaint} was answered by ${d.member}, who had a part in what it is about (${labelIn(matters, d.part, "en")}).`,
  },
  "proposal-by-subject": {
    vi: (d) =>
      `Người được xếp loại tự đề nghị cho mình${inPeriod(d, "vi")}, thay mặt: ${formValues.bodyRole[d.role as BodyRole].vi}.`,
    en: (d) =>
      `The subject spoke on the own level${inPeriod(d, "en")}, for: ${formValues.bodyRole[d.role as BodyRole].en}.`,
  },
  "ballot-counted-by-subject": {
    vi: (d) => `Cuộc bỏ phiếu “${d.ballot}”: tổ kiểm phiếu có người có tên trên phiếu: ${list(d.members)}.`,
    en: (d) => `Ballot ${d.ballot}: the counting committee has subjects of the ballot: ${list(d.members)}.`,
  },
  "ballot-chaired-by-subject": {
    vi: (d) => `Cuộc bỏ phiếu “${d.ballot}” do ${d.member} chủ trì, là người có tên trên phiếu.`,
    en: (d) => `Ballot ${d.ballot} was chaired by ${d.member}, who is a subject of it.`,
  },
};

/** The catalogue entries of these findings. */
export const conflictsOfInterestCatalogue = (): CatalogueOf<typeof conflictsOfInterest> => ({
  "complaint-answered-by-doer": {
    means: {
      vi: "Người trả lời khiếu nại là người đã làm việc bị khiếu nại, hoặc chính là người được xếp loại.",
      en: "Who answered a complaint did the step that it is about, or is the subject of the level.",
    },
    remedy: {
      vi: "Để người khác xem xét và trả lời lại; ghi nhầm người thì đính chính.",
      en: "Let somebody else consider and answer it again; correct a wrong name.",
    },
    clauses: [],
    needs: [
      "ComplaintLodged",
      "ComplaintAnswered",
      "DecisionIssued",
      "LevelProposed",
      "BallotOpened",
      "ReviewMeetingHeld",
      ...needed.decided,
    ],
  },
  "proposal-by-subject": {
    means: {
      vi: "Người nói thay cho nơi đề nghị, thẩm định chính là người được xếp loại.",
      en: "Who spoke for a body that proposes or appraises is the subject of the level.",
    },
    remedy: {
      vi: "Để người khác của nơi ấy ghi đề nghị; ghi nhầm người thì đính chính.",
      en: "Let somebody else of that body speak; correct a wrong name.",
    },
    clauses: [],
    needs: [
      "ReviewOpened",
      "LevelProposed",
      "CellProposedLevel",
      "SubmissionReturned",
      "SubmissionWithdrawn",
    ],
  },
  "ballot-counted-by-subject": {
    means: {
      vi: "Người có tên trên phiếu kiểm phiếu của chính mình, trong khi có người khác có thể kiểm phiếu.",
      en: "Somebody counted a ballot on himself, while others could have counted it.",
    },
    remedy: {
      vi: "Cử người không có tên trên phiếu kiểm phiếu; ghi nhầm thì đính chính.",
      en: "Let people count who are not on the papers; correct a wrong name.",
    },
    clauses: cites.notBySubject(),
    needs: ["BallotOpened", "ReviewOpened", "MeetingConvened"],
  },
  "ballot-chaired-by-subject": {
    means: {
      vi: "Người có tên trên phiếu chủ trì cuộc bỏ phiếu, trái với quy định của cấp ủy.",
      en: "Somebody chaired a ballot on himself against a rule of the committee.",
    },
    remedy: {
      vi: "Cử người khác chủ trì; ghi nhầm thì đính chính.",
      en: "Let somebody else chair; correct a wrong name.",
    },
    clauses: cites.notBySubject(),
    needs: ["BallotOpened", "ReviewOpened", "MeetingConvened"],
  },
});
