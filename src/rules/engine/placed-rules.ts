import { type Condition, comparisonsOf, type ReadingCondition } from "./conditions/condition.js";
import type { Absent } from "./rule-judgement.js";
import type { Exception, Ladder, Rule, RuleSet } from "./rule-set.js";
import { inPlay, type RulesInUse } from "./rules-in-use.js";

/** The effect of a rule in its ladder. */
export type RuleRole = "exemption" | "forced" | "level" | "edge" | "ceiling" | "open";

/** The result of a rule without effect, by its role: a requirement is met, any other rule is absent. */
export const absentIn = (role: RuleRole): Absent => (role === "level" || role === "edge" ? "holds" : "fails");

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
    ...list(ladder.open ?? [], "open", `${at}.open`),
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
export const rulesOf = ({ exemptions, forced, levels, ceilings, open = [] }: Ladder): Rule[] => [
  ...exemptions,
  ...forced,
  ...levels.flatMap(({ rules, upTo = [] }) => [...rules, ...upTo]),
  ...ceilings,
  ...open,
];

/** The exceptions of a rule that apply. */
export const appliedExceptions = (rule: Rule, inUse: RulesInUse): Exception[] =>
  (rule.unless ?? []).filter((each) => inPlay(each, inUse));

const ownConditions = ({ when, concerns }: Pick<Rule, "when" | "concerns">): Condition[] =>
  concerns === undefined ? [when] : [concerns.when, when];

/** The conditions of a rule and of its exceptions. */
export const conditionsOf = (rule: Rule): Condition[] =>
  [rule, ...(rule.unless ?? [])].flatMap(ownConditions);

/** The conditions of a rule that apply, with the conditions of the exceptions that apply. */
export const appliedConditions = (rule: Rule, inUse: RulesInUse): Condition[] =>
  [rule, ...appliedExceptions(rule, inUse)].flatMap(ownConditions);

/** The rules of a ladder that apply, in the order of evaluation. */
export const appliedRules = (ladder: Ladder, inUse: RulesInUse): Rule[] =>
  rulesOf(ladder).filter((rule) => inPlay(rule, inUse));

/** The single comparisons of a ladder without repetition, in the order of evaluation. */
export const comparisonsOfLadder = (ladder: Ladder, inUse: RulesInUse): ReadingCondition[] => {
  const comparisons = appliedRules(ladder, inUse)
    .flatMap((rule) => appliedConditions(rule, inUse))
    .flatMap((condition) => comparisonsOf(condition, inUse.ruleSet.lists));
  return [...new Map(comparisons.map((each) => [JSON.stringify(each), each])).values()];
};
