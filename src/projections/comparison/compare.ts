import { type Classified, classifyWithTrace } from "../../rules/engine/classify.js";
import { candidatesOf, type Outcome } from "../../rules/engine/outcome.js";
import type { RuleSet } from "../../rules/engine/rule-set.js";
import { type RuleTrace, unknownsOfRule } from "../../rules/engine/trace.js";
import { type Year, yearOf } from "../../year.js";
import { becauseOf } from "../explanation/because.js";
import type { Classification } from "../year/classification/classified.js";
import type { Compared, Comparison, Side } from "./comparison.js";

/** Every rule of a classification, in the order in which it is read. */
const rulesOf = ({ exemptions, forced, levels, ceilings }: Classified): RuleTrace[] => [
  ...exemptions,
  ...forced,
  ...levels.flatMap(({ rules, upTo }) => [...rules, ...upTo]),
  ...ceilings,
];

const sideOf = (classified: Classified): Side => {
  const rules = rulesOf(classified);
  const on = rules.filter((rule) => rule.on);
  const { outcome } = classified;
  return {
    outcome,
    applied: on.filter(({ result }) => result !== "unknown"),
    missingFacts: on.flatMap((rule) => {
      const missing = [...new Set(unknownsOfRule(rule))];
      return missing.length === 0 ? [] : [{ rule, missing }];
    }),
    weakEvidence: rules.filter((rule) => !rule.on),
    conflicts: outcome.kind === "conflict" ? outcome.conflicts : [],
  };
};

/** An outcome as a word: its level, its kind, and the levels it leaves open. */
const shortOf = (outcome: Outcome): string => {
  const candidates = candidatesOf(outcome).join("/");
  if (outcome.kind === "level") return candidates;
  return candidates === "" ? outcome.kind : `${outcome.kind} (${candidates})`;
};

/** The rules that keep a subject from the best level that the other side leaves possible. */
const against = (classified: Classified, other: Outcome, scale: readonly string[]): RuleTrace[] => {
  const [best] = candidatesOf(other);
  if (best === undefined) return [];
  const forcing = classified.forced.filter(({ on, result }) => on && result === "holds");
  if (forcing.length > 0) return forcing;
  const rung = classified.levels.find(({ level }) => level === best);
  return [
    ...[...(rung?.rules ?? []), ...(rung?.upTo ?? [])].filter(({ on, result }) => on && result !== "holds"),
    ...classified.ceilings.filter(
      ({ on, result, level }) => on && result === "holds" && scale.indexOf(best) < scale.indexOf(level),
    ),
  ];
};

/** What decides on one side: what keeps the other's outcome away, else what leads to its own. */
const partingOf = (
  classified: Classified,
  other: Outcome,
  scale: readonly string[],
): readonly RuleTrace[] => {
  const kept = "rule" in classified.outcome ? [] : against(classified, other, scale);
  return kept.length > 0 ? kept : becauseOf(classified);
};

const scaleOf = ({ bound }: Classification): readonly string[] => bound.ruleSet.scales.level ?? [];

const traced = ({ subject, facts, bound }: Classification): Classified | undefined =>
  Object.hasOwn(bound.ruleSet.subjects, subject.kind)
    ? classifyWithTrace(subject.kind, facts, bound)
    : undefined;

const compared = (one: Classification, other: Classification): Compared | undefined => {
  const [a, b] = [traced(one), traced(other)];
  if (a === undefined || b === undefined) return undefined;
  const same = shortOf(a.outcome) === shortOf(b.outcome);
  return {
    key: one.key,
    organisation: one.organisation,
    a: sideOf(a),
    b: sideOf(b),
    same,
    parting: same
      ? { a: [], b: [] }
      : {
          a: partingOf(a, b.outcome, scaleOf(one)),
          b: partingOf(b, a.outcome, scaleOf(other)),
        },
  };
};

/**
 * Reads the same year under two rule sets: for each member, cell and organisation both outcomes, the clauses
 * that part them, and the rules that were skipped for missing facts or weak evidence. Facts recorded under
 * one regulation are often not enough for another; that is said, never filled in.
 *
 * @example
 * ```ts
 * import { compare, replay } from "chibo";
 * import { qd132hd21, qd366hd43 } from "chibo/rules";
 * const year = replay([], { year: 2021, under: qd132hd21 });
 * compare(year, qd132hd21, qd366hd43).subjects.length; //=> 0
 * ```
 */
export const compare = (year: Year, a: RuleSet, b: RuleSet): Comparison => {
  const { known, options } = year.context;
  const [one, other] = [a, b].map((under) => yearOf(known, { ...options, under })) as [Year, Year];
  const subjects = one.classification.all.flatMap((each) => {
    const counterpart = other.classification.of(each.key);
    const found = counterpart === undefined ? undefined : compared(each, counterpart);
    return found === undefined ? [] : [found];
  });
  const moves: Record<string, number> = {};
  for (const { a: left, b: right } of subjects) {
    const move = `${shortOf(left.outcome)} → ${shortOf(right.outcome)}`;
    moves[move] = (moves[move] ?? 0) + 1;
  }
  return { kind: "comparison", year: year.year, a: one.ruleSet, b: other.ruleSet, subjects, moves };
};
