import { compareShare } from "../engine/compare.js";
import type { Ratio } from "../engine/rule-set.js";

/** How many of one population got which level. `rated` counts all who got any level. */
export interface Tally {
  readonly excellent: number;
  readonly good: number;
  readonly rated: number;
}

/**
 * The readings of "at most 20 %" seen in practice: of those rated good (the clause), of those rated
 * good or better, of all rated.
 */
export const capReadings = ["of-good", "of-good-or-better", "of-rated"] as const;
export type CapReading = (typeof capReadings)[number];

/** A cap held against a tally under one reading. */
export interface CapVerdict {
  readonly reading: CapReading;
  readonly excellent: number;
  /** What the excellent are compared with. */
  readonly base: number;
  readonly ratio: Ratio;
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

const maximumOf = ({ excellent, good, rated }: Tally, [n, d]: Ratio, reading: CapReading): number => {
  const eligible = excellent + good;
  if (reading === "of-good") return Math.floor((n * eligible) / (n + d));
  return Math.min(eligible, Math.floor((n * (reading === "of-rated" ? rated : eligible)) / d));
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
export const capVerdict = (tally: Tally, ratio: Ratio, reading: CapReading): CapVerdict => {
  const base = baseOf(tally, reading);
  const maximum = maximumOf(tally, ratio, reading);
  return {
    reading,
    excellent: tally.excellent,
    base,
    ratio,
    holds: compareShare(tally.excellent, base, "at-most", ratio),
    maximum,
    over: Math.max(0, tally.excellent - maximum),
  };
};

/** The cap under every reading, side by side. */
export const capVerdicts = (tally: Tally, ratio: Ratio): CapVerdict[] =>
  capReadings.map((reading) => capVerdict(tally, ratio, reading));
