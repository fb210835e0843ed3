import { wrongQuestion } from "./conditions/engine-error.js";
import type { Facts } from "./conditions/fact-reader.js";
import type { Prepared } from "./conditions/kind.js";
import type { Source } from "./conditions/vocabulary.js";
import {
  type Conflict,
  type Judge,
  type Outcome,
  outcomeOf,
  type SwitchedOn,
  switchedOn,
} from "./outcome.js";
import { rulesOf } from "./placed-rules.js";
import { prepareRule, type RuleTrace, tracingRule, unknownsOfRule } from "./rule-judgement.js";
import type { Ladder, Rule, Rung } from "./rule-set.js";
import { applies, ladderOf, type RulesInUse } from "./rules-in-use.js";
import { evaluationContextOf } from "./scoring.js";

/** Gives the outcome of a ladder, or undefined if the outcome depends on an unknown fact. */
type Fast = (facts: Facts) => Outcome | undefined;

/** A level prepared for evaluation: its place on the scale, its conditions, its upper edges. */
interface ReadyRung {
  /** Whether the authors read its whole clause and the parameters switch it on. */
  readonly whole: boolean;
  readonly place: number;
  readonly rules: readonly Prepared[];
  readonly upTo: readonly Prepared[];
}

/** Fails at the first part that fails. It is unknown if a part is unknown and none fails. */
const joint = (tests: readonly Prepared[], facts: Facts) => {
  let unknown = false;
  for (const test of tests) {
    const result = test(facts);
    if (result === "fails") return "fails";
    if (result === "unknown") unknown = true;
  }
  return unknown ? "unknown" : "holds";
};

/**
 * The outcomes of a ladder without a valid level. There is one outcome for each level of which only the upper
 * edge fails.
 */
const silences = (
  ladder: Ladder,
  scale: readonly string[],
  outcomes: readonly Outcome[],
  inUse: RulesInUse,
) => {
  const lowest = scale.length - 1;
  if (ladder.silentBetween === undefined) return () => outcomes[lowest];
  const { source, fallback } = ladder.silentBetween;
  const chosen = inUse.parameters[fallback];
  if (chosen === "lowest") return () => outcomes[lowest];
  if (chosen === "highest-met") return (met: number) => outcomes[met < 0 ? lowest : met];
  const open = (candidates: readonly string[]): Outcome =>
    Object.freeze({ kind: "undetermined", candidates, silent: [source] });
  const each = scale.map((level) => open([level]));
  const none = open(scale.slice(-2));
  return (met: number) => (met < 0 ? none : each[met]);
};

/**
 * Prepares the fast evaluation of a ladder. It makes no lists and no traces, and has one frozen outcome for
 * each end.
 */
const fastPath = (ladder: Ladder, inUse: RulesInUse, prepared: ReadonlyMap<Rule, Prepared>): Fast => {
  const scale = inUse.ruleSet.scales.level ?? [];
  const ready = <R extends Rule>(rules: readonly R[]) =>
    rules.flatMap((rule) => {
      const test = applies(rule, inUse) ? prepared.get(rule) : undefined;
      return test === undefined ? [] : [{ rule, test }];
    });
  const testsOf = (rules: readonly Rule[]): Prepared[] => ready(rules).map(({ test }) => test);
  const outcomes = scale.map((level): Outcome => Object.freeze({ kind: "level", level }));
  const lowest = outcomes.at(-1);
  const exemptions = ready(ladder.exemptions).map(({ rule, test }) => ({
    test,
    outcome: Object.freeze({ kind: rule.outcome, rule: rule.id }) as Outcome,
  }));
  const forced = testsOf(ladder.forced);
  const whole = ({ rules, unread = [] }: Rung): boolean =>
    rules.length > 0 && unread.length === 0 && rules.every((rule) => applies(rule, inUse));
  const rungs: ReadyRung[] = ladder.levels.map((rung) => ({
    whole: whole(rung),
    place: scale.indexOf(rung.level),
    rules: testsOf(rung.rules),
    upTo: testsOf(rung.upTo ?? []),
  }));
  const ceilings = ready(ladder.ceilings).map(({ rule, test }) => ({
    place: scale.indexOf(rule.level),
    test,
  }));
  const otherwise = silences(ladder, scale, outcomes, inUse);

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

  const levelReached = (facts: Facts): Outcome | undefined => {
    let met = -1;
    for (const rung of rungs) {
      const result = joint(rung.rules, facts);
      if (result === "fails") continue;
      if (result === "unknown" || !rung.whole) return undefined;
      const edge = joint(rung.upTo, facts);
      if (edge === "unknown") return undefined;
      if (edge === "holds") return limited(rung.place, facts);
      if (met < 0) met = rung.place;
    }
    return ladder.silentBetween !== undefined && ceilings.length > 0 ? undefined : otherwise(met);
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
    return open ? undefined : levelReached(facts);
  };
};

const conflictOf = ({ rule, conflict, exceptions }: RuleTrace): Conflict | undefined =>
  conflict === undefined
    ? undefined
    : {
        rule,
        exceptions: exceptions.filter(({ on, result }) => on && result === "holds").map((each) => each.rule),
      };

