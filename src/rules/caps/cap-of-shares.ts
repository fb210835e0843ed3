import type { Tri } from "../engine/conditions/tri.js";
import type { Ratio } from "../engine/conditions/vocabulary.js";
import type { CapReading } from "./cap.js";
import { type ShareRange, type StatedShare, sharesPrintedAs } from "./printed-share.js";

/** The totals that a percentage of the excellent can have as its base. */
const bases = ["rated", "listed", "goodOrBetter", "good"] as const;
type Base = (typeof bases)[number];

/** A number of units between two ends. Without `most` there is no upper end. */
interface Units {
  readonly least: bigint;
  readonly most?: bigint;
}

const greater = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const lesser = (a: bigint, b: bigint | undefined): bigint => (b !== undefined && b < a ? b : a);
const atLeastNobody = (units: bigint): bigint => greater(units, 0n);

/** The units of a printed percentage. */
interface PrintedUnits extends Units {
  /** Whether the number is never one of its ends. */
  readonly open: boolean;
}

/** What one base of many units leaves possible: the excellent, and what the cap compares them with. */
interface Parts {
  readonly excellent: PrintedUnits;
  readonly good: Units;
  readonly rated: Units;
}

/** The ranges of the levels in units of one base, by name. */
type Printed = (level: string) => PrintedUnits;

/**
 * The parts of a base that counts all levels. The rated are all of it; of the listed, some may have no level.
 */
const partsOfAll = (printed: Printed, whole: bigint, isRated: boolean): Parts => {
  const [e, g, both, f, u] = (["excellent", "good", "goodOrBetter", "fulfilled", "unfulfilled"] as const).map(
    printed,
  ) as [PrintedUnits, Units, Units, Units, Units];
  const excellent = { ...e, most: lesser(lesser(whole, e.most), both.most) };
  const others = f.least + u.least;
  const most = lesser(lesser(whole - others, both.most) - e.least, g.most);
  const rest =
    isRated && f.most !== undefined && u.most !== undefined ? whole - excellent.most - f.most - u.most : 0n;
  const least = greater(greater(g.least, both.least - excellent.most), rest);
  const given = greater(e.least + atLeastNobody(least), both.least) + others;
  return {
    excellent,
    good: { least: atLeastNobody(least), most: atLeastNobody(most) },
    rated: { least: isRated ? whole : given, most: whole },
  };
};

const partsOf = (base: Base, printed: Printed, whole: bigint): Parts => {
  if (base === "rated" || base === "listed") return partsOfAll(printed, whole, base === "rated");
  const excellent = printed("excellent");
  if (base === "good")
    return {
      excellent,
      good: { least: whole, most: whole },
      // The least base where the excellent are the most.
      rated: { least: whole + (excellent.most ?? 0n) },
    };
  const most = lesser(whole, excellent.most);
  return {
    excellent: { ...excellent, most },
    good: { least: whole - most, most: atLeastNobody(whole - excellent.least) },
    rated: { least: whole },
  };
};

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

const inLowestTerms = (a: bigint, b: bigint): Ratio => {
  const by = divisor(a, b);
  return [Number(a / by), Number(b / by)];
};

/** The result of a cap for percentages alone, and the share of its base that they leave possible. */
export interface ShareVerdict {
  /** Unknown if the percentages do not decide it. */
  readonly holds: Tri;
  /** The least share of the base of the reading. */
  readonly least: Ratio;
  /** The greatest share; absent if nothing limits it. */
  readonly most?: Ratio;
  /** Present if the text does not name the base: the share is then possible for any base. */
  readonly baseUnknown?: true;
}

