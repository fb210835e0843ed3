import { type Axes, MergeError } from "../driver/index.js";
import type { Year } from "../year/year.js";
import { type Counts, summed } from "./counts.js";
import { countsOf } from "./of-year.js";

/** What totals were counted from: one year, read under one rule set and for the same instants. */
export interface ReadAs extends Axes {
  /** The year under review. */
  readonly year: number;
  /** The rule set that judged, with its fingerprint. */
  readonly ruleSet: { readonly id: string; readonly fingerprint: string };
}

/** What a year comes to in counts: plain data that names nobody, and that parts of a province sum up to. */
export interface Totals {
  /** Absent in the totals of nothing. */
  readonly of?: ReadAs;
  /** What is counted. */
  readonly counts: Counts;
}

/** The totals of nothing: with them every sum stays what it is. */
export const noTotals: Totals = Object.freeze({ counts: Object.freeze({}) });

const readAs = ({ year, ruleSet, context: { options } }: Year): ReadAs => ({
  year,
  ruleSet,
  ...(options.asAt === undefined ? {} : { asAt: options.asAt }),
  ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
});

/**
 * What a year comes to in counts: organisations by kind, levels computed and decided, rolls, meetings and their
 * grades, duties by state, tasks, caps, findings by kind.
 */
export const totalsOf = (year: Year): Totals => ({ of: readAs(year), counts: countsOf(year) });

const isSame = (one: ReadAs, other: ReadAs): boolean =>
  one.year === other.year &&
  one.ruleSet.id === other.ruleSet.id &&
  one.ruleSet.fingerprint === other.ruleSet.fingerprint &&
  one.asAt === other.asAt &&
  one.asOf === other.asOf;

/**
 * The totals of two parts together. In any order and grouping the sum is the same.
 * @throws MergeError where they are of different years, rules or instants
 */
export const mergeTotals = (one: Totals, other: Totals): Totals => {
  if (one.of === undefined) return other;
  if (other.of === undefined) return one;
  if (!isSame(one.of, other.of)) throw new MergeError("readings-differ", "");
  return {
    of: one.of,
    counts: summed([
      [one.counts, 1],
      [other.counts, 1],
    ]),
  };
};
