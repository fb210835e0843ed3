/**
 * What it means: the domain-free engine, and the regulations, rubrics and arithmetic as dated, cited data.
 * @packageDocumentation
 */

export {
  type CommendationLimit,
  type CommendationRule,
  type CommendedKind,
  commendationGaps,
  commendationLimits,
  commendationRules,
  commendedKinds,
} from "./awards.js";
export {
  absentThreeMonths,
  everyMemberHasTask,
  excusedTooOften,
  feesUnpaidThreeMonths,
  manySpeak,
  praiseAndCriticism,
  type RunningLimit,
  type RunningRule,
} from "./calendar/attendance-over-year.js";
export {
  byGroupOften,
  byGroupSize,
  type Duration,
  durations,
  type MeetingLimit,
  meetingLimits,
  noSubstitute,
  onlineLimit,
} from "./calendar/meeting-limits.js";
export {
  type Ground,
  groundOn,
  type MeetingObligation,
  type MeetingStep,
  meetingsOwed,
  type Obligation,
  obligations,
  type PeriodObligation,
  stepsOwed,
} from "./calendar/obligations.js";
export { isStep, type PartyKind, partyKinds, type Step, steps } from "./calendar/procedure.js";
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
export {
  type CapReading,
  type CapRounding,
  type CapVerdict,
  capVerdict,
  capVerdicts,
  type Tally,
} from "./caps/cap.js";
export {
  type CountRange,
  capOfTotals,
  countsPrintedAs,
  isPercentage,
  rangeText,
  type ShareFit,
  type StatedShare,
  shareFit,
  shareFits,
  type TotalsVerdict,
} from "./caps/cap-of-totals.js";
export {
  brokenIdentities,
  type OpenIdentity,
  openIdentities,
  type RollIdentity,
  type RollSum,
  type RollTotals,
  ratedAtLeast,
  rollSums,
} from "./caps/roll-identity.js";
export * from "./engine/index.js";
export { type InForce, inForceOn } from "./in-force.js";
export type { RubricDefect, RubricProblem } from "./rubrics/check-criterion.js";
export { type CheckedRubric, checkRubric } from "./rubrics/check-rubric.js";
export { compareFractions, difference, type Fraction } from "./rubrics/fraction.js";
export { bindRubric, meetingFacts, meetingParameters, parametersOf } from "./rubrics/meeting-facts.js";
export {
  type PeriodScore,
  type RollUpOptions,
  type RungTrace,
  rollUp,
  type ScoredMeeting,
} from "./rubrics/roll-up.js";
export {
  checkRollUp,
  type GradesPolicy,
  isMeetingGrade,
  type MeetingGrade,
  meetingGrades,
  type PointsPolicy,
  periodFacts,
  type RollUpPolicy,
  type RollUpProblem,
  rollUpPolicySchema,
  type ScoredPeriod,
  scoredPeriods,
} from "./rubrics/roll-up-policy.js";
export {
  type Band,
  type Bands,
  type Criterion,
  type Edge,
  isOnStep,
  type Measure,
  mostOf,
  type NotApplying,
  normOf,
  type Rubric,
  rubricSchema,
} from "./rubrics/rubric.js";
export {
  type Because,
  type CriterionScore,
  eventsOfBecause,
  gradeOf,
  type Mark,
  type MeetingEvidence,
  type OpenReason,
  openReasons,
  type SheetScore,
} from "./rubrics/score.js";
export { scoreCriterion } from "./rubrics/score-criterion.js";
export { type MarkedScore, markedScore, scoreSheet } from "./rubrics/score-rubric.js";
export { anPhu } from "./rubrics/shipped/an-phu.js";
export { hd12 } from "./rubrics/shipped/hd12-2018.js";
export { hd42 } from "./rubrics/shipped/hd42-2025.js";
export { rubrics } from "./rubrics/shipped/index.js";
export { ngheAnTemplates } from "./rubrics/shipped/nghe-an-2023.js";
export { phuThoScheme } from "./rubrics/shipped/phu-tho.js";
export { counts, mean, phuTho, rollUpPolicies, worst } from "./rubrics/shipped-roll-ups.js";
export { hd02Quarter, qd366hd43quarter } from "./rule-sets/hd02-2026-quarter.js";
export { hd07 } from "./rule-sets/hd07-2011.js";
export { hd27 } from "./rule-sets/hd27-2014.js";
export {
  type GapPeriod,
  gapPeriods,
  inForce,
  type Period,
  type RuleSetsOn,
  regulations,
  ruleSetsFor,
} from "./rule-sets/index.js";
export { constraintsOfHd25, qd124hd25 } from "./rule-sets/qd124-hd25-2023/index.js";
export { qd132hd16 } from "./rule-sets/qd132-hd16-2018.js";
export {
  constraintsOfHd21,
  parametersOfHd21Procedure,
  qd132hd21,
} from "./rule-sets/qd132-hd21-2019/index.js";
export { qd366hd43 } from "./rule-sets/qd366-hd43-2025/index.js";
export { constraintsOfHd43, parametersOfHd43Procedure } from "./rule-sets/qd366-hd43-2025/procedure.js";
export { type EducationRule, educationRule, type StrikingOffRule, strikingOffRule } from "./striking-off.js";
export {
  type AttendanceParameter,
  attendanceDefaults,
  attendanceParameterNames,
  attendanceParameters,
  attendanceSource,
} from "./voting/attendance-parameters.js";
export {
  addedFromHeaviest,
  type DisciplineOutcome,
  disciplineBallot,
  disciplineFormsByWeight,
} from "./voting/discipline-ballot.js";
export {
  type AttendanceBase,
  attendanceBase,
  type Electorate,
  type Eligibility,
  electorateOn,
  eligibilityOf,
  eligibilityTable,
  type Place,
  type Right,
  type Rights,
} from "./voting/eligibility.js";
export {
  ballotsUntilReport,
  type LevelBallot,
  type LevelBallotOutcome,
  type LevelOpen,
  type LevelPolicy,
  type LevelVotes,
  levelBallot,
  type NoMajorityPolicy,
  noMajorityPolicies,
  type RepeatedBallot,
  type RepeatedOutcome,
  repeatedBallots,
} from "./voting/level-ballot.js";
export {
  type Base,
  exactBase,
  type Majority,
  moreThanHalf,
  numbersOf,
  reaches,
  type Threshold,
  twoThirds,
  votesNeeded,
} from "./voting/majority.js";
export { type Standing, type StandingFact, standingFacts } from "./voting/party-standing.js";
export {
  generalMajorities,
  type VoteBase,
  type VotingPolicy,
  voteBases,
  votingBy,
  votingParameters,
  votingPolicy,
} from "./voting/voting-policy.js";
