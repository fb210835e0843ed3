import type { Tri } from "../engine/conditions/tri.js";
import type { Ratio } from "../engine/conditions/vocabulary.js";
import { type CapReading, type CapRounding, type CapVerdict, capVerdict, type Tally } from "./cap.js";
import { capOfShares, type ShareVerdict } from "./cap-of-shares.js";
import { type CountRange, countsPrintedAs, type StatedShare } from "./printed-share.js";
import { type RollTotals, ratedAtLeast, type StatedBound, totalsWithin } from "./roll-identity.js";

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
  /** The share that percentages alone leave possible, if they decide and no count does. */
  readonly share?: Omit<ShareVerdict, "holds">;
  /** The whole verdict, if every figure is known. */
  readonly exact?: CapVerdict;
}

type Ranges = Readonly<Record<keyof Tally | "goodOrBetter", CountRange>>;

const only = (count: number): CountRange => ({ least: count, most: count });

const isExact = ({ least, most }: CountRange): boolean => least === most;

const upTo = (most: number | undefined, least = 0): CountRange =>
  most === undefined ? { least } : { least, most: Math.max(least, most) };

const less = (most: number | undefined, ...parts: readonly (number | undefined)[]): number | undefined =>
  most && parts.reduce<number>((rest, part) => rest - (part ?? 0), most);

const leastOf = (...limits: readonly (number | undefined)[]): number | undefined => {
  const known = limits.filter((limit) => limit !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
};

/** Published totals with the least and the most that bounds leave of the others. */
interface Limits {
  readonly exact: RollTotals;
  readonly least: RollTotals;
  readonly most: RollTotals;
}

/**
 * The number of rated subjects. If the sum of all levels differs from the total, the range reaches from one
 * to the other.
 */
const ratedRange = ({ exact, least, most }: Limits): CountRange => {
  const { rated, exempt, notReviewed, excellent, good, goodOrBetter, fulfilled, unfulfilled } = exact;
  const given = ratedAtLeast(least);
  const upper = goodOrBetter ?? (excellent === undefined ? undefined : good);
  const complete = ![upper, fulfilled, unfulfilled].includes(undefined);
  if (rated !== undefined)
    return { least: complete ? Math.min(rated, given) : rated, most: Math.max(rated, given) };
  const rest = leastOf(most.rated, less(most.listed, exempt, notReviewed));
  return upTo(complete ? given : rest, Math.max(given, complete ? 0 : (least.rated ?? 0)));
};

const sumOf = (a: CountRange, b: CountRange): CountRange =>
  upTo(a.most === undefined || b.most === undefined ? undefined : a.most + b.most, a.least + b.least);

/** The good or better: the sum of both, as far as the total and the rated leave room for it. */
const upperRange = (
  { exact: { goodOrBetter }, least, most }: Limits,
  excellent: CountRange,
  good: CountRange,
  rated: CountRange,
): CountRange => {
  const sum = sumOf(excellent, good);
  if (isExact(sum)) return sum;
  if (goodOrBetter !== undefined) return only(goodOrBetter);
  const room = less(rated.most, least.fulfilled, least.unfulfilled);
  return upTo(leastOf(sum.most, room, most.goodOrBetter), Math.max(sum.least, least.goodOrBetter ?? 0));
};

const rangesOf = (limits: Limits, shares: readonly StatedShare[]): Ranges => {
  const { exact, least, most } = limits;
  const { excellent, good, goodOrBetter } = exact;
  const printed = (level: string): CountRange | undefined =>
    shares
      .filter(({ of }) => of === level)
      .flatMap(({ percent, base, bound }) => {
        const whole = base && exact[base];
        return whole === undefined ? [] : [countsPrintedAs(percent, whole, bound)];
      })[0];
  const rest = (level: number | undefined): CountRange | undefined =>
    goodOrBetter === undefined || level === undefined ? undefined : only(Math.max(0, goodOrBetter - level));
  const known = (level: "excellent" | "good", other: number | undefined): CountRange | undefined => {
    const count = exact[level];
    return count === undefined ? (rest(other) ?? printed(level)) : only(count);
  };
  const rated = ratedRange(limits);
  const within = (level: "excellent" | "good", other: number | undefined): CountRange => {
    const left = less(rated.most, other, least.fulfilled, least.unfulfilled);
    return upTo(leastOf(left, most[level], most.goodOrBetter), least[level]);
  };
  const best = known("excellent", good) ?? within("excellent", least.good);
  const next = known("good", excellent) ?? within("good", best.least);
  return { excellent: best, good: next, rated, goodOrBetter: upperRange(limits, best, next, rated) };
};

const bases = { "of-good": "good", "of-good-or-better": "goodOrBetter", "of-rated": "rated" } as const;

const needs = {
  "of-good": ["excellent", "good"],
  "of-good-or-better": ["excellent", "good"],
  "of-rated": ["excellent", "rated"],
} as const satisfies Record<CapReading, readonly (keyof Tally)[]>;

/** The verdict of percentages alone. Of the rounding half up it claims only what holds in groups of any size. */
const verdictOfShares = (
  shares: readonly StatedShare[],
  [n, d]: Ratio,
  reading: CapReading,
  rounding: CapRounding,
): ShareVerdict | undefined => {
  const exact = capOfShares(shares, [n, d], reading);
  if (rounding === "down" || exact?.holds !== "fails") return exact;
  const twice = capOfShares(shares, [2 * n, d], reading);
  return twice?.holds === "fails" ? exact : { ...exact, holds: "unknown" };
};

/**
 * Checks totals against a cap if some totals may be unknown. The most excellent subjects with the smallest
 * base are the worst case. The fewest with the largest base are the best case. If the two cases differ, the
 * result is unknown. Where the counts do not decide, printed percentages alone may.
 *
 * @param bounds totals that were published as “nearly 120” or “over 110”
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
  bounds: readonly StatedBound[] = [],
): TotalsVerdict => {
  const ranges = rangesOf(totalsWithin(totals, bounds), shares);
  const { excellent, good, rated } = ranges;
  const base = ranges[bases[reading]];
  const judged = (tally: Tally): CapVerdict => capVerdict(tally, ratio, reading, rounding);
  const worst =
    excellent.most === undefined
      ? undefined
      : judged({ excellent: excellent.most, good: good.least, rated: rated.least });
  const best =
    base.most === undefined
      ? undefined
      : judged({ excellent: excellent.least, good: good.most ?? 0, rated: rated.most ?? 0 });
  const counted: Tri = worst?.holds === true ? "holds" : best?.holds === false ? "fails" : "unknown";
  const { holds: shown = "unknown", ...share } =
    (counted === "unknown" ? verdictOfShares(shares, ratio, reading, rounding) : undefined) ?? {};
  const holds = counted === "unknown" ? shown : counted;
  const missing = needs[reading].filter((name) => !isExact(ranges[name]) && totals[name] === undefined);
  const known = isExact(excellent) && isExact(good) && isExact(base);
  return {
    reading,
    holds,
    excellent,
    base,
    missing: holds === "unknown" ? missing : [],
    ...(counted === "unknown" && holds !== "unknown" ? { share: share as Omit<ShareVerdict, "holds"> } : {}),
    ...(known ? { exact: judged({ excellent: excellent.least, good: good.least, rated: rated.least }) } : {}),
  };
};
