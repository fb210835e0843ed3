import { applies, type Bound, ladderOf } from "./bound.js";
import type { Facts } from "./facts.js";
import { judgeRule } from "./judge.js";
import type { Ladder, Rule, Source } from "./rule-set.js";
import { type RuleTrace, traceRule, unknownsOfRule } from "./trace.js";
import { allOf, anyOf, type Tri } from "./tri.js";

/** What the rules make of a subject's facts. Exactly one of these, always the same for the same facts. */
export type Outcome =
  | { readonly kind: "level"; readonly level: string }
  /** Exempt by a rule: not reviewed at all, or reviewed without a level. */
  | { readonly kind: "not-reviewed" | "not-classified"; readonly rule: string }
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
    };

/** How a rule is judged: fast, or with a trace kept aside. */
type Judge = (rule: Rule) => Tri;

/** One level with the truth of its rules; `silent` where a rule it needs is not switched on. */
interface Rung {
  readonly level: string;
  readonly result: Tri;
  readonly open: readonly Rule[];
  readonly silent: readonly Source[];
}

const rungOf = ({ level, source, rules }: Ladder["levels"][number], judgeOf: Judge, bound: Bound): Rung => {
  const off = rules.filter((rule) => !applies(rule, bound)).map((rule) => rule.source);
  const silent = rules.length === 0 ? [source] : off;
  const judged = rules
    .filter((rule) => applies(rule, bound))
    .map((rule) => ({ rule, result: judgeOf(rule) }));
  const results = judged.map(({ result }) => result);
  const result = allOf(silent.length > 0 ? [...results, "unknown"] : results);
  return { level, result, open: result === "unknown" ? judged.map(({ rule }) => rule) : [], silent };
};

/** The levels that the ladder leaves possible: the first that surely holds closes the list. */
const reachable = (ladder: Ladder, lowest: string, judgeOf: Judge, bound: Bound) => {
  const levels: string[] = [];
  const silent: Source[] = [];
  const open: Rule[] = [];
  for (const entry of ladder.levels) {
    const rung = rungOf(entry, judgeOf, bound);
    if (rung.result === "fails") continue;
    levels.push(rung.level);
    if (rung.result === "holds") return { levels, silent, open };
    silent.push(...rung.silent);
    open.push(...rung.open);
  }
  return { levels: [...levels, lowest], silent, open };
};

/** Lowers the levels still possible to a ceiling that holds; keeps both where it is unknown. */
const limit = (levels: readonly string[], ceiling: string, result: Tri, scale: readonly string[]) => {
  if (result === "fails") return levels;
  const lowered = levels.map((level) => (scale.indexOf(level) < scale.indexOf(ceiling) ? ceiling : level));
  return result === "holds" ? lowered : [...levels, ...lowered];
};

/** The one algorithm behind the fast and the explaining evaluation. */
const outcomeOf = (
  ladder: Ladder,
  bound: Bound,
  judgeOf: Judge,
  missingOf: (open: readonly Rule[]) => string[],
): Outcome => {
  const scale = bound.ruleSet.scales.level ?? [];
  const lowest = scale[scale.length - 1] ?? "";
  const judged = <R extends Rule>(rules: readonly R[]) =>
    rules.filter((rule) => applies(rule, bound)).map((rule) => ({ rule, result: judgeOf(rule) }));
  const unknowns = <R extends Rule>(rules: readonly { rule: R; result: Tri }[]): R[] =>
    rules.filter(({ result }) => result === "unknown").map(({ rule }) => rule);
  const missingFrom = (open: readonly Rule[]): string[] => [...new Set(missingOf(open))].sort();

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
  const ladderOpen =
    forced === "holds"
      ? { levels: [lowest], silent: [], open: [] }
      : reachable(ladder, lowest, judgeOf, bound);
  const limited = ceilings.reduce<readonly string[]>(
    (levels, { rule, result }) => limit(levels, rule.level, result, scale),
    ladderOpen.levels,
  );
  const possible = new Set(forced === "unknown" ? [...limited, lowest] : limited);
  const candidates = scale.filter((level) => possible.has(level));
  const [only] = candidates;
  const unsettled = unknowns(exemptions);
  if (only !== undefined && candidates.length === 1 && unsettled.length === 0)
    return { kind: "level", level: only };

  const lowering = unknowns(ceilings).filter(({ level: ceiling }) =>
    candidates.some((level) => scale.indexOf(level) < scale.indexOf(ceiling)),
  );
  const missing = missingFrom([...unsettled, ...unknowns(forcing), ...ladderOpen.open, ...lowering]);
  const silent = [...new Map(ladderOpen.silent.map((source) => [JSON.stringify(source), source])).values()];
  return missing.length > 0
    ? { kind: "missing-facts", candidates, missing, silent }
    : { kind: "undetermined", candidates, silent };
};

const rulesOf = (ladder: Ladder): Rule[] => [
  ...ladder.exemptions,
  ...ladder.forced,
  ...ladder.levels.flatMap(({ rules }) => rules),
  ...ladder.ceilings,
];

/**
 * Classifies one subject by its facts, without a trace.
 *
 * @param subject a kind of subject that the rule set declares
 * @throws EngineError where a fact has another kind than the rule set declares
 */
export const classify = (subject: string, facts: Facts, bound: Bound): Outcome =>
  outcomeOf(
    ladderOf(bound, subject),
    bound,
    (rule) => judgeRule(rule, facts, bound),
    (open) => open.flatMap((rule) => unknownsOfRule(traceRule(rule, facts, bound), facts)),
  );

/** A classification with every rule of the ladder and what it read. */
export interface Classified {
  readonly outcome: Outcome;
  readonly exemptions: readonly RuleTrace[];
  readonly forced: readonly RuleTrace[];
  readonly levels: readonly {
    readonly level: string;
    readonly source: Source;
    readonly rules: readonly RuleTrace[];
  }[];
  readonly ceilings: readonly (RuleTrace & { readonly level: string })[];
}

/** Classifies one subject and keeps the trace: the same outcome as `classify`. */
export const classifyWithTrace = (subject: string, facts: Facts, bound: Bound): Classified => {
  const ladder = ladderOf(bound, subject);
  const traces = new Map(rulesOf(ladder).map((rule) => [rule, traceRule(rule, facts, bound)]));
  const traceOf = (rule: Rule): RuleTrace => traces.get(rule) as RuleTrace;
  const outcome = outcomeOf(
    ladder,
    bound,
    (rule) => traceOf(rule).result,
    (open) => open.flatMap((rule) => unknownsOfRule(traceOf(rule), facts)),
  );
  return {
    outcome,
    exemptions: ladder.exemptions.map(traceOf),
    forced: ladder.forced.map(traceOf),
    levels: ladder.levels.map(({ level, source, rules }) => ({ level, source, rules: rules.map(traceOf) })),
    ceilings: ladder.ceilings.map((rule) => ({ ...traceOf(rule), level: rule.level })),
  };
};
