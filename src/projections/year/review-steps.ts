import { dayOf } from "../../events/time.js";
import type { Step } from "../../rules/calendar/procedure.js";
import { statesOf } from "../fold/folded-journal.js";
import type { BallotRecord } from "../streams/ballot-records.js";
import type { ProcedureState, StepTaken } from "../streams/procedure.js";
import { recordedDays } from "../streams/recorded-days.js";

import type { ReviewsState } from "../streams/reviews.js";
import { standingProposals } from "../streams/statements.js";

import { subjectKey, subjectOf } from "../streams/subject-key.js";
import type { Classification } from "./classified.js";
import type { YearContext } from "./context.js";
import { procedureOf } from "./judged-day.js";
import { kept, oncePer } from "./table.js";

/** A body or subject that takes the steps of a review, with all steps that rules on order and days read. */
export type Party = Pick<Classification, "key" | "subject" | "organisation" | "rulesInUse" | "changes">;

interface ReviewSteps {
  readonly review: ReviewsState | undefined;
  readonly procedure: ProcedureState | undefined;
  /** The first ballot on each subject, by its key. */
  readonly ballots: ReadonlyMap<string, BallotRecord>;
  /** The decisions of all committees about the year. */
  readonly committees: YearContext["decisions"]["committees"];
}

type Reader = (party: Party, steps: ReviewSteps) => StepTaken | undefined;

const stepKnown = (step: { readonly at: string; readonly by: string } | undefined): StepTaken | undefined =>
  step === undefined ? undefined : { on: dayOf(step.at), at: step.at, by: step.by };

/**
 * A decision counts by its day. Other decisions of that day came neither before nor after it. If the first entry
 * cancels or changes a level, the decision before it is not on record.
 */
const decided: Reader = ({ changes: [first] }) =>
  first?.change === "decided" ? { on: first.on, by: first.by } : undefined;

/** Only a check that was under way at the decision had to end before it. */
const checked: Reader = (party, steps) => {
  const decision = decided(party, steps);
  return steps.procedure?.checks[party.key]?.findLast(
    ({ ordered }) => decision === undefined || ordered.on < decision.on,
  )?.concluded;
};

const counted: Reader = ({ key }, { ballots }) => stepKnown(ballots.get(key)?.counted);

const proposed: Reader = ({ key }, { review }) =>
  stepKnown(standingProposals(review?.proposals[key]).findLast(({ role }) => role === "cell-committee"));

const notified: Reader = ({ key }, { committees }) =>
  committees.map(({ notified: of }) => of[key]).findLast((each) => each !== undefined);

/** All complaints about a subject were answered: the last answer. */
const answered: Reader = ({ key }, { committees }) => {
  const own = committees.flatMap(({ complaints }) =>
    Object.values(complaints).filter(({ subject }) => subject === key),
  );
  const last = own.every((each) => each.answered !== undefined) ? own.at(-1)?.answered : undefined;
  return last === undefined ? undefined : { on: last.on, by: last.by };
};

const readers: { readonly [S in Step]: Reader } = {
  "self-review": ({ key, subject }, { review }) =>
    subject.kind === "member" ? stepKnown(review?.reviews[key]?.handedIn) : undefined,
  "draft-sent": ({ key }, { procedure: of }) => of?.drafts[key],
  "collective-report": ({ key }, { procedure: of }) => of?.reports[key],
  "review-meeting": ({ key }, { procedure: of }) => of?.meetings[key],
  "employer-level": ({ subject }, { procedure: of }) =>
    subject.kind === "member" ? of?.employers[subject.id] : undefined,
  "unit-level": ({ subject }, { procedure: of }) =>
    subject.kind === "member" ? undefined : of?.units[subject.id],
  proposal: proposed,
  ballot: counted,
  "check-concluded": checked,
  "review-closed": (_, { review: { closed } = {} }) => stepKnown(closed?.again ? undefined : closed),
  "level-decided": decided,
  notified,
  "complaint-answered": answered,
};

const firstBallots = (review: ReviewsState | undefined): ReadonlyMap<string, BallotRecord> => {
  const ballots = new Map<string, BallotRecord>();
  for (const ballot of Object.values(review?.ballots ?? {}))
    for (const subject of ballot.subjects) {
      const key = subjectKey(subject);
      if (!ballots.has(key)) ballots.set(key, ballot);
    }
  return ballots;
};

/** The data for the steps of an organisation's review. */
const reviewsOf = oncePer((context: YearContext) =>
  kept((organisation): ReviewSteps => {
    const review = context.reviewOf(organisation);
    const { committees } = context.decisions;
    return {
      review,
      procedure: procedureOf(context, organisation),
      ballots: firstBallots(review),
      committees,
    };
  }),
);

/** The events whose days cannot be true, by what the days of their recording say. */
const unbelievable = oncePer(
  ({ folded }: YearContext): ReadonlySet<string> =>
    new Set(statesOf(folded, recordedDays).flatMap(([, { strange }]) => strange.map(({ by }) => by))),
);

/** Whether the day of an entry can be true. */
export const isBelievable = (context: YearContext, by: string): boolean => !unbelievable(context).has(by);

/** Whether a party's step is recorded, on whatever day. */
export const isRecorded = (context: YearContext, party: Party, step: Step): boolean =>
  readers[step](party, reviewsOf(context)(party.organisation)) !== undefined;

/**
 * The day and instant of a party's step; undefined if the step is not recorded, or on a day that cannot be true:
 * no order and no deadline rests on such a day.
 */
export const stepOf = (context: YearContext, party: Party, step: Step): StepTaken | undefined => {
  const taken = readers[step](party, reviewsOf(context)(party.organisation));
  return taken === undefined || !isBelievable(context, taken.by) ? undefined : taken;
};

/**
 * Steps that a record holds once. Of other steps it may hold several entries, and the first one counts: the record
 * can never show that the one that it holds is the first.
 */
const heldOnce: readonly Step[] = ["self-review", "review-closed", "level-decided"];

/** Whether the record shows that a step came no earlier than it holds. */
export const isShownLate = (step: Step): boolean => heldOnce.includes(step);

/** Whether one step came before another: by instant if both have one, otherwise by day. */
export const isBefore = (one: StepTaken, other: StepTaken): boolean =>
  one.at === undefined || other.at === undefined ? one.on < other.on : one.at < other.at;

/** Subjects that are classified, and subjects with only a recorded draft or review meeting. */
export const partiesOf = (context: YearContext, classification: readonly Classification[]): Party[] => {
  const keys = new Set(classification.map(({ key }) => key));
  const others = [...context.organisations.keys()].flatMap((organisation) => {
    const { drafts = {}, meetings = {} } = procedureOf(context, organisation) ?? {};
    return Object.keys({ ...drafts, ...meetings })
      .filter((key) => !keys.has(key))
      .map(
        (key): Party => ({
          key,
          subject: subjectOf(key),
          organisation,
          rulesInUse: context.rulesInUseFor(organisation),
          changes: [],
        }),
      );
  });
  return [...classification, ...others];
};
