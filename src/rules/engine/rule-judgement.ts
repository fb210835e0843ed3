import type { Text } from "../../language/text.js";
import { type ConditionTrace, prepare, tracing, unknownsOf } from "./conditions/condition.js";
import { type EvaluationContext, plain } from "./conditions/fact-reader.js";
import type { Facts } from "./conditions/facts.js";
import { prepareJoined } from "./conditions/joined.js";
import type { Prepared, Tracing } from "./conditions/kind.js";
import { not, type Tri } from "./conditions/tri.js";
import type { Source } from "./conditions/vocabulary.js";
import type { Exception, Rule } from "./rule-set.js";
import { adoptionOf, inPlay, type RulesInUse } from "./rules-in-use.js";

const both = (one: Tri, other: Tri): Tri =>
  one === "fails" || other === "fails"
    ? "fails"
    : one === "unknown" || other === "unknown"
      ? "unknown"
      : "holds";

/** The result of a rule without effect: met for a requirement, absent for any other rule. */
export type Absent = "holds" | "fails";

/** The effect of exceptions on a rule whose condition holds: the rule stays, is lifted, or is in conflict. */
const afterExceptions = (lifting: Tri, upholding: Tri): Tri | "conflict" => {
  if (lifting === "fails") return "holds";
  if (upholding === "fails") return not(lifting);
  return lifting === "holds" && upholding === "holds" ? "conflict" : "unknown";
};

/**
 * The result of a rule for a subject whom it may not concern and for a rule that nobody may have adopted.
 *
 * @param bound whether the rule concerns the subject and a committee adopted it
 * @param absent the result of a rule without effect
 */
const bounded = (result: Tri, bound: Tri, absent: Tri): Tri => {
  if (bound === "fails") return absent;
  return bound === "holds" || result === absent ? result : "unknown";
};

/** Whether a committee adopted a rule in play. It is unknown while nobody chose. */
const adopted = (rule: Rule | Exception, inUse: Pick<RulesInUse, "parameters">): Tri =>
  adoptionOf(rule, inUse) === "open" ? "unknown" : "holds";

const prepareBounded = (
  rule: Rule | Exception,
  test: Prepared,
  absent: Tri,
  context: EvaluationContext,
): Prepared => {
  const adoption = adopted(rule, context.names);
  if (rule.concerns === undefined)
    return adoption === "holds" ? test : (facts) => bounded(test(facts), adoption, absent);
  const concerned = prepare(rule.concerns.when, context);
  return (facts) => {
    const concerns = concerned(facts);
    if (concerns === "fails") return absent;
    return bounded(test(facts), both(concerns, adoption), absent);
  };
};

/**
 * Prepares a rule with its exceptions. A rule with contradictory exceptions is unknown.
 *
 * @param absent the result for a subject whom the rule does not concern: a requirement counts as met, any other
 * rule as absent
 */
export const prepareRule = (rule: Rule, context: EvaluationContext, absent: Absent = "fails"): Prepared => {
  const condition = prepare(rule.when, context);
  const exceptions = (rule.unless ?? []).filter((each) => inPlay(each, context.names));
  if (exceptions.length === 0) return prepareBounded(rule, condition, absent, context);
  const part = (upholds: boolean) =>
    prepareJoined(
      "any",
      exceptions
        .filter((each) => (each.upholds === true) === upholds)
        .map((each) => prepareBounded(each, prepare(each.when, context), "fails", context)),
    );
  const [lifting, upholding] = [part(false), part(true)];
  const excepted: Prepared = (facts) => {
    const result = condition(facts);
    if (result === "fails") return "fails";
    const left = afterExceptions(lifting(facts), upholding(facts));
    if (left === "fails") return "fails";
    return left === "conflict" || left === "unknown" ? "unknown" : result;
  };
  return prepareBounded(rule, excepted, absent, context);
};

/** Whether a rule applies to the facts: its condition holds and no exception lifts it. */
export const judgeRule = (rule: Rule, facts: Facts, inUse: RulesInUse, absent: Absent = "fails"): Tri =>
  prepareRule(rule, plain(inUse), absent)(facts);

