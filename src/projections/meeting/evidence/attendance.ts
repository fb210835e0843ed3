import type { Bound } from "../../../rules/engine/rules-in-use.js";
import { attendanceBase } from "../../../rules/voting/eligibility/attendance.js";
import type { Standing } from "../../../rules/voting/eligibility/standing.js";
import type { Meeting } from "../meetings.js";
import type { ExcusedRun } from "../running/excused-runs.js";
import type { EvidenceBook } from "./book.js";

/** Who was there, of those whom the sheet's choices expect; who spoke, of those there. */
export const knowAttendance = (
  book: EvidenceBook,
  { attendance, course, day }: Meeting,
  standings: readonly Standing[],
  { parameters }: Bound,
): void => {
  if (attendance === undefined) return;
  const { expected, attending, open } = attendanceBase(standings, day, parameters);
  const { by } = attendance;
  if (open.length > 0) {
    book.ask(
      ["attendance.expected", "attendance.present", "discussion.speakers"],
      [...new Set(open.map(({ parameter }) => parameter))],
    );
  } else {
    const here = new Set(attending);
    const spoke = course.speakers.flatMap((member, index) => (here.has(member) ? [index] : []));
    book.know("attendance.expected", expected.length, [by]);
    book.know("attendance.present", attending.length, [by]);
    if (course.closed !== undefined && course.unnamed > 0) book.ask(["discussion.speakers"], ["comment.by"]);
    else if (course.closed !== undefined)
      book.know("discussion.speakers", spoke.length, [
        by,
        ...spoke.map((index) => course.firstComments[index]),
      ]);
  }
  const among = (those: readonly string[]) => those.filter((member) => expected.includes(member)).length;
  if (attendance.unaccounted.length > 0) {
    book.ask(
      ["attendance.excused", "attendance.unexcused"],
      attendance.unaccounted.map((id) => `member:${id}`),
    );
    return;
  }
  book.know("attendance.excused", among(attendance.excused), [by]);
  book.know("attendance.unexcused", among(attendance.unexcused), [by]);
};

/** The longest run of absences with reason that a member of the cell had reached by the end of the meeting. */
export const knowRuns = (
  book: EvidenceBook,
  { cell, stream, day, attendance }: Meeting,
  runs: readonly ExcusedRun[],
): void => {
  if (attendance === undefined) return;
  const until = runs
    .filter((run) => run.cell === cell)
    .map(({ absences }) =>
      absences.filter((each) => each.day < day || (each.day === day && each.meeting <= stream)),
    );
  const longest = until.reduce((most, run) => (run.length > most.length ? run : most), []);
  book.know("attendance.excused-in-a-row", longest.length, [attendance.by, ...longest.map(({ by }) => by)]);
};
