import { dayOf } from "../../../events/time.js";
import type { BodyRole } from "../../../events/values.js";
import type { Step } from "../../../rules/calendar/procedure.js";
import type { Taker } from "../../../rules/engine/rule-set.js";
import type { NotRated } from "../../streams/authored.js";
import type { BallotRecord } from "../../streams/ballot-records.js";
import type { LevelChange } from "../../streams/decisions.js";
import type { StepTaken } from "../../streams/procedure.js";
import type { ReviewsState } from "../../streams/reviews.js";
import {
  type Proposal,
  type Statement,
  standingProposals,
  type TakenBack,
} from "../../streams/statements.js";
import { subjectKey } from "../../streams/subject-key.js";
import { complaintsOf } from "../consequences.js";
import type { PeriodReview, YearContext } from "../context.js";
import { reviewMeetingsOf } from "../review-meetings.js";
import { oncePer } from "../table.js";

/** A step of one subject in one review, as the record shows it now. */
export interface StepOnRecord {
  /** The entry that stands. An entry that was returned, withdrawn or cancelled does not. */
  readonly taken?: StepTaken;
  /** The entry that began the step: a ballot opened, a check ordered, a complaint lodged or upheld, a level cancelled. */
  readonly begun?: StepTaken;
  /** The day by which a returned step is to come again, with the entry that returned it. */
  readonly again?: { readonly on?: string; readonly by: string };
}

/** One subject's place in one review. */
export interface InReview {
  readonly of: PeriodReview;
  readonly key: string;
  /** The changes of its level in the period, in order. */
  readonly changes: readonly LevelChange[];
}

const none: StepOnRecord = Object.freeze({});

const at = (entry: { readonly at: string; readonly by: string }): StepTaken => ({
  on: dayOf(entry.at),
  at: entry.at,
  by: entry.by,
});

const taken = (entry: StepTaken | undefined): StepOnRecord => (entry === undefined ? none : { taken: entry });

const takenAt = (entry: { readonly at: string; readonly by: string } | undefined): StepOnRecord =>
  entry === undefined ? none : { taken: at(entry) };

const toComeAgain = (back: TakenBack | undefined): StepOnRecord => {
  if (back === undefined) return none;
  return { again: back.until === undefined ? { by: back.by } : { on: back.until, by: back.by } };
};

/** A statement that stands; one that was returned or withdrawn is to come again. */
const statement = (standing: Statement | undefined, last: Statement | undefined): StepOnRecord => {
  if (standing !== undefined) return { taken: at(standing) };
  return toComeAgain(last?.takenBack);
};

const ownReview = ({ of: { review }, key }: InReview): StepOnRecord =>
  statement(review.reviews[key], review.ownReviews[key]?.at(-1));

type Spoken = Pick<NotRated, "at" | "by">;

/** What a body said last instead of a level: that it does not rate. A later return to that body ends it. */
const saidNotRated = (
  { of: { review }, key }: InReview,
  isOf: (role: BodyRole) => boolean,
): Spoken | undefined =>
  (review.notRated[key] ?? []).findLast(
    ({ role = "cell-committee", at: said }) =>
      isOf(role) &&
      !review.returns.some(
        ({ what, subject, role: of, at: back }) =>
          what === "proposal" && of === role && subject === key && back >= said,
      ),
  );

/**
 * The cell's vote is a step of its own. A proposal of the cell committee is not that of another body. A body that says
 * "not rated" has taken its step.
 */
const proposal = (subject: InReview, taker: Taker): StepOnRecord => {
  const { of, key } = subject;
  const own = of.review.proposals[key];
  const isBody = (role: BodyRole): boolean =>
    taker === "cell-committee" ? role === "cell-committee" : role !== "cell";
  const isOf = ({ role, level }: Proposal): boolean =>
    isBody(role) && (taker !== "cell-committee" || level !== undefined);
  const standing = standingProposals(own).findLast(isOf);
  const said = saidNotRated(subject, isBody);
  if (said !== undefined && (standing === undefined || said.at >= standing.at)) return takenAt(said);
  return statement(standing, (own ?? []).filter(isOf).at(-1));
};

/** The ballots about each subject of a review, in order of opening. */
const ballotsOf = oncePer(({ review }: PeriodReview) => {
  const ballots = new Map<string, BallotRecord[]>();
  for (const ballot of Object.values(review.ballots))
    for (const subject of ballot.subjects) {
      const key = subjectKey(subject);
      ballots.set(key, [...(ballots.get(key) ?? []), ballot]);
    }
  return ballots;
});

