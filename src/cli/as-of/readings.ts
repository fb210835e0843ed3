import type { Year } from "../../projections/index.js";
import type { Opened } from "../year/open.js";
import { type Reading, readYear } from "../year/read.js";

/** The same year read three ways. */
export interface Readings<T> {
  /** From what had happened by the moment and had been recorded by it. */
  readonly known: T;
  /** From what had happened by the moment, whenever it was recorded: late entries and corrections are in it. */
  readonly stood: T;
  /** From all that the journal holds. */
  readonly now: T;
}

/** Each of the three readings, made into something else. */
export const eachOf = <T, R>({ known, stood, now }: Readings<T>, make: (one: T) => R): Readings<R> => ({
  known: make(known),
  stood: make(stood),
  now: make(now),
});

/** Whether the three readings do not say the same. */
export const differ = ({ known, stood, now }: Readings<unknown>): boolean => known !== stood || stood !== now;

/** Reads a year as known at a moment, as it stood then, and now: all under the rule set of now. */
export const readThrice = (
  file: string,
  reading: Reading,
  moment: string,
): { readonly years: Readings<Year>; readonly journal: Opened } => {
  const { year: now, journal } = readYear(file, reading, {});
  const { under } = now.context.options;
  // Both times: without the second the months after the moment would count as over, and all in them as missed.
  const known = readYear(file, reading, { asAt: moment, asOf: moment }, under).year;
  const stood = readYear(file, reading, { asOf: moment }, under).year;
  return { years: { known, stood, now }, journal };
};
