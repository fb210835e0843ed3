import type { Classification } from "../projections/year/classification/classified.js";
import type { YearContext } from "../projections/year/context.js";
import { courseOf, type Party, partiesOf, stepOf } from "../projections/year/review-steps.js";
import { grouped } from "../projections/year/table.js";
import { isStep, type Step } from "../rules/calendar/procedure.js";
import type { Constraint } from "../rules/engine/rule-set.js";
import { applies } from "../rules/engine/rules-in-use.js";
import { type Finding, finding } from "./finding.js";

interface Deadline {
  readonly constraint: Constraint;
  readonly step: Step;
  readonly due: string;
}

const deadlinesFor = ({ options }: YearContext, { subject, bound }: Party): Deadline[] =>
  options.under.constraints.flatMap((constraint): Deadline[] => {
    const { holds } = constraint;
    if (holds === undefined || !("by" in holds) || !isStep(holds.step)) return [];
    if (!holds.of.includes(subject.kind) || !applies(constraint, bound)) return [];
    return [{ constraint, step: holds.step, due: `${options.year + holds.yearsAfter}-${holds.by}` }];
  });

/** Of several days for one step the last counts: the special one takes the place of the general. */
const lastOfEach = (deadlines: readonly Deadline[]): Deadline[] => [
  ...deadlines
    .reduce((kept, each) => {
      const known = kept.get(each.step);
      return known === undefined || each.due > known.due ? kept.set(each.step, each) : kept;
    }, new Map<Step, Deadline>())
    .values(),
];

/**
 * The day on which an employer's level was given is the one that it bears, not the one on which the cell
 * learnt of it.
 */
const dayTaken = (context: YearContext, party: Party, step: Step) => {
  const taken = stepOf(context, party, step);
  if (taken === undefined || step !== "employer-level") return taken;
  const dated = courseOf(context, party.organisation)?.employers[party.subject.id]?.dated;
  return dated === undefined ? taken : { ...taken, on: dated };
};

/**
 * Steps taken after the day that a constraint sets. The day itself is still in time: texts say "before",
 * and what some read as in time is no breach. A step that was never recorded is none either.
 */
export const deadlineFindings = (
  context: YearContext,
  classification: readonly Classification[],
): Finding[] =>
  partiesOf(context, classification).flatMap((party) =>
    lastOfEach(deadlinesFor(context, party)).flatMap(({ constraint, step, due }) => {
      const taken = dayTaken(context, party, step);
      if (taken === undefined || taken.on <= due) return [];
      return [
        finding("deadline-missed", party.key, {
          clause: constraint.source,
          details: { constraint: constraint.id, step, due, on: taken.on },
          events: [taken.by],
        }),
      ];
    }),
  );

/** Who owes a step to a review, so that it is missed where nothing is recorded. */
const owes = (step: Step, { subject, listed, outcome }: Classification): boolean => {
  if (step === "self-review") return subject.kind === "member" && listed && outcome.kind !== "not-reviewed";
  if (step === "collective-report") return subject.kind !== "member";
  const unrated = ["not-reviewed", "not-classified", "deferred"].includes(outcome.kind);
  return step === "level-decided" && listed && !unrated;
};

/** The days that committees set for their own reviews, where they passed; one finding per day. */
export const ownDeadlineFindings = (
  context: YearContext,
  classification: readonly Classification[],
): Finding[] => {
  const rated = grouped(classification, (each) => [each.organisation]);
  return [...context.organisations.keys()].flatMap((organisation) => {
    const review = context.reviewOf(organisation);
    const own = rated.get(organisation) ?? [];
    return (review?.opened?.deadlines ?? []).flatMap(({ what, on: due }) => {
      if (review?.opened === undefined || !isStep(what)) return [];
      const subjects = what === "review-closed" ? own.slice(0, 1) : own;
      const taken = subjects.map((each) => ({ each, step: dayTaken(context, each, what) }));
      const late = taken.flatMap(({ step }) => (step !== undefined && step.on > due ? [step] : []));
      const missing = taken.filter(
        ({ each, step }) =>
          step === undefined && due <= context.cutoff && (what === "review-closed" || owes(what, each)),
      );
      if (late.length + missing.length === 0) return [];
      const details = { step: what, due, late: late.length, open: missing.length };
      const events = [review.opened.by, ...late.map(({ by }) => by)];
      return [finding("review-deadline-missed", organisation, { details, events })];
    });
  });
};
