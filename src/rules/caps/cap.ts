import { capReadings, type Ratio } from "../engine/conditions/vocabulary.js";
import type { Cap } from "../engine/rule-set.js";

/** How many of one population got which level. `rated` counts all who got any level. */
export interface Tally {
  /** Excellent. */
  readonly excellent: number;
  /** Good. */
  readonly good: number;
  /** With any level. */
  readonly rated: number;
}

/**
 * The readings of "at most 20 %" seen in practice: of those rated good (the clause), of those rated
 * good or better, of all rated.
 */
export type CapReading = Cap["reading"];

/** `down`: never more than the share. `half-up`: the share of the base is rounded, from a half upwards. */
export type CapRounding = Cap["rounding"];

/** A cap held against a tally under one reading. */
export interface CapVerdict {
  /** What the cap is a share of. */
  readonly reading: CapReading;
  /** How the share is rounded. */
  readonly rounding: CapRounding;
  /** How many are excellent. */
  readonly excellent: number;
  /** What the excellent are compared with. */
  readonly base: number;
  /** The share that is allowed, as numerator and denominator. */
  readonly ratio: Ratio;
  /** Whether they are no more than allowed. */
  readonly holds: boolean;
  /**
   * The most that could be excellent among the same people: one who is not becomes good, so under
   * "of good" the base grows as the excellent shrink.
   */
  readonly maximum: number;
  /** How many are too many; 0 where the cap holds. Never who. */
  readonly over: number;
}

const baseOf = ({ excellent, good, rated }: Tally, reading: CapReading): number =>
  reading === "of-good" ? good : reading === "of-good-or-better" ? excellent + good : rated;

/** The most that a base allows: exactly, or rounded from a half upwards. */
const allowed = (base: number, [n, d]: Ratio, rounding: CapRounding): number =>
  Math.floor(rounding === "down" ? (n * base) / d : (2 * n * base + d) / (2 * d));

/** The largest number of excellent that holds among the same people; with each one fewer the base of good grows. */
const maximumOf = (
  { excellent, good, rated }: Tally,
  ratio: Ratio,
  reading: CapReading,
  rounding: CapRounding,
) => {
  const eligible = excellent + good;
  if (reading !== "of-good")
    return Math.min(eligible, allowed(reading === "of-rated" ? rated : eligible, ratio, rounding));
  // Whoever is not excellent is in the base: m of e is within n/d of e - m where m is at most n/(n + d) of e.
  const [n, d] = ratio;
  const most = rounding === "down" ? (n * eligible) / (n + d) : (2 * n * eligible + d) / (2 * (n + d));
  return Math.min(eligible, Math.floor(most));
};

/**
 * Holds a tally against a cap, exactly: 2 of 10 is within 20 %, 19 of 92 is not.
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

/** The cap under every reading, side by side: the one that counts first, by default the clause's own. */
export const capVerdicts = (
  tally: Tally,
  ratio: Ratio,
  first: CapReading = "of-good",
  rounding: CapRounding = "down",
): CapVerdict[] =>
  [first, ...capReadings.filter((reading) => reading !== first)].map((reading) =>
    capVerdict(tally, ratio, reading, rounding),
  );
