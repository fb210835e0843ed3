/**
 * What it means: the domain-free engine, and the regulations, rubrics and arithmetic as dated, cited data.
 * @packageDocumentation
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
export {
  type GapPeriod,
  gapPeriods,
  inForce,
  type Period,
  type RuleSetsOn,
  regulations,
  ruleSetsFor,
} from "./regulations/catalogue.js";
export { hd02Quarter, qd366hd43quarter } from "./regulations/hd02-2026-quarter/index.js";
export { hd07 } from "./regulations/hd07-2011/index.js";
export { hd27 } from "./regulations/hd27-2014/index.js";
export { qd124hd25 } from "./regulations/qd124-hd25-2023/index.js";
export { qd132hd16 } from "./regulations/qd132-hd16-2018/index.js";
export { qd132hd21 } from "./regulations/qd132-hd21-2019/index.js";
export { qd366hd43 } from "./regulations/qd366-hd43-2025/index.js";
export { rubrics } from "./rubrics/catalogue.js";
export {
  type CheckedRubric,
  checkRubric,
  type RubricDefect,
  type RubricProblem,
} from "./rubrics/check/index.js";
export * from "./rubrics/index.js";
export { anPhu } from "./rubrics/sheets/an-phu/index.js";
export { hd12 } from "./rubrics/sheets/hd12-2018.js";
export { hd42 } from "./rubrics/sheets/hd42-2025.js";
export { ngheAnTemplates } from "./rubrics/sheets/nghe-an-2023.js";
export { phuThoScheme } from "./rubrics/sheets/phu-tho.js";
export * from "./screening/index.js";
export * from "./voting/index.js";
