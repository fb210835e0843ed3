import type { Text } from "../language/text.js";
import { type Classification, tracedClassification } from "../projections/year/classified.js";
import type { Classified } from "../rules/engine/classification/classify.js";
import { isContradictory } from "../rules/engine/conditions/facts.js";
import { type Conflict, candidatesOf, type Outcome } from "../rules/engine/outcome.js";
import { type RuleTrace, unknownsOfRule } from "../rules/engine/rule-judgement.js";
import type { RuleSet } from "../rules/engine/rule-set.js";
import { isWeak } from "../rules/engine/rules-in-use.js";
import { type Year, yearOf } from "../year.js";
import { becauseOf } from "./bearing-rules.js";
import { afterDecision, type LevelMoment } from "./level-kinds.js";
import { type RuleSetUsed, ruleSetUsed } from "./rules-used.js";

/** A rule without a result, and its missing facts. */
interface SkippedRule {
  /** The rule, with the facts that it could read. */
  readonly rule: RuleTrace;
  /** The names of the facts that the journal lacks. */
  readonly missing: readonly string[];
}

/** The outcome of one subject under one rule set, and the rules that could not apply. */
export interface Side {
  /** The outcome of the rules. */
  readonly outcome: Outcome;
  /** Rules with a result. */
  readonly applied: readonly RuleTrace[];
  /** Rules without a result because facts are missing, such as task counts that the journal lacks. */
  readonly missingFacts: readonly SkippedRule[];
  /** Rules without effect because their clause is known from recall only, or was not found. */
  readonly weakEvidence: readonly RuleTrace[];
  /** Exceptions that hold and contradict each other. */
  readonly conflicts: readonly Conflict[];
}

/** One subject under two rule sets. */
export interface Compared {
  /** The subject's key, such as `member:m-07`. */
  readonly key: string;
  /** The organisation whose review rates the subject. */
  readonly organisation: string;
  /** Under the first rule set. */
  readonly a: Side;
  /** Under the second. */
  readonly b: Side;
  /** Whether both outcomes are equal. */
  readonly same: boolean;
  /** What followed the decision on the level, under whatever rules: complaints, and decisions that changed it. */
  readonly afterwards: readonly LevelMoment[];
  /** The clauses behind the difference: rules that decide on one side and have no equal on the other. */
  readonly parting: { readonly a: readonly RuleTrace[]; readonly b: readonly RuleTrace[] };
}

/** A year under two rule sets. It is an opinion and changes no decision. */
export interface RuleSetComparison {
  readonly kind: "comparison";
  /** The year under review. */
  readonly year: number;
  /** The first rule set. */
  readonly a: RuleSetUsed;
  /** The second. */
  readonly b: RuleSetUsed;
  /** The subjects in order of key. */
  readonly subjects: readonly Compared[];
  /** The wording of the missing facts and choices. */
  readonly wording: Readonly<Record<string, Text>>;
  /** The number of subjects with each pair of outcomes, such as `excellent → good`. */
  readonly moves: Readonly<Record<string, number>>;
}

/** Every rule of a classification, in the order in which the rule set applies them. */
const rulesOf = ({ exemptions, forced, levels, ceilings }: Classified): RuleTrace[] => [
  ...exemptions,
  ...forced,
  ...levels.flatMap(({ rules, upTo }) => [...rules, ...upTo]),
  ...ceilings,
];

const sideOf = (classified: Classified, { facts }: Classification): Side => {
  const rules = rulesOf(classified);
  const on = rules.filter((rule) => rule.on);
  const { outcome } = classified;
  return {
    outcome,
    applied: on.filter(({ result }) => result !== "unknown"),
    missingFacts: on.flatMap((rule) => {
      const unknown = new Set(unknownsOfRule(rule));
      const missing = [...unknown].filter((name) => !isContradictory(name, facts));
      return missing.length === 0 ? [] : [{ rule, missing }];
    }),
    weakEvidence: rules.filter((rule) => !rule.on || (rule.unadopted !== undefined && isWeak(rule))),
    conflicts: outcome.kind === "conflict" ? outcome.conflicts : [],
  };
};

