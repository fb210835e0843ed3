export { type AttendanceBase, attendanceBase } from "./attendance.js";
export { eligibilityOf, eligibilityTable } from "./matrix.js";
export {
  type AttendanceParameter,
  attendanceDefaults,
  attendanceParameterNames,
  attendanceParameters,
  attendanceSource,
} from "./parameters.js";
export type { Eligibility, Place, Right, Rights } from "./row.js";
export { type Standing, type StandingFact, standingFacts } from "./standing.js";
