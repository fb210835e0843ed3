import { capReadings, type capRoundings, type Ratio } from "../engine/conditions/vocabulary.js";
import type { Cap } from "../engine/rule-set.js";

/** The number of subjects of one population with each level. `rated` counts all subjects with a level. */
export interface Tally {
  /** Excellent. */
  readonly excellent: number;
  /** Good. */
  readonly good: number;
  /** With any level. */
  readonly rated: number;
}

/**
 * The readings of "at most 20 %" in practice: of those rated good (the clause), of those rated good or
 * better, of all rated.
 */
export type CapReading = Cap["reading"];

/**
 * `down`: the count never exceeds the exact share. `half-up`: the allowed number is the share of the base,
 * rounded half up.
 */
export type CapRounding = (typeof capRoundings)[number];

/** The result of a cap for a tally, under one reading. */
export interface CapVerdict {
  /** The base of the cap. */
  readonly reading: CapReading;
  /** The rounding of the share. */
  readonly rounding: CapRounding;
  /** The number of excellent subjects. */
  readonly excellent: number;
  /** The number that the excellent subjects are compared with. */
  readonly base: number;
  /** The allowed share, as numerator and denominator. */
  readonly ratio: Ratio;
  /** Whether the excellent subjects are within the cap. */
  readonly holds: boolean;
  /**
   * The greatest possible number of excellent subjects among the same people. Another subject becomes good,
   * so under "of good" the base grows when the excellent ones become fewer.
   */
  readonly maximum: number;
  /** The number above the cap, or 0 if the cap holds. The library never names the subjects above it. */
  readonly over: number;
}

const baseOf = ({ excellent, good, rated }: Tally, reading: CapReading): number =>
  reading === "of-good" ? good : reading === "of-good-or-better" ? excellent + good : rated;

/** The greatest number that a base allows: exact, or rounded half up. */
const allowed = (base: number, [n, d]: Ratio, rounding: CapRounding): number =>
  Math.floor(rounding === "down" ? (n * base) / d : (2 * n * base + d) / (2 * d));

/**
 * The greatest number of excellent subjects that holds among the same people. For each one less, the base of
 * good grows by one.
 */
const maximumOf = (
  { excellent, good, rated }: Tally,
  ratio: Ratio,
  reading: CapReading,
  rounding: CapRounding,
) => {
  const eligible = excellent + good;
  if (reading !== "of-good")
    return Math.min(eligible, allowed(reading === "of-rated" ? rated : eligible, ratio, rounding));
  // Each subject that is not excellent is in the base. The number m of e subjects is within n/d of e - m if m
  // is at most n/(n + d) of e.
  const [n, d] = ratio;
  const most = rounding === "down" ? (n * eligible) / (n + d) : (2 * n * eligible + d) / (2 * (n + d));
  return Math.min(eligible, Math.floor(most));
};

/**
 * Checks a tally against a cap exactly: 2 of 10 is within 20 %, 19 of 92 is not.
 *
 * @example
 * ```ts
 * import { capVerdict } from "chibo/rules";
 * capVerdict({ excellent: 19, good: 73, rated: 92 }, [20, 100], "of-good").over; //=> 4
 * ```
 */
export const capVerdict = (
  tally: Tally,
  ratio: Ratio,
  reading: CapReading,
  rounding: CapRounding = "down",
): CapVerdict => {
  const base = baseOf(tally, reading);
  const maximum = maximumOf(tally, ratio, reading, rounding);
  return {
    reading,
    rounding,
    excellent: tally.excellent,
    base,
    ratio,
    holds: tally.excellent <= allowed(base, ratio, rounding),
    maximum,
    over: Math.max(0, tally.excellent - maximum),
  };
};

/**
 * The cap under every reading, side by side. The reading that counts comes first. By default it is the
 * clause's own reading.
 */
export const capVerdicts = (
  tally: Tally,
  ratio: Ratio,
  first: CapReading = "of-good",
  rounding: CapRounding = "down",
): CapVerdict[] =>
  [first, ...capReadings.filter((reading) => reading !== first)].map((reading) =>
    capVerdict(tally, ratio, reading, rounding),
  );
