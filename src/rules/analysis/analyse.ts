import { bind } from "../engine/bound.js";
import type { ParameterValues, RuleSet } from "../engine/rule-set.js";
import { citations } from "./checks/citations.js";
import { holes, nesting, overlaps, silence, unreachable } from "./checks/levels.js";
import { nonMonotone } from "./checks/monotone.js";
import { conflicts, neverDecides, neverFires } from "./checks/rules.js";
import { unusedNames } from "./checks/unused.js";
import { climbOf } from "./climb.js";
import type { RuleSetRemark } from "./remark.js";

/** How many steps a single search may take before it is left undecided. */
const bound = 20_000;

/**
 * What can be said of a rule set before it meets a subject: gaps, overlaps, levels and rules without effect,
 * facts that work the wrong way, and what lacks a source. Each search goes through every way in which the
 * comparisons can turn out, or says that it did not come to an end.
 *
 * @param ruleSet a rule set that `checkRuleSet` finds no fault with
 * @param parameters choices over its own values; rules that nobody adopted are not looked at
 */
export const analyse = (ruleSet: RuleSet, parameters: ParameterValues = {}): RuleSetRemark[] => {
  const chosen = bind(ruleSet, parameters);
  return [
    ...Object.keys(ruleSet.subjects).flatMap((subject) => {
      const climb = climbOf(subject, chosen);
      return [
        ...silence(climb, bound),
        ...holes(climb),
        ...overlaps(climb, bound),
        ...nesting(climb, bound),
        ...unreachable(climb, bound),
        ...neverFires(climb, bound),
        ...neverDecides(climb, bound),
        ...conflicts(climb, bound),
        ...nonMonotone(climb, bound),
      ];
    }),
    ...citations(ruleSet),
    ...unusedNames(ruleSet),
  ];
};
