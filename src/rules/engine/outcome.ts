import { allOf, anyOf, type Tri } from "./conditions/tri.js";
import type { Source } from "./conditions/vocabulary.js";
import type { exemptionOutcomes, Ladder, Rule } from "./rule-set.js";
import { applies, type RulesInUse } from "./rules-in-use.js";

/** Two cited exceptions to one rule that both hold and contradict each other. */
export interface Conflict {
  /** The id of the rule. */
  readonly rule: string;
  /** The ids of the exceptions. */
  readonly exceptions: readonly string[];
}

/**
 * The outcome of the rules for a subject's facts. There is exactly one, and the same facts always give the
 * same outcome.
 */
export type Outcome =
  | { readonly kind: "level"; readonly level: string }
  /** A rule decides that there is no review, a review without a level, or a later decision on the level. */
  | { readonly kind: (typeof exemptionOutcomes)[number]; readonly rule: string }
  /** All facts are known and the rules are silent: the silent clauses, and the open levels. */
  | {
      readonly kind: "undetermined";
      readonly candidates: readonly string[];
      readonly silent: readonly Source[];
    }
  /**
   * Facts are missing: their names, and the levels that they could lead to. There are no levels if an
   * exemption holds and only its kind is open.
   */
  | {
      readonly kind: "missing-facts";
      readonly candidates: readonly string[];
      readonly missing: readonly string[];
      readonly silent: readonly Source[];
    }
  /** Exceptions contradict each other. A person must decide which one holds. */
  | {
      readonly kind: "conflict";
      readonly candidates: readonly string[];
      readonly conflicts: readonly Conflict[];
    };

/** The possible levels of an outcome. The list is empty if an exemption decides. */
export const candidatesOf = (outcome: Outcome): readonly string[] =>
  outcome.kind === "level" ? [outcome.level] : "candidates" in outcome ? outcome.candidates : [];

/** The functions that give the result of a rule. */
export interface Judge {
  judge(rule: Rule): Tri;
  /** The missing facts and parameters that leave a rule unknown. */
  missing(rule: Rule): readonly string[];
  conflict(rule: Rule): Conflict | undefined;
}

/** The possible levels, the reasons why they are open, and whether one reason is a silence of the text. */
interface Open {
  readonly levels: readonly string[];
  readonly silent: readonly Source[];
  readonly open: readonly Rule[];
  readonly gap: boolean;
}

/** A level in use: its rules, its rules with the upper edges, and its silent clauses. */
interface Rung {
  readonly level: string;
  readonly rules: readonly Rule[];
  readonly edged: readonly Rule[];
  readonly silent: readonly Source[];
}

/** A ladder under chosen parameters: the rules that apply, and the silent clauses. */
export interface SwitchedOn extends Pick<Ladder, "exemptions" | "forced" | "ceilings"> {
  readonly scale: readonly string[];
  readonly rungs: readonly Rung[];
  /**
   * The clause that gives no level to a subject that reaches none, and the committee's choice for this case.
   */
  readonly between?: { readonly source: Source; readonly chosen: unknown };
}

/** The clauses of a level that the authors did not read, or that nobody adopted. */
const silentOf = ({ source, rules, unread = [] }: Ladder["levels"][number], inUse: RulesInUse): Source[] => {
  const off = rules.filter((rule) => !applies(rule, inUse)).map((each) => each.source);
  const missing = unread
    .filter(({ adoptedBy }) => adoptedBy === undefined || inUse.parameters[adoptedBy] !== true)
    .map((each) => each.source);
  return rules.length === 0 && missing.length === 0 ? [source] : [...off, ...missing];
};

/** The part of a ladder that applies under the chosen parameters. */
export const switchedOn = (ladder: Ladder, inUse: RulesInUse): SwitchedOn => {
  const on = <R extends Rule>(rules: readonly R[]): R[] => rules.filter((rule) => applies(rule, inUse));
  const { silentBetween } = ladder;
  return {
    scale: inUse.ruleSet.scales.level ?? [],
    exemptions: on(ladder.exemptions),
    forced: on(ladder.forced),
    rungs: ladder.levels.map((rung) => ({
      level: rung.level,
      rules: on(rung.rules),
      edged: on([...rung.rules, ...(rung.upTo ?? [])]),
      silent: silentOf(rung, inUse),
    })),
    ceilings: on(ladder.ceilings),
    ...(silentBetween === undefined
      ? {}
      : {
          between: { source: silentBetween.source, chosen: inUse.parameters[silentBetween.fallback] },
        }),
  };
};

const truthOf = (rules: readonly Rule[], silent: readonly Source[], { judge }: Judge): Tri => {
  const results = rules.map(judge);
  return allOf(silent.length > 0 ? [...results, "unknown"] : results);
};

