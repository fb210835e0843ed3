import type { YearOptions } from "./context.js";
import { isOver } from "./duty.js";
import type { Meeting } from "./meetings.js";

/** The states of a meeting that was convened, in the order in which they are shown. */
export const meetingStates = ["held", "replaced", "cancelled", "not-on-record", "due"] as const;
/**
 * `held` if an entry shows it; `replaced` if a document cancelled it or something stood in its place; `cancelled`
 * without either; `due` before the end of its day; `not-on-record` after it, where the record holds the notice alone.
 */
export type MeetingState = (typeof meetingStates)[number];

/** What the record holds of a meeting. A notice alone does not show whether the meeting was held. */
export const meetingStateOf = (
  { held, day, steps: { cancelled } }: Meeting,
  options: YearOptions,
): MeetingState => {
  if (held) return "held";
  if (cancelled !== undefined)
    return cancelled.instead === undefined && cancelled.instrument === undefined ? "cancelled" : "replaced";
  return isOver(day, options) ? "not-on-record" : "due";
};
