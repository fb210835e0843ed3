import { comparisonsOf, turningPointOf } from "../conditions/condition.js";
import { measureOf } from "../conditions/fact-reader.js";
import type { Facts, FactValue } from "../conditions/facts.js";
import type { TurningPoint } from "../conditions/kind.js";
import { kinNames } from "../conditions/range.js";
import { leastCommonMultiple, reduced } from "../conditions/share.js";
import { appliedConditions, appliedRules } from "../placed-rules.js";
import { rounded, rubricsOf, supposedTotal } from "../scoring.js";
import type { Program } from "./program.js";

/** Gives the values of an unknown fact that stand for all its values, the better first. */
export type Trying = (fact: string, facts: Facts) => readonly FactValue[];

const upTo = (least: number, most: number): number[] =>
  Array.from({ length: most - least + 1 }, (_, place) => least + place);

/** Whole numbers beside a ratio of a number, without a fraction. */
const beside = (n: number, d: number, number: number): number[] => {
  const whole = (n * number - ((n * number) % d)) / d;
  return [whole - 1, whole, whole + 1];
};

/** The points at which comparisons of a ladder change their result. */
const pointsOf = ({ ladder, rulesInUse: inUse }: Program): readonly TurningPoint[] =>
  appliedRules(ladder, inUse)
    .flatMap((rule) => appliedConditions(rule, inUse))
    .flatMap((condition) => comparisonsOf(condition, inUse.ruleSet.lists))
    .map((each) => turningPointOf(each, inUse));

/** Prepares the values to try for the facts of a ladder. */
export const tryingOf = (program: Program): Trying => {
  const { rulesInUse: inUse, context } = program;
  const { facts: declared, scales, scoring } = inUse.ruleSet;
  const points = pointsOf(program);
  const bars = new Map<string, number[]>();
  for (const point of points)
    if ("fact" in point && typeof point.value === "number")
      bars.set(point.fact, [
        ...(bars.get(point.fact) ?? []),
        measureOf(point.fact, inUse).operand(point.value),
      ]);
  const thresholds = (fact: string): readonly number[] => bars.get(fact) ?? [];
  const shares = points.flatMap((point) =>
    "share" in point && point.ratio !== undefined ? [{ ...point, ratio: reduced(point.ratio) }] : [],
  );
  const totals = new Map(
    rubricsOf(scoring, program.subject).map(({ total }) => [supposedTotal(total), total] as const),
  );
  const better = (fact: string): number => (declared[fact]?.better === "low" ? -1 : 1);
  const sorted = (values: Iterable<number>, sign: number): number[] =>
    [...new Set(values)].sort((a, b) => sign * (b - a));

  const totalsFor = (total: string, facts: Facts): readonly number[] => {
    const [least, most] = context.rangeOf(total)(facts);
    const step = scoring?.rounding?.to ?? 1;
    const near = thresholds(total).flatMap((bar) => upTo(bar - step, bar + step));
    const raw = [least, most, ...near].map((points) => rounded(points, scoring?.rounding));
    return sorted(
      raw.filter((points) => points >= least && points <= most),
      1,
    );
  };

  /** The bases with a whole number at every ratio and between every two ratios, and every smaller base. */
  const wholes = (fact: string, [least, most]: readonly [number, number], facts: Facts): number[] => {
    const parts = shares.filter(({ of }) => of === fact);
    const common = 2 * leastCommonMultiple(parts.map(({ ratio: [, d] }) => d));
    const known = kinNames(fact, context).flatMap((name) => {
      const value = facts.get(name)?.value;
      return typeof value === "number" ? [value] : [];
    });
    const steepest = Math.max(1, ...parts.map(({ ratio: [n, d] }) => (n === 0 ? 1 : Math.ceil(d / n))));
    const far = Math.max(common, least, ...known, ...thresholds(fact)) * steepest + common;
    const highest = Math.min(most, far);
    const comfortable = Math.ceil(Math.max(least, 1) / common) * common;
    const all = upTo(least, highest).reverse();
    return comfortable <= highest ? [comfortable, ...all] : all;
  };

  const countsFor = (fact: string, facts: Facts): readonly number[] => {
    const range = context.rangeOf(fact)(facts);
    const [least, most] = range;
    const asBase = shares.some(({ of }) => of === fact);
    const kin = new Set(kinNames(fact, context));
    if (asBase || (most === Number.POSITIVE_INFINITY && kin.size > 0)) {
      const values = wholes(fact, range, facts);
      return declared[fact]?.better === "low" ? [...new Set(values)].reverse() : [...new Set(values)];
    }
    const ends = most === Number.POSITIVE_INFINITY ? [least] : [least, most];
    const values = [...ends, ...thresholds(fact).flatMap((bar) => [bar - 1, bar, bar + 1])];
    for (const { share, of, ratio } of shares) {
      if (!kin.has(share) && share !== fact) continue;
      const base = facts.get(of)?.value;
      if (typeof base !== "number") continue;
      for (const value of beside(...ratio, base)) values.push(value, base - value);
    }
    for (const name of kin) values.push(...thresholds(name).flatMap((bar) => [bar - 1, bar, bar + 1]));
    for (const name of kin) {
      const value = facts.get(name)?.value;
      if (typeof value === "number") values.push(value, most - value);
    }
    return sorted(
      values.filter((value) => value >= least && value <= most),
      better(fact),
    );
  };

  return (fact, facts) => {
    const total = totals.get(fact);
    if (total !== undefined) return totalsFor(total, facts);
    const { kind, scale, better: side } = declared[fact] ?? {};
    if (kind === "ordinal") return scales[scale ?? ""] ?? [];
    if (kind === "boolean") return side === "high" ? [true, false] : [false, true];
    return countsFor(fact, facts);
  };
};