/** Reads results from a trace if the fast evaluation cannot decide. A trace costs more. */
const byTrace = (traceOf: (rule: Rule) => RuleTrace): Pick<Judge, "missing" | "conflict"> => ({
  missing: (rule) => unknownsOfRule(traceOf(rule)),
  conflict: (rule) => conflictOf(traceOf(rule)),
});

/** The prepared form of a rule. Every rule of the ladder has one. */
const of = <T>(ready: ReadonlyMap<Rule, T>, rule: Rule): T => {
  const known = ready.get(rule);
  if (known === undefined) throw wrongQuestion("not-declared", { what: "rule", name: rule.id, known: [] });
  return known;
};

/** A ladder prepared for many subjects. */
interface Program {
  readonly ladder: Ladder;
  readonly on: SwitchedOn;
  readonly prepared: ReadonlyMap<Rule, Prepared>;
  readonly tracing: ReadonlyMap<Rule, (facts: Facts) => RuleTrace>;
  readonly fast: Fast;
  /** Forgets the values of the previous subject. */
  begin(): void;
}

const programs = new WeakMap<RulesInUse, Map<string, Program>>();

/** The program of a ladder. The engine prepares it once for each choice of parameters. */
const programOf = (inUse: RulesInUse, subject: string): Program => {
  const known = programs.get(inUse) ?? new Map<string, Program>();
  programs.set(inUse, known);
  const ready = known.get(subject);
  if (ready !== undefined) return ready;
  const ladder = ladderOf(inUse, subject);
  const context = evaluationContextOf(inUse, subject);
  const prepared = new Map(rulesOf(ladder).map((rule) => [rule, prepareRule(rule, context)]));
  const tracing = new Map(rulesOf(ladder).map((rule) => [rule, tracingRule(rule, context)]));
  const program = {
    ladder,
    on: switchedOn(ladder, inUse),
    prepared,
    tracing,
    fast: fastPath(ladder, inUse, prepared),
    begin: context.begin,
  };
  known.set(subject, program);
  return program;
};

/**
 * Classifies one subject by its facts, without a trace.
 *
 * @param subject a kind of subject that the rule set declares
 * @throws InvalidInputError if a fact has another kind than the rule set declares
 */
export const classify = (subject: string, facts: Facts, inUse: RulesInUse): Outcome => {
  const { begin, fast, on, prepared, tracing } = programOf(inUse, subject);
  begin();
  return (
    fast(facts) ??
    outcomeOf(on, {
      judge: (rule) => of(prepared, rule)(facts),
      ...byTrace((rule) => of(tracing, rule)(facts)),
    })
  );
};

/** Every rule of a ladder with the facts that it read. */
export interface LadderTrace {
  /** The exemptions, in the order in which the engine evaluates them. */
  readonly exemptions: readonly RuleTrace[];
  /** Rules that give the lowest level. */
  readonly forced: readonly RuleTrace[];
  /** The levels from the best down. */
  readonly levels: readonly {
    readonly level: string;
    readonly source: Source;
    readonly rules: readonly RuleTrace[];
    readonly upTo: readonly RuleTrace[];
  }[];
  /** The rules that limit the result, each with its limit. */
  readonly ceilings: readonly (RuleTrace & { readonly level: string })[];
}

/** A classification with every rule of the ladder and the facts that it read. */
export interface Classified extends LadderTrace {
  /** The outcome. */
  readonly outcome: Outcome;
}

/** Traces every rule of a ladder once. */
const tracesOf = ({ begin, tracing }: Program, facts: Facts): ((rule: Rule) => RuleTrace) => {
  begin();
  const traces = new Map<Rule, RuleTrace>();
  for (const [rule, trace] of tracing) traces.set(rule, trace(facts));
  return (rule) => of(traces, rule);
};

const laidOut = (ladder: Ladder, traceOf: (rule: Rule) => RuleTrace): LadderTrace => ({
  exemptions: ladder.exemptions.map(traceOf),
  forced: ladder.forced.map(traceOf),
  levels: ladder.levels.map(({ level, source, rules, upTo = [] }) => ({
    level,
    source,
    rules: rules.map(traceOf),
    upTo: upTo.map(traceOf),
  })),
  ceilings: ladder.ceilings.map((rule) => ({ ...traceOf(rule), level: rule.level })),
});

/** The facts that each rule of a ladder read. They show why `classify` gave its outcome. */
export const traceLadder = (subject: string, facts: Facts, inUse: RulesInUse): LadderTrace => {
  const program = programOf(inUse, subject);
  return laidOut(program.ladder, tracesOf(program, facts));
};

/**
 * Classifies one subject by the traces of its rules and keeps the traces. The outcome equals that of
 * `classify`.
 */
export const classifyWithTrace = (subject: string, facts: Facts, inUse: RulesInUse): Classified => {
  const program = programOf(inUse, subject);
  const traceOf = tracesOf(program, facts);
  return {
    outcome: outcomeOf(program.on, { judge: (rule) => traceOf(rule).result, ...byTrace(traceOf) }),
    ...laidOut(program.ladder, traceOf),
  };
};