/** An outcome as a word: its level, its kind, and its open levels. */
const shortOf = (outcome: Outcome): string => {
  const candidates = candidatesOf(outcome).join("/");
  if (outcome.kind === "level") return candidates;
  return candidates === "" ? outcome.kind : `${outcome.kind} (${candidates})`;
};

/** The rules that keep a subject from the best possible level of the other side. */
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

/**
 * The rules that decide on one side: the rules against the other side's outcome. Without any, the rules for
 * its own outcome.
 */
const partingOf = (
  classified: Classified,
  other: Outcome,
  scale: readonly string[],
): readonly RuleTrace[] => {
  const kept = "rule" in classified.outcome ? [] : against(classified, other, scale);
  return kept.length > 0 ? kept : becauseOf(classified);
};

const scaleOf = ({ rulesInUse: inUse }: Classification): readonly string[] =>
  inUse.ruleSet.scales.level ?? [];

const traced = (each: Classification): Classified | undefined =>
  Object.hasOwn(each.rulesInUse.ruleSet.subjects, each.subject.kind) ? tracedClassification(each) : undefined;

const compared = (one: Classification, other: Classification, { context }: Year): Compared | undefined => {
  const [a, b] = [traced(one), traced(other)];
  if (a === undefined || b === undefined) return undefined;
  const same = shortOf(a.outcome) === shortOf(b.outcome);
  return {
    key: one.key,
    organisation: one.organisation,
    a: sideOf(a, one),
    b: sideOf(b, other),
    same,
    afterwards: afterDecision(context, one),
    parting: same
      ? { a: [], b: [] }
      : { a: partingOf(a, b.outcome, scaleOf(one)), b: partingOf(b, a.outcome, scaleOf(other)) },
  };
};

/** The wording of the facts and choices that a rule of either side lacks. */
const wordingOf = (ruleSets: readonly RuleSet[], subjects: readonly Compared[]): Record<string, Text> => {
  const missing = new Set(
    subjects.flatMap(({ a, b }) =>
      [...a.missingFacts, ...b.missingFacts].flatMap(({ missing: names }) => names),
    ),
  );
  const declared: Readonly<Record<string, { readonly says: Text }>> = Object.assign(
    {},
    ...ruleSets.flatMap(({ parameters, facts }) => [parameters, facts]),
  );
  return Object.fromEntries(
    [...missing].flatMap((name) => {
      const says = declared[name]?.says;
      return says === undefined ? [] : [[name, says]];
    }),
  );
};

/**
 * Reads the same year under two rule sets. The comparison gives, for each member, cell and organisation, both
 * outcomes, the clauses behind the difference, and the rules without effect because facts are missing or
 * evidence is weak. Facts recorded under one rule set are often not enough for another. The comparison
 * reports this and never fills it in.
 *
 * @example
 * ```ts
 * import { compare, replay } from "chibo";
 * import { qd132hd21, qd366hd43 } from "chibo/rules";
 * const year = replay([], { year: 2021, under: qd132hd21 });
 * compare(year, qd132hd21, qd366hd43).subjects.length; //=> 0
 * ```
 */
export const compare = (year: Year, a: RuleSet, b: RuleSet): RuleSetComparison => {
  const { folded: known, options } = year.context;
  const [one, other] = [a, b].map((under) => yearOf(known, { ...options, under })) as [Year, Year];
  const subjects = one.classification.all.flatMap((each) => {
    const counterpart = other.classification.of(each.key);
    const found = counterpart === undefined ? undefined : compared(each, counterpart, one);
    return found === undefined ? [] : [found];
  });
  const moves: Record<string, number> = {};
  for (const { a: left, b: right } of subjects) {
    const move = `${shortOf(left.outcome)} → ${shortOf(right.outcome)}`;
    moves[move] = (moves[move] ?? 0) + 1;
  }
  return {
    kind: "comparison",
    year: year.year,
    a: ruleSetUsed(one),
    b: ruleSetUsed(other),
    subjects,
    wording: wordingOf([a, b], subjects),
    moves,
  };
};