/** What the cell itself says counts as well: where hands were shown, no ballot was counted. */
const ballot = (subject: InReview): StepOnRecord => {
  const { of, key } = subject;
  const own = ballotsOf(of).get(key) ?? [];
  const counted = own.findLast((each) => each.counted !== undefined)?.counted;
  const voted = counted ?? of.review.voted[key] ?? saidNotRated(subject, (role) => role === "cell");
  if (voted !== undefined) return takenAt(voted);
  const open = own.at(-1);
  return open === undefined ? none : { begun: { on: dayOf(open.openedAt), at: open.openedAt, by: open.by } };
};

/** A check that is under way has begun. */
const check = ({ of, key }: InReview): StepOnRecord => {
  const last = of.procedure.checks[key]?.at(-1);
  if (last === undefined) return none;
  return last.concluded === undefined ? { begun: last.ordered } : { taken: last.concluded };
};

/** The last return of a whole review that is not closed again. */
export const returnedWhole = ({ closed, returns }: ReviewsState): TakenBack | undefined =>
  closed === undefined
    ? returns.findLast(({ what, subject }) => what === "review" && subject === undefined)
    : undefined;

/** A whole review that was returned is to be closed again. */
const closing = ({ of: { review } }: InReview): StepOnRecord =>
  review.closed === undefined ? toComeAgain(returnedWhole(review)) : takenAt(review.closed);

const complaintsAbout = (context: YearContext, { of, key }: InReview) =>
  complaintsOf(context).filter(({ subject, period }) => subject === key && period === of.period);

/** A level that was cancelled, or about which a complaint was upheld, is to be decided again. */
const decision = (context: YearContext, subject: InReview): StepOnRecord => {
  const last = subject.changes.at(-1);
  if (last === undefined) return none;
  const entry = { on: last.on, by: last.by };
  if (last.change === "cancelled") return { begun: entry };
  const upheld = complaintsAbout(context, subject).find(
    ({ answered, since }) => answered?.outcome === "upheld" && since.length === 0,
  )?.answered;
  return upheld === undefined ? { taken: entry } : { begun: { on: upheld.on, by: upheld.by } };
};

const committeesOf = ({ decisions, options }: YearContext, period: string) =>
  period === String(options.year)
    ? decisions.committees
    : decisions.parts.filter((each) => each.period === period);

/**
 * A notification before the last change of the level told of another level. On the day of that change the instants
 * tell which came first, where there was a level before. A cancelled level is nothing to notify.
 */
const notification = (context: YearContext, { of, key, changes }: InReview): StepOnRecord => {
  const told = committeesOf(context, of.period).flatMap(({ notified }) => notified[key] ?? []);
  const last = changes.at(-1);
  if (last?.change === "cancelled") return none;
  return taken(
    told.findLast(
      ({ on, at: then }) =>
        last === undefined || on > last.on || (on === last.on && (changes.length === 1 || then >= last.at)),
    ),
  );
};

/** Every complaint wants an answer. The step has begun while one lacks it. */
const complaint = (context: YearContext, subject: InReview): StepOnRecord => {
  const own = complaintsAbout(context, subject);
  const open = own.find(({ answered }) => answered === undefined);
  if (open !== undefined) return { begun: { on: open.lodged.on, by: open.lodged.by } };
  const answered = own.at(-1)?.answered;
  return answered === undefined ? none : { taken: { on: answered.on, by: answered.by } };
};

const reviewMeeting = (context: YearContext, { of, key }: InReview): StepOnRecord => {
  const own = of.procedure.meetings[key];
  if (own !== undefined || key !== subjectKey({ kind: "cell", id: of.organisation })) return taken(own);
  return of.period === String(context.options.year)
    ? taken(reviewMeetingsOf(context).get(of.organisation)?.at(-1))
    : none;
};

/**
 * A step of a subject in a review, as the record shows it on the day of reading.
 *
 * @param taker whose step it is: a proposal of the cell committee is not that of another body
 */
export const stepOnRecord = (
  context: YearContext,
  step: Step,
  taker: Taker,
  subject: InReview,
): StepOnRecord => {
  const { of, key } = subject;
  const { procedure } = of;
  switch (step) {
    case "self-review":
      return key.startsWith("member:") ? ownReview(subject) : none;
    case "collective-report":
      return key.startsWith("member:") ? none : ownReview(subject);
    case "draft-sent":
      return taken(procedure.drafts[key]);
    case "review-meeting":
      return reviewMeeting(context, subject);
    case "employer-level":
      return key.startsWith("member:") ? taken(procedure.employers[key.slice("member:".length)]) : none;
    case "unit-level":
      return taken(procedure.units[key.slice(key.indexOf(":") + 1)]);
    case "proposal":
      return proposal(subject, taker);
    case "ballot":
      return ballot(subject);
    case "check-concluded":
      return check(subject);
    case "review-closed":
      return closing(subject);
    case "level-decided":
      return decision(context, subject);
    case "notified":
      return notification(context, subject);
    case "complaint-answered":
      return complaint(context, subject);
  }
};
