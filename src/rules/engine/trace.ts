import { applies, type Bound, operandValue, ratioValue } from "./bound.js";
import { compare, compareShare, measureOf } from "./compare.js";
import type { Facts, FactValue } from "./facts.js";
import { afterExceptions } from "./judge.js";
import { countOf, listOf, plain, readerOf, type Scope } from "./reading.js";
import type { Comparison, Condition, Exception, Operand, Ratio, Rule, Source, Text } from "./rule-set.js";
import { allOf, anyOf, not, type Tri, triOf } from "./tri.js";

/** A condition with what it read. Leaves carry the events behind each fact. */
export type ConditionTrace =
  | {
      readonly kind: "fact";
      readonly fact: string;
      readonly is: Comparison;
      /** Absent where it is a parameter that nobody chose. */
      readonly against?: FactValue;
      readonly parameter?: string;
      readonly value?: FactValue;
      readonly from: readonly string[];
      /** Facts, and a parameter nobody chose, without which this cannot be judged. */
      readonly missing: readonly string[];
      readonly result: Tri;
    }
  | {
      readonly kind: "share";
      readonly share: string;
      readonly of: string;
      readonly is: Comparison;
      readonly ratio?: Ratio;
      readonly parameter?: string;
      readonly values?: readonly [number, number];
      readonly from: readonly string[];
      readonly missing: readonly string[];
      readonly result: Tri;
    }
  | { readonly kind: "all" | "any" | "not"; readonly parts: readonly ConditionTrace[]; readonly result: Tri };

/** A rule, its source, whether it is switched on, and what its condition read. */
export interface RuleTrace {
  readonly rule: string;
  readonly says: Text;
  readonly source: Source;
  readonly on: boolean;
  /** An exception that keeps its rule where another lifts it. */
  readonly upholds: boolean;
  /** Exceptions that hold contradict each other. */
  readonly conflict?: true;
  readonly result: Tri;
  readonly condition: ConditionTrace;
  readonly exceptions: readonly RuleTrace[];
}

/** A comparison with a value, for one fact or for each of a list. */
interface Test {
  readonly is: Comparison;
  readonly value: Operand;
}

const missingOf = (
  value: FactValue | undefined,
  facts: readonly string[],
  operand: Operand,
  against: FactValue | undefined,
): readonly string[] =>
  typeof operand === "object" && against === undefined
    ? [...(value === undefined ? facts : []), operand.parameter]
    : value === undefined
      ? facts
      : [];

const traceFact = (
  fact: string,
  { is, value: operand }: Test,
  facts: Facts,
  scope: Scope,
): ConditionTrace => {
  const reader = readerOf(fact, scope);
  const value = reader.value(facts);
  const against = operandValue(operand, scope.bound);
  const measure = measureOf(fact, scope.bound);
  return {
    kind: "fact",
    fact,
    is,
    ...(against === undefined ? {} : { against }),
    ...(typeof operand === "object" ? { parameter: operand.parameter } : {}),
    ...(value === undefined ? {} : { value }),
    from: reader.from(facts),
    missing: missingOf(value, reader.missing(facts), operand, against),
    result:
      value === undefined || against === undefined
        ? "unknown"
        : triOf(compare(measure.value(value), is, measure.operand(against))),
  };
};

const traceShare = (
  { share, of, is, ratio: operand }: Extract<Condition, { share: string }>,
  facts: Facts,
  scope: Scope,
): ConditionTrace => {
  const [counted, base] = [countOf(share, scope)(facts), countOf(of, scope)(facts)];
  const [one, other] = [readerOf(share, scope), readerOf(of, scope)];
  const ratio = ratioValue(operand, scope.bound);
  const known = counted !== undefined && base !== undefined;
  const unmet = [
    ...(counted === undefined ? one.missing(facts) : []),
    ...(base === undefined ? other.missing(facts) : []),
  ];
  return {
    kind: "share",
    share,
    of,
    is,
    ...(ratio === undefined ? {} : { ratio }),
    ...("parameter" in operand ? { parameter: operand.parameter } : {}),
    ...(known ? { values: [counted, base] as const } : {}),
    from: [...new Set([...one.from(facts), ...other.from(facts)])],
    missing: "parameter" in operand && ratio === undefined ? [...unmet, operand.parameter] : unmet,
    result: known && ratio !== undefined ? triOf(compareShare(counted, base, is, ratio)) : "unknown",
  };
};

