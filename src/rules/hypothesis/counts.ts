import { operandValue, ratioValue } from "../engine/bound.js";
import type { Facts } from "../engine/facts.js";
import type { Ratio } from "../engine/rule-set.js";
import type { Asked } from "./asked.js";

/** A share that a count is in, seen from it: the other count, and how much of it the bar is. */
interface Partner {
  readonly fact: string;
  readonly times: Ratio;
}

const partnersOf = (fact: string, { atoms, bound }: Asked): readonly Partner[] =>
  atoms.flatMap((atom): Partner[] => {
    if (!("share" in atom)) return [];
    const ratio = ratioValue(atom.ratio, bound);
    if (ratio === undefined) return [];
    const [n, d] = ratio;
    if (atom.share === fact) return [{ fact: atom.of, times: [n, d] }];
    return atom.of === fact && n > 0 ? [{ fact: atom.share, times: [d, n] }] : [];
  });

const thresholdsOf = (fact: string, { atoms, bound }: Asked): readonly number[] =>
  atoms.flatMap((atom) => {
    const value = "fact" in atom && atom.fact === fact ? operandValue(atom.value, bound) : undefined;
    return typeof value === "number" ? [value] : [];
  });

const countOf = (fact: string, facts: Facts): number | undefined => {
  const value = facts.get(fact)?.value;
  return typeof value === "number" ? value : undefined;
};

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/**
 * A number so large that larger counts turn no comparison that smaller ones do not: beyond each bar and each
 * known count stretched by the steepest ratio, and over twice a common base of all ratios.
 */
const farthest = (kin: ReadonlySet<string>, facts: Facts, asked: Asked): number => {
  const ratios = [...kin].flatMap((fact) => partnersOf(fact, asked).map(({ times }) => times));
  const common = ratios.reduce((all, [n, d]) => {
    const base = d / divisor(n, d);
    return (all / divisor(all, base)) * base;
  }, 1);
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
