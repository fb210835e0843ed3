import { kindOfPeriod } from "../../../events/period.js";
import { dayOf } from "../../../events/time.js";
import { isStep, type Step } from "../../../rules/calendar/procedure.js";
import type { Source } from "../../../rules/engine/conditions/vocabulary.js";
import { applies } from "../../../rules/engine/rules-in-use.js";
import type { StepTaken } from "../../streams/procedure.js";
import { subjectKey } from "../../streams/subject-key.js";
import type { Classification } from "../classified.js";
import type { PeriodReview, YearContext } from "../context.js";
import { isBefore, isBelievable } from "../review-steps.js";
import { asksFor } from "./turns.js";

/** An order of two steps that a text asks for in a quarter or month. */
interface Order {
  /** The id of the constraint; for an order of the procedure, the later step. */
  readonly id: string;
  readonly first: Step;
  readonly next: Step;
  readonly clause: Source;
}

/** Two steps of a subject in a quarter or month whose entries came in another order. */
export interface OutOfOrder extends Order {
  readonly key: string;
  readonly period: string;
  readonly firstTaken: StepTaken;
  readonly nextTaken: StepTaken;
}

const known = (entry: { readonly at: string; readonly by: string } | undefined): StepTaken | undefined =>
  entry === undefined ? undefined : { on: dayOf(entry.at), at: entry.at, by: entry.by };

/** The first entry of a step on record in a period, by whatever body: a later one shows no wrong order. */
const firstTakenIn = (
  { decisions }: YearContext,
  { review, period }: PeriodReview,
  key: string,
  step: Step,
): StepTaken | undefined => {
  switch (step) {
    case "self-review":
      return known(review.ownReviews[key]?.[0]?.handedIn);
    case "proposal":
      return known(review.proposals[key]?.find(({ role }) => role !== "cell"));
    case "ballot":
      return known(
        Object.values(review.ballots)
          .flatMap(({ subjects, counted }) =>
            counted !== undefined && subjects.some((subject) => subjectKey(subject) === key) ? [counted] : [],
          )
          .sort((a, b) => (a.at < b.at ? -1 : 1))[0],
      );
    case "level-decided": {
      const [first] = decisions.about(key, period).changes;
      return first?.change === "decided" ? { on: first.on, by: first.by } : undefined;
    }
    default:
      return undefined;
  }
};

/** The orders that hold for a subject in a period: those of the procedure, and of constraints on its steps. */
const ordersFor = ({ options: { under } }: YearContext, each: Classification, period: string): Order[] => {
  const { kind } = each.subject;
  const asked = (under.procedure ?? []).filter(
    (step) =>
      step.of.some((of) => of === kind) &&
      (step.periods ?? ["year"]).includes(kindOfPeriod(period)) &&
      asksFor(step, each) === "holds",
  );
  const inPeriod = (name: string): name is Step => isStep(name) && asked.some(({ step }) => step === name);
  const ofConstraints = under.constraints.flatMap((constraint): Order[] => {
    const { id, holds, source: clause } = constraint;
    if (holds === undefined || !("next" in holds) || !applies(constraint, each.rulesInUse)) return [];
    const { first, next } = holds;
    if (first === next || ("of" in holds && !holds.of.includes(kind))) return [];
    return inPeriod(first) && inPeriod(next) ? [{ id, first, next, clause }] : [];
  });
  const ofProcedure = asked.flatMap(({ step: next, after = [], source: clause }): Order[] =>
    isStep(next) ? after.filter(inPeriod).map((first) => ({ id: next, first, next, clause })) : [],
  );
  const told = new Set(ofConstraints.map(({ first, next }) => `${first} ${next}`));
  return [...ofConstraints, ...ofProcedure.filter(({ first, next }) => !told.has(`${first} ${next}`))];
};

/** The steps of quarters and months that came in another order than a text asks for. A step not on record breaks none. */
export const outOfOrderIn = (context: YearContext, classification: readonly Classification[]): OutOfOrder[] =>
  context.reviews
    .filter(({ period }) => kindOfPeriod(period) !== "year")
    .flatMap((of) =>
      classification
        .filter(({ organisation }) => organisation === of.organisation)
        .flatMap((each) =>
          ordersFor(context, each, of.period).flatMap((order): OutOfOrder[] => {
            const { key } = each;
            const firstTaken = firstTakenIn(context, of, key, order.first);
            const nextTaken = firstTakenIn(context, of, key, order.next);
            if (firstTaken === undefined || nextTaken === undefined) return [];
            if (![firstTaken, nextTaken].every(({ by }) => isBelievable(context, by))) return [];
            return isBefore(nextTaken, firstTaken)
              ? [{ ...order, key, period: of.period, firstTaken, nextTaken }]
              : [];
          }),
        ),
    );
