import type { EventData } from "../../events/catalogue.js";
import { added, noItems, projection } from "../fold/projection.js";

type Result = EventData<"TaskAssessed">["result"];

/**
 * The entries of one meeting about tasks. One meeting assigns a task, and later meetings hear and assess it.
 */
export interface TasksState {
  /** Tasks that the meeting assigned, each with its member, day and event. */
  assigned: readonly {
    readonly task: string;
    readonly member: string;
    readonly due: string;
    readonly reportAt?: string;
    readonly by: string;
  }[];
  /** Tasks that were reported on. */
  reported: readonly { readonly task: string; readonly by: string }[];
  /** Tasks that were assessed, with the result. */
  assessed: readonly { readonly task: string; readonly result: Result; readonly by: string }[];
}

/** Tasks assigned, reported and assessed at one meeting. */
export const tasks = projection({
  name: "tasks",
  version: 1,
  initial: (): TasksState => ({ assigned: noItems, reported: noItems, assessed: noItems }),
  on: {
    TaskAssigned: (state, { id: by, data }) => {
      const { task, member, due, reportAt } = data;
      const assigned =
        reportAt === undefined ? { task, member, due, by } : { task, member, due, reportAt, by };
      state.assigned = added(state.assigned, assigned);
    },
    TaskReported: (state, { id: by, data }) => {
      state.reported = added(state.reported, { task: data.task, by });
    },
    TaskAssessed: (state, { id: by, data }) => {
      state.assessed = added(state.assessed, { task: data.task, result: data.result, by });
    },
  },
});
