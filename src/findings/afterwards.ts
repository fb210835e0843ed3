import { decisionsOf } from "../projections/year/classification/classification.js";
import type { Classification } from "../projections/year/classification/classified.js";
import { complaintsOf, educationOf, outdatedOf } from "../projections/year/consequences.js";
import type { YearContext } from "../projections/year/context.js";
import type { Streaks } from "../projections/year/streaks.js";
import type { RuleSet } from "../rules/engine/rule-set.js";
import type { Source } from "../rules/engine/vocabulary.js";
import { type Finding, finding } from "./finding.js";
import { commendationFindings, educationFindings, unfulfilledFindings } from "./streaks.js";

/** The clause by which a cancelled level is decided again, where the rule set has one. */
const clauseOf = ({ constraints }: RuleSet): Source | undefined =>
  constraints.find(({ id }) => id === "cancelled-then-decided-again")?.source;

/** Organisations whose decided level rests on levels below that have changed since. */
const reEvaluationFindings = (context: YearContext, classification: readonly Classification[]): Finding[] =>
  outdatedOf(context, classification).map(({ of, clause, changed, events }) =>
    finding("to-be-re-evaluated", of.key, {
      clause,
      details: {
        level: of.final?.level ?? "",
        changed: changed.length,
        subjects: changed.map(({ key }) => key).join(", "),
      },
      events,
    }),
  );

/** Levels that were cancelled, and none was decided again. */
const cancelledFindings = ({ options }: YearContext, classification: readonly Classification[]): Finding[] =>
  classification.flatMap(({ key, changes }) => {
    const last = changes.at(-1);
    return last?.change !== "cancelled"
      ? []
      : [
          finding("cancelled-without-decision", key, {
            clause: clauseOf(options.under),
            details: { cancelled: last.on },
            events: changes.map(({ by }) => by),
          }),
        ];
  });

/** Complaints that nobody answered, or that were upheld without a decision. No text gives a time limit. */
const complaintFindings = (context: YearContext): Finding[] =>
  complaintsOf(decisionsOf(context)).flatMap(({ id, subject, lodged, answered, since }) => {
    if (answered === undefined)
      return [
        finding("complaint-unanswered", subject, {
          details: { complaint: id, lodged: lodged.on },
          events: [lodged.by],
        }),
      ];
    return answered.outcome === "upheld" && since.length === 0
      ? [
          finding("upheld-without-decision", subject, {
            details: { complaint: id, answered: answered.on },
            events: [lodged.by, answered.by],
          }),
        ]
      : [];
  });

/** What follows from decided levels, and what was left undone after the decision. */
export const afterwardsFindings = (
  context: YearContext,
  classification: readonly Classification[],
  streaks: readonly Streaks[],
): Finding[] => {
  const educations = educationOf(context);
  return [
    ...unfulfilledFindings(streaks, educations),
    ...educationFindings(context, educations),
    ...commendationFindings(context, streaks),
    ...reEvaluationFindings(context, classification),
    ...cancelledFindings(context, classification),
    ...complaintFindings(context),
  ];
};
