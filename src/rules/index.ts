/**
 * The rules: the regulations, rubrics and roll-ups of the library as dated and cited data, and the functions
 * for a committee's own ones. `chibo/rules/engine` holds the parts of the engine.
 * @packageDocumentation
 */

// Published totals and working days.
export {
  isWorkingDay,
  type WorkingCalendar,
  workingCalendar,
  workingDaysBefore,
} from "./calendar/working-days.js";
export { capOfTotals } from "./caps/cap-of-totals.js";
export { shareFit } from "./caps/printed-share.js";
// Cases by clause, in the form that a jurist writes.
export { type CaseFile, checkCases, testCases } from "./cases-by-clause.js";
// A committee's own rule sets and overlays.
export { checkOverlay, layer } from "./engine/overlay/check-overlay.js";
export { looserThan } from "./engine/overlay/looser-than.js";
export type { Overlay } from "./engine/overlay/overlay.js";
export type { RuleSet } from "./engine/rule-set.js";
// The keys of points in a review, and the scores of quarters.
export { type PointKey, pointKeys } from "./point-keys.js";
export { bestByPoints, quarterScore } from "./quarter-score.js";
// Rubrics of meetings, and the ways to the score of a period.
export type { RubricDefect } from "./rubrics/check-criterion.js";
export { checkRubric } from "./rubrics/check-rubric.js";
export { checkRollUp, type RollUpPolicy } from "./rubrics/roll-up-policy.js";
export type { Rubric } from "./rubrics/rubric.js";
export { anPhu } from "./rubrics/shipped/an-phu.js";
export { hd12 } from "./rubrics/shipped/hd12-2018.js";
export { hd42 } from "./rubrics/shipped/hd42-2025.js";
export { rubrics } from "./rubrics/shipped/index.js";
export { ngheAnTemplates } from "./rubrics/shipped/nghe-an-2023.js";
export { phuThoRubric } from "./rubrics/shipped/phu-tho.js";
export { mean, rollUpPolicies } from "./rubrics/shipped-roll-ups.js";
// Rule sets: each by its name, all by id, and their periods.
export * from "./rule-sets/index.js";
export { gapPeriods, inForce } from "./times-of-rule-sets.js";
