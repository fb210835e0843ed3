import { statesOf } from "../driver/index.js";
import type { YearContext } from "../year/context.js";
import type { Meeting } from "./meetings.js";
import { type TasksState, tasks } from "./tasks.js";

/** One task from the meeting that assigned it to the one that assessed it. Streams and event ids. */
export interface TaskFollowUp {
  readonly cell: string;
  readonly task: string;
  readonly member: string;
  readonly due: string;
  readonly assigned: { readonly meeting: string; readonly by: string };
  readonly reported?: { readonly meeting: string; readonly by: string };
  readonly assessed?: {
    readonly meeting: string;
    readonly by: string;
    readonly result: TasksState["assessed"][number]["result"];
  };
}

/** The tasks that a cell's meetings of the year assigned, followed through its later meetings. */
export const followUpOf = ({ known }: YearContext, meetings: readonly Meeting[]): TaskFollowUp[] => {
  const states = new Map(statesOf(known, tasks));
  const entries = meetings.flatMap(({ stream, cell }) => {
    const state = states.get(stream);
    return state === undefined ? [] : [{ stream, cell, state }];
  });
  const reported = new Map(
    entries.flatMap(({ cell, stream, state }) =>
      state.reported.map(({ task, by }) => [`${cell}/${task}`, { meeting: stream, by }] as const),
    ),
  );
  const assessed = new Map(
    entries.flatMap(({ cell, stream, state }) =>
      state.assessed.map(
        ({ task, by, result }) => [`${cell}/${task}`, { meeting: stream, by, result }] as const,
      ),
    ),
  );
  return entries.flatMap(({ cell, stream, state }) =>
    state.assigned.map(({ task, member, due, by }) => {
      const report = reported.get(`${cell}/${task}`);
      const assessment = assessed.get(`${cell}/${task}`);
      return {
        cell,
        task,
        member,
        due,
        assigned: { meeting: stream, by },
        ...(report === undefined ? {} : { reported: report }),
        ...(assessment === undefined ? {} : { assessed: assessment }),
      };
    }),
  );
};
