/**
 * The parts of a year beside what `chibo` exports: each projection of a stream by itself, and single readings.
 * @packageDocumentation
 */

// Projections of streams.

export { nothingKnown } from "./fold/merge.js";
export { dictionary, projection } from "./fold/projection.js";
export { outgrown } from "./fold/resume-fold.js";
export { snapshotSchema } from "./fold/snapshot.js";
export { attendance } from "./streams/attendance.js";
export { corrections } from "./streams/corrections.js";
export { decisions, standingLevel } from "./streams/decisions.js";
export { grading } from "./streams/grading.js";
export { course } from "./streams/meeting-steps.js";
export { members } from "./streams/members.js";
export { organisations } from "./streams/organisations.js";
export { procedure } from "./streams/procedure.js";
export { reviews } from "./streams/reviews.js";
export { subjectKey, subjectOf } from "./streams/subject-key.js";
export { tasks } from "./streams/tasks.js";
export { standingOn } from "./year/member-standing.js";

// Single readings.

export { totalsOf } from "../totals.js";
export { adoptedRubric } from "./year/adopted-rubric.js";
export { cellComparison } from "./year/cell-comparison.js";
export { consolidationOf } from "./year/consolidation.js";
export { dutyStates } from "./year/duty.js";
export { excusedRunsOf, longestRunBy } from "./year/excused-runs.js";
export { halfYearColumns, halfYearOf } from "./year/half-year.js";
export { opinionsOf } from "./year/opinions.js";
export { lasts } from "./year/streaks.js";
export { targetsOf } from "./year/task-follow-up.js";

// Types.

export type { Counts, ReadAs } from "../totals.js";
export type { SnapshotErrorCode } from "./fold/errors.js";
export type { FoldedStream, Gap, WithheldPosition } from "./fold/folded-journal.js";
export type { AnyProjection, Handlers, Projection, StateOf } from "./fold/projection.js";
export type { AttendanceState } from "./streams/attendance.js";
export type { GivenLevel } from "./streams/authored.js";
export type { CorrectionsState } from "./streams/corrections.js";
export type { DecisionsState, LevelChange } from "./streams/decisions.js";
export type { GradingState } from "./streams/grading.js";
export type { CourseState } from "./streams/meeting-steps.js";
export type { MemberRecord, MembersState, RollEntry } from "./streams/members.js";
export type { OrganisationRecord, OrganisationsState } from "./streams/organisations.js";
export type { Check, ProcedureState, StepTaken } from "./streams/procedure.js";
export type { ReviewsState } from "./streams/reviews.js";
export type { TasksState } from "./streams/tasks.js";
export type { PolicyInUse, StandingAdoption } from "./year/adopted-rubric.js";
export type { Adopted } from "./year/adopted-rule-sets.js";
export type { Fees, MonthSaid, Running } from "./year/attendance-over-year.js";
export type { BallotVerdict, Barred, SubjectBallot } from "./year/ballots.js";
export type { CellComparison, Distribution, RankedCell } from "./year/cell-comparison.js";
export type { MonthQuality, PeriodQuality } from "./year/cell-quality.js";
export type { Consolidation, ConsolidationRow, LostPoints } from "./year/consolidation.js";
export type { OnRoll, StreakPolicy, YearContext } from "./year/context.js";
export type { Duty, DutyState } from "./year/duty.js";
export type { ExcusedAbsence, ExcusedRun, MeetingAttended } from "./year/excused-runs.js";
export type {
  HalfYearColumn,
  HalfYearCounts,
  HalfYearForm,
  HalfYearRow,
} from "./year/half-year.js";
export type { AdoptedSheet, Attendance, MeetingQuality } from "./year/meetings.js";
export type { MemberStanding } from "./year/member-standing.js";
export type { Opinions } from "./year/opinions.js";
export type { PublishedCap, PublishedShare, PublishedTotals } from "./year/published-totals.js";
export type { YearReadings } from "./year/readings.js";
export type { DecidedYear, Streak, Streaks } from "./year/streaks.js";
export type { Table } from "./year/table.js";
export type { Targets, TaskEntry, TaskFollowUp, TaskResult } from "./year/task-follow-up.js";
