import type { CommandNames } from "./command.js";
import type { Guards, Recipes } from "./decider.js";
import { reason } from "./reason.js";
import { emptyTable, type KeyedTable } from "./table.js";

/** The tasks of a stream, by id. */
export interface TasksFacts {
  /** The tasks that the stream assigned or registered. */
  readonly tasks: KeyedTable<true>;
  /** The tasks that the stream excluded from the counts. */
  readonly excluded: KeyedTable<true>;
}

/** No tasks. */
export const initialTasks = (): TasksFacts => ({ tasks: emptyTable(), excluded: emptyTable() });

/** The commands on the tasks of members: a meeting takes them, and the review of a period. */
export const taskCommands = {
  AssignTask: "TaskAssigned",
  ChangeTask: "TaskChanged",
  ExcludeTask: "TaskExcluded",
  ReportTask: "TaskReported",
  AssessTask: "TaskAssessed",
} as const satisfies CommandNames;

/**
 * The guards on tasks. A task may come from another meeting or review. So only an entry that repeats one of the
 * same stream is refused.
 */
export const taskGuards: Guards<typeof taskCommands, TasksFacts> = {
  TaskAssigned: ({ task }, { tasks }) => tasks[task] && reason("task-already-assigned", "task", { task }),
  TaskExcluded: ({ task }, { excluded }) =>
    excluded[task] && reason("already-recorded", "task", { stands: "TaskExcluded" }),
};

/** The recipes change the tasks of a stream by each event. */
export const onTasks: Recipes<typeof taskCommands, TasksFacts> = {
  TaskAssigned: (draft, { task }) => {
    draft.tasks[task] = true;
  },
  TaskExcluded: (draft, { task }) => {
    draft.excluded[task] = true;
  },
};
