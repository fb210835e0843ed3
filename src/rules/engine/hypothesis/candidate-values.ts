import { turningPointOf } from "../conditions/condition.js";
import { leastCommonMultiple, reduced } from "../conditions/share.js";
import { type Facts, type FactValue, measureOf } from "../fact-reader.js";
import type { Ratio } from "../vocabulary.js";
import type { Asked } from "./searchable-ladder.js";

/** A share that a count is in, seen from it: the other count, and how much of it the bar is. */
interface Partner {
  readonly fact: string;
  readonly times: Ratio;
}

const partnersOf = (fact: string, { atoms, bound }: Asked): readonly Partner[] =>
  atoms.flatMap((atom): Partner[] => {
    const point = turningPointOf(atom, bound);
    if (!("share" in point) || point.ratio === undefined) return [];
    const [n, d] = point.ratio;
    if (point.share === fact) return [{ fact: point.of, times: [n, d] }];
    return point.of === fact && n > 0 ? [{ fact: point.share, times: [d, n] }] : [];
  });

const thresholdsOf = (fact: string, { atoms, bound }: Asked): readonly number[] =>
  atoms.flatMap((atom) => {
    const point = turningPointOf(atom, bound);
    return "fact" in point && point.fact === fact && typeof point.value === "number" ? [point.value] : [];
  });

const countOf = (fact: string, facts: Facts): number | undefined => {
  const value = facts.get(fact)?.value;
  return typeof value === "number" ? value : undefined;
};

/**
 * A number so large that larger counts turn no comparison that smaller ones do not: beyond each bar and each
 * known count stretched by the steepest ratio, and over twice a common base of all ratios.
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
 * The counts worth trying: beside each bar that the comparisons set while the other counts are as they are.
 * A count that hangs together with one still to be chosen is tried in full.
 */
export const countsFor = (
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
    // Whole numbers beside n·base/d, found without a fraction.
    if (base !== undefined) bars.push(...beside((n * base - ((n * base) % d)) / d));
  }
  for (const other of kin) bars.push(...beside(countOf(other, facts) ?? 0));
  return [...new Set([0, ...bars])].filter((value) => value >= 0);
};

/** A value to try, and how far it is from the one that the fact has; 0 where the fact is not known. */
export interface Candidate {
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
  const declared = asked.bound.ruleSet.facts[fact];
  if (declared?.kind === "ordinal") return asked.bound.ruleSet.scales[declared.scale ?? ""] ?? [];
  if (declared?.kind === "boolean") return [false, true];
  const most = asked.most.get(fact);
  return most === undefined
    ? countsFor(fact, facts, open, given, asked)
    : Array.from({ length: most + 1 }, (_, points) => points);
};

/**
 * Values to try for a fact, the nearest first. Of a fact that is not known, the weakest statement first: the
 * worst value as its declaration says what is better; an empty count that others are parts of, last.
 *
 * @param facts the facts as they are supposed so far
 * @param open facts that are still to be chosen after this one
 * @param given the facts as they are
 */
export const candidatesFor = (
  fact: string,
  facts: Facts,
  open: readonly string[],
  given: Facts,
  asked: Asked,
): readonly Candidate[] => {
  const measure = measureOf(fact, asked.bound).value;
  const { better, kind } = asked.bound.ruleSet.facts[fact] ?? {};
  const sign = better === "low" ? -1 : 1;
  const now = given.get(fact);
  const weakness = (value: FactValue): number =>
    better === undefined && kind === "integer" && value === 0
      ? Number.POSITIVE_INFINITY
      : sign * measure(value);
  const values = valuesFor(fact, facts, open, given, asked).toSorted((a, b) => weakness(a) - weakness(b));
  if (now === undefined) return values.map((value) => ({ value, distance: 0 }));
  const here = measure(now.value);
  return values
    .filter((value) => value !== now.value)
    .map((value) => ({ value, distance: Math.abs(measure(value) - here) }))
    .sort((a, b) => a.distance - b.distance);
};
