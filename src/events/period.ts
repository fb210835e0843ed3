import { lastDayOfMonth } from "./time.js";

/** The kinds of periods under review. */
export const periodKinds = ["year", "quarter", "month"] as const;
/** The kind of a period under review. */
export type PeriodKind = (typeof periodKinds)[number];

/** The kind of a period under review. */
export const kindOfPeriod = (period: string): PeriodKind =>
  period.length === 4 ? "year" : period[5] === "Q" ? "quarter" : "month";

/**
 * The order of periods: by their last day; a month comes before the quarter that ends with it, and a quarter before
 * the year.
 */
export const comparePeriods = (a: string, b: string): number => {
  const [one, other] = [daysOfPeriod(a), daysOfPeriod(b)];
  if (one.to !== other.to) return one.to < other.to ? -1 : 1;
  return one.from === other.from ? 0 : one.from > other.from ? -1 : 1;
};

/** The year that a period under review lies in. */
export const yearOfPeriod = (period: string): number => Number(period.slice(0, 4));

/** The period that an entry names; without one, its year. */
export const periodOf = ({
  year,
  period,
}: {
  readonly year: number;
  readonly period?: string | undefined;
}): string => period ?? String(year);

const twoDigits = (month: number): string => String(month).padStart(2, "0");

/** The first and the last month of a year, a half-year `2026-H1`, a quarter or a month, from 1 to 12. */
export const monthsWithin = (period: string): { readonly first: number; readonly last: number } => {
  if (period.length === 4) return { first: 1, last: 12 };
  const number = Number(period.at(-1));
  if (period[5] === "Q") return { first: 3 * number - 2, last: 3 * number };
  if (period[5] === "H") return { first: 6 * number - 5, last: 6 * number };
  const month = Number(period.slice(5));
  return { first: month, last: month };
};

/** The first and the last day of a year, a half-year `2026-H1`, a quarter or a month. */
export const daysOfPeriod = (period: string): { readonly from: string; readonly to: string } => {
  const year = period.slice(0, 4);
  const { first, last } = monthsWithin(period);
  return { from: `${year}-${twoDigits(first)}-01`, to: lastDayOfMonth(`${year}-${twoDigits(last)}`) };
};
