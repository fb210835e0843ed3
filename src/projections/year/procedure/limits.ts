import { kindOfPeriod } from "../../../events/period.js";
import { isStep, type Step } from "../../../rules/calendar/procedure.js";
import type { Source } from "../../../rules/engine/conditions/vocabulary.js";
import { applies } from "../../../rules/engine/rules-in-use.js";
import type { ReviewsState } from "../../streams/reviews.js";
import type { Classification } from "../classified.js";
import type { YearContext } from "../context.js";
import type { StepTaker } from "./takers.js";

/** The last day for a step, by a clause or by an entry: the committee's plan, or a return that sets a day. */
export interface Limit {
  readonly on: string;
  /** The clause that sets it. */
  readonly clause?: Source;
  /** The id of the event that sets it. */
  readonly by?: string;
}

/** The last day for a step by the rules of the year. Of several the last one counts: a special day replaces the general one. */
export const limitByClause = (
  { options }: YearContext,
  { subject, rulesInUse }: Pick<Classification, "subject" | "rulesInUse">,
  step: Step,
): Limit | undefined =>
  options.under.constraints
    .flatMap((constraint): Limit[] => {
      const { holds, source: clause } = constraint;
      if (holds === undefined || !("by" in holds) || holds.step !== step) return [];
      if (!holds.of.includes(subject.kind) || !applies(constraint, rulesInUse)) return [];
      return [{ on: `${options.year + holds.yearsAfter}-${holds.by}`, clause }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);

type Opened = NonNullable<ReviewsState["opened"]>;

/** The days of the plan for a step. What it says of one body goes before what it says of all. */
export const plannedFor = (
  opened: Opened | undefined,
  step: Step,
  { organisation }: StepTaker,
  subject: string,
): Opened["deadlines"][number] | undefined => {
  const days = (opened?.deadlines ?? []).filter(({ what }) => what === step);
  const own = days.findLast(({ body }) => body !== undefined && [organisation, subject].includes(body));
  return own ?? days.findLast(({ body }) => body === undefined);
};

/** The last day for a step of a subject: the earlier one of the plan and the clause. */
export const limitOf = (
  context: YearContext,
  party: Pick<Classification, "subject" | "rulesInUse">,
  {
    opened,
    step,
    taker,
  }: { readonly opened: Opened | undefined; readonly step: Step; readonly taker: StepTaker },
  period: string,
): { readonly from?: string; readonly until?: Limit } => {
  const planned = plannedFor(opened, step, taker, party.subject.id);
  const clause = kindOfPeriod(period) === "year" ? limitByClause(context, party, step) : undefined;
  const plan = planned === undefined || opened === undefined ? undefined : { on: planned.on, by: opened.by };
  const until = plan === undefined || (clause !== undefined && clause.on < plan.on) ? clause : plan;
  return {
    ...(planned?.from === undefined ? {} : { from: planned.from }),
    ...(until === undefined ? {} : { until }),
  };
};

/** A planned day whose step is none. */
export interface UnknownStep {
  /** The organisation whose review it is. */
  readonly organisation: string;
  /** The period under review. */
  readonly period: string;
  /** What the plan names instead of a step. */
  readonly what: string;
  /** Its last day. */
  readonly on: string;
  /** The id of the entry with the plan. */
  readonly by: string;
}

/** The planned days that count for nothing, because what they name is no step of a review. */
export const unknownStepsOf = ({ reviews }: YearContext): UnknownStep[] =>
  reviews.flatMap(({ organisation, period, review: { opened } }) =>
    (opened?.deadlines ?? []).flatMap(({ what, on }) =>
      opened === undefined || isStep(what) ? [] : [{ organisation, period, what, on, by: opened.by }],
    ),
  );
