import { applies, type Bound, operandValue } from "./bound.js";
import { compareShare } from "./compare.js";
import type { Facts, FactValue } from "./facts.js";
import { countOf, judgeFact, listOf, type Test } from "./judge.js";
import type { Comparison, Condition, Ratio, Rule, Source, Text } from "./rule-set.js";
import { allOf, anyOf, not, type Tri, triOf } from "./tri.js";

/** A condition with what it read. Leaves carry the events behind each fact. */
export type ConditionTrace =
  | {
      readonly kind: "fact";
      readonly fact: string;
      readonly is: Comparison;
      readonly against: FactValue;
      readonly value?: FactValue;
      readonly from: readonly string[];
      readonly result: Tri;
    }
  | {
      readonly kind: "share";
      readonly share: string;
      readonly of: string;
      readonly is: Comparison;
      readonly ratio: Ratio;
      readonly values?: readonly [number, number];
      readonly from: readonly string[];
      readonly result: Tri;
    }
  | { readonly kind: "all" | "any" | "not"; readonly parts: readonly ConditionTrace[]; readonly result: Tri };

/** A rule, its source, whether it is switched on, and what its condition read. */
export interface RuleTrace {
  readonly rule: string;
  readonly says: Text;
  readonly source: Source;
  readonly on: boolean;
  readonly result: Tri;
  readonly condition: ConditionTrace;
  readonly exceptions: readonly RuleTrace[];
}

const traceFact = (fact: string, test: Test, facts: Facts, bound: Bound): ConditionTrace => {
  const known = facts.get(fact);
  return {
    kind: "fact",
    fact,
    is: test.is,
    against: operandValue(test.value, bound),
    ...(known === undefined ? {} : { value: known.value }),
    from: known?.from ?? [],
    result: judgeFact(fact, test, facts, bound),
  };
};

const combined = (kind: "all" | "any" | "not", parts: ConditionTrace[]): ConditionTrace => {
  const results = parts.map((part) => part.result);
  const result = kind === "all" ? allOf(results) : kind === "any" ? anyOf(results) : not(allOf(results));
  return { kind, parts, result };
};

/** The explaining evaluation of a condition: the same truth as `judge`, with everything it read. */
export const traceCondition = (condition: Condition, facts: Facts, bound: Bound): ConditionTrace => {
  if ("fact" in condition) return traceFact(condition.fact, condition, facts, bound);
  if ("every" in condition) {
    return combined(
      "all",
      listOf(condition.every, bound).map((fact) => traceFact(fact, condition, facts, bound)),
    );
  }
  if ("share" in condition) {
    const { share, of, is, ratio } = condition;
    const counted = countOf(share, facts);
    const base = countOf(of, facts);
    const known = counted !== undefined && base !== undefined;
    return {
      kind: "share",
      share,
      of,
      is,
      ratio,
      ...(known ? { values: [counted, base] as const } : {}),
      from: [...new Set([...(facts.get(share)?.from ?? []), ...(facts.get(of)?.from ?? [])])],
      result: known ? triOf(compareShare(counted, base, is, ratio)) : "unknown",
    };
  }
  if ("all" in condition)
    return combined(
      "all",
      condition.all.map((part) => traceCondition(part, facts, bound)),
    );
  if ("any" in condition)
    return combined(
      "any",
      condition.any.map((part) => traceCondition(part, facts, bound)),
    );
  return combined("not", [traceCondition(condition.not, facts, bound)]);
};

/** The explaining evaluation of a rule. A rule that is switched off is traced too, and marked. */
export const traceRule = (rule: Rule, facts: Facts, bound: Bound): RuleTrace => {
  const condition = traceCondition(rule.when, facts, bound);
  const exceptions = (rule.unless ?? []).map((exception) => traceRule(exception, facts, bound));
  const lifted = anyOf(exceptions.filter(({ on }) => on).map(({ result }) => result));
  return {
    rule: rule.id,
    says: rule.says,
    source: rule.source,
    on: applies(rule, bound),
    result: exceptions.length === 0 ? condition.result : allOf([condition.result, not(lifted)]),
    condition,
    exceptions,
  };
};

/** The facts whose absence leaves a condition unknown. */
export const unknownsOf = (trace: ConditionTrace, facts: Facts): string[] => {
  if (trace.result !== "unknown") return [];
  if (trace.kind === "fact") return [trace.fact];
  if (trace.kind === "share") return [trace.share, trace.of].filter((fact) => !facts.has(fact));
  return trace.parts.flatMap((part) => unknownsOf(part, facts));
};

/** The facts whose absence leaves a rule unknown, its exceptions included. */
export const unknownsOfRule = (trace: RuleTrace, facts: Facts): string[] =>
  trace.result !== "unknown"
    ? []
    : [trace, ...trace.exceptions.filter(({ on }) => on)].flatMap(({ condition }) =>
        unknownsOf(condition, facts),
      );

/** Ids of all events that a condition's leaves point at. */
export const eventsOf = (trace: ConditionTrace): string[] =>
  trace.kind === "fact" || trace.kind === "share" ? [...trace.from] : trace.parts.flatMap(eventsOf);
