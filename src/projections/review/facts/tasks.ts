import type { TaskFollowUp } from "../../meeting/follow-up/follow-up.js";
import type { YearContext } from "../../year/context.js";
import type { FactBook } from "./book.js";

/** What a member's record of tasks says of the year, by the names of the facts that people may state instead. */
export interface RecordedTasks {
  readonly counts: Readonly<Record<TaskCount, number>>;
  /** Ids of the events that assigned and assessed them. */
  readonly by: readonly string[];
}

export const taskCounts = [
  "tasks.assigned",
  "tasks.done",
  "tasks.on-time",
  "tasks.exceeded",
  "tasks.failed",
] as const;
type TaskCount = (typeof taskCounts)[number];

const countsOf = (tasks: readonly TaskFollowUp[]): RecordedTasks => {
  const number = (...states: readonly TaskFollowUp["state"][]) =>
    tasks.filter(({ state }) => states.includes(state)).length;
  return {
    counts: {
      "tasks.assigned": tasks.length,
      "tasks.done": number("exceeded", "done", "late"),
      "tasks.on-time": number("exceeded", "done"),
      "tasks.exceeded": number("exceeded"),
      "tasks.failed": number("failed"),
    },
    by: tasks.flatMap(({ assigned, assessed }) => [assigned, assessed].flatMap((each) => each?.by ?? [])),
  };
};

/**
 * The members whose tasks of the year, in whichever cell, can be counted: those due by the day of reading, where each
 * of them was assessed. Where one was not, its result is unknown, and so are the counts.
 */
export const recordedTasksOf = (
  { begins, cutoff }: YearContext,
  followUp: readonly TaskFollowUp[],
): ReadonlyMap<string, RecordedTasks> => {
  const byMember = new Map<string, TaskFollowUp[]>();
  for (const task of followUp) {
    if (task.due < begins || task.due > cutoff) continue;
    const tasks = byMember.get(task.member);
    if (tasks === undefined) byMember.set(task.member, [task]);
    else tasks.push(task);
  }
  return new Map(
    [...byMember].flatMap(([member, tasks]) =>
      tasks.every(({ assessed }) => assessed !== undefined) ? [[member, countsOf(tasks)] as const] : [],
    ),
  );
};

/**
 * Enters the counts of the record where people stated none. What they state stands as a whole: a share of a stated
 * and a recorded count would be a share of nothing.
 */
export const knowTasks = (book: FactBook, recorded: RecordedTasks | undefined): void => {
  if (recorded === undefined || taskCounts.some((name) => book.facts().has(name))) return;
  for (const name of taskCounts) book.know(name, recorded.counts[name], recorded.by);
};
