import { dayOf } from "../../../events/index.js";
import { stateOf, statesOf } from "../../driver/index.js";
import { attendance } from "../../meeting/attendance.js";
import { course } from "../../meeting/course.js";
import type { YearContext } from "../../year/context.js";

/** The roll calls that note a member absent from the cell's review of the year. */
export type Absences = (cell: string, member: string) => readonly string[];

/** Reads the roll calls of all review meetings of the year, once. */
export const absencesOf = ({ known, begins, cutoff }: YearContext): Absences => {
  const absent = new Map<string, string[]>();
  for (const [stream, { convened, opened }] of statesOf(known, course)) {
    if (convened?.kind !== "review") continue;
    const day = dayOf(opened?.at ?? convened.scheduledFor);
    const called = stateOf(known, attendance, stream)?.rollCall;
    if (called === undefined || day < begins || day > cutoff) continue;
    for (const member of [...called.excused, ...called.unexcused]) {
      const key = `${convened.cell}/${member}`;
      absent.set(key, [...(absent.get(key) ?? []), called.by]);
    }
  }
  return (cell, member) => absent.get(`${cell}/${member}`) ?? [];
};
