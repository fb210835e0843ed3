import { reviewStream } from "../../events/streams.js";
import { dayOf } from "../../events/time.js";
import type { Step } from "../../rules/calendar/procedure.js";
import { stateOf } from "../fold/folded-journal.js";
import { type ProcedureState, procedure, type StepTaken } from "../streams/procedure.js";
import type { BallotRecord, ReviewsState } from "../streams/reviews.js";
import { subjectKey, subjectOf } from "../streams/subject-key.js";
import type { Classification } from "./classified.js";
import type { YearContext } from "./context.js";
import { kept, oncePer } from "./table.js";

/** Somebody or something that takes the steps of a review: all of it that order and days are judged by. */
export type Party = Pick<Classification, "key" | "subject" | "organisation" | "bound" | "changes">;

interface Course {
  readonly review: ReviewsState | undefined;
  readonly procedure: ProcedureState | undefined;
  /** The first ballot on each subject, by its key. */
  readonly ballots: ReadonlyMap<string, BallotRecord>;
}

type Reader = (party: Party, course: Course) => StepTaken | undefined;

const known = (step: { readonly at: string; readonly by: string } | undefined): StepTaken | undefined =>
  step === undefined ? undefined : { on: dayOf(step.at), at: step.at, by: step.by };

/** A decision is a matter of its day: what else was decided on that day came neither before nor after. */
const decided: Reader = ({ changes: [first] }) =>
  first === undefined ? undefined : { on: first.on, by: first.by };

/** Only a check that was under way when the level was decided had to end before. */
const checked: Reader = (party, course) => {
  const decision = decided(party, course);
  return course.procedure?.checks[party.key]?.findLast(
    ({ ordered }) => decision === undefined || ordered.on < decision.on,
  )?.concluded;
};

const counted: Reader = ({ key }, { ballots }) => known(ballots.get(key)?.counted);

const readers: { readonly [S in Step]: Reader } = {
  "self-review": ({ key, subject }, { review }) =>
    subject.kind === "member" ? known(review?.reviews[key]?.handedIn) : undefined,
  "draft-sent": ({ key }, { procedure: course }) => course?.drafts[key],
  "collective-report": ({ key }, { procedure: course }) => course?.reports[key],
  "review-meeting": ({ key }, { procedure: course }) => course?.meetings[key],
  "employer-level": ({ subject }, { procedure: course }) =>
    subject.kind === "member" ? course?.employers[subject.id] : undefined,
  "unit-level": ({ subject }, { procedure: course }) =>
    subject.kind === "member" ? undefined : course?.units[subject.id],
  ballot: counted,
  "check-concluded": checked,
  "review-closed": (_, { review }) => known(review?.closed),
  "level-decided": decided,
};

/** The course of an organisation's review. */
export const courseOf = (context: YearContext, organisation: string): ProcedureState | undefined =>
  stateOf(context.known, procedure, reviewStream(organisation, context.options.year));

const firstBallots = (review: ReviewsState | undefined): ReadonlyMap<string, BallotRecord> => {
  const ballots = new Map<string, BallotRecord>();
  for (const ballot of Object.values(review?.ballots ?? {}))
    for (const subject of ballot.subjects) {
      const key = subjectKey(subject);
      if (!ballots.has(key)) ballots.set(key, ballot);
    }
  return ballots;
};

/** What the steps of an organisation's review are read from. */
const courses = oncePer((context: YearContext) =>
  kept((organisation): Course => {
    const review = context.reviewOf(organisation);
    return { review, procedure: courseOf(context, organisation), ballots: firstBallots(review) };
  }),
);

/** When a party took a step; undefined where nothing of it is recorded. */
export const stepOf = (context: YearContext, party: Party, step: Step): StepTaken | undefined =>
  readers[step](party, courses(context)(party.organisation));

/** Whether one step came before another: by the instant where both are known to it, else by the day. */
export const isBefore = (one: StepTaken, other: StepTaken): boolean =>
  one.at === undefined || other.at === undefined ? one.on < other.on : one.at < other.at;

/** Those who are classified, and those of whose review only a draft or a meeting is known. */
export const partiesOf = (context: YearContext, classification: readonly Classification[]): Party[] => {
  const keys = new Set(classification.map(({ key }) => key));
  const others = [...context.organisations.keys()].flatMap((organisation) => {
    const { drafts = {}, meetings = {} } = courseOf(context, organisation) ?? {};
    return Object.keys({ ...drafts, ...meetings })
      .filter((key) => !keys.has(key))
      .map(
        (key): Party => ({
          key,
          subject: subjectOf(key),
          organisation,
          bound: context.boundFor(organisation),
          changes: [],
        }),
      );
  });
  return [...classification, ...others];
};
