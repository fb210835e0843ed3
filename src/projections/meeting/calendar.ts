import { monthOf, monthsOf, quarterOf } from "../../events/index.js";
import { type Obligation, obligations } from "../../rules/index.js";
import type { YearContext } from "../year/context.js";
import type { Meeting } from "./meetings.js";

/** One obligation of one cell in one period. */
export interface Due {
  readonly cell: string;
  readonly obligation: Obligation;
  /** A month `2021-11` or a quarter `2021-Q4`. */
  readonly period: string;
  /** `open` while the period had not ended by the day of reading. */
  readonly state: "met" | "missed" | "open";
  /** Streams of the meetings that met it. */
  readonly meetings: readonly string[];
}

const periodsOf = ({ period }: Obligation, year: number): string[] => {
  const months = monthsOf(year);
  return period === "month" ? months : [...new Set(months.map(quarterOf))];
};

const lastMonth = (period: string): string =>
  period.includes("Q")
    ? `${period.slice(0, 4)}-${String(Number(period.slice(6)) * 3).padStart(2, "0")}`
    : period;

const firstMonth = (period: string): string =>
  period.includes("Q")
    ? `${period.slice(0, 4)}-${String(Number(period.slice(6)) * 3 - 2).padStart(2, "0")}`
    : period;

/**
 * What each cell owed in each month and quarter of the year, and whether it was met. A period is owed
 * from the first full one after both the clause and the cell began.
 */
export const calendarOf = (context: YearContext, meetings: readonly Meeting[]): Due[] => {
  const { cutoff, options, cells } = context;
  return cells.flatMap((cell) => {
    const held = meetings.filter((meeting) => meeting.cell === cell.id && meeting.held);
    return obligations.flatMap((obligation) =>
      periodsOf(obligation, options.year).flatMap((period): Due[] => {
        const begins = `${firstMonth(period)}-01`;
        const ended = cell.dissolved !== undefined && monthOf(cell.dissolved.on) <= lastMonth(period);
        if (begins < obligation.from || begins < cell.foundedOn || ended) return [];
        const meeting = held.filter(({ kind, forMonth }) => {
          const own = obligation.period === "month" ? forMonth : quarterOf(forMonth);
          return own === period && obligation.kinds.includes(kind);
        });
        const over = monthOf(cutoff) > lastMonth(period) || cutoff === `${options.year}-12-31`;
        const state = meeting.length > 0 ? "met" : over ? "missed" : "open";
        return [{ cell: cell.id, obligation, period, state, meetings: meeting.map(({ stream }) => stream) }];
      }),
    );
  });
};