const combined = (kind: "all" | "any" | "not", parts: ConditionTrace[]): ConditionTrace => {
  const results = parts.map((part) => part.result);
  const result = kind === "all" ? allOf(results) : kind === "any" ? anyOf(results) : not(allOf(results));
  return { kind, parts, result };
};

const traced = (condition: Condition, facts: Facts, scope: Scope): ConditionTrace => {
  const parts = (conditions: readonly Condition[]) => conditions.map((part) => traced(part, facts, scope));
  if ("fact" in condition) return traceFact(condition.fact, condition, facts, scope);
  if ("share" in condition) return traceShare(condition, facts, scope);
  if ("every" in condition)
    return combined(
      "all",
      listOf(condition.every, scope.bound).map((fact) => traceFact(fact, condition, facts, scope)),
    );
  if ("all" in condition) return combined("all", parts(condition.all));
  if ("any" in condition) return combined("any", parts(condition.any));
  return combined("not", parts([condition.not]));
};

/** The explaining evaluation of a condition: the same truth as `judge`, with everything it read. */
export const traceCondition = (condition: Condition, facts: Facts, bound: Bound): ConditionTrace =>
  traced(condition, facts, plain(bound));

const truthOf = (exceptions: readonly RuleTrace[], upholds: boolean): Tri =>
  anyOf(exceptions.filter((each) => each.on && each.upholds === upholds).map(({ result }) => result));

/** The explaining evaluation of a rule in a scope. */
export const traceIn = (rule: Exception | Rule, facts: Facts, scope: Scope): RuleTrace => {
  const condition = traced(rule.when, facts, scope);
  const exceptions = "unless" in rule ? (rule.unless ?? []).map((each) => traceIn(each, facts, scope)) : [];
  const left = afterExceptions(truthOf(exceptions, false), truthOf(exceptions, true));
  const conflict = left === "conflict" && condition.result !== "fails";
  return {
    rule: rule.id,
    says: rule.says,
    source: rule.source,
    on: applies(rule, scope.bound),
    upholds: "upholds" in rule && rule.upholds === true,
    ...(conflict ? { conflict } : {}),
    result: allOf([condition.result, left === "conflict" ? "unknown" : left]),
    condition,
    exceptions,
  };
};

/** The explaining evaluation of a rule. A rule that is switched off is traced too, and marked. */
export const traceRule = (rule: Rule, facts: Facts, bound: Bound): RuleTrace =>
  traceIn(rule, facts, plain(bound));

/** The facts, and parameters nobody chose, whose absence leaves a condition unknown. */
export const unknownsOf = (trace: ConditionTrace): readonly string[] => {
  if (trace.result !== "unknown") return [];
  return "missing" in trace ? trace.missing : trace.parts.flatMap(unknownsOf);
};

/** The facts whose absence leaves a rule unknown, its exceptions included. */
export const unknownsOfRule = (trace: RuleTrace): string[] =>
  trace.result !== "unknown"
    ? []
    : [trace, ...trace.exceptions.filter(({ on }) => on)].flatMap(({ condition }) => unknownsOf(condition));

/** Ids of all events that a condition's leaves point at. */
export const eventsOf = (trace: ConditionTrace): string[] =>
  trace.kind === "fact" || trace.kind === "share" ? [...trace.from] : trace.parts.flatMap(eventsOf);
