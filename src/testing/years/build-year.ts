import type { EventData, EventType, JournalEvent } from "../../events/catalogue.js";
import { writeDecisions } from "./decisions.js";
import { type Draft, daysLater, draftedJournal, sentence } from "./draft.js";
import { writeMeeting } from "./meeting.js";
import type { CorrectionPlan, LatePlan, YearPlan } from "./plan.js";
import { writeBaseReview, writeCellReview, writeQuarterReviews } from "./review.js";
import { writeBase, writeRoll } from "./roll.js";

/** Entries without later entries in their stream that need them. They may be recorded late. */
const mayBeLate: ReadonlySet<EventType> = new Set<EventType>([
  "LeaveTaken",
  "FeesPaid",
  "MemberNamed",
  "MemberCategorised",
  "ConfidenceVoteHeld",
  "DecisionNotified",
  "SubjectCommended",
]);

/** Entries that a correction can withdraw without making the record incomplete. */
const mayBeWithdrawn: ReadonlySet<EventType> = new Set<EventType>([
  "CommentMade",
  "MemberPraised",
  "MemberReminded",
  "DirectionGiven",
  "LeaveTaken",
  "FeesPaid",
  "MemberDisciplined",
  "ReviewCommentMade",
  "ResidenceCommentReceived",
]);

const withOtherText = (draft: Draft): object => ({ ...draft.data, text: sentence(draft.stream.length + 9) });

/** The corrected data of an entry, by type. A correction replaces the whole data. */
const remedies: { readonly [T in EventType]?: (draft: Draft) => object } = {
  CommentMade: withOtherText,
  MemberPraised: withOtherText,
  MemberReminded: withOtherText,
  ReviewCommentMade: withOtherText,
  CriterionMarked: ({ data }) => {
    const mark = data as EventData<"CriterionMarked">;
    return { ...mark, points: Math.max(0, mark.points - 1) };
  },
  RollCallTaken: ({ data }) => {
    const { present, excused, unexcused } = data as EventData<"RollCallTaken">;
    const last = present.at(-1);
    if (last === undefined) return data;
    return { present: present.slice(0, -1), excused: [...excused, { member: last }], unexcused };
  },
  LeaveTaken: ({ data }) => {
    const leave = data as EventData<"LeaveTaken">;
    return { ...leave, to: leave.from };
  },
  SelfReviewSubmitted: ({ data }) => ({ ...data, ownLevel: "good" }),
  MemberDisciplined: ({ data }) => ({ ...data, dutyRelated: true }),
};

/** Whether a correction can withdraw an entry without making the record incomplete. */
export const isWithdrawable = ({ type }: Draft): boolean => mayBeWithdrawn.has(type);

/** Whether a correction can replace an entry of this type. */
export const isCorrectable = ({ type }: Draft): boolean => Object.hasOwn(remedies, type);

/** A correction or withdrawal of an entry, some days after its recording. */
export const correctionOf = (about: Draft, how: CorrectionPlan["how"], days: number): Draft => {
  const at = daysLater(about.recordedAt, days);
  const { type, happenedAt, data: wrong, stream, recordedBy, recordedFor } = about;
  const reason = sentence(days + 5);
  const remedy = remedies[type];
  const replacement = { type, happenedAt, data: remedy === undefined ? wrong : remedy(about) };
  const said =
    how === "withdrawn"
      ? { type: "EntryWithdrawn" as const, data: { entry: 1, reason } }
      : { type: "EntryCorrected" as const, data: { entry: 1, reason, replacement } };
  return { ...said, stream, happenedAt: at, recordedAt: at, recordedBy, recordedFor, about } as Draft;
};

/** Records some entries late, as the plan says. */
const delay = (drafts: readonly Draft[], late: readonly LatePlan[]): void => {
  if (late.length === 0) return;
  const candidates = drafts.filter(({ type }) => mayBeLate.has(type));
  for (const { nth, days } of late) {
    const draft = candidates[nth % candidates.length];
    if (draft !== undefined) draft.recordedAt = daysLater(draft.happenedAt, days);
  }
};

/** Withdraws and corrects some entries, as the plan says. It touches each entry at most once. */
const correct = (drafts: Draft[], corrections: readonly CorrectionPlan[]): void => {
  if (corrections.length === 0) return;
  const withdrawable = drafts.filter(isWithdrawable);
  const correctable = drafts.filter(isCorrectable);
  const touched = new Set<Draft>();
  for (const { how, nth, days } of corrections) {
    const candidates = how === "withdrawn" ? withdrawable : correctable;
    const draft = candidates[nth % candidates.length];
    if (draft === undefined || touched.has(draft)) continue;
    touched.add(draft);
    drafts.push(correctionOf(draft, how, days));
  }
};

/** The drafts of a year, without places in the journal. */
export const draftYear = (plan: YearPlan): Draft[] => {
  const drafts: Draft[] = [];
  writeBase(plan, drafts);
  for (const [index, cell] of plan.cells.entries()) {
    writeRoll(cell, index + 1, plan, drafts);
    for (const meeting of cell.meetings) writeMeeting(cell, index + 1, meeting, plan, drafts);
    writeQuarterReviews(cell, plan, drafts);
    writeCellReview(cell, plan, drafts);
  }
  writeBaseReview(plan, drafts);
  writeDecisions(plan, drafts);
  delay(drafts, plan.late);
  correct(drafts, plan.corrections);
  return drafts;
};

/**
 * The journal of a year: the events of all its streams in the order of recording. The same plan always gives
 * the same events, and every event is valid.
 *
 * @example
 * const events = buildYear(plan);
 * events.filter((event) => event.stream === "meeting/c1/2021-11");
 */
export const buildYear = (plan: YearPlan): JournalEvent[] => draftedJournal(draftYear(plan));
