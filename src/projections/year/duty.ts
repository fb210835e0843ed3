import { endOfDay, monthsOf, quarterOf } from "../../events/time.js";
import type { Obligation, PeriodObligation } from "../../rules/calendar/obligations.js";
import { daysAfter } from "../../rules/calendar/working-days.js";
import type { Source } from "../../rules/engine/conditions/vocabulary.js";
import type { YearOptions } from "./context.js";

/** How a duty stands on the day of reading. */
export const dutyStates = ["done", "late", "due", "missed", "unsettled"] as const;
/**
 * `done` in its window, `late` after it, `due` while the window has not ended, `missed` once it has;
 * `unsettled` where the text can be read both ways and the readings disagree.
 */
export type DutyState = (typeof dutyStates)[number];

/** One obligation of one organisation, in one period or with one meeting. */
export interface Duty {
  /** The cell or base organisation that owes it. */
  readonly organisation: string;
  /** The duty. */
  readonly obligation: Obligation;
  /** The text that it rests on in that period. */
  readonly clause: Source;
  /** A month `2026-03`, a quarter `2026-Q1`, a half-year `2026-H1`; with a meeting, the meeting's month. */
  readonly period: string;
  /** The first day of its window. */
  readonly opens: string;
  /** The day that is set for it within the window, where one is. */
  readonly fixedDay?: string;
  /** The last day of its window. */
  readonly due: string;
  /** Where it stands on the day of reading. */
  readonly state: DutyState;
  /** The day on which it was done, in time or not. */
  readonly doneOn?: string;
  /** Streams of the meetings that meet it, or of the one that it goes with. */
  readonly meetings: readonly string[];
  /** Ids of the events that show it done. */
  readonly by: readonly string[];
}

/** Whether a day is over on the day of reading. Without `asOf` all of them are: the record is complete. */
export const isOver = (day: string, { asOf }: YearOptions): boolean =>
  asOf === undefined || asOf >= endOfDay(day);

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