/** The level of a subject that reaches no level, if the text does not state it. */
const between = ({ rungs, scale, between: silence }: SwitchedOn, judge: Judge): Open => {
  const lowest = scale.slice(-1);
  if (silence === undefined || silence.chosen === "lowest")
    return { levels: lowest, silent: [], open: [], gap: false };
  const gap = silence.chosen !== "highest-met";
  const met: string[] = [];
  const open: Rule[] = [];
  const silent: Source[] = [];
  const ended = (levels: readonly string[]): Open => ({
    levels: [...met, ...levels],
    silent: gap ? [...silent, silence.source] : silent,
    open,
    gap,
  });
  for (const rung of rungs) {
    const result = truthOf(rung.rules, rung.silent, judge);
    if (result === "fails") continue;
    met.push(rung.level);
    silent.push(...rung.silent);
    if (result === "holds") return ended([]);
    open.push(...rung.rules);
  }
  return ended(gap ? scale.slice(-2) : lowest);
};

/** The levels that the ladder leaves possible. The first level that surely holds ends the list. */
const reachable = (ladder: SwitchedOn, judge: Judge): Open => {
  const levels: string[] = [];
  const silent: Source[] = [];
  const open: Rule[] = [];
  for (const rung of ladder.rungs) {
    const result = truthOf(rung.edged, rung.silent, judge);
    if (result === "fails") continue;
    levels.push(rung.level);
    if (result === "holds") return { levels, silent, open, gap: false };
    silent.push(...rung.silent);
    open.push(...rung.edged);
  }
  const rest = between(ladder, judge);
  return {
    levels: [...levels, ...rest.levels],
    silent: [...silent, ...rest.silent],
    open: [...open, ...rest.open],
    gap: rest.gap,
  };
};

/** Lowers the possible levels to a ceiling that holds. Keeps both for an unknown ceiling. */
const limit = (levels: readonly string[], ceiling: string, result: Tri, scale: readonly string[]) => {
  if (result === "fails") return levels;
  const lowered = levels.map((level) => (scale.indexOf(level) < scale.indexOf(ceiling) ? ceiling : level));
  return result === "holds" ? lowered : [...levels, ...lowered];
};

const unique = (sources: readonly Source[]): Source[] => [
  ...new Map(sources.map((source) => [JSON.stringify(source), source])).values(),
];

/** The common algorithm of the fast and the explaining evaluation. */
export const outcomeOf = (ladder: SwitchedOn, judge: Judge): Outcome => {
  const { scale } = ladder;
  const lowest = scale[scale.length - 1] ?? "";
  const judged = <R extends Rule>(rules: readonly R[]) =>
    rules.map((rule) => ({ rule, result: judge.judge(rule) }));
  const unknowns = <R extends Rule>(rules: readonly { rule: R; result: Tri }[]): R[] =>
    rules.filter(({ result }) => result === "unknown").map(({ rule }) => rule);
  const missingFrom = (open: readonly Rule[]): string[] => [...new Set(open.flatMap(judge.missing))].sort();

  const exemptions = judged(ladder.exemptions);
  const exempt = exemptions.find(({ result }) => result === "holds");
  if (exempt !== undefined) {
    const before = unknowns(exemptions.slice(0, exemptions.indexOf(exempt)));
    const other = before.filter((rule) => rule.outcome !== exempt.rule.outcome);
    return other.length === 0
      ? { kind: exempt.rule.outcome, rule: exempt.rule.id }
      : { kind: "missing-facts", candidates: [], missing: missingFrom(other), silent: [] };
  }

  const forcing = judged(ladder.forced);
  const forced = anyOf(forcing.map(({ result }) => result));
  const ceilings = judged(ladder.ceilings);
  const rest: Open =
    forced === "holds" ? { levels: [lowest], silent: [], open: [], gap: false } : reachable(ladder, judge);
  const limited = ceilings.reduce<readonly string[]>(
    (levels, { rule, result }) => limit(levels, rule.level, result, scale),
    rest.levels,
  );
  const possible = new Set(forced === "unknown" ? [...limited, lowest] : limited);
  const candidates = scale.filter((level) => possible.has(level));
  const unsettled = unknowns(exemptions);
  const lowering = unknowns(ceilings).filter(({ level: ceiling }) =>
    candidates.some((level) => scale.indexOf(level) < scale.indexOf(ceiling)),
  );
  const open = [...unsettled, ...unknowns(forcing), ...rest.open, ...lowering];
  const conflicts = [...new Set(open)].flatMap((rule) => judge.conflict(rule) ?? []);
  if (conflicts.length > 0) return { kind: "conflict", candidates, conflicts };
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1 && unsettled.length === 0 && !rest.gap)
    return { kind: "level", level: only };
  const missing = missingFrom(open);
  const silent = unique(rest.silent);
  return missing.length > 0
    ? { kind: "missing-facts", candidates, missing, silent }
    : { kind: "undetermined", candidates, silent };
};
