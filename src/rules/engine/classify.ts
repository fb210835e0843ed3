import { applies, type Bound, ladderOf } from "./bound.js";
import { EngineError } from "./errors.js";
import type { Facts } from "./facts.js";
import { type Prepared, prepareRule } from "./judge.js";
import { type Conflict, type Judge, type Outcome, outcomeOf } from "./outcome.js";
import type { Ladder, Rule, Rung, Source } from "./rule-set.js";
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
  readonly prepared: ReadonlyMap<Rule, Prepared>;
  readonly tracing: ReadonlyMap<Rule, (facts: Facts) => RuleTrace>;
  /** The outcome where nothing that it depends on is unknown; undefined otherwise. */
  fast(facts: Facts): Outcome | undefined;
}

const fastPath = (ladder: Ladder, bound: Bound, prepared: ReadonlyMap<Rule, Prepared>): Program["fast"] => {
  const scale = bound.ruleSet.scales.level ?? [];
  const ready = <R extends Rule>(rules: readonly R[]) =>
    rules.flatMap((rule) => {
      const test = applies(rule, bound) ? prepared.get(rule) : undefined;
      return test === undefined ? [] : [{ rule, test }];
    });
  const outcomes = scale.map((level): Outcome => Object.freeze({ kind: "level", level }));
  const lowest = outcomes.at(-1);
  const exemptions = ready(ladder.exemptions).map(({ rule, test }) => ({
    test,
    outcome: Object.freeze({ kind: rule.outcome, rule: rule.id }) as Outcome,
  }));
  const forced = ready(ladder.forced).map(({ test }) => test);
  const whole = (rung: Rung): boolean =>
    rung.rules.length > 0 &&
    (rung.unread ?? []).length === 0 &&
    rung.rules.every((rule) => applies(rule, bound));
  const rungs = ladder.levels.map((rung) => ({
    whole: whole(rung),
    place: scale.indexOf(rung.level),
    tests: ready([...rung.rules, ...(rung.upTo ?? [])]).map(({ test }) => test),
  }));
  const ceilings = ready(ladder.ceilings).map(({ rule, test }) => ({
    place: scale.indexOf(rule.level),
    test,
  }));
  const limited = (place: number, facts: Facts): Outcome | undefined => {
    let limit = place;
    for (const ceiling of ceilings) {
      if (ceiling.place <= limit) continue;
      const result = ceiling.test(facts);
      if (result === "unknown") return undefined;
      if (result === "holds") limit = ceiling.place;
    }
    return outcomes[limit];
  };
  return (facts) => {
    for (const { test, outcome } of exemptions) {
      const result = test(facts);
      if (result === "holds") return outcome;
      if (result === "unknown") return undefined;
    }
    let open = false;
    for (const test of forced) {
      const result = test(facts);
      if (result === "holds") return lowest;
      if (result === "unknown") open = true;
    }
    if (open) return undefined;
    for (const { whole, place, tests } of rungs) {
      let fails = false;
      let unknown = !whole;
      for (const test of tests) {
        const result = test(facts);
        if (result === "fails") {
          fails = true;
          break;
        }
        if (result === "unknown") unknown = true;
      }
      if (fails) continue;
      return unknown ? undefined : limited(place, facts);
    }
    return ladder.silentBetween === undefined ? lowest : undefined;
  };
};

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
  const program = { ladder, prepared, tracing, fast: fastPath(ladder, bound, prepared) };
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
  const { fast, ladder, prepared, tracing } = programOf(bound, subject);
  return (
    fast(facts) ??
    outcomeOf(ladder, bound, {
      judge: (rule) => of(prepared, rule)(facts),
      ...byTrace((rule) => of(tracing, rule)(facts)),
    })
  );
};

/** A classification with every rule of the ladder and what it read. */
export interface Classified {
  readonly outcome: Outcome;
  readonly exemptions: readonly RuleTrace[];
  readonly forced: readonly RuleTrace[];
  readonly levels: readonly {
    readonly level: string;
    readonly source: Source;
    readonly rules: readonly RuleTrace[];
    readonly upTo: readonly RuleTrace[];
  }[];
  readonly ceilings: readonly (RuleTrace & { readonly level: string })[];
}

/** Classifies one subject and keeps the trace: the same outcome as `classify`. */
export const classifyWithTrace = (subject: string, facts: Facts, bound: Bound): Classified => {
  const { ladder, tracing } = programOf(bound, subject);
  const traces = new Map<Rule, RuleTrace>();
  for (const [rule, trace] of tracing) traces.set(rule, trace(facts));
  const traceOf = (rule: Rule): RuleTrace => of(traces, rule);
  return {
    outcome: outcomeOf(ladder, bound, { judge: (rule) => traceOf(rule).result, ...byTrace(traceOf) }),
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
