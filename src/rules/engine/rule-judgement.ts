import type { Text } from "../../language/text.js";
import { type ConditionTrace, prepare, tracing, unknownsOf } from "./conditions/condition.js";
import { type EvaluationContext, type Facts, plain } from "./conditions/fact-reader.js";
import { prepareJoined } from "./conditions/joined.js";
import type { Prepared, Tracing } from "./conditions/kind.js";
import { not, type Tri } from "./conditions/tri.js";
import type { Source } from "./conditions/vocabulary.js";
import type { Exception, Rule } from "./rule-set.js";
import { applies, type RulesInUse } from "./rules-in-use.js";

/** The effect of exceptions on a rule whose condition holds: the rule stays, is lifted, or is in conflict. */
const afterExceptions = (lifting: Tri, upholding: Tri): Tri | "conflict" => {
  if (lifting === "fails") return "holds";
  if (upholding === "fails") return not(lifting);
  return lifting === "holds" && upholding === "holds" ? "conflict" : "unknown";
};

/** Prepares a rule with its exceptions. A rule with contradictory exceptions is unknown. */
export const prepareRule = (rule: Rule, context: EvaluationContext): Prepared => {
  const condition = prepare(rule.when, context);
  const exceptions = (rule.unless ?? []).filter((each) => applies(each, context.names));
  if (exceptions.length === 0) return condition;
  const part = (upholds: boolean) =>
    prepareJoined(
      "any",
      exceptions
        .filter((each) => (each.upholds === true) === upholds)
        .map((each) => prepare(each.when, context)),
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
export const judgeRule = (rule: Rule, facts: Facts, inUse: RulesInUse): Tri =>
  prepareRule(rule, plain(inUse))(facts);

/** A rule, its source, whether it is switched on, and the values that its condition read. */
export interface RuleTrace {
  /** The id of the rule. */
  readonly rule: string;
  /** Its wording. */
  readonly says: Text;
  /** Its clause. */
  readonly source: Source;
  /** Whether it is switched on. */
  readonly on: boolean;
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

const both = (one: Tri, other: Tri): Tri =>
  one === "fails" || other === "fails"
    ? "fails"
    : one === "unknown" || other === "unknown"
      ? "unknown"
      : "holds";

const none: readonly RuleTrace[] = [];

/** Prepares the explaining evaluation of a rule. It also traces a rule that is switched off, and marks it. */
export const tracingRule = (traceable: Exception | Rule, context: EvaluationContext): Tracing<RuleTrace> => {
  const { id: rule, says, source, when } = traceable;
  const condition = tracing(when, context);
  const unless = "unless" in traceable ? (traceable.unless ?? []) : [];
  const exceptions = unless.map((each) => tracingRule(each, context));
  const on = applies(traceable, context.names);
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

/** The explaining evaluation of a rule. It also traces a rule that is switched off, and marks it. */
export const traceRule = (rule: Rule, facts: Facts, inUse: RulesInUse): RuleTrace =>
  tracingRule(rule, plain(inUse))(facts);

/** The missing facts that leave a rule unknown, with those of its exceptions. */
export const unknownsOfRule = (trace: RuleTrace): string[] =>
  trace.result !== "unknown"
    ? []
    : [trace, ...trace.exceptions.filter(({ on }) => on)].flatMap(({ condition }) => unknownsOf(condition));
