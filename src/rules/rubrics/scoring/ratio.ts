import { compareShare } from "../../engine/compare.js";
import type { Comparison, Ratio } from "../../engine/rule-set.js";

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** A ratio in lowest terms. */
export const reduced = ([n, d]: Ratio): Ratio => {
  const common = divisor(n, d);
  return common <= 1 ? [n, d] : [n / common, d / common];
};

/** Compares two ratios exactly. */
export const compareRatio = ([n, d]: Ratio, is: Comparison, other: Ratio): boolean =>
  compareShare(n, d, is, other);
