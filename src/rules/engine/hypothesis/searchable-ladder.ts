import { comparisonsOf, factsRead, turningPointOf } from "../conditions/condition.js";
import { measureOf } from "../conditions/fact-reader.js";
import type { Facts, FactValue } from "../conditions/facts.js";
import type { TurningPoint } from "../conditions/kind.js";
import { leastCommonMultiple, reduced } from "../conditions/share.js";
import type { Tri } from "../conditions/tri.js";
import type { Ratio } from "../conditions/vocabulary.js";
import { type Outcome, roughOutcome, switchedOn } from "../outcome.js";
import { absentIn, appliedConditions, comparisonsOfLadder, placedRules } from "../placed-rules.js";
import { prepareRule } from "../rule-judgement.js";
import type { Ladder, Rule } from "../rule-set.js";
import { inPlay, ladderOf, type RulesInUse } from "../rules-in-use.js";
import { evaluationContextOf, recordedForRubric, rubricsOf } from "../scoring.js";

/** The dependent counts: as parts of each other, or in a share. */
interface Kinship {
  /** The counts that contain a count, the nearest first. */
  wholesOf(fact: string): readonly string[];
  /** The counts that depend on a count, with the count itself. */
  kinOf(fact: string): ReadonlySet<string>;
}

/** Reads the dependent counts from the declarations and comparisons of the rule set. */
const kinshipOf = (points: readonly TurningPoint[], facts: RulesInUse["ruleSet"]["facts"]): Kinship => {
  const wholes = new Map<string, readonly string[]>();
  const groups = new Map<string, Set<string>>();
  for (const fact of Object.keys(facts)) {
    const above: string[] = [];
    let whole = facts[fact]?.partOf;
    while (whole !== undefined && !above.includes(whole)) {
      above.push(whole);
      whole = facts[whole]?.partOf;
    }
    wholes.set(fact, above);
    groups.set(fact, new Set([fact]));
  }
  const join = (one: string, other: string): void => {
    const [left, right] = [groups.get(one), groups.get(other)];
    if (left === undefined || right === undefined || left === right) return;
    for (const fact of right) {
      left.add(fact);
      groups.set(fact, left);
    }
  };
  for (const [part, above] of wholes) for (const whole of above) join(whole, part);
  for (const point of points) if ("share" in point) join(point.of, point.share);
  return {
    wholesOf: (fact) => wholes.get(fact) ?? [],
    kinOf: (fact) => groups.get(fact) ?? new Set([fact]),
  };
};

/** A ladder prepared for questions about changes. */
export interface Asked extends Kinship {
  readonly subject: string;
  readonly rulesInUse: RulesInUse;
  readonly ladder: Ladder;
  readonly scale: readonly string[];
  /** The points at which a comparison of the ladder, or of the choice of its rubric, changes its result. */
  readonly points: readonly TurningPoint[];
  /** Every fact that an outcome can depend on. The list names the recorded facts behind totals. */
  readonly facts: readonly string[];
  /** The computed totals. No journal records them. */
  readonly totals: ReadonlySet<string>;
  /** The greatest number of steps for each recorded fact of a rubric. */
  readonly most: ReadonlyMap<string, number>;
  /** The rules that apply, among several. */
  on<R extends Rule>(rules: readonly R[]): readonly R[];
  /** The result of each rule for these facts. It is valid until the next call with other facts. */
  judging(facts: Facts): (rule: Rule) => Tri;
  /** The engine's outcome without the missing facts. They would need a trace. */
  outcome(facts: Facts): Outcome;
  /** The recorded facts that a rule depends on. */
  readsOf(rule: Rule): readonly string[];
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** Prepares the ladder of a kind of subject. */
export const askedOf = (subject: string, inUse: RulesInUse): Asked => {
  const { scoring, lists } = inUse.ruleSet;
  const ladder = ladderOf(inUse, subject);
  const rubrics = rubricsOf(scoring, subject);
  const most = new Map<string, number>();
  const behind = new Map<string, readonly string[]>();
  for (const rubric of rubrics) {
    const recorded = recordedForRubric(rubric, scoring?.steps ?? 1);
    for (const { fact, most: limit } of recorded) most.set(fact, Math.max(limit, most.get(fact) ?? 0));
    const choosing = rubric.when === undefined ? [] : factsRead(rubric.when, lists);
    const parts = [...recorded.map(({ fact }) => fact), ...choosing];
    behind.set(rubric.total, unique([...(behind.get(rubric.total) ?? []), ...parts]));
  }
  const placed = placedRules(ladder, subject).filter(({ rule }) => inPlay(rule, inUse));
  const rules = placed.map(({ rule }) => rule);
  const context = evaluationContextOf(inUse, subject);
  const prepared = new Map(
    placed.map(({ rule, role }) => [rule, prepareRule(rule, context, absentIn(role))]),
  );
  const reads = new Map(
    rules.map((rule) => {
      const names = appliedConditions(rule, inUse).flatMap((condition) => factsRead(condition, lists));
      return [rule, unique(names.flatMap((name) => behind.get(name) ?? [name]))];
    }),
  );
  const choosing = rubrics.flatMap(({ when }) => (when === undefined ? [] : comparisonsOf(when, lists)));
  const on = switchedOn(ladder, inUse);
  const judging = (facts: Facts) => {
    // A context keeps answers for one reading of the facts. Here the facts differ each time.
    context.begin();
    return (rule: Rule): Tri => prepared.get(rule)?.(facts) ?? "unknown";
  };
  const points = [...comparisonsOfLadder(ladder, inUse), ...choosing].map((each) =>
    turningPointOf(each, inUse),
  );
  return {
    ...kinshipOf(points, inUse.ruleSet.facts),
    subject,
    rulesInUse: inUse,
    ladder,
    scale: inUse.ruleSet.scales.level ?? [],
    points,
    facts: unique([...reads.values()].flat()),
    totals: new Set(behind.keys()),
    most,
    on: (some) => some.filter((rule) => inPlay(rule, inUse)),
    judging,
    outcome: (facts) => roughOutcome(on, judging(facts)),
    readsOf: (rule) => reads.get(rule) ?? [],
  };
};

/** The other count of a share, and the factor from it to the point of the comparison. */
interface Partner {
  readonly fact: string;
  readonly times: Ratio;
}

const partnersOf = (fact: string, { points }: Asked): readonly Partner[] =>
  points.flatMap((point): Partner[] => {
    if (!("share" in point) || point.ratio === undefined) return [];
    const [n, d] = point.ratio;
    if (point.share === fact) return [{ fact: point.of, times: [n, d] }];
    return point.of === fact && n > 0 ? [{ fact: point.share, times: [d, n] }] : [];
  });

const thresholdsOf = (fact: string, { points }: Asked): readonly number[] =>
  points.flatMap((point) =>
    "fact" in point && point.fact === fact && typeof point.value === "number" ? [point.value] : [],
  );

const countOf = (fact: string, facts: Facts): number | undefined => {
  const value = facts.get(fact)?.value;
  return typeof value === "number" ? value : undefined;
};

/**
 * A number above every relevant count. A larger count changes no comparison. It exceeds each point of
 * comparison and each known count times the steepest ratio, and twice a common base of all ratios.
 */
const farthest = (kin: ReadonlySet<string>, facts: Facts, asked: Asked): number => {
  const ratios = [...kin].flatMap((fact) => partnersOf(fact, asked).map(({ times }) => times));
  const common = leastCommonMultiple(ratios.map((ratio) => reduced(ratio)[1]));
  const known = [...kin].flatMap((fact) => [countOf(fact, facts) ?? 0, ...thresholdsOf(fact, asked)]);
  const stretch = Math.max(1, ...ratios.map(([n, d]) => Math.ceil(n / d)));
  return stretch * Math.max(2 * common, ...known) + 1;
};

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, value) => value);

