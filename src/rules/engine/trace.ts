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
  together,
} from "./fact-reader.js";
import { afterExceptions } from "./judge.js";
import type { Exception, Rule } from "./rule-set.js";
import { applies, type Bound, operandValue, ratioValue } from "./rules-in-use.js";
import type { Condition, Operand } from "./schema/condition.js";
import { not, type Tri, triOf } from "./tri.js";
import type { Comparison, Ratio, Source, Text } from "./vocabulary.js";

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
      /** Where it is unknown: the facts, and a parameter nobody chose, without which it cannot be judged. */
      readonly missing?: readonly string[];
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
      readonly missing?: readonly string[];
      readonly result: Tri;
    }
  | { readonly kind: "all" | "any" | "not"; readonly parts: readonly ConditionTrace[]; readonly result: Tri };

/** A rule, its source, whether it is switched on, and what its condition read. */
export interface RuleTrace {
  /** The id of the rule. */
  readonly rule: string;
  /** Its wording. */
  readonly says: Text;
  /** Its clause. */
  readonly source: Source;
  /** Whether it is switched on. */
  readonly on: boolean;
  /** An exception that keeps its rule where another lifts it. */
  readonly upholds: boolean;
  /** Exceptions that hold contradict each other. */
  readonly conflict?: true;
  /** Whether it holds, with its exceptions. */
  readonly result: Tri;
  /** What its condition read. */
  readonly condition: ConditionTrace;
  /** The exceptions, each with what it read. */
  readonly exceptions: readonly RuleTrace[];
}

/** A condition made ready to be traced of many facts. */
type Tracing<T> = (facts: Facts) => T;

const nothing: readonly string[] = [];

const tracingFact = (
  fact: string,
  { is, value: operand }: Extract<Condition, { value: Operand }>,
  scope: Scope,
): Tracing<ConditionTrace> => {
  const reader = readerOf(fact, scope);
  const measure = measureOf(fact, scope.bound);
  const against = operandValue(operand, scope.bound);
  const passes = against === undefined ? undefined : comparing(is, measure.operand(against));
  const parameter = typeof operand === "object" ? operand.parameter : undefined;
  const said = {
    kind: "fact",
    fact,
    is,
    ...(against === undefined ? {} : { against }),
    ...(parameter === undefined ? {} : { parameter }),
  } as const;
  const unset = against === undefined && parameter !== undefined ? [parameter] : nothing;
  return (facts) => {
    const value = reader.value(facts);
    const from = reader.from(facts);
    if (value === undefined)
      return { ...said, from, missing: [...reader.missing(facts), ...unset], result: "unknown" };
    if (passes === undefined || against === undefined)
      return { ...said, value, from, missing: unset, result: "unknown" };
    const result = triOf(passes(measure.value(value)));
    // Written out: copying `said` with a spread costs ten times as much, and this is most of a trace.
    return parameter === undefined
      ? { kind: "fact", fact, is, against, value, from, result }
      : { kind: "fact", fact, is, against, parameter, value, from, result };
  };
};

const tracingShare = (
  { share, of, is, ratio: operand }: Extract<Condition, { share: string }>,
  scope: Scope,
): Tracing<ConditionTrace> => {
  const [countOfShare, countOfBase] = [countOf(share, scope), countOf(of, scope)];
  const [one, other] = [readerOf(share, scope), readerOf(of, scope)];
  const ratio = ratioValue(operand, scope.bound);
  const parameter = "parameter" in operand ? operand.parameter : undefined;
  const said = {
    kind: "share",
    share,
    of,
    is,
    ...(ratio === undefined ? {} : { ratio }),
    ...(parameter === undefined ? {} : { parameter }),
  } as const;
  const passes = ratio === undefined ? undefined : comparingShare(is, ratio);
  const unset = ratio === undefined && parameter !== undefined ? [parameter] : nothing;
  return (facts) => {
    const [counted, base] = [countOfShare(facts), countOfBase(facts)];
    const from = together(one.from(facts), other.from(facts));
    if (counted === undefined || base === undefined || ratio === undefined || passes === undefined) {
      const missing = [
        ...(counted === undefined ? one.missing(facts) : nothing),
        ...(base === undefined ? other.missing(facts) : nothing),
        ...unset,
      ];
      const values = counted === undefined || base === undefined ? {} : { values: [counted, base] as const };
      return { ...said, ...values, from, missing, result: "unknown" };
    }
    const result = triOf(passes(counted, base));
    const values = [counted, base] as const;
    return parameter === undefined
      ? { kind: "share", share, of, is, ratio, values, from, result }
      : { kind: "share", share, of, is, ratio, parameter, values, from, result };
  };
};

