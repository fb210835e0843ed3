import { applies, type Bound, operandValue } from "./bound.js";
import { compareFact, compareShare } from "./compare.js";
import { EngineError } from "./errors.js";
import type { Facts } from "./facts.js";
import type { Comparison, Condition, Operand, Rule } from "./rule-set.js";
import { allOf, anyOf, not, type Tri, triOf } from "./tri.js";

/** The facts of a named list. */
export const listOf = (name: string, { ruleSet }: Bound): readonly string[] => {
  const list = ruleSet.lists[name];
  if (list === undefined) throw new EngineError("unknown-name", name, "Declare the list in the rule set.");
  return list;
};

/** A count that a share needs; undefined where it is unknown. */
export const countOf = (name: string, facts: Facts): number | undefined => {
  const value = facts.get(name)?.value;
  if (value !== undefined && typeof value !== "number") {
    throw new EngineError("fact-kind", name, "A share needs integers.");
  }
  return value;
};

/** A comparison with a value, for one fact or for each of a list. */
export interface Test {
  readonly is: Comparison;
  readonly value: Operand;
}

/** Whether one fact passes a test. */
export const judgeFact = (name: string, { is, value }: Test, facts: Facts, bound: Bound): Tri => {
  const fact = facts.get(name);
  return fact === undefined
    ? "unknown"
    : triOf(compareFact(name, fact.value, is, operandValue(value, bound), bound));
};

/** Whether a condition holds of the facts: the fast evaluation, without a trace. */
export const judge = (condition: Condition, facts: Facts, bound: Bound): Tri => {
  if ("fact" in condition) return judgeFact(condition.fact, condition, facts, bound);
  if ("every" in condition) {
    return allOf(listOf(condition.every, bound).map((name) => judgeFact(name, condition, facts, bound)));
  }
  if ("share" in condition) {
    const share = countOf(condition.share, facts);
    const base = countOf(condition.of, facts);
    if (share === undefined || base === undefined) return "unknown";
    return triOf(compareShare(share, base, condition.is, condition.ratio));
  }
  if ("all" in condition) return allOf(condition.all.map((part) => judge(part, facts, bound)));
  if ("any" in condition) return anyOf(condition.any.map((part) => judge(part, facts, bound)));
  return not(judge(condition.not, facts, bound));
};

/** Whether a rule applies to the facts: its condition holds and no exception lifts it. */
export const judgeRule = (rule: Rule, facts: Facts, bound: Bound): Tri => {
  const condition = judge(rule.when, facts, bound);
  if (rule.unless === undefined || condition === "fails") return condition;
  const exceptions = rule.unless.filter((exception) => applies(exception, bound));
  return allOf([condition, not(anyOf(exceptions.map((exception) => judge(exception.when, facts, bound))))]);
};
