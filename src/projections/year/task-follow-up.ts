import { statesOf } from "../fold/folded-journal.js";
import { meetingSteps } from "../streams/meeting-steps.js";
import { type TasksState, tasks } from "../streams/tasks.js";
import type { YearContext } from "./context.js";
import { meetingShown } from "./meeting-shown.js";
import type { Meeting } from "./meetings.js";
import { indexBy } from "./table.js";

/** The assessment of a task by a meeting. */
type TaskResult = TasksState["assessed"][number]["result"];

/** An entry of one meeting on a task: stream, day and id of the event. */
interface TaskEntry {
  /** The stream of the meeting. */
  readonly meeting: string;
  /** Its day. */
  readonly day: string;
  /** The id of the event that records it. */
  readonly by: string;
}

/** One task from the assigning meeting through reports and assessments. */
export interface TaskFollowUp {
  /** The cell, by id. */
  readonly cell: string;
  /** The id of the task, unique in its cell. */
  readonly task: string;
  /** The member who has the task, by id. */
  readonly member: string;
  /** The day by which it is due. */
  readonly due: string;
  /** The month that the assigning meeting set for the report. */
  readonly reportAt?: string;
  /** The meeting that assigned it. */
  readonly assigned: TaskEntry;
  /** The reports, in the order of meetings. */
  readonly reports: readonly TaskEntry[];
  /** The assessments, in the order of meetings. */
  readonly assessments: readonly (TaskEntry & { readonly result: TaskResult })[];
  /** The last assessment. It counts. */
  readonly assessed?: TaskEntry & { readonly result: TaskResult };
  /** The meeting that must evaluate the task, if it was held. */
  readonly heardAt?: { readonly meeting: string; readonly month: string };
  /**
   * The last assessment; without one, whether the task is reported, or past its day on the day of reading, or
   * neither.
   */
  readonly state: "open" | "overdue" | "reported" | TaskResult;
}

interface Sitting {
  readonly stream: string;
  readonly day: string;
  readonly month: string;
  /** A regular or combined meeting that was held. Such a meeting evaluates tasks. */
  readonly hears: boolean;
  readonly state: TasksState | undefined;
}

/** A task as one meeting assigned it, with the later entries of meetings. */
interface Assigned {
  readonly given: TasksState["assigned"][number];
  readonly assigned: TaskEntry;
  readonly nth: number;
  readonly month: string;
  readonly reports: TaskEntry[];
  readonly assessments: (TaskEntry & { readonly result: TaskResult })[];
}

/** The meetings of each cell with recorded tasks, in order of day. */
const sittingsOf = ({ folded: known }: YearContext): Map<string, Sitting[]> => {
  const states = new Map(statesOf(known, tasks));
  const cells = new Map<string, Sitting[]>();
  if (states.size === 0) return cells;
  for (const [stream, steps] of statesOf(known, meetingSteps)) {
    const { convened } = steps;
    if (convened === undefined) continue;
    const { day, heldBy } = meetingShown(known, stream, steps);
    const sitting: Sitting = {
      stream,
      day,
      month: convened.forMonth,
      hears: heldBy !== undefined && (convened.kind === "regular" || convened.kind === "combined"),
      state: states.get(stream),
    };
    const sittings = cells.get(convened.cell);
    if (sittings === undefined) cells.set(convened.cell, [sitting]);
    else sittings.push(sitting);
  }
  // They come in order of stream. The sort keeps this order within a day.
  for (const sittings of cells.values())
    sittings.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return cells;
};

/**
 * The tasks of one cell. An entry with an id belongs to the task that had the id before the meeting, or else
 * to the task that the meeting assigns. If a task is assigned again before its day and before any assessment,
 * it gets the new day. Later, the same id is another task.
 */
