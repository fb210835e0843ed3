import { type Condition, comparisonsOf, type ReadingCondition } from "./conditions/condition.js";
import type { Exception, Ladder, Rule, RuleSet } from "./rule-set.js";
import { applies, type RulesInUse } from "./rules-in-use.js";

/** The effect of a rule in its ladder. */
export type RuleRole = "exemption" | "forced" | "level" | "edge" | "ceiling";

/** A rule with its place. */
export interface PlacedRule {
  readonly rule: Rule;
  readonly role: RuleRole;
  readonly path: string;
  /** The index of its level. */
  readonly rung?: number;
}

/** Every rule of a ladder with its JSON path. */
export const placedRules = (ladder: Ladder, subject: string): PlacedRule[] => {
  const at = `subjects.${subject}`;
  const list = (rules: readonly Rule[], role: RuleRole, path: string, rung?: number): PlacedRule[] =>
    rules.map((rule, index) => ({
      rule,
      role,
      path: `${path}[${index}]`,
      ...(rung === undefined ? {} : { rung }),
    }));
  return [
    ...list(ladder.exemptions, "exemption", `${at}.exemptions`),
    ...list(ladder.forced, "forced", `${at}.forced`),
    ...ladder.levels.flatMap(({ rules, upTo = [] }, rung) => [
      ...list(rules, "level", `${at}.levels[${rung}].rules`, rung),
      ...list(upTo, "edge", `${at}.levels[${rung}].upTo`, rung),
    ]),
    ...list(ladder.ceilings, "ceiling", `${at}.ceilings`),
  ];
};

/** Every rule of a rule set by its id, with its place. */
export const placedRulesById = ({ subjects }: RuleSet): ReadonlyMap<string, PlacedRule> =>
  new Map(
    Object.entries(subjects)
      .flatMap(([subject, ladder]) => placedRules(ladder, subject))
      .map((placed) => [placed.rule.id, placed]),
  );

/** The rules of a ladder, in the order of evaluation. */
export const rulesOf = ({ exemptions, forced, levels, ceilings }: Ladder): Rule[] => [
  ...exemptions,
  ...forced,
  ...levels.flatMap(({ rules, upTo = [] }) => [...rules, ...upTo]),
  ...ceilings,
];

/** The exceptions of a rule that apply. */
export const appliedExceptions = (rule: Rule, inUse: RulesInUse): Exception[] =>
  (rule.unless ?? []).filter((each) => applies(each, inUse));

/** The conditions of a rule and of its exceptions. */
export const conditionsOf = ({ when, unless = [] }: Rule): Condition[] => [
  when,
  ...unless.map((each) => each.when),
];

/** The conditions of a rule that apply, with the conditions of the exceptions that apply. */
export const appliedConditions = (rule: Rule, inUse: RulesInUse): Condition[] => [
  rule.when,
  ...appliedExceptions(rule, inUse).map(({ when }) => when),
];

/** The rules of a ladder that apply, in the order of evaluation. */
export const appliedRules = (ladder: Ladder, inUse: RulesInUse): Rule[] =>
  rulesOf(ladder).filter((rule) => applies(rule, inUse));

/** The single comparisons of a ladder without repetition, in the order of evaluation. */
export const comparisonsOfLadder = (ladder: Ladder, inUse: RulesInUse): ReadingCondition[] => {
  const comparisons = appliedRules(ladder, inUse)
    .flatMap((rule) => appliedConditions(rule, inUse))
    .flatMap((condition) => comparisonsOf(condition, inUse.ruleSet.lists));
  return [...new Map(comparisons.map((each) => [JSON.stringify(each), each])).values()];
};
