import { partsOfStream } from "../../events/streams.js";
import { statesOf } from "../fold/folded-journal.js";
import { meetingSteps } from "../streams/meeting-steps.js";
import {
  type GivenTask,
  type TaskAssessment,
  type TaskChange,
  type TaskExclusion,
  type TasksState,
  type TaskTerms,
  tasks,
} from "../streams/tasks.js";
import type { YearContext } from "./context.js";
import { meetingShown } from "./meeting-shown.js";
import type { Meeting } from "./meetings.js";
import { indexBy } from "./table.js";

/** An entry of a meeting or a review on a task: stream, day and id of the event. */
interface TaskEntry {
  /** The stream of the meeting or the review. */
  readonly stream: string;
  /** The day of the meeting; in a review, the day of the entry. */
  readonly day: string;
  /** The id of the event that records it. */
  readonly by: string;
}

/** An entry of a stream without its own day, because a meeting has one day for all of its entries. */
type Placed<E extends { readonly on: string }> = Omit<E, "on" | "task"> & TaskEntry;

/** One task from the meeting that assigned it, or the review that registered it, to its assessment. */
export interface TaskFollowUp extends TaskTerms {
  /** The cell, or the organisation whose review registered the task, by id. */
  readonly cell: string;
  /** The id of the task, unique in its organisation. */
  readonly task: string;
  /** The member who has the task, by id. */
  readonly member: string;
  /** The month that the assigning meeting set for the report. */
  readonly reportAt?: string;
  /** The meeting that assigned it, or the review that registered it. */
  readonly assigned: TaskEntry;
  /** The changes of its terms, in order. The terms are those after the last change. */
  readonly changes: readonly Placed<TaskChange>[];
  /** The exclusion from the counts. */
  readonly excluded?: Placed<TaskExclusion>;
  /** The reports, in order. */
  readonly reports: readonly TaskEntry[];
  /** The assessments, in order. */
  readonly assessments: readonly Placed<TaskAssessment>[];
  /** The last assessment. It counts. */
  readonly assessed?: Placed<TaskAssessment>;
  /** The meeting that must evaluate the task, if it was held. A review evaluates the tasks that it registered. */
  readonly heardAt?: { readonly meeting: string; readonly month: string };
  /**
   * The exclusion; without it the last assessment; without one, whether the task is reported, or past its day on
   * the day of reading, or neither.
   */
  readonly state: "open" | "overdue" | "reported" | "excluded" | TaskAssessment["result"];
}

/** A meeting, or the entries of one day of a review. */
interface Sitting {
  readonly stream: string;
  readonly day: string;
  /** The month of the meeting, or the period of the review. */
  readonly period: string;
  readonly of: "meeting" | "review";
  /** A regular or combined meeting that was held. Such a meeting evaluates tasks. */
  readonly hears: boolean;
  readonly state: TasksState | undefined;
}

/** A task as one stream assigned it, with the later entries. */
interface Assigned {
  readonly given: GivenTask;
  readonly assigned: TaskEntry;
  readonly nth: number;
  readonly sitting: Sitting;
  terms: TaskTerms;
  readonly changes: Placed<TaskChange>[];
  excluded?: Placed<TaskExclusion>;
  readonly reports: TaskEntry[];
  readonly assessments: Placed<TaskAssessment>[];
}

/** The entries of a review about tasks, by their days. */
const byDay = (state: TasksState): Map<string, TasksState> => {
  const { assigned, changed, excluded, reported, assessed } = state;
  const days = new Set([assigned, changed, excluded, reported, assessed].flat().map(({ on }) => on));
  const only = <E extends { readonly on: string }>(entries: readonly E[], day: string): readonly E[] =>
    entries.filter(({ on }) => on === day);
  return new Map(
    [...days].map((day) => [
      day,
      {
        assigned: only(assigned, day),
        changed: only(changed, day),
        excluded: only(excluded, day),
        reported: only(reported, day),
        assessed: only(assessed, day),
        figures: [],
      },
    ]),
  );
};

/** The meetings and the days of reviews of each organisation with recorded tasks, in order of day. */
const sittingsOf = ({ folded: known }: YearContext): Map<string, Sitting[]> => {
  const states = new Map(statesOf(known, tasks));
  const cells = new Map<string, Sitting[]>();
  if (states.size === 0) return cells;
  const add = (organisation: string, sitting: Sitting): void => {
    const sittings = cells.get(organisation);
    if (sittings === undefined) cells.set(organisation, [sitting]);
    else sittings.push(sitting);
  };
  for (const [stream, steps] of statesOf(known, meetingSteps)) {
    const { convened } = steps;
    if (convened === undefined) continue;
    const { day, heldBy } = meetingShown(known, stream, steps);
    add(convened.cell, {
      stream,
      day,
      period: convened.forMonth,
      of: "meeting",
      hears: heldBy !== undefined && (convened.kind === "regular" || convened.kind === "combined"),
      state: states.get(stream),
    });
  }
  for (const [stream, all] of states) {
    const { kind, organisation, key: period } = partsOfStream(stream);
    if (kind !== "review") continue;
    for (const [day, state] of byDay(all))
      add(organisation, { stream, day, period, of: "review", hears: false, state });
  }
  // They come in order of stream, meetings first. The sort keeps this order within a day.
  for (const sittings of cells.values())
    sittings.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return cells;
};