/** The excellent against the base of a reading: the least share, the greatest, and the verdict. */
const judged = ({ excellent, good, rated }: Parts, [n, d]: Ratio, reading: CapReading): ShareVerdict => {
  const [over, under] = [BigInt(n), BigInt(d)];
  const { least, most, open } = excellent;
  const base = reading === "of-rated" ? rated : good;
  // "Of good or better" compares e with e + g: its base moves with e.
  const own = (units: bigint): bigint => (reading === "of-good-or-better" ? units : 0n);
  const largest = base.most === undefined ? undefined : base.most + own(least);
  const excess = largest === undefined ? -1n : least * under - over * largest;
  const fails = excess > 0n || (excess === 0n && open);
  const smallest = most === undefined ? undefined : base.least + own(most);
  const holds = most !== undefined && smallest !== undefined && most * under <= over * smallest;
  const to = most === undefined || !smallest ? undefined : inLowestTerms(most, smallest);
  return {
    holds: fails ? "fails" : holds ? "holds" : "unknown",
    least: largest ? inLowestTerms(least, largest) : [0, 1],
    ...(to && { most: to }),
  };
};

const isLess = ([a, b]: Ratio, [c, d]: Ratio): boolean => BigInt(a) * BigInt(d) < BigInt(c) * BigInt(b);

/** What holds for every base that a percentage can have. The share reaches as far as any base lets it. */
const forAnyBase = (results: readonly ShareVerdict[]): ShareVerdict | undefined => {
  const [first] = results;
  if (first === undefined || results.length === 1) return first;
  const least = results.map((each) => each.least).reduce((a, b) => (isLess(b, a) ? b : a));
  const ends = results.flatMap(({ most }) => (most === undefined ? [] : [most]));
  const most = ends.length < results.length ? undefined : ends.reduce((a, b) => (isLess(a, b) ? b : a));
  return {
    holds: results.every(({ holds }) => holds === first.holds) ? first.holds : "unknown",
    least,
    ...(most && { most }),
    baseUnknown: true,
  };
};

/** The verdict if all these percentages have this base. */
const onBase = (
  base: Base,
  shares: readonly StatedShare[],
  ratio: Ratio,
  reading: CapReading,
): ShareVerdict => {
  const whole = shares.reduce((lowest, { percent: [, d] }) => {
    const other = BigInt(d);
    return (lowest / divisor(lowest, other)) * other;
  }, 1n);
  const units = ([n, d]: Ratio): bigint => (BigInt(n) * whole) / BigInt(d);
  const inUnits = ({ least, most, open }: ShareRange): PrintedUnits => ({
    least: units(least),
    ...(most === undefined ? {} : { most: units(most) }),
    open,
  });
  const printed: Printed = (level) => {
    const stated = shares.find(({ of }) => of === level);
    return stated === undefined ? { least: 0n, open: false } : inUnits(sharesPrintedAs(stated));
  };
  return judged(partsOf(base, printed, whole), ratio, reading);
};

/**
 * Checks printed percentages against a cap without any count. 35 % excellent of the rated are over 20 % under
 * every reading, because no base of a reading is larger than the rated. Where the text does not name the base,
 * the result is the same for every base, or unknown.
 *
 * @returns undefined if no percentage of the excellent was printed
 */
export const capOfShares = (
  shares: readonly StatedShare[],
  ratio: Ratio,
  reading: CapReading,
): ShareVerdict | undefined => {
  const excellent = shares.filter(({ of }) => of === "excellent");
  const verdicts = excellent.flatMap((stated) => {
    const named = bases.filter((base) => stated.base === undefined || stated.base === base);
    const results = named.map((base) => {
      // Another percentage says something of this base only if the text says so.
      const beside = shares.filter((other) => other.of !== "excellent" && other.base === base);
      return onBase(base, [stated, ...beside], ratio, reading);
    });
    return forAnyBase(results) ?? [];
  });
  const sure = verdicts.filter(({ holds }) => holds !== "unknown");
  // Two percentages that contradict each other decide nothing.
  if (new Set(sure.map(({ holds }) => holds)).size > 1) return { holds: "unknown", least: [0, 1] };
  return sure[0] ?? verdicts[0];
};
