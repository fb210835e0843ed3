import { type Facts, isContradictory } from "../conditions/facts.js";
import type { Prepared } from "../conditions/kind.js";
import { kinNames } from "../conditions/range.js";
import type { Source } from "../conditions/vocabulary.js";
import type { Outcome } from "../outcome.js";
import type { RuleTrace } from "../rule-judgement.js";
import type { OpenCase, Rule } from "../rule-set.js";
import type { RulesInUse } from "../rules-in-use.js";
import { plainFacts, underEachOption } from "./by-option.js";
import { type Program, preparedOf, programOf } from "./program.js";
import { settle } from "./settle.js";

/** Gives the outcome of a ladder, or undefined if it depends on a missing fact, an open choice or an open case. */
type Fast = (facts: Facts) => Outcome | undefined;

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
 * Prepares the fast evaluation of a ladder. It makes no lists and no traces, and has one frozen outcome for
 * each end.
 */
const fastPath = ({ on, prepared }: Program): Fast => {
  const testsOf = (rules: readonly Rule[]): Prepared[] => rules.map((rule) => preparedOf(prepared, rule));
  const outcomes = on.scale.map((level): Outcome => Object.freeze({ kind: "level", level }));
  const lowest = outcomes.at(-1);
  const exemptions = on.exemptions.map((rule) => ({
    test: preparedOf(prepared, rule),
    outcome: Object.freeze({ kind: rule.outcome, rule: rule.id }) as Outcome,
  }));
  const forced = testsOf(on.forced);
  const rungs = on.rungs.map(({ bit, rules, edges, silent }) => ({
    whole: silent.length === 0,
    place: Math.log2(bit),
    rules: testsOf(rules),
    upTo: testsOf(edges),
  }));
  const ceilings = on.ceilings.map(({ rule, place }) => ({ place, test: preparedOf(prepared, rule) }));
  const committee = testsOf(on.committee.map(({ rule }) => rule));
  const unread = testsOf(on.unread.map(({ rule }) => rule));
  const { between } = on;
  const otherwise = (highestMet: number): number | undefined => {
    if (between === undefined || between.chosen === "lowest") return outcomes.length - 1;
    if (between.chosen !== "highest-met") return undefined;
    return highestMet < 0 ? outcomes.length - 1 : highestMet;
  };

  const limited = (place: number | undefined, facts: Facts): Outcome | undefined => {
    if (place === undefined) return undefined;
    let limit = place;
    for (const ceiling of ceilings) {
      if (ceiling.place <= limit) continue;
      const result = ceiling.test(facts);
      if (result === "unknown") return undefined;
      if (result === "holds") limit = ceiling.place;
    }
    return outcomes[limit];
  };

  const placeReached = (facts: Facts): number | undefined => {
    let met = -1;
    for (const rung of rungs) {
      const result = joint(rung.rules, facts);
      if (result === "fails") continue;
      if (result === "unknown" || !rung.whole) return undefined;
      const edge = joint(rung.upTo, facts);
      if (edge === "unknown") return undefined;
      if (edge === "holds") return rung.place;
      if (met < 0) met = rung.place;
    }
    return otherwise(met);
  };

  const noneHolds = (tests: readonly Prepared[], facts: Facts): boolean => {
    for (const test of tests) if (test(facts) !== "fails") return false;
    return true;
  };

  return (facts) => {
    for (const { test, outcome } of exemptions) {
      const result = test(facts);
      if (result === "holds") return outcome;
      if (result === "unknown") return undefined;
    }
    if (!noneHolds(unread, facts)) return undefined;
    let open = false;
    for (const test of forced) {
      const result = test(facts);
      if (result === "holds") return lowest;
      if (result === "unknown") open = true;
    }
    if (open || !noneHolds(committee, facts)) return undefined;
    return limited(placeReached(facts), facts);
  };
};

/** The greatest number of kept outcomes of subjects with missing facts. */
const most = 2_000;

/** A program with its fast path and the outcomes of subjects with the same known and missing facts. */
interface Ready {
  readonly program: Program;
  readonly fast: Fast;
  settled(facts: Facts): Outcome;
}

