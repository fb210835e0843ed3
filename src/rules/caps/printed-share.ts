import type { Ratio } from "../engine/conditions/vocabulary.js";
import type { FigureBound, RollTotals } from "./roll-identity.js";

/** The relations of a printed percentage to a count and a base, from the closest one down. */
const shareFits = ["exact", "rounded", "cut-off", "within-bound", "none"] as const;
/** The relation of a percentage to the counts beside it. */
export type ShareFit = (typeof shareFits)[number];

/**
 * Whether a fraction is a printed percentage. Its denominator shows the number of decimals: 20/100,
 * 8430/10000.
 */
export const isPercentage = ([, d]: Ratio): boolean => /^100+$/.test(String(d));

const fitOfBound = (count: number, base: number, [n, d]: Ratio, bound: FigureBound): ShareFit => {
  const off = count * d - n * base;
  const denied = bound === "at-least" ? off < 0 : bound === "at-most" && off > 0;
  return denied ? "none" : "within-bound";
};

/**
 * The relation of a printed percentage to a count and a base: exact, rounded to the last printed decimal,
 * with further decimals cut off, or none of these. A fraction that is no percentage is exact or none. A
 * percentage printed as a bound is within it or none.
 *
 * @example
 * ```ts
 * import { shareFit } from "chibo/rules";
 * shareFit(329, 2993, [1099, 10_000]); //=> "rounded"
 * shareFit(19, 92, [20, 100]); //=> "cut-off"
 * shareFit(70, 95, [73, 100], "at-least"); //=> "within-bound"
 * ```
 */
export const shareFit = (count: number, base: number, percent: Ratio, bound?: FigureBound): ShareFit => {
  const [n, d] = percent;
  const off = count * d - n * base;
  if (base === 0) return "none";
  if (bound !== undefined) return fitOfBound(count, base, percent, bound);
  if (off === 0) return "exact";
  if (!isPercentage(percent)) return "none";
  if (2 * Math.abs(off) <= base) return "rounded";
  return off > 0 && off < base ? "cut-off" : "none";
};

/** The least and the greatest value of a count. Without `most` the count has no upper limit. */
export interface CountRange {
  /** The least. */
  readonly least: number;
  /** The most. */
  readonly most?: number;
}

/** The counts that a bound leaves possible: “nearly 120” is at most 120, “about 120” is any. */
export const countsWithin = (count: number, bound: FigureBound): CountRange =>
  bound === "at-least" ? { least: count } : bound === "at-most" ? { least: 0, most: count } : { least: 0 };

/**
 * The counts that a printed percentage may describe. Their share differs from it by less than one unit of the
 * last decimal, for any rounding.
 */
export const countsPrintedAs = (percent: Ratio, base: number, bound?: FigureBound): CountRange => {
  const [n, d] = percent;
  if (bound === "about") return { least: 0, most: base };
  if (bound === "at-least") return { least: Math.ceil((n * base) / d), most: base };
  if (bound === "at-most") return { least: 0, most: Math.floor((n * base) / d) };
  const slack = isPercentage(percent) ? 1 : 0;
  const least = slack === 0 ? Math.ceil((n * base) / d) : Math.floor(((n - 1) * base) / d) + 1;
  const most = slack === 0 ? Math.floor((n * base) / d) : Math.ceil(((n + 1) * base) / d) - 1;
  return { least: Math.max(0, least), most: Math.max(0, most) };
};

/** Whether some base of a range gives a count the printed percentage. */
export const fitsSomeBase = (
  count: number,
  { least, most }: CountRange,
  [n, d]: Ratio,
  bound?: FigureBound,
): boolean => {
  const scaled = count * d;
  const from = Math.max(least, 1);
  const upTo = most ?? Number.POSITIVE_INFINITY;
  if (from > upTo) return false;
  // The largest base gives the smallest share.
  if (bound === "about") return true;
  if (bound === "at-least") return scaled >= n * from;
  if (bound === "at-most") return most === undefined || scaled <= n * most;
  if (!isPercentage([n, d]))
    return n === 0 ? count === 0 : scaled % n === 0 && scaled / n >= from && scaled / n <= upTo;
  // Cut off: scaled < (n + 1) * base. Rounded: 2 * n * base - 2 * scaled <= base.
  const first = Math.max(from, Math.floor(scaled / (n + 1)) + 1);
  const last = n === 0 ? upTo : Math.min(upTo, Math.floor((2 * scaled) / (2 * n - 1)));
  return first <= last;
};

/** A percentage of one total, with the total that the text names as its base. */
export interface StatedShare {
  /** The level or the total of the share. */
  readonly of: string;
  /** A fraction that keeps the printed decimals: 8430/10000. */
  readonly percent: Ratio;
  /** “About”, “over” or “nearly” before the percentage. */
  readonly bound?: FigureBound | undefined;
  /** The total that the text names as the base. */
  readonly base?: keyof RollTotals | undefined;
}

/** The least and the greatest share that a printed percentage may describe. */
export interface ShareRange {
  /** The least. */
  readonly least: Ratio;
  /** The most; no upper end if it is absent. */
  readonly most?: Ratio;
  /** Whether the share lies between its ends and is neither of them. */
  readonly open: boolean;
}

/** The shares that a printed percentage may describe, for any rounding of its last decimal. */
export const sharesPrintedAs = ({ percent, bound }: StatedShare): ShareRange => {
  const [n, d] = percent;
  if (bound === "about") return { least: [0, 1], open: false };
  if (bound === "at-least") return { least: percent, open: false };
  if (bound === "at-most") return { least: [0, 1], most: percent, open: false };
  if (!isPercentage(percent)) return { least: percent, most: percent, open: false };
  return { least: [Math.max(0, n - 1), d], most: [n + 1, d], open: n > 0 };
};