const tracingParts = (
  kind: "all" | "any" | "not",
  parts: readonly Tracing<ConditionTrace>[],
): Tracing<ConditionTrace> => {
  return (facts) => {
    const traces: ConditionTrace[] = [];
    let [fails, unknown, holds] = [false, false, false];
    for (const part of parts) {
      const trace = part(facts);
      traces.push(trace);
      if (trace.result === "fails") fails = true;
      else if (trace.result === "holds") holds = true;
      else unknown = true;
    }
    const all = fails ? "fails" : unknown ? "unknown" : "holds";
    const any = holds ? "holds" : unknown ? "unknown" : "fails";
    return { kind, parts: traces, result: kind === "any" ? any : kind === "all" ? all : not(all) };
  };
};

/** Makes the explaining evaluation of a condition ready: the same truth as `prepare`, with everything it read. */
const tracing = (condition: Condition, scope: Scope): Tracing<ConditionTrace> => {
  const each = (conditions: readonly Condition[]) => conditions.map((part) => tracing(part, scope));
  const made = (): Tracing<ConditionTrace> => {
    if ("fact" in condition) return tracingFact(condition.fact, condition, scope);
    if ("share" in condition) return tracingShare(condition, scope);
    if ("every" in condition)
      return tracingParts(
        "all",
        listOf(condition.every, scope.bound).map((fact) => tracingFact(fact, condition, scope)),
      );
    if ("all" in condition) return tracingParts("all", each(condition.all));
    if ("any" in condition) return tracingParts("any", each(condition.any));
    return tracingParts("not", each([condition.not]));
  };
  return scope.once(JSON.stringify(condition), made);
};

/** The explaining evaluation of a condition: the same truth as `judge`, with everything it read. */
export const traceCondition = (condition: Condition, facts: Facts, bound: Bound): ConditionTrace =>
  tracing(condition, plain(bound))(facts);

/** Whether one of the exceptions that lift, or that uphold, holds. */
const truthOf = (exceptions: readonly RuleTrace[], upholds: boolean): Tri => {
  let result: Tri = "fails";
  for (const each of exceptions) {
    if (!each.on || each.upholds !== upholds) continue;
    if (each.result === "holds") return "holds";
    if (each.result === "unknown") result = "unknown";
  }
  return result;
};

const both = (one: Tri, other: Tri): Tri =>
  one === "fails" || other === "fails"
    ? "fails"
    : one === "unknown" || other === "unknown"
      ? "unknown"
      : "holds";

const none: readonly RuleTrace[] = [];

/** Makes the explaining evaluation of a rule ready. A rule that is switched off is traced too, and marked. */
export const tracingRule = (traceable: Exception | Rule, scope: Scope): Tracing<RuleTrace> => {
  const { id: rule, says, source, when } = traceable;
  const condition = tracing(when, scope);
  const unless = "unless" in traceable ? (traceable.unless ?? []) : [];
  const exceptions = unless.map((each) => tracingRule(each, scope));
  const on = applies(traceable, scope.bound);
  const upholds = "upholds" in traceable && traceable.upholds === true;
  if (exceptions.length === 0)
    return (facts) => {
      const traced = condition(facts);
      return { rule, says, source, on, upholds, result: traced.result, condition: traced, exceptions: none };
    };
  return (facts) => {
    const traced = condition(facts);
    const lifted = exceptions.map((each) => each(facts));
    const left = afterExceptions(truthOf(lifted, false), truthOf(lifted, true));
    const result = both(traced.result, left === "conflict" ? "unknown" : left);
    const said = { rule, says, source, on, upholds, result, condition: traced, exceptions: lifted };
    return left === "conflict" && traced.result !== "fails" ? { ...said, conflict: true } : said;
  };
};

/** The explaining evaluation of a rule. A rule that is switched off is traced too, and marked. */
export const traceRule = (rule: Rule, facts: Facts, bound: Bound): RuleTrace =>
  tracingRule(rule, plain(bound))(facts);

/** The facts, and parameters nobody chose, whose absence leaves a condition unknown. */
export const unknownsOf = (trace: ConditionTrace): readonly string[] => {
  if (trace.result !== "unknown") return [];
  return "parts" in trace ? trace.parts.flatMap(unknownsOf) : (trace.missing ?? []);
};

/** The facts whose absence leaves a rule unknown, its exceptions included. */
export const unknownsOfRule = (trace: RuleTrace): string[] =>
  trace.result !== "unknown"
    ? []
    : [trace, ...trace.exceptions.filter(({ on }) => on)].flatMap(({ condition }) => unknownsOf(condition));

/** Ids of all events that a condition's leaves point at. */
export const eventsOf = (trace: ConditionTrace): string[] =>
  trace.kind === "fact" || trace.kind === "share" ? [...trace.from] : trace.parts.flatMap(eventsOf);
