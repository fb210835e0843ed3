/**
 * What is known: projections of streams, the fold that drives them, and the readings of a year.
 * @packageDocumentation
 */

export * from "../findings/index.js";
export {
  type Counts,
  mergeTotals,
  noTotals,
  type ReadAs,
  type Totals,
  totalsByOrganisation,
  totalsOf,
} from "../totals.js";
export { replay, type Year, yearOf } from "../year.js";
export { AxesError, FoldError, MergeError, SnapshotError, type SnapshotErrorCode } from "./fold/errors.js";
export { beginFold, type Fold, fold } from "./fold/fold.js";
export {
  type Axes,
  type FoldedStream,
  type Gap,
  type Known,
  stateOf,
  statesOf,
  type WithheldPosition,
} from "./fold/folded-journal.js";
export { merge, nothingKnown } from "./fold/merge.js";
export {
  type AnyProjection,
  dictionary,
  type Handlers,
  type Projection,
  projection,
  type StateOf,
} from "./fold/projection.js";
export { type ReadModel, readModel } from "./fold/read-model.js";
export { knownFrom, outgrown, resumeFold } from "./fold/resume-fold.js";
export { type Snapshot, snapshotOf, snapshotSchema } from "./fold/snapshot.js";
export { type AttendanceState, attendance } from "./streams/attendance.js";
export type { GivenLevel } from "./streams/authored.js";
export { type CorrectionsState, corrections } from "./streams/corrections.js";
export { type DecisionsState, decisions, type LevelChange, standingLevel } from "./streams/decisions.js";
export { type GradingState, grading } from "./streams/grading.js";
export { type CourseState, course } from "./streams/meeting-steps.js";
export { type MemberRecord, type MembersState, members, type RollEntry } from "./streams/members.js";
export { type OrganisationRecord, type OrganisationsState, organisations } from "./streams/organisations.js";
export { type Check, type ProcedureState, procedure, type StepTaken } from "./streams/procedure.js";
export { projections } from "./streams/projections.js";
export { type ReviewsState, reviews } from "./streams/reviews.js";
export { subjectKey, subjectOf } from "./streams/subject-key.js";
export { type TasksState, tasks } from "./streams/tasks.js";
export type { PolicyInUse } from "./year/adopted-rubric.js";
export { adoptedRubric, type StandingAdoption } from "./year/adopted-rubric.js";
export { type Adopted, adoptedIn } from "./year/adopted-rule-sets.js";
export type { Fees, MonthSaid, Running } from "./year/attendance-over-year.js";
export type { BallotVerdict, Barred, SubjectBallot } from "./year/ballots.js";
export { dueBy } from "./year/calendar/calendar.js";
export { type Duty, type DutyState, dutyStates } from "./year/calendar/duty.js";
export type { QuotaVerdict } from "./year/caps.js";
export {
  type CellComparison,
  cellComparison,
  type Distribution,
  type RankedCell,
} from "./year/cell-quality/cell-comparison.js";
export type { CellQuality, MonthQuality, PeriodQuality } from "./year/cell-quality/cell-quality.js";
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
export type { Classification } from "./year/classification/classified.js";
export type { OnRoll, StreakPolicy, YearContext, YearOptions } from "./year/context.js";
export {
  type ExcusedAbsence,
  type ExcusedRun,
  excusedRunsOf,
  type MeetingAttended,
} from "./year/excused-runs.js";
export type { AdoptedSheet, Attendance, Meeting, MeetingQuality } from "./year/meetings.js";
export { type MemberStanding, standingOn } from "./year/member-standing.js";
export { type Opinions, opinionsOf } from "./year/opinions.js";
export type { PublishedCap, PublishedShare, PublishedTotals } from "./year/published-totals.js";
export type { YearReadings } from "./year/readings.js";
export type { RollReport } from "./year/roll-report.js";
export type { DecidedYear } from "./year/streaks.js";
export { lasts, type Streak, type Streaks } from "./year/streaks.js";
export type { Table } from "./year/table.js";
export type { TaskEntry, TaskFollowUp, TaskResult } from "./year/task-follow-up.js";
export { type Targets, targetsOf } from "./year/task-follow-up.js";
