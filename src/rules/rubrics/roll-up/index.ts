export { checkRollUp, type RollUpProblem } from "./check.js";
export { isMeetingGrade, type MeetingGrade, meetingGrades, periodFacts } from "./facts.js";
export {
  type GradesPolicy,
  type PointsPolicy,
  type RollUpPolicy,
  rollUpPolicySchema,
  type ScoredPeriod,
  scoredPeriods,
} from "./policy.js";
export { type RollUpOptions, rollUp } from "./roll.js";
export type { PeriodScore, RungTrace, ScoredMeeting } from "./score.js";
export { counts, mean, phuTho, rollUpPolicies, worst } from "./shipped.js";