/**
 * The counts to try: beside each point of comparison for the present values of the other counts. If a count
 * depends on a count without a value, the function returns all counts.
 */
const countsFor = (
  fact: string,
  facts: Facts,
  open: readonly string[],
  given: Facts,
  asked: Asked,
): readonly number[] => {
  const kin = asked.kinOf(fact);
  if (open.some((other) => kin.has(other))) return upTo(farthest(kin, given, asked));
  const beside = (bar: number) => [Math.floor(bar) - 1, Math.floor(bar), Math.floor(bar) + 1];
  const bars = thresholdsOf(fact, asked).flatMap(beside);
  for (const { fact: other, times } of partnersOf(fact, asked)) {
    const [n, d] = times;
    const base = countOf(other, facts);
    // Whole numbers beside n·base/d, computed without a fraction.
    if (base !== undefined) bars.push(...beside((n * base - ((n * base) % d)) / d));
  }
  for (const other of kin) bars.push(...beside(countOf(other, facts) ?? 0));
  return [...new Set([0, ...bars])].filter((value) => value >= 0);
};

/** A value to try, and its distance from the present value. The distance is 0 for an unknown fact. */
interface Candidate {
  readonly value: FactValue;
  readonly distance: number;
}

const valuesFor = (
  fact: string,
  facts: Facts,
  open: readonly string[],
  given: Facts,
  asked: Asked,
): readonly FactValue[] => {
  const declared = asked.rulesInUse.ruleSet.facts[fact];
  if (declared?.kind === "ordinal") return asked.rulesInUse.ruleSet.scales[declared.scale ?? ""] ?? [];
  if (declared?.kind === "boolean") return [false, true];
  const most = asked.most.get(fact);
  return most === undefined
    ? countsFor(fact, facts, open, given, asked)
    : Array.from({ length: most + 1 }, (_, points) => points);
};

/**
 * Values to try for a fact, the nearest first. For an unknown fact the weakest statement comes first: the
 * worst value by the declaration. An empty count with parts comes last.
 *
 * @param facts the facts with the suppositions so far
 * @param open facts that still need a value after this one
 * @param given the recorded facts
 */
export const candidatesFor = (
  fact: string,
  facts: Facts,
  open: readonly string[],
  given: Facts,
  asked: Asked,
): readonly Candidate[] => {
  const measure = measureOf(fact, asked.rulesInUse).value;
  const { better, kind } = asked.rulesInUse.ruleSet.facts[fact] ?? {};
  const sign = better === "low" ? -1 : 1;
  const now = given.get(fact);
  const weakness = (value: FactValue): number =>
    better === undefined && kind === "integer" && value === 0
      ? Number.POSITIVE_INFINITY
      : sign * measure(value);
  const values = valuesFor(fact, facts, open, given, asked).toSorted((a, b) => weakness(a) - weakness(b));
  if (now?.value === undefined) return values.map((value) => ({ value, distance: 0 }));
  const here = measure(now.value);
  return values
    .filter((value) => value !== now.value)
    .map((value) => ({ value, distance: Math.abs(measure(value) - here) }))
    .sort((a, b) => a.distance - b.distance);
};
