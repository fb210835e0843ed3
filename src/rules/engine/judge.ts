import {
  comparing,
  comparingShare,
  countOf,
  type Facts,
  type FactValue,
  listOf,
  measureOf,
  plain,
  readerOf,
  type Scope,
} from "./fact-reader.js";
import type { Rule } from "./rule-set.js";
import { applies, type Bound, operandValue, ratioValue } from "./rules-in-use.js";
import type { Condition, Operand } from "./schema/condition.js";
import { not, type Tri, triOf } from "./tri.js";
import type { Comparison } from "./vocabulary.js";

/** A condition or rule made ready: everything that does not depend on the facts is looked up once. */
export type Prepared = (facts: Facts) => Tri;

const unknown: Prepared = () => "unknown";

const prepareFact = (name: string, is: Comparison, operand: Operand, scope: Scope): Prepared => {
  const against = operandValue(operand, scope.bound);
  const measure = measureOf(name, scope.bound);
  if (against === undefined) return unknown;
  const bar = measure.operand(against);
  return scope.once(`${name} ${is} ${bar}`, () => {
    if (!scope.computed.has(name) && typeof against === "boolean" && is === "equal")
      return truth(name, against, measure.value);
    const passes = comparing(is, bar);
    const { value } = readerOf(name, scope);
    return (facts) => {
      const known = value(facts);
      return known === undefined ? "unknown" : triOf(passes(measure.value(known)));
    };
  });
};

/** A recorded truth: the plainest test, and most of all. */
const truth =
  (name: string, against: boolean, check: (value: FactValue) => number): Prepared =>
  (facts) => {
    const fact = facts.get(name);
    if (fact === undefined) return "unknown";
    if (typeof fact.value !== "boolean") check(fact.value);
    return fact.value === against ? "holds" : "fails";
  };

/** Fails where one fails, whatever is unknown beside it; holds where all hold. Two parts are most of all. */
const every = (parts: readonly Prepared[]): Prepared => {
  const [one, other] = parts;
  if (one === undefined) return () => "holds";
  if (other === undefined) return one;
  const rest = parts.length === 2 ? other : every(parts.slice(1));
  return (facts) => {
    const first = one(facts);
    if (first === "fails") return first;
    const second = rest(facts);
    return second === "holds" ? first : second;
  };
};

/** Holds where one holds, whatever is unknown beside it; fails where all fail. */
const some = (parts: readonly Prepared[]): Prepared => {
  const [one, other] = parts;
  if (one === undefined) return () => "fails";
  if (other === undefined) return one;
  const rest = parts.length === 2 ? other : some(parts.slice(1));
  return (facts) => {
    const first = one(facts);
    if (first === "holds") return first;
    const second = rest(facts);
    return second === "fails" ? first : second;
  };
};

/** Makes a condition ready to be judged of many facts. */
export const prepare = (condition: Condition, scope: Scope): Prepared => {
  if ("fact" in condition) return prepareFact(condition.fact, condition.is, condition.value, scope);
  if ("every" in condition)
    return every(
      listOf(condition.every, scope.bound).map((name) =>
        prepareFact(name, condition.is, condition.value, scope),
      ),
    );
  if ("share" in condition) {
    const [share, base] = [countOf(condition.share, scope), countOf(condition.of, scope)];
    const ratio = ratioValue(condition.ratio, scope.bound);
    if (ratio === undefined) return unknown;
    const passes = comparingShare(condition.is, ratio);
    return scope.once(`${condition.share}/${condition.of} ${condition.is} ${ratio}`, () => (facts) => {
      const counted = share(facts);
      const of = base(facts);
      return counted === undefined || of === undefined ? "unknown" : triOf(passes(counted, of));
    });
  }
  if ("all" in condition) return every(condition.all.map((part) => prepare(part, scope)));
  if ("any" in condition) return some(condition.any.map((part) => prepare(part, scope)));
  const inner = prepare(condition.not, scope);
  return (facts) => not(inner(facts));
};

/** Whether a condition holds of the facts. */
export const judge = (condition: Condition, facts: Facts, bound: Bound): Tri =>
  prepare(condition, plain(bound))(facts);

/** What exceptions make of a rule whose condition holds: it stays, is lifted, or they contradict each other. */
export const afterExceptions = (lifting: Tri, upholding: Tri): Tri | "conflict" => {
  if (lifting === "fails") return "holds";
  if (upholding === "fails") return not(lifting);
  return lifting === "holds" && upholding === "holds" ? "conflict" : "unknown";
};

/** Makes a rule ready: whether it applies, its exceptions counted. What exceptions contradict is unknown. */
export const prepareRule = (rule: Rule, scope: Scope): Prepared => {
  const condition = prepare(rule.when, scope);
  const exceptions = (rule.unless ?? []).filter((each) => applies(each, scope.bound));
  if (exceptions.length === 0) return condition;
  const part = (upholds: boolean) =>
    some(
      exceptions
        .filter((each) => (each.upholds === true) === upholds)
        .map((each) => prepare(each.when, scope)),
    );
  const [lifting, upholding] = [part(false), part(true)];
  return (facts) => {
    const result = condition(facts);
    if (result === "fails") return "fails";
    const left = afterExceptions(lifting(facts), upholding(facts));
    if (left === "fails") return "fails";
    return left === "conflict" || left === "unknown" ? "unknown" : result;
  };
};

/** Whether a rule applies to the facts: its condition holds and no exception lifts it. */
export const judgeRule = (rule: Rule, facts: Facts, bound: Bound): Tri =>
  prepareRule(rule, plain(bound))(facts);
