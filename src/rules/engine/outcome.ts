import { allOf, anyOf, type Tri } from "./conditions/tri.js";
import type { Source } from "./conditions/vocabulary.js";
import type { exemptionOutcomes, Ladder, Rule } from "./rule-set.js";
import { applies, type RulesInUse } from "./rules-in-use.js";

/** Two cited exceptions to one rule that both hold and disagree. */
export interface Conflict {
  /** The id of the rule. */
  readonly rule: string;
  /** The ids of the exceptions. */
  readonly exceptions: readonly string[];
}

/** What the rules make of a subject's facts. Exactly one of these, always the same for the same facts. */
export type Outcome =
  | { readonly kind: "level"; readonly level: string }
  /** By a rule: not reviewed at all, reviewed without a level, or the level waits. */
  | { readonly kind: (typeof exemptionOutcomes)[number]; readonly rule: string }
  /** The facts are there and the rules are silent: the clauses, and the levels left open. */
  | {
      readonly kind: "undetermined";
      readonly candidates: readonly string[];
      readonly silent: readonly Source[];
    }
  /**
   * Facts are missing: which, and the levels they could lead to; none where an exemption holds and only
   * its kind is open.
   */
  | {
      readonly kind: "missing-facts";
      readonly candidates: readonly string[];
      readonly missing: readonly string[];
      readonly silent: readonly Source[];
    }
  /** Exceptions contradict each other: somebody must say which holds. */
  | {
      readonly kind: "conflict";
      readonly candidates: readonly string[];
      readonly conflicts: readonly Conflict[];
    };

/** The levels that an outcome leaves possible; none where an exemption decides. */
export const candidatesOf = (outcome: Outcome): readonly string[] =>
  outcome.kind === "level" ? [outcome.level] : "candidates" in outcome ? outcome.candidates : [];

/** How rules are judged by whoever asks for an outcome. */
export interface Judge {
  judge(rule: Rule): Tri;
  /** Facts and parameters whose absence leaves a rule unknown. */
  missing(rule: Rule): readonly string[];
  conflict(rule: Rule): Conflict | undefined;
}

/** The levels still possible, why they are open, and whether a silence of the text is among the reasons. */
interface Open {
  readonly levels: readonly string[];
  readonly silent: readonly Source[];
  readonly open: readonly Rule[];
  readonly gap: boolean;
}

/** A level as it applies: its rules, these with the upper edges, and the clauses that are silent. */
interface Rung {
  readonly level: string;
  readonly rules: readonly Rule[];
  readonly edged: readonly Rule[];
  readonly silent: readonly Source[];
}

/** A ladder as the parameters switch it on: what applies, and where it is silent. */
export interface SwitchedOn extends Pick<Ladder, "exemptions" | "forced" | "ceilings"> {
  readonly scale: readonly string[];
  readonly rungs: readonly Rung[];
  /** Where the text does not say what whoever reaches no level gets, and what was chosen for that. */
  readonly between?: { readonly source: Source; readonly chosen: unknown };
}

/** The clauses of a level that were not read, or that nobody adopted. */
const silentOf = ({ source, rules, unread = [] }: Ladder["levels"][number], inUse: RulesInUse): Source[] => {
  const off = rules.filter((rule) => !applies(rule, inUse)).map((each) => each.source);
  const missing = unread
    .filter(({ adoptedBy }) => adoptedBy === undefined || inUse.parameters[adoptedBy] !== true)
    .map((each) => each.source);
  return rules.length === 0 && missing.length === 0 ? [source] : [...off, ...missing];
};

/** Takes from a ladder what applies under the chosen parameters. */
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

/** What whoever reaches no level gets, where the text does not say it. */
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

/** The levels that the ladder leaves possible: the first that surely holds closes the list. */
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

/** Lowers the levels still possible to a ceiling that holds; keeps both where it is unknown. */
const limit = (levels: readonly string[], ceiling: string, result: Tri, scale: readonly string[]) => {
  if (result === "fails") return levels;
  const lowered = levels.map((level) => (scale.indexOf(level) < scale.indexOf(ceiling) ? ceiling : level));
  return result === "holds" ? lowered : [...levels, ...lowered];
};

const unique = (sources: readonly Source[]): Source[] => [
  ...new Map(sources.map((source) => [JSON.stringify(source), source])).values(),
];

/** The one algorithm behind the fast and the explaining evaluation. */
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