/** A rule, its source, whether it is switched on, and the values that its condition read. */
export interface RuleTrace {
  /** The id of the rule. */
  readonly rule: string;
  /** Its wording. */
  readonly says: Text;
  /** Its clause. */
  readonly source: Source;
  /** Whether it is in play: switched on, or nobody chose whether it is. */
  readonly on: boolean;
  /** The parameter of its adoption, if nobody chose. */
  readonly unadopted?: string;
  /** The words for a subject whom the rule does not concern. */
  readonly otherwise?: Text;
  /** The trace of the condition that says whom the rule concerns. */
  readonly concerns?: ConditionTrace;
  /** Whether this exception keeps its rule when another exception lifts it. */
  readonly upholds: boolean;
  /** Present if valid exceptions contradict each other. */
  readonly conflict?: true;
  /** The result of the rule with its exceptions. */
  readonly result: Tri;
  /** The trace of its condition. */
  readonly condition: ConditionTrace;
  /** The exceptions with their traces. */
  readonly exceptions: readonly RuleTrace[];
}

/** Whether one of the lifting exceptions holds, or one of the upholding ones. */
const truthOf = (exceptions: readonly RuleTrace[], upholds: boolean): Tri => {
  let result: Tri = "fails";
  for (const each of exceptions) {
    if (!each.on || each.upholds !== upholds) continue;
    if (each.result === "holds") return "holds";
    if (each.result === "unknown") result = "unknown";
  }
  return result;
};

const none: readonly RuleTrace[] = [];

/** Prepares the explaining evaluation of a rule. It also traces a rule that is switched off, and marks it. */
export const tracingRule = (
  traceable: Exception | Rule,
  context: EvaluationContext,
  absent: Absent = "fails",
): Tracing<RuleTrace> => {
  const { id: rule, says, source, when, adoptedBy, concerns } = traceable;
  const condition = tracing(when, context);
  const concerned = concerns === undefined ? undefined : tracing(concerns.when, context);
  const unless = "unless" in traceable ? (traceable.unless ?? []) : [];
  const exceptions = unless.map((each) => tracingRule(each, context));
  const adoption = adoptionOf(traceable, context.names);
  const on = adoption !== "off";
  const adopting = adopted(traceable, context.names);
  const upholds = "upholds" in traceable && traceable.upholds === true;
  // Object spreads cost more here than all conditions, so every trace is written out.
  const traceOf = (
    result: Tri,
    of: ConditionTrace,
    lifted: readonly RuleTrace[],
  ): { -readonly [Part in keyof RuleTrace]: RuleTrace[Part] } =>
    adoption === "open" && adoptedBy !== undefined
      ? {
          rule,
          says,
          source,
          on,
          unadopted: adoptedBy,
          upholds,
          result,
          condition: of,
          exceptions: lifted,
        }
      : { rule, says, source, on, upholds, result, condition: of, exceptions: lifted };
  if (exceptions.length === 0 && concerned === undefined && adoption !== "open")
    return (facts) => {
      const traced = condition(facts);
      return traceOf(traced.result, traced, none);
    };
  return (facts) => {
    const traced = condition(facts);
    const lifted = exceptions.length === 0 ? none : exceptions.map((each) => each(facts));
    const left = afterExceptions(truthOf(lifted, false), truthOf(lifted, true));
    const own = both(traced.result, left === "conflict" ? "unknown" : left);
    const concern = concerned?.(facts);
    const trace = traceOf(bounded(own, both(concern?.result ?? "holds", adopting), absent), traced, lifted);
    if (concern !== undefined) trace.concerns = concern;
    if (concerns !== undefined && concern?.result === "fails") trace.otherwise = concerns.otherwise;
    if (left === "conflict" && concern?.result !== "fails" && traced.result !== "fails")
      trace.conflict = true;
    return trace;
  };
};

/** The explaining evaluation of a rule. It also traces a rule that is switched off, and marks it. */
export const traceRule = (rule: Rule, facts: Facts, inUse: RulesInUse, absent: Absent = "fails"): RuleTrace =>
  tracingRule(rule, plain(inUse), absent)(facts);

/** The missing facts and choices that leave a rule unknown, with those of its exceptions. */
export const unknownsOfRule = (trace: RuleTrace): string[] => {
  if (trace.result !== "unknown") return [];
  const parts = [trace, ...trace.exceptions.filter(({ on, result }) => on && result === "unknown")];
  return [
    ...(trace.concerns === undefined ? [] : unknownsOf(trace.concerns)),
    ...parts.flatMap(({ condition, unadopted }) => [
      ...unknownsOf(condition),
      ...(unadopted === undefined ? [] : [unadopted]),
    ]),
  ];
};
