/**
 * What is known: projections of streams, the fold that drives them, and the readings of a year.
 * @packageDocumentation
 */

export * from "../findings/index.js";
export type { DecidedYear } from "./afterwards/decided-years.js";
export { lasts, type Streak, type StreakPolicy, type Streaks } from "./afterwards/streaks.js";
export { projections } from "./all.js";
export { compare } from "./comparison/compare.js";
export type { Compared, Comparison, RuleSetId, Side, SkippedRule } from "./comparison/comparison.js";
export { renderComparison } from "./comparison/render.js";
export * from "./driver/index.js";
export * from "./explanation/index.js";
export * from "./hypothesis/index.js";
export { type AttendanceState, attendance } from "./meeting/attendance.js";
export { dueBy } from "./meeting/calendar/calendar.js";
export { type Duty, type DutyState, dutyStates } from "./meeting/calendar/duty.js";
export {
  type CellComparison,
  cellComparison,
  type Distribution,
  type RankedCell,
} from "./meeting/cell-quality/cell-comparison.js";
export type { CellQuality, MonthQuality, PeriodQuality } from "./meeting/cell-quality/cell-quality.js";
export {
  type Consolidation,
  type ConsolidationRow,
  consolidationOf,
  type LostPoints,
} from "./meeting/cell-quality/consolidation.js";
export {
  type HalfYearColumn,
  type HalfYearCounts,
  type HalfYearForm,
  type HalfYearRow,
  halfYearColumns,
  halfYearOf,
} from "./meeting/cell-quality/half-year.js";
export type { PolicyInUse } from "./meeting/cell-quality/policy-in-use.js";
export { type CourseState, course } from "./meeting/course.js";
export type { TaskEntry, TaskFollowUp, TaskResult } from "./meeting/follow-up/follow-up.js";
export { type Targets, targetsOf, tasksByHearing } from "./meeting/follow-up/targets.js";
export { type GradingState, grading } from "./meeting/grading.js";
export type { Attendance, Meeting } from "./meeting/meetings.js";
export { adoptedRubric, type StandingAdoption } from "./meeting/quality/adopted-rubric.js";
export { type Opinions, opinionsOf } from "./meeting/quality/opinions.js";
export type { AdoptedSheet, MeetingQuality } from "./meeting/quality/stated-quality.js";
export {
  type ExcusedAbsence,
  type ExcusedRun,
  excusedRunsOf,
  longestRunBy,
  type MeetingAttended,
} from "./meeting/running/excused-runs.js";
export type { Fees, MonthSaid } from "./meeting/running/fees.js";
export type { Running } from "./meeting/running/running.js";
export { type TasksState, tasks } from "./meeting/tasks.js";
export type { BallotVerdict, SubjectBallot } from "./review/ballots.js";
export type { Classification } from "./review/classified.js";
export { type DecisionsState, decisions, type LevelChange, standingLevel } from "./review/decisions.js";
export type { Barred } from "./review/electorates.js";
export { type Check, type ProcedureState, procedure, type StepTaken } from "./review/procedure.js";
export type { PublishedCap, PublishedTotals } from "./review/published/published.js";
export type { PublishedShare } from "./review/published/shares.js";
export type { QuotaVerdict } from "./review/quotas.js";
export { type ReviewsState, reviews } from "./review/reviews.js";
export { type GivenLevel, subjectKey, subjectOf } from "./review/subject.js";
export { type MemberRecord, type MembersState, members, type RollEntry } from "./roll/members.js";
export { type OrganisationRecord, type OrganisationsState, organisations } from "./roll/organisations.js";
export { type MemberStanding, standingOn } from "./roll/standing.js";
export * from "./totals/index.js";
export * from "./words/index.js";
export { type Adopted, adoptedIn } from "./year/adopted.js";
export type { OnRoll, YearContext, YearOptions } from "./year/context.js";
export { type CorrectionsState, corrections } from "./year/corrections.js";
export type { Table } from "./year/lazy.js";
export type { RollReport } from "./year/report.js";
export { replay, type Year, yearOf } from "./year/year.js";