/** An entry with the stream and the day of its sitting. */
const placed = <E extends { readonly on: string; readonly task: string; readonly by: string }>(
  { on: _on, task: _task, ...entry }: E,
  { stream, day }: Sitting,
): Placed<E> => ({ ...entry, stream, day });

/** The terms of a task after a change of some of them. */
const changedTerms = (
  { due, product, weight, standard, part }: TaskTerms,
  change: Partial<TaskTerms>,
): TaskTerms => {
  const all = {
    product: change.product ?? product,
    weight: change.weight ?? weight,
    standard: change.standard ?? standard,
    part: change.part ?? part,
  };
  const known = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return { due: change.due ?? due, ...known };
};

/**
 * The tasks of one organisation. An entry with an id belongs to the task that had the id before the sitting, or
 * else to the task that the sitting assigns. If a task is assigned again before its day and before any assessment,
 * it gets the new day. Later, the same id is another task.
 */
const assignedIn = (sittings: readonly Sitting[]): Assigned[] => {
  const all = new Set<Assigned>();
  const latest = new Map<string, Assigned>();
  sittings.forEach((sitting, nth) => {
    const { stream, day, state } = sitting;
    const here = new Map(
      (state?.assigned ?? []).map((given): [string, Assigned] => [
        given.task,
        {
          given,
          assigned: { stream, day, by: given.by },
          nth,
          sitting,
          terms: changedTerms(given, {}),
          changes: [],
          reports: [],
          assessments: [],
        },
      ]),
    );
    const meant = (task: string) => latest.get(task) ?? here.get(task);
    for (const change of state?.changed ?? []) {
      const task = meant(change.task);
      if (task === undefined) continue;
      task.terms = changedTerms(task.terms, change);
      task.changes.push(placed(change, sitting));
    }
    for (const exclusion of state?.excluded ?? []) {
      const task = meant(exclusion.task);
      if (task !== undefined) task.excluded = placed(exclusion, sitting);
    }
    for (const { task, by } of state?.reported ?? []) meant(task)?.reports.push({ stream, day, by });
    for (const each of state?.assessed ?? []) meant(each.task)?.assessments.push(placed(each, sitting));
    for (const [task, assigned] of here) {
      const before = latest.get(task);
      if (before !== undefined && before.assessments.length === 0 && day <= before.terms.due) {
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
 * The meeting that evaluates a task that a meeting assigned. If a month for the report was set, it is the first
 * regular or combined meeting that was held after the assigning meeting, for that month or a later one. Without a
 * month, it is the first that was held on the day of the task or later. If that meeting is not held, the next one
 * hears the task.
 */
const hearingOf = (
  { nth, sitting, given, terms }: Assigned,
  sittings: readonly Sitting[],
): Sitting | undefined =>
  sitting.of === "review"
    ? undefined
    : sittings.find(
        ({ hears, day, period }, at) =>
          at > nth && hears && (given.reportAt === undefined ? day >= terms.due : period >= given.reportAt),
      );

/** The tasks assigned, due or heard in the year, each with the entries of all known meetings and reviews. */
export const followUpOf = (context: YearContext): TaskFollowUp[] => {
  const year = String(context.options.year);
  const inYear = (day: string | undefined) => day?.startsWith(year) === true;
  return [...sittingsOf(context)].flatMap(([cell, sittings]) =>
    assignedIn(sittings).flatMap((each): TaskFollowUp[] => {
      const hearing = hearingOf(each, sittings);
      const { assigned, terms, changes, excluded, reports, assessments } = each;
      const { task, member, reportAt } = each.given;
      if (!inYear(each.sitting.period) && !inYear(terms.due) && !inYear(hearing?.period)) return [];
      const assessed = assessments.at(-1);
      const unassessed = reports.length > 0 ? "reported" : terms.due <= context.cutoff ? "overdue" : "open";
      return [
        {
          cell,
          task,
          member,
          ...terms,
          ...(reportAt === undefined ? {} : { reportAt }),
          assigned,
          changes,
          ...(excluded === undefined ? {} : { excluded }),
          reports,
          assessments,
          ...(assessed === undefined ? {} : { assessed }),
          ...(hearing === undefined ? {} : { heardAt: { meeting: hearing.stream, month: hearing.period } }),
          state: excluded === undefined ? (assessed?.result ?? unassessed) : "excluded",
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
  for (const { task, assigned, excluded, assessments } of tasksHeardAt(followUp, stream)) {
    const isBefore = (each: TaskEntry) => each.day < day || (each.day === day && each.stream <= stream);
    if (excluded !== undefined && isBefore(excluded)) continue;
    const assessed = assessments.findLast(isBefore);
    const result = assessed?.result ?? "unassessed";
    targets.assigned.push(task);
    targets[result === "exceeded" || result === "done" ? "reached" : result].push(task);
    targets.by.push(assigned.by);
    if (assessed !== undefined) targets.by.push(assessed.by);
  }
  return targets;
};
