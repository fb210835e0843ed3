import { meetingsOwed } from "./meetings.js";
import type { Obligation } from "./obligation.js";
import { stepsOwed } from "./preparation.js";

export { type Duration, durations } from "./durations.js";
export { type Ground, groundOn } from "./ground.js";
export {
  byGroupOften,
  byGroupSize,
  type MeetingLimit,
  meetingLimits,
  noSubstitute,
  onlineLimit,
} from "./limits.js";
export { meetingsOwed } from "./meetings.js";
export type { MeetingObligation, MeetingStep, Obligation, PeriodObligation } from "./obligation.js";
export { stepsOwed } from "./preparation.js";

/** Everything that cells and base organisations owe again and again, in the order of the calendar. */
export const obligations: readonly Obligation[] = [...meetingsOwed, ...stepsOwed];