/** Subjects with missing facts are often alike, as before the reviews of a year. Their outcome is kept. */
const keeping = (program: Program): Ready["settled"] => {
  const kept = new Map<string, Outcome>();
  const reads = [...program.prepared.keys()].flatMap(program.recordedReadsOf);
  // A count without a record also depends on the counts around it, which no rule need read.
  const names = [...new Set(reads.flatMap((name) => [name, ...kinNames(name, program.context)]))];
  return (facts) => {
    let key = "";
    for (const name of names) {
      const fact = facts.get(name);
      key += `${fact?.value ?? (isContradictory(name, facts) ? "contradictory" : "")}\n`;
    }
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const outcome = settle(program, facts);
    kept.set(key, outcome);
    return outcome;
  };
};

const made = new WeakMap<RulesInUse, Map<string, Ready>>();

const readyFor = (inUse: RulesInUse, subject: string): Ready => {
  const known = made.get(inUse) ?? new Map<string, Ready>();
  made.set(inUse, known);
  const ready = known.get(subject);
  if (ready !== undefined) return ready;
  const program = programOf(inUse, subject);
  const fresh = { program, fast: fastPath(program), settled: keeping(program) };
  known.set(subject, fresh);
  return fresh;
};

/**
 * Classifies one subject by its facts, without a trace.
 *
 * @param subject a kind of subject that the rule set declares
 * @throws InvalidInputError if a fact has another kind than the rule set declares
 */
export const classify = (subject: string, facts: Facts, inUse: RulesInUse): Outcome => {
  return underEachOption(facts, inUse, (plain, under) => {
    const { program, fast, settled } = readyFor(under, subject);
    program.context.begin();
    return fast(plain) ?? settled(plain);
  });
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
  /**
   * The cases in which the text leaves the level open, each with the levels that it opens. A case that a committee
   * settled by its choice is not on.
   */
  readonly open: readonly (RuleTrace & {
    readonly why: OpenCase["why"];
    readonly levels: readonly string[];
  })[];
}

/** A classification with every rule of the ladder and the facts that it read. */
export interface Classified extends LadderTrace {
  /** The outcome. */
  readonly outcome: Outcome;
}

/** Traces every rule of a ladder once. */
const tracesOf = ({ context, tracing }: Program, facts: Facts): ((rule: Rule) => RuleTrace) => {
  context.begin();
  const traces = new Map<Rule, RuleTrace>();
  for (const [rule, trace] of tracing) traces.set(rule, trace(facts));
  return (rule) => preparedOf(traces, rule);
};

const laidOut = ({ ladder, on }: Program, traceOf: (rule: Rule) => RuleTrace): LadderTrace => ({
  exemptions: ladder.exemptions.map(traceOf),
  forced: ladder.forced.map(traceOf),
  levels: ladder.levels.map(({ level, source, rules, upTo = [] }) => ({
    level,
    source,
    rules: rules.map(traceOf),
    upTo: upTo.map(traceOf),
  })),
  ceilings: ladder.ceilings.map((rule) => ({ ...traceOf(rule), level: rule.level })),
  open: (ladder.open ?? []).map((rule) => ({
    ...traceOf(rule),
    on: [...on.committee, ...on.unread].some((opening) => opening.rule === rule),
    why: rule.why,
    levels: rule.levels,
  })),
});

/**
 * The facts that each rule of a ladder read. They show why `classify` gave its outcome. A fact that depends on a
 * choice nobody made has the value of the first option.
 */
export const traceLadder = (subject: string, facts: Facts, inUse: RulesInUse): LadderTrace => {
  const program = programOf(inUse, subject);
  return laidOut(program, tracesOf(program, plainFacts(facts, inUse)));
};

/**
 * Classifies one subject without the fast evaluation and traces its rules. The outcome equals that of
 * `classify`.
 */
export const classifyWithTrace = (subject: string, facts: Facts, inUse: RulesInUse): Classified => {
  const outcome = underEachOption(facts, inUse, (plain, under) => settle(programOf(under, subject), plain));
  return { outcome, ...traceLadder(subject, facts, inUse) };
};
