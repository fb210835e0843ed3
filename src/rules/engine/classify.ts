import { type Bound, ladderOf } from "./bound.js";
import { EngineError } from "./errors.js";
import type { Facts } from "./facts.js";
import { type Fast, fastPath } from "./fast.js";
import { type Prepared, prepareRule } from "./judge.js";
import {
  type Conflict,
  type Judge,
  type Outcome,
  outcomeOf,
  type SwitchedOn,
  switchedOn,
} from "./outcome.js";
import type { Ladder, Rule, Source } from "./rule-set.js";
import { scopeOf } from "./scoring.js";
import { type RuleTrace, tracingRule, unknownsOfRule } from "./trace.js";

const conflictOf = ({ rule, conflict, exceptions }: RuleTrace): Conflict | undefined =>
  conflict === undefined
    ? undefined
    : {
        rule,
        exceptions: exceptions.filter(({ on, result }) => on && result === "holds").map((each) => each.rule),
      };

/** What is read off a trace where the fast evaluation cannot decide, for a trace costs more. */
const byTrace = (traceOf: (rule: Rule) => RuleTrace): Pick<Judge, "missing" | "conflict"> => ({
  missing: (rule) => unknownsOfRule(traceOf(rule)),
  conflict: (rule) => conflictOf(traceOf(rule)),
});

const rulesOf = ({ exemptions, forced, levels, ceilings }: Ladder): Rule[] => [
  ...exemptions,
  ...forced,
  ...levels.flatMap(({ rules, upTo = [] }) => [...rules, ...upTo]),
  ...ceilings,
];

/** What was made ready for a rule of the ladder; there is one for each. */
const of = <T>(ready: ReadonlyMap<Rule, T>, rule: Rule): T => {
  const known = ready.get(rule);
  if (known === undefined) throw new EngineError("unknown-name", rule.id, "The rule is not of this ladder.");
  return known;
};

/** A ladder made ready for many subjects. */
interface Program {
  readonly ladder: Ladder;
  readonly on: SwitchedOn;
  readonly prepared: ReadonlyMap<Rule, Prepared>;
  readonly tracing: ReadonlyMap<Rule, (facts: Facts) => RuleTrace>;
  readonly fast: Fast;
  /** Forgets what was kept of the facts of the subject before. */
  begin(): void;
}

const programs = new WeakMap<Bound, Map<string, Program>>();

/** The program of a ladder, prepared once for each choice of parameters. */
const programOf = (bound: Bound, subject: string): Program => {
  const known = programs.get(bound) ?? new Map<string, Program>();
  programs.set(bound, known);
  const ready = known.get(subject);
  if (ready !== undefined) return ready;
  const ladder = ladderOf(bound, subject);
  const scope = scopeOf(bound, subject);
  const prepared = new Map(rulesOf(ladder).map((rule) => [rule, prepareRule(rule, scope)]));
  const tracing = new Map(rulesOf(ladder).map((rule) => [rule, tracingRule(rule, scope)]));
  const program = {
    ladder,
    on: switchedOn(ladder, bound),
    prepared,
    tracing,
    fast: fastPath(ladder, bound, prepared),
    begin: scope.begin,
  };
  known.set(subject, program);
  return program;
};

/**
 * Classifies one subject by its facts, without a trace.
 *
 * @param subject a kind of subject that the rule set declares
 * @throws EngineError where a fact has another kind than the rule set declares
 */
export const classify = (subject: string, facts: Facts, bound: Bound): Outcome => {
  const { begin, fast, on, prepared, tracing } = programOf(bound, subject);
  begin();
  return (
    fast(facts) ??
    outcomeOf(on, {
      judge: (rule) => of(prepared, rule)(facts),
      ...byTrace((rule) => of(tracing, rule)(facts)),
    })
  );
};

/** A classification with every rule of the ladder and what it read. */
export interface Classified {
  /** What it comes to. */
  readonly outcome: Outcome;
  /** In the order in which they are asked. */
  readonly exemptions: readonly RuleTrace[];
  /** Rules that give the lowest level. */
  readonly forced: readonly RuleTrace[];
  /** From the best down. */
  readonly levels: readonly {
    readonly level: string;
    readonly source: Source;
    readonly rules: readonly RuleTrace[];
    readonly upTo: readonly RuleTrace[];
  }[];
  /** What limits the result, and to which level. */
  readonly ceilings: readonly (RuleTrace & { readonly level: string })[];
}

/** Classifies one subject and keeps the trace: the same outcome as `classify`. */
export const classifyWithTrace = (subject: string, facts: Facts, bound: Bound): Classified => {
  const { begin, ladder, on, tracing } = programOf(bound, subject);
  begin();
  const traces = new Map<Rule, RuleTrace>();
  for (const [rule, trace] of tracing) traces.set(rule, trace(facts));
  const traceOf = (rule: Rule): RuleTrace => of(traces, rule);
  return {
    outcome: outcomeOf(on, { judge: (rule) => traceOf(rule).result, ...byTrace(traceOf) }),
    exemptions: ladder.exemptions.map(traceOf),
    forced: ladder.forced.map(traceOf),
    levels: ladder.levels.map(({ level, source, rules, upTo = [] }) => ({
      level,
      source,
      rules: rules.map(traceOf),
      upTo: upTo.map(traceOf),
    })),
    ceilings: ladder.ceilings.map((rule) => ({ ...traceOf(rule), level: rule.level })),
  };
};
