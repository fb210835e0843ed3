import type { Tri } from "../engine/conditions/tri.js";
import type { Ratio } from "../engine/conditions/vocabulary.js";
import { type CapReading, type CapRounding, type CapVerdict, capVerdict, type Tally } from "./cap.js";
import { type RollTotals, ratedAtLeast } from "./roll-identity.js";

/** How a printed percentage comes out of a count and a base, from the closest down. */
const shareFits = ["exact", "rounded", "cut-off", "none"] as const;
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

/** A percentage of one total, with the total that it was said to be a share of. */
export interface StatedShare {
  /** The level, or the total, that it is a share for. */
  readonly of: string;
  /** As a fraction that keeps the decimals printed: 8430/10000. */
  readonly percent: Ratio;
  /** The total that it was said to be a share of. */
  readonly base?: keyof RollTotals | undefined;
}

/** A cap held against totals alone, under one reading. */
export interface TotalsVerdict {
  /** What the cap is a share of. */
  readonly reading: CapReading;
  /** Unknown where it depends on what was not published. */
  readonly holds: Tri;
  /** How many can be excellent by what was published. */
  readonly excellent: CountRange;
  /** What the excellent are compared with. */
  readonly base: CountRange;
  /** The totals on which an unknown verdict depends, of those that were not published. */
  readonly missing: readonly string[];
  /** The whole verdict, where each figure is known. */
  readonly exact?: CapVerdict;
}

type Ranges = Readonly<Record<keyof Tally, CountRange>>;

const only = (count: number): CountRange => ({ least: count, most: count });

const isExact = ({ least, most }: CountRange): boolean => least === most;

const upTo = (most: number | undefined, least = 0): CountRange =>
  most === undefined ? { least } : { least, most: Math.max(least, most) };

const less = (most: number | undefined, ...parts: readonly (number | undefined)[]): number | undefined =>
  most && parts.reduce<number>((rest, part) => rest - (part ?? 0), most);

/** How many were rated. Where the sum of all levels says another number than the total, from the one to the other. */
const ratedRange = (totals: RollTotals): CountRange => {
  const { rated, listed, exempt, notReviewed, excellent, good, goodOrBetter, fulfilled, unfulfilled } =
    totals;
  const given = ratedAtLeast(totals);
  const upper = goodOrBetter ?? (excellent === undefined ? undefined : good);
  const complete = ![upper, fulfilled, unfulfilled].includes(undefined);
  if (rated !== undefined)
    return { least: complete ? Math.min(rated, given) : rated, most: Math.max(rated, given) };
  return upTo(complete ? given : less(listed, exempt, notReviewed), given);
};

const rangesOf = (totals: RollTotals, shares: readonly StatedShare[]): Ranges => {
  const { excellent, good, goodOrBetter, fulfilled, unfulfilled } = totals;
  const printed = (level: string): CountRange | undefined =>
    shares
      .filter(({ of }) => of === level)
      .flatMap(({ percent, base }) => {
        const whole = base && totals[base];
        return whole === undefined ? [] : [countsPrintedAs(percent, whole)];
      })[0];
  const rest = (level: number | undefined): CountRange | undefined =>
    goodOrBetter === undefined || level === undefined ? undefined : only(Math.max(0, goodOrBetter - level));
  const known = (level: "excellent" | "good", other: number | undefined): CountRange | undefined => {
    const count = totals[level];
    return count === undefined ? (rest(other) ?? printed(level)) : only(count);
  };
  const rated = ratedRange(totals);
  const best = known("excellent", good) ?? upTo(less(rated.most, good, fulfilled, unfulfilled));
  const next = known("good", excellent) ?? upTo(less(rated.most, best.least, fulfilled, unfulfilled));
  return { excellent: best, good: next, rated };
};

const sumOf = (a: CountRange, b: CountRange): CountRange =>
  upTo(a.most === undefined || b.most === undefined ? undefined : a.most + b.most, a.least + b.least);

const needs = {
  "of-good": ["excellent", "good"],
  "of-good-or-better": ["excellent", "good"],
  "of-rated": ["excellent", "rated"],
} as const satisfies Record<CapReading, readonly (keyof Tally)[]>;

/**
 * Holds totals against a cap where not all of them need be known. The most excellent with the least base is the worst
 * that can be behind the totals, the fewest with the largest the best; where these part the verdict is unknown.
 *
 * @example
 * ```ts
 * import { capOfTotals } from "chibo/rules";
 * capOfTotals({ rated: 2645, excellent: 249 }, [20, 100], "of-rated").holds; //=> "holds"
 * capOfTotals({ rated: 2645, excellent: 249 }, [20, 100], "of-good").missing; //=> ["good"]
 * ```
 */
export const capOfTotals = (
  totals: RollTotals,
  ratio: Ratio,
  reading: CapReading,
  rounding: CapRounding = "down",
  shares: readonly StatedShare[] = [],
): TotalsVerdict => {
  const ranges = rangesOf(totals, shares);
  const { excellent, good, rated } = ranges;
  const base = reading === "of-rated" ? rated : reading === "of-good" ? good : sumOf(excellent, good);
  const judged = (tally: Tally): CapVerdict => capVerdict(tally, ratio, reading, rounding);
  const worst =
    excellent.most === undefined
      ? undefined
      : judged({ excellent: excellent.most, good: good.least, rated: rated.least });
  const best =
    base.most === undefined
      ? undefined
      : judged({ excellent: excellent.least, good: good.most ?? 0, rated: rated.most ?? 0 });
  const holds: Tri = worst?.holds === true ? "holds" : best?.holds === false ? "fails" : "unknown";
  const missing = needs[reading].filter((name) => !isExact(ranges[name]) && totals[name] === undefined);
  const known = isExact(excellent) && isExact(good) && isExact(base);
  return {
    reading,
    holds,
    excellent,
    base,
    missing: holds === "unknown" ? missing : [],
    ...(known ? { exact: judged({ excellent: excellent.least, good: good.least, rated: rated.least }) } : {}),
  };
};
