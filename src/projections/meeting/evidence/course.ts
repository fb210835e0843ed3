import type { GradingState } from "../grading.js";
import type { Meeting } from "../meetings.js";
import type { TasksState } from "../tasks.js";
import type { EvidenceBook } from "./book.js";

/**
 * The order of a meeting, what was said, and its documents. What happened is known; that something did not happen
 * is known once the meeting is closed.
 */
export const knowCourse = (
  book: EvidenceBook,
  { course, attendance }: Meeting,
  tasks: TasksState | undefined,
  grading: GradingState | undefined,
): void => {
  const { closed, firsts, preMeeting, posted, concluded, minutes } = course;
  const step = (name: string, by: string | undefined): void => {
    if (by !== undefined) book.know(name, true, [by]);
    else if (closed !== undefined) book.know(name, false, [closed.by]);
  };
  const marks = Object.values(Object.values(grading?.marks ?? {})[0] ?? {});
  step("preparation.pre-meeting", preMeeting?.by);
  step("documents.on-handbook", posted.find(({ channel }) => channel === "handbook-app")?.by);
  step("order.roll-call", attendance?.by);
  step("order.fees", attendance?.fees);
  step("order.agenda", firsts.agenda);
  step("order.presented", firsts.presented);
  step("order.discussed", course.firstComments[0]);
  step("order.concluded", concluded?.by);
  step("order.tasks-assigned", tasks?.assigned[0]?.by);
  step("order.scored", marks[0]?.by ?? grading?.proposed?.by ?? grading?.voted?.by);
  step("order.minutes", minutes?.by);
  if (closed === undefined) return;
  book.know("discussion.comments", course.comments, [closed.by, ...course.firstComments]);
  book.know("discussion.praised", course.praised, [firsts.praised ?? closed.by]);
  book.know("discussion.reminded", course.reminded, [firsts.reminded ?? closed.by]);
};
