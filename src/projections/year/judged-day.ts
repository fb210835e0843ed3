import { reviewStream } from "../../events/streams.js";
import { dayOf } from "../../events/time.js";
import { stateOf } from "../fold/folded-journal.js";
import { type ProcedureState, procedure } from "../streams/procedure.js";
import type { ReviewsState } from "../streams/reviews.js";
import { subjectKey } from "../streams/subject-key.js";
import type { YearContext } from "./context.js";
import { earlier } from "./duty.js";
import { reviewMeetingsOf } from "./review-meetings.js";

/**
 * The day on which a subject is judged, and the step that gives it: the decision, else the cell's vote, else
 * the review meeting, else the end of the year, or the day of `asOf` if that is earlier.
 */
export interface JudgedDay {
  /** The day. */
  readonly on: string;
  /** The step that gives it. */
  readonly step: "decision" | "vote" | "review-meeting" | "end-of-year" | "as-of";
  /** The id of the event that records the step; absent for the end of the year and for `asOf`. */
  readonly by?: string;
}

/** A step with its day and its event. */
interface Taken {
  readonly on: string;
  readonly by: string;
}

/** The steps of an organisation's review. */
export const procedureOf = (
  { folded, options }: YearContext,
  organisation: string,
): ProcedureState | undefined => stateOf(folded, procedure, reviewStream(organisation, options.year));

/**
 * A decision that follows a cancellation judges anew. A decision that changes a level, as after a complaint, looks
 * at the same day again.
 */
const decided = ({ decisions }: YearContext, key: string): Taken | undefined =>
  decisions.about(key).changes.findLast(({ change }) => change === "decided");

/** The cell's vote: the count of the last ballot on the subject, else the day of its proposal by show of hands. */
const votedOn = (review: ReviewsState | undefined, key: string): Taken | undefined => {
  const proposal = review?.voted[key];
  const ballot = proposal?.ballot === undefined ? undefined : review?.ballots[proposal.ballot];
  if (ballot?.counted !== undefined) return { on: dayOf(ballot.counted.at), by: ballot.counted.by };
  return proposal === undefined ? undefined : { on: dayOf(proposal.at), by: proposal.by };
};

/** The day of the review meeting about a subject: its own, the cell's, or the cell's meeting of that kind. */
const reviewMeetingOf = (context: YearContext, organisation: string, key: string): Taken | undefined => {
  const held = procedureOf(context, organisation)?.meetings;
  const own = held?.[key] ?? held?.[subjectKey({ kind: "cell", id: organisation })];
  return own ?? reviewMeetingsOf(context).get(organisation)?.at(-1);
};

/** The day of the review meeting, if it came in the year and before the judged day. */
export const reviewedBefore = (
  context: YearContext,
  organisation: string,
  key: string,
  { on }: JudgedDay,
): string | undefined => {
  const meeting = reviewMeetingOf(context, organisation, key)?.on;
  return meeting !== undefined && meeting >= context.begins && meeting < on ? meeting : undefined;
};

/**
 * The last day whose entries weigh in sums of the year, such as discipline and leave: the day of the last decision
 * on the level, else the day of reading. What was entered after the decision does not change what it weighed; a
 * decision that changes the level weighs again.
 */
export const weighedUntil = (
  { cutoff, decisions }: YearContext,
  key: string,
  { on, step }: JudgedDay,
): string => {
  if (step !== "decision") return cutoff;
  const days = decisions.about(key).changes.map((change) => change.on);
  return earlier([on, ...days].sort().at(-1) ?? on, cutoff);
};

/** The day that judges a subject if no step does: the end of the year, or the day of `asOf` if that is earlier. */
export const endOfReading = ({ cutoff, options }: YearContext): JudgedDay => ({
  on: cutoff,
  step: cutoff === `${options.year}-12-31` ? "end-of-year" : "as-of",
});

/**
 * The day on which an organisation's review judges a subject. A step before the year does not judge it, and a
 * step after the day of `asOf` is not yet known.
 */
export const judgedDay = (context: YearContext, organisation: string, key: string): JudgedDay => {
  const { options, begins } = context;
  const until = options.asOf === undefined ? undefined : dayOf(options.asOf);
  const counts = (step: Taken | undefined): step is Taken =>
    step !== undefined && step.on >= begins && (until === undefined || step.on <= until);
  const decision = decided(context, key);
  if (counts(decision)) return { on: decision.on, step: "decision", by: decision.by };
  const vote = votedOn(context.reviewOf(organisation), key);
  if (counts(vote)) return { on: vote.on, step: "vote", by: vote.by };
  const meeting = reviewMeetingOf(context, organisation, key);
  if (counts(meeting)) return { on: meeting.on, step: "review-meeting", by: meeting.by };
  return endOfReading(context);
};
