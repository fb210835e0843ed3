import { monthsOf, quarterOf } from "../../../events/index.js";
import type { PeriodObligation } from "../../../rules/calendar/obligations/obligation.js";
import { daysAfter } from "../../../rules/calendar/working-days.js";

type Each = PeriodObligation["each"];

/** The period of a month: the month itself, its quarter, or its half of the year. */
export const periodOf = (each: Each, month: string): string => {
  if (each === "month") return month;
  return each === "quarter"
    ? quarterOf(month)
    : `${month.slice(0, 4)}-H${Number(month.slice(5, 7)) <= 6 ? 1 : 2}`;
};

/** The periods of a year in their order. */
export const periodsOf = (each: Each, year: number): string[] => [
  ...new Set(monthsOf(year).map((month) => periodOf(each, month))),
];

const monthsIn = (period: string): { readonly first: number; readonly months: number } => {
  const number = Number(period.at(-1));
  if (period.includes("Q")) return { first: number * 3 - 2, months: 3 };
  if (period.includes("H")) return { first: number * 6 - 5, months: 6 };
  return { first: Number(period.slice(5)), months: 1 };
};

const firstOfMonth = (year: number, month: number): string =>
  month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, "0")}-01`;

/** The first day of a month, quarter or half-year. */
export const firstDayOf = (period: string): string =>
  firstOfMonth(Number(period.slice(0, 4)), monthsIn(period).first);

/** The last day of a month, quarter or half-year. */
export const lastDayOf = (period: string): string => {
  const { first, months } = monthsIn(period);
  return daysAfter(firstOfMonth(Number(period.slice(0, 4)), first + months), -1);
};

/** The earlier of two days. */
export const earlier = (one: string, other: string): string => (one < other ? one : other);
