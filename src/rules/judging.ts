/**
 * What judging needs: the rules without the rule sets and sheets that ship, their checks, overlays and analysis. The other
 * rooms import this, so that who embeds them does not carry data that he did not choose.
 */
export * from "./calendar/obligations/index.js";
export * from "./calendar/procedures/index.js";
export * from "./calendar/running.js";
export { isStep, type PartyKind, partyKinds, type Step, steps } from "./calendar/steps.js";
export {
  daysAfter,
  isWeekend,
  isWorkingDay,
  type WorkingCalendar,
  WorkingCalendarError,
  workingCalendar,
  workingDaysBefore,
  workingDaysBetween,
} from "./calendar/working-days.js";
export * from "./commendation/index.js";
export * from "./engine/index.js";
export { type InForce, inForceOn } from "./in-force.js";
export * from "./quota/index.js";
export * from "./rubrics/index.js";
export * from "./screening/index.js";
export * from "./voting/index.js";
