import type { EventData, EventType, JournalEvent } from "../../events/catalogue.js";
import { writeDecisions } from "./decisions.js";
import { type Draft, daysLater, draftedJournal, sentence } from "./draft.js";
import { writeMeeting } from "./meeting.js";
import type { CorrectionPlan, LatePlan, YearPlan } from "./plan.js";
import { writeBaseReview, writeCellReview } from "./review.js";
import { writeBase, writeRoll } from "./roll.js";

/** Entries on which nothing later in their stream rests: they may be recorded late. */
const mayBeLate: ReadonlySet<EventType> = new Set<EventType>([
  "LeaveTaken",
  "FeesPaid",
  "MemberNamed",
  "MemberCategorised",
  "ConfidenceVoteHeld",
  "DecisionNotified",
  "SubjectCommended",
]);

/** Entries that can be taken away without leaving a hole in the story. */
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

/** How an entry of a type is put right: the whole data anew. */
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

/** Whether an entry can be taken away without leaving a hole in the story. */
export const isWithdrawable = ({ type }: Draft): boolean => mayBeWithdrawn.has(type);

/** Whether an entry is of a type that is put right by another content. */
export const isCorrectable = ({ type }: Draft): boolean => Object.hasOwn(remedies, type);

/** A correction or withdrawal of an entry, so many days after it was recorded. */
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

/** Records some entries late, as planned. */
const delay = (drafts: readonly Draft[], late: readonly LatePlan[]): void => {
  if (late.length === 0) return;
  const candidates = drafts.filter(({ type }) => mayBeLate.has(type));
  for (const { nth, days } of late) {
    const draft = candidates[nth % candidates.length];
    if (draft !== undefined) draft.recordedAt = daysLater(draft.happenedAt, days);
  }
};

/** Withdraws and corrects some entries, as planned; each entry at most once. */
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

/** The drafts of a year, before they have their places in the journal. */
export const draftYear = (plan: YearPlan): Draft[] => {
  const drafts: Draft[] = [];
  writeBase(plan, drafts);
  for (const [index, cell] of plan.cells.entries()) {
    writeRoll(cell, index + 1, plan, drafts);
    for (const meeting of cell.meetings) writeMeeting(cell, index + 1, meeting, plan, drafts);
    writeCellReview(cell, plan, drafts);
  }
  writeBaseReview(plan, drafts);
  writeDecisions(plan, drafts);
  delay(drafts, plan.late);
  correct(drafts, plan.corrections);
  return drafts;
};

/**
 * The journal of a year: the events of all its streams in the order in which they were recorded.
 * The same plan always gives the same events, and every one is valid.
 *
 * @example
 * const events = buildYear(plan);
 * events.filter((event) => event.stream === "meeting/c1/2021-11");
 */
export const buildYear = (plan: YearPlan): JournalEvent[] => draftedJournal(draftYear(plan));
