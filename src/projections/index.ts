/**
 * The parts of a year beside what `chibo` exports: each projection of a stream by itself, and single readings.
 * @packageDocumentation
 */

// Single readings.
// Types.
export { type Counts, type ReadAs, totalsOf } from "../totals.js";
export type { SnapshotErrorCode } from "./fold/errors.js";
export type { FoldedStream, Gap, WithheldPosition } from "./fold/folded-journal.js";
// Projections of streams.
export { nothingKnown } from "./fold/merge.js";
export {
  type AnyProjection,
  dictionary,
  type Handlers,
  type Projection,
  projection,
  type StateOf,
} from "./fold/projection.js";
export { outgrown } from "./fold/resume-fold.js";
export { snapshotSchema } from "./fold/snapshot.js";
export { type AttendanceState, attendance } from "./streams/attendance.js";
export type { GivenLevel } from "./streams/authored.js";
export { type CorrectionsState, corrections } from "./streams/corrections.js";
export { type DecisionsState, decisions, type LevelChange, standingLevel } from "./streams/decisions.js";
export { type GradingState, grading } from "./streams/grading.js";
export { type CourseState, course } from "./streams/meeting-steps.js";
export { type MemberRecord, type MembersState, members, type RollEntry } from "./streams/members.js";
export { type OrganisationRecord, type OrganisationsState, organisations } from "./streams/organisations.js";
export { type Check, type ProcedureState, procedure, type StepTaken } from "./streams/procedure.js";
export { type ReviewsState, reviews } from "./streams/reviews.js";
export { subjectKey, subjectOf } from "./streams/subject-key.js";
export { type TasksState, tasks } from "./streams/tasks.js";
export { adoptedRubric, type PolicyInUse, type StandingAdoption } from "./year/adopted-rubric.js";
export type { Adopted } from "./year/adopted-rule-sets.js";
export type { Fees, MonthSaid, Running } from "./year/attendance-over-year.js";
export type { BallotVerdict, Barred, SubjectBallot } from "./year/ballots.js";
export { type Duty, type DutyState, dutyStates } from "./year/calendar/duty.js";
export {
  type CellComparison,
  cellComparison,
  type Distribution,
  type RankedCell,
} from "./year/cell-quality/cell-comparison.js";
export type { MonthQuality, PeriodQuality } from "./year/cell-quality/cell-quality.js";
export {
  type Consolidation,
  type ConsolidationRow,
  consolidationOf,
  type LostPoints,
} from "./year/cell-quality/consolidation.js";
export {
  type HalfYearColumn,
  type HalfYearCounts,
  type HalfYearForm,
  type HalfYearRow,
  halfYearColumns,
  halfYearOf,
} from "./year/cell-quality/half-year.js";
export type { OnRoll, StreakPolicy, YearContext } from "./year/context.js";
export {
  type ExcusedAbsence,
  type ExcusedRun,
  excusedRunsOf,
  longestRunBy,
  type MeetingAttended,
} from "./year/excused-runs.js";
export type { AdoptedSheet, Attendance, MeetingQuality } from "./year/meetings.js";
export { type MemberStanding, standingOn } from "./year/member-standing.js";
export { type Opinions, opinionsOf } from "./year/opinions.js";
export type { PublishedCap, PublishedShare, PublishedTotals } from "./year/published-totals.js";
export type { YearReadings } from "./year/readings.js";
export { type DecidedYear, lasts, type Streak, type Streaks } from "./year/streaks.js";
export type { Table } from "./year/table.js";
export {
  type Targets,
  type TaskEntry,
  type TaskFollowUp,
  type TaskResult,
  targetsOf,
} from "./year/task-follow-up.js";