const assignedIn = (sittings: readonly Sitting[]): Assigned[] => {
  const all = new Set<Assigned>();
  const latest = new Map<string, Assigned>();
  sittings.forEach(({ stream: meeting, day, month, state }, nth) => {
    const here = new Map(
      (state?.assigned ?? []).map((given): [string, Assigned] => [
        given.task,
        { given, assigned: { meeting, day, by: given.by }, nth, month, reports: [], assessments: [] },
      ]),
    );
    const meant = (task: string) => latest.get(task) ?? here.get(task);
    for (const { task, by } of state?.reported ?? []) meant(task)?.reports.push({ meeting, day, by });
    for (const { task, by, result } of state?.assessed ?? [])
      meant(task)?.assessments.push({ meeting, day, by, result });
    for (const [task, assigned] of here) {
      const before = latest.get(task);
      if (before !== undefined && before.assessments.length === 0 && day <= before.given.due) {
        all.delete(before);
        assigned.reports.unshift(...before.reports);
      }
      all.add(assigned);
      latest.set(task, assigned);
    }
  });
  return [...all];
};

/**
 * The meeting that evaluates a task. If a month for the report was set, it is the first regular or combined
 * meeting that was held after the assigning meeting, for that month or a later one. Without a month, it is
 * the first that was held on the day of the task or later. If that meeting is not held, the next one hears
 * the task.
 */
const hearingOf = ({ nth, given }: Assigned, sittings: readonly Sitting[]): Sitting | undefined => {
  const { due, reportAt } = given;
  return sittings.find(
    ({ hears, day, month }, at) =>
      at > nth && hears && (reportAt === undefined ? day >= due : month >= reportAt),
  );
};

/** The tasks assigned, due or heard in the year, each with the entries of all known meetings. */
export const followUpOf = (context: YearContext): TaskFollowUp[] => {
  const year = `${context.options.year}-`;
  const inYear = (day: string | undefined) => day?.startsWith(year) === true;
  return [...sittingsOf(context)].flatMap(([cell, sittings]) =>
    assignedIn(sittings).flatMap((each): TaskFollowUp[] => {
      const hearing = hearingOf(each, sittings);
      const { assigned, reports, assessments } = each;
      const { task, member, due, reportAt } = each.given;
      if (!inYear(each.month) && !inYear(due) && !inYear(hearing?.month)) return [];
      const assessed = assessments.at(-1);
      const unassessed = reports.length > 0 ? "reported" : due <= context.cutoff ? "overdue" : "open";
      return [
        {
          cell,
          task,
          member,
          due,
          ...(reportAt === undefined ? {} : { reportAt }),
          assigned,
          reports,
          assessments,
          ...(assessed === undefined ? {} : { assessed }),
          ...(hearing === undefined ? {} : { heardAt: { meeting: hearing.stream, month: hearing.month } }),
          state: assessed?.result ?? unassessed,
        },
      ];
    }),
  );
};

/**
 * The tasks that a meeting must evaluate, by their assessment at its end: ids, in the order of assignment.
 */
export interface Targets {
  /** All tasks that the meeting must evaluate. */
  readonly assigned: readonly string[];
  /** Exceeded or done. */
  readonly reached: readonly string[];
  /** Done late. No text says whether such a task is a target reached, so these are separate. */
  readonly late: readonly string[];
  /** Assessed as not done. */
  readonly failed: readonly string[];
  /** Not assessed by the end of the meeting. */
  readonly unassessed: readonly string[];
  /** Ids of the events of assignment, and of the assessments that count. */
  readonly by: readonly string[];
}

/** The tasks that a meeting has to evaluate, by its stream. */
export const tasksHeardAt = indexBy<TaskFollowUp>(({ heardAt }) =>
  heardAt === undefined ? [] : [heardAt.meeting],
);

/**
 * The tasks that a regular or combined meeting must evaluate. Assessments of later meetings change nothing
 * here.
 */
export const targetsOf = (
  followUp: readonly TaskFollowUp[],
  { stream, day }: Pick<Meeting, "stream" | "day">,
): Targets => {
  const targets = { assigned: [], reached: [], late: [], failed: [], unassessed: [], by: [] } as {
    [List in keyof Targets]: string[];
  };
  for (const { task, assigned, assessments } of tasksHeardAt(followUp, stream)) {
    const assessed = assessments.findLast(
      (each) => each.day < day || (each.day === day && each.meeting <= stream),
    );
    const result = assessed?.result ?? "unassessed";
    targets.assigned.push(task);
    targets[result === "exceeded" || result === "done" ? "reached" : result].push(task);
    targets.by.push(assigned.by);
    if (assessed !== undefined) targets.by.push(assessed.by);
  }
  return targets;
};
