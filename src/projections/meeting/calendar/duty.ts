import { endOfDay } from "../../../events/index.js";
import type { Obligation } from "../../../rules/calendar/obligations/obligation.js";
import type { Source } from "../../../rules/engine/vocabulary.js";
import type { YearOptions } from "../../year/context.js";

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
  /** What is owed. */
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
