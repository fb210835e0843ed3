import type { Exception, Ladder, Rule } from "../rule-set.js";
import { applies, type Bound } from "../rules-in-use.js";
import type { Condition } from "../schema/condition.js";

/** The rules of a ladder that apply, in the order in which they are asked. */
export const appliedRules = ({ exemptions, forced, levels, ceilings }: Ladder, bound: Bound): Rule[] =>
  [
    ...exemptions,
    ...forced,
    ...levels.flatMap(({ rules, upTo = [] }) => [...rules, ...upTo]),
    ...ceilings,
  ].filter((rule) => applies(rule, bound));

/** The exceptions of a rule that apply. */
export const appliedExceptions = (rule: Rule, bound: Bound): Exception[] =>
  (rule.unless ?? []).filter((each) => applies(each, bound));

/** The single comparisons of a condition: each reads one fact, or a count and its base. */
export const atomsOf = (condition: Condition, lists: Bound["ruleSet"]["lists"]): Condition[] => {
  if ("every" in condition) {
    const { is, value } = condition;
    return (lists[condition.every] ?? []).map((fact) => ({ fact, is, value }));
  }
  if ("not" in condition) return atomsOf(condition.not, lists);
  if ("all" in condition) return condition.all.flatMap((part) => atomsOf(part, lists));
  if ("any" in condition) return condition.any.flatMap((part) => atomsOf(part, lists));
  return [condition];
};

/** The single comparisons that a ladder makes, each once, in the order in which they are asked. */
export const atomsOfLadder = (ladder: Ladder, bound: Bound): Condition[] => {
  const conditions = appliedRules(ladder, bound).flatMap((rule) => [
    rule.when,
    ...appliedExceptions(rule, bound).map((each) => each.when),
  ]);
  const atoms = conditions.flatMap((condition) => atomsOf(condition, bound.ruleSet.lists));
  return [...new Map(atoms.map((atom) => [JSON.stringify(atom), atom])).values()];
};
