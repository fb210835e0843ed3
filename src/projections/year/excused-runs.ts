import { attendanceEntry, type Meeting } from "./meetings.js";
import { indexBy } from "./table.js";

/** The fields of a meeting that this module reads. */
type MeetingAttended = Pick<Meeting, "stream" | "cell" | "kind" | "forMonth" | "day" | "held" | "attendance">;

/** One absence with a reason: the meeting, its day, and the event of the roll call. */
interface ExcusedAbsence {
  /** The stream of the meeting. */
  readonly meeting: string;
  /** Its day. */
  readonly day: string;
  /** The event of the roll call, or of the member's own mark. */
  readonly by: string;
}

/** Excused absences in a row of one member of one cell. */
export interface ExcusedRun {
  /** The cell, by id. */
  readonly cell: string;
  /** The member, by id. */
  readonly member: string;
  /** In order of day. */
  readonly absences: readonly ExcusedAbsence[];
  /** Whether the run still goes on after the last meeting. */
  readonly current: boolean;
}

/** Whether a cell owes a meeting of this kind each month. */
export const isMonthly = ({ kind, held }: Pick<Meeting, "kind" | "held">): boolean =>
  held && (kind === "regular" || kind === "combined");

/**
 * Absences with a reason in a row at the regular and combined meetings of a year, in order of day. A meeting
 * at which the roll did not expect the member changes nothing. A roll call that does not name the member ends
 * the run, because the attendance is unknown. A meeting without a roll call ends the runs of all members. The
 * first meeting of the year begins a new run.
 */
export const excusedRunsOf = (meetings: readonly MeetingAttended[]): ExcusedRun[] => {
  const runs: { cell: string; member: string; absences: ExcusedAbsence[]; current: boolean }[] = [];
  const open = new Map<string, Map<string, (typeof runs)[number]>>();
  const openIn = (cell: string) => {
    const known = open.get(cell) ?? new Map<string, (typeof runs)[number]>();
    open.set(cell, known);
    return known;
  };
  for (const { stream: meeting, cell, day, attendance, ...kind } of meetings) {
    if (!isMonthly(kind)) continue;
    const running = openIn(cell);
    const end = (member: string) => {
      const run = running.get(member);
      if (run === undefined) return;
      run.current = false;
      running.delete(member);
    };
    if (attendance === undefined) {
      for (const member of [...running.keys()]) end(member);
      continue;
    }
    const excused = new Set(attendance.excused);
    for (const member of attendance.expected) {
      if (!excused.has(member)) {
        end(member);
        continue;
      }
      const run = running.get(member) ?? { cell, member, absences: [], current: true };
      if (run.absences.length === 0) {
        runs.push(run);
        running.set(member, run);
      }
      run.absences.push({ meeting, day, by: attendanceEntry(attendance, member) });
    }
  }
  return runs;
};

const runsIn = indexBy<ExcusedRun>(({ cell }) => [cell]);

/** The absences of the longest run that a member of the cell had reached by the end of a meeting. */
export const longestRunBy = (
  runs: readonly ExcusedRun[],
  { cell, stream, day }: Pick<Meeting, "cell" | "stream" | "day">,
): readonly ExcusedAbsence[] => {
  let longest: readonly ExcusedAbsence[] = [];
  for (const { absences } of runsIn(runs, cell)) {
    if (absences.length <= longest.length) continue;
    const by = absences.filter((each) => each.day < day || (each.day === day && each.meeting <= stream));
    if (by.length > longest.length) longest = by;
  }
  return longest;
};
