import { monthsWithin } from "../../events/period.js";
import { endOfDay, monthsOf, quarterOf } from "../../events/time.js";
import type { Obligation, PeriodObligation } from "../../rules/calendar/obligations.js";
import type { Source } from "../../rules/engine/conditions/vocabulary.js";
import type { YearOptions } from "./context.js";

/** The state of a duty on the day of reading. */
export const dutyStates = [
  "done",
  "late",
  "due",
  "replaced",
  "missed",
  "not-on-record",
  "unsettled",
] as const;
/**
 * `done` in its window; `late` after it; `due` before the end of the window; `replaced` if the meeting was cancelled
 * by a document or something else stood in its place; `missed` after the window, where the record covers the period;
 * `not-on-record` where it does not, or holds the notice of a meeting alone; `unsettled` if the text has two readings that disagree.
 */
export type DutyState = (typeof dutyStates)[number];

/** One obligation of one organisation, in one period or with one meeting. */
export interface Duty {
  /** The cell or base organisation that has the duty. */
  readonly organisation: string;
  /** The duty. */
  readonly obligation: Obligation;
  /** The clause of the duty in that period. */
  readonly clause: Source;
  /**
   * A month `2026-03`, a quarter `2026-Q1`, a half-year `2026-H1`. A duty of a meeting has the month of the
   * meeting.
   */
  readonly period: string;
  /** The first day of its window. */
  readonly opens: string;
  /** The day within the window, if the text sets one. */
  readonly fixedDay?: string;
  /** The last day of its window. */
  readonly due: string;
  /** The state on the day of reading. */
  readonly state: DutyState;
  /** The day on which it was done, in time or late. */
  readonly doneOn?: string;
  /** Streams of the meetings that fulfil it, or of the meeting that it belongs to. */
  readonly meetings: readonly string[];
  /** Ids of the events that fulfil it, or of the cancellations. */
  readonly by: readonly string[];
}

/**
 * Whether a day is over on the day of reading. Without `asOf` every day is over, because the record is
 * complete.
 */
export const isOver = (day: string, { asOf }: YearOptions): boolean =>
  asOf === undefined || asOf >= endOfDay(day);

type Each = PeriodObligation["each"];

/** The period of a month: the month itself, its quarter, or its half of the year. */
export const periodOfMonth = (each: Each, month: string): string => {
  if (each === "month") return month;
  return each === "quarter"
    ? quarterOf(month)
    : `${month.slice(0, 4)}-H${Number(month.slice(5, 7)) <= 6 ? 1 : 2}`;
};

/** The periods of a year in their order. */
export const periodsInYear = (each: Each, year: number): string[] => [
  ...new Set(monthsOf(year).map((month) => periodOfMonth(each, month))),
];

/** The months of a month, quarter or half-year. */
export const monthsOfPeriod = (period: string): string[] => {
  const { first, last } = monthsWithin(period);
  return monthsOf(Number(period.slice(0, 4))).slice(first - 1, last);
};

/** The earlier of two days. */
export const earlier = (one: string, other: string): string => (one < other ? one : other);
