import type { Tri } from "../engine/conditions/tri.js";
import type { Ratio } from "../engine/conditions/vocabulary.js";
import { type CapReading, type CapRounding, type CapVerdict, capVerdict, type Tally } from "./cap.js";
import { type RollTotals, ratedAtLeast } from "./roll-identity.js";

/** The relations of a printed percentage to a count and a base, from the closest one down. */
const shareFits = ["exact", "rounded", "cut-off", "none"] as const;
/** The relation of a percentage to the counts beside it. */
export type ShareFit = (typeof shareFits)[number];

/**
 * Whether a fraction is a printed percentage. Its denominator shows the number of decimals: 20/100,
 * 8430/10000.
 */
export const isPercentage = ([, d]: Ratio): boolean => /^100+$/.test(String(d));

/**
 * The relation of a printed percentage to a count and a base: exact, rounded to the last printed decimal,
 * with further decimals cut off, or none of these. A fraction that is no percentage is exact or none.
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

/** The least and the greatest value of a count. Without `most` the count has no upper limit. */
export interface CountRange {
  /** The least. */
  readonly least: number;
  /** The most. */
  readonly most?: number;
}

/** A range in digits: 19, 746–759, or 19– without an upper limit. */
export const rangeText = ({ least, most }: CountRange): string =>
  least === most ? String(least) : `${least}–${most ?? ""}`;

/**
 * The counts that a printed percentage may describe. Their share differs from it by less than one unit of the
 * last decimal, for any rounding.
 */
export const countsPrintedAs = (percent: Ratio, base: number): CountRange => {
  const [n, d] = percent;
  const slack = isPercentage(percent) ? 1 : 0;
  const least = slack === 0 ? Math.ceil((n * base) / d) : Math.floor(((n - 1) * base) / d) + 1;
  const most = slack === 0 ? Math.floor((n * base) / d) : Math.ceil(((n + 1) * base) / d) - 1;
  return { least: Math.max(0, least), most: Math.max(0, most) };
};

/** A percentage of one total, with the total that the text names as its base. */
export interface StatedShare {
  /** The level or the total of the share. */
  readonly of: string;
  /** A fraction that keeps the printed decimals: 8430/10000. */
  readonly percent: Ratio;
  /** The total that the text names as the base. */
  readonly base?: keyof RollTotals | undefined;
}

/** The result of a cap for totals alone, under one reading. */
export interface TotalsVerdict {
  /** The base of the cap. */
  readonly reading: CapReading;
  /** Unknown if the result depends on unpublished totals. */
  readonly holds: Tri;
  /** The possible numbers of excellent subjects, by the published totals. */
  readonly excellent: CountRange;
  /** The possible values of the base. */
  readonly base: CountRange;
  /** The unpublished totals that an unknown result depends on. */
  readonly missing: readonly string[];
  /** The whole verdict, if every figure is known. */
  readonly exact?: CapVerdict;
}

type Ranges = Readonly<Record<keyof Tally, CountRange>>;

const only = (count: number): CountRange => ({ least: count, most: count });

const isExact = ({ least, most }: CountRange): boolean => least === most;

const upTo = (most: number | undefined, least = 0): CountRange =>
  most === undefined ? { least } : { least, most: Math.max(least, most) };

const less = (most: number | undefined, ...parts: readonly (number | undefined)[]): number | undefined =>
  most && parts.reduce<number>((rest, part) => rest - (part ?? 0), most);

/**
 * The number of rated subjects. If the sum of all levels differs from the total, the range reaches from one
 * to the other.
 */
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
 * Checks totals against a cap if some totals may be unknown. The most excellent subjects with the smallest
 * base are the worst case. The fewest with the largest base are the best case. If the two cases differ, the
 * result is unknown.
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
