import { type Classification, tracedClassification } from "../projections/year/classification/classified.js";
import type { Classified } from "../rules/engine/classify.js";
import type { RuleTrace } from "../rules/engine/rule-judgement.js";
import { type Finding, finding } from "./finding.js";

/** The exceptions that a decision on relief would meet, and that was not taken. */
const reliefsOf = ({ forced }: Classified): { readonly rule: RuleTrace; readonly relief: RuleTrace }[] =>
  forced
    .filter(({ on, result }) => on && result === "holds")
    .flatMap((rule) =>
      rule.exceptions
        .filter(
          ({ on, condition }) =>
            on &&
            condition.kind === "fact" &&
            condition.fact === "relief.self-detected" &&
            condition.value === false,
        )
        .map((relief) => ({ rule, relief })),
    );

/**
 * Relief that a committee may weigh and has not: the violation was self-detected and remedied, a clause leaves
 * what follows to its judgement, and no decision is on record. Whether it is granted is never inferred.
 */
export const discretionFindings = (classification: readonly Classification[]): Finding[] =>
  classification.flatMap((each) => {
    const remedied = each.facts.get("discipline.self-detected-and-remedied");
    if (remedied?.value !== true) return [];
    const [first] = reliefsOf(tracedClassification(each));
    return first === undefined
      ? []
      : [
          finding("relief-may-apply", each.key, {
            clause: first.relief.source,
            details: { rule: first.rule.rule },
            events: remedied.from,
          }),
        ];
  });
