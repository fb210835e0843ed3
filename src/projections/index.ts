/**
 * The parts of a year that `chibo` does not export: the projections of streams, and single readings.
 * @packageDocumentation
 */

// Projections of streams.

export { nothingFolded } from "./fold/merge.js";
export { dictionary, projection } from "./fold/projection.js";
export { outgrown } from "./fold/resume-fold.js";
export { snapshotWithout } from "./fold/snapshot.js";
export { attendance } from "./streams/attendance.js";
export { corrections } from "./streams/corrections.js";
export { decisions, standingLevel } from "./streams/decisions.js";
export { evidence } from "./streams/evidence.js";
export { grading } from "./streams/grading.js";
export { meetingBallots } from "./streams/meeting-ballots.js";
export { meetingSteps } from "./streams/meeting-steps.js";
export { members } from "./streams/members.js";
export { namedPeople } from "./streams/named-people.js";
export { organisations } from "./streams/organisations.js";
export { procedure } from "./streams/procedure.js";
export { recordedDays } from "./streams/recorded-days.js";
export { reviews } from "./streams/reviews.js";
export { subjectKey, subjectOf } from "./streams/subject-key.js";
export { tasks } from "./streams/tasks.js";

// Single readings.

export { cellComparison } from "./year/cell-comparison.js";
export { consolidationOf } from "./year/consolidation.js";
export { halfYearColumns, halfYearOf } from "./year/half-year.js";

// Types.

export type { AnyProjection, Handlers, Projection, StateOf } from "./fold/projection.js";
export type { AttendanceState } from "./streams/attendance.js";
export type { GivenLevel } from "./streams/authored.js";
export type { CorrectionsState } from "./streams/corrections.js";
export type { DecisionsState, LevelChange } from "./streams/decisions.js";
export type { EvidenceState } from "./streams/evidence.js";
export type { GradingState } from "./streams/grading.js";
export type { MeetingStepsState } from "./streams/meeting-steps.js";
export type { MembersState } from "./streams/members.js";
export type { NamedPeopleState } from "./streams/named-people.js";
export type { OrganisationsState } from "./streams/organisations.js";
export type { ProcedureState } from "./streams/procedure.js";
export type { RecordedDaysState } from "./streams/recorded-days.js";
export type { ReviewsState } from "./streams/reviews.js";
export type { TasksState } from "./streams/tasks.js";
export type { AttachedEvidence } from "./year/attached-evidence.js";
export type { AttendanceOverYear } from "./year/attendance-over-year.js";
export type { BallotVerdict } from "./year/ballots.js";
export type { CellComparison } from "./year/cell-comparison.js";
export type { PeriodQuality } from "./year/cell-quality.js";
export type { Consolidation } from "./year/consolidation.js";
export type { StreakPolicy, YearContext } from "./year/context.js";
export type { Duty } from "./year/duty.js";
export type { ExcusedRun } from "./year/excused-runs.js";
export type { HalfYearForm } from "./year/half-year.js";
export type { MeetingBallot } from "./year/meeting-ballots.js";
export type { Attendance, MeetingQuality } from "./year/meetings.js";
export type { MemberStanding } from "./year/member-standing.js";
export type { PublishedTotals } from "./year/published-totals.js";
export type { RatedPeriod } from "./year/rated-periods.js";
export type { YearReadings } from "./year/readings.js";
export type { Streaks } from "./year/streaks.js";
export type { Table } from "./year/table.js";
export type { TaskFollowUp } from "./year/task-follow-up.js";
export type { WorkOfPeriod } from "./year/work.js";
