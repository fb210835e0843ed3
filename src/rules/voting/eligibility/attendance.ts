import type { ParameterValues } from "../../engine/vocabulary.js";
import { eligibilityOf } from "./matrix.js";
import type { AttendanceParameter } from "./parameters.js";
import type { Standing } from "./standing.js";

/** The base of the attendance rate of one meeting, in the order of the roll. */
export interface AttendanceBase {
  /** Who is in the base. */
  readonly expected: readonly string[];
  /** Who of these is present. */
  readonly attending: readonly string[];
  /** Members on whom a parameter bears that nobody chose: they are in neither list. */
  readonly open: readonly { readonly member: string; readonly parameter: AttendanceParameter }[];
}

/**
 * The base of the attendance rate from the standing of everybody on the roll on a day, under the parameters
 * chosen. An absence with reason is an absence; a delegate or guest who is on no roll has no standing.
 */
export const attendanceBase = (
  standings: readonly Standing[],
  day: string,
  chosen: ParameterValues,
): AttendanceBase => {
  const expected: string[] = [];
  const attending: string[] = [];
  const open: { member: string; parameter: AttendanceParameter }[] = [];
  for (const standing of standings) {
    const { member, present } = standing;
    const { attends } = eligibilityOf(standing, day).gives;
    const counts = typeof attends === "object" ? chosen[attends.parameter] : attends === "yes";
    if (counts === true) {
      expected.push(member);
      if (present) attending.push(member);
    } else if (counts !== false && typeof attends === "object") {
      open.push({ member, parameter: attends.parameter });
    }
  }
  return { expected, attending, open };
};
