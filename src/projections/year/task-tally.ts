import { grouped, oncePer } from "./table.js";
import type { TaskFollowUp } from "./task-follow-up.js";

/** The counts of tasks, by the names of the facts that people may state instead. */
export const taskCounts = [
  "tasks.assigned",
  "tasks.done",
  "tasks.on-time",
  "tasks.exceeded",
  "tasks.failed",
] as const;
/** A count of tasks, by the name of its fact. */
export type TaskCount = (typeof taskCounts)[number];

/** The counts of a member's recorded tasks. */
export interface TaskTally {
  readonly counts: Readonly<Record<TaskCount, number>>;
  /** Ids of the events that assigned, changed, excluded and assessed the tasks. */
  readonly by: readonly string[];
}

/** Days, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The tally of a member's tasks that are due on some days; undefined while one of them has no result. */
export type TalliedTasks = (member: string, days: Days) => TaskTally | undefined;

/** The events of a task that bear on its count. */
const eventsOf = ({ assigned, changes, excluded, assessed }: TaskFollowUp): string[] =>
  [assigned, ...changes, excluded, assessed].flatMap((entry) => entry?.by ?? []);

const tallyOf = (tasks: readonly TaskFollowUp[]): TaskTally => {
  const number = (...states: readonly TaskFollowUp["state"][]) =>
    tasks.filter(({ state }) => states.includes(state)).length;
  return {
    counts: {
      "tasks.assigned": tasks.length - number("excluded"),
      "tasks.done": number("exceeded", "done", "late"),
      "tasks.on-time": number("exceeded", "done"),
      "tasks.exceeded": number("exceeded"),
      "tasks.failed": number("failed"),
    },
    by: tasks.flatMap(eventsOf),
  };
};

const hasResult = ({ assessed, excluded }: TaskFollowUp): boolean =>
  assessed !== undefined || excluded !== undefined;

/** The tasks of each member, in the order of the follow-up. */
const byMember = oncePer((followUp: readonly TaskFollowUp[]) => grouped(followUp, ({ member }) => [member]));

/** A member's tasks that are due on some days, in any organisation. */
export const tasksDue = (
  followUp: readonly TaskFollowUp[],
  member: string,
  { from, to }: Days,
): TaskFollowUp[] => (byMember(followUp).get(member) ?? []).filter(({ due }) => due >= from && due <= to);

/**
 * The tallies of the recorded tasks. A task counts in the days in which its day lies, whichever meeting or review
 * recorded it. A task that a body excluded does not count. If one of the others has no result, the counts are
 * unknown.
 */
export const talliedTasks =
  (followUp: readonly TaskFollowUp[]): TalliedTasks =>
  (member, days) => {
    const due = tasksDue(followUp, member, days);
    return due.length > 0 && due.every(hasResult) ? tallyOf(due) : undefined;
  };
