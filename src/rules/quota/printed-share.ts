import type { Ratio } from "../engine/vocabulary.js";

/** How a printed percentage comes out of a count and a base, from the closest down. */
export const shareFits = ["exact", "rounded", "cut-off", "none"] as const;
/** How a percentage goes with the counts beside it. */
export type ShareFit = (typeof shareFits)[number];

/** Whether a fraction is a percentage as printed, whose denominator says how many decimals: 20/100, 8430/10000. */
export const isPercentage = ([, d]: Ratio): boolean => /^100+$/.test(String(d));

/**
 * How a printed percentage comes out of a count and a base: exactly, rounded to the last decimal printed, with
 * further decimals cut off, or not at all. A fraction that is no percentage fits exactly or not at all.
 *
 * @example
 * ```ts
 * import { shareFit } from "chibo/rules";
 * shareFit(329, 2993, [1099, 10_000]); //=> "rounded"
 * shareFit(19, 92, [20, 100]); //=> "cut-off"
 * ```
 */
export const shareFit = (count: number, base: number, percent: Ratio): ShareFit => {
  const [n, d] = percent;
  const off = count * d - n * base;
  if (base === 0) return "none";
  if (off === 0) return "exact";
  if (!isPercentage(percent)) return "none";
  if (2 * Math.abs(off) <= base) return "rounded";
  return off > 0 && off < base ? "cut-off" : "none";
};

/** From the least to the most that a count can be; without `most` nothing limits it. */
export interface CountRange {
  /** The least. */
  readonly least: number;
  /** The most. */
  readonly most?: number;
}

/** A range in digits: 19, 746–759, 19– where nothing limits it. */
export const rangeText = ({ least, most }: CountRange): string =>
  least === most ? String(least) : `${least}–${most ?? ""}`;

/**
 * The counts of which a printed percentage can tell: those whose share is less than one unit of the last decimal
 * away from it, however it was rounded.
 */
export const countsPrintedAs = (percent: Ratio, base: number): CountRange => {
  const [n, d] = percent;
  const slack = isPercentage(percent) ? 1 : 0;
  const least = slack === 0 ? Math.ceil((n * base) / d) : Math.floor(((n - 1) * base) / d) + 1;
  const most = slack === 0 ? Math.floor((n * base) / d) : Math.ceil(((n + 1) * base) / d) - 1;
  return { least: Math.max(0, least), most: Math.max(0, most) };
};
