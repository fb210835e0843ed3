import type { Meeting } from "../meetings.js";
import type { TaskFollowUp } from "./follow-up.js";

/** What a meeting has to evaluate, as assessed by its end. Ids of tasks, in the order of assignment. */
export interface Targets {
  /** All that the meeting has to evaluate. */
  readonly assigned: readonly string[];
  /** Exceeded or done. */
  readonly reached: readonly string[];
  /** Whether a task done late is a target reached is said nowhere, so these stand apart. */
  readonly late: readonly string[];
  /** Assessed as not done. */
  readonly failed: readonly string[];
  /** Not assessed by the end of the meeting. */
  readonly unassessed: readonly string[];
  /** Ids of the events that assigned them, and of the assessments that count. */
  readonly by: readonly string[];
}

/** Tasks by the stream of the meeting that has to evaluate them. */
export const tasksByHearing = (followUp: readonly TaskFollowUp[]): ReadonlyMap<string, TaskFollowUp[]> => {
  const heard = new Map<string, TaskFollowUp[]>();
  for (const task of followUp) {
    if (task.heardAt === undefined) continue;
    const tasks = heard.get(task.heardAt.meeting);
    if (tasks === undefined) heard.set(task.heardAt.meeting, [task]);
    else tasks.push(task);
  }
  return heard;
};

/** The tasks that a regular or combined meeting has to evaluate. What later meetings assess changes nothing here. */
export const targetsOf = (
  followUp: readonly TaskFollowUp[],
  { stream, day }: Pick<Meeting, "stream" | "day">,
): Targets => {
  const heard = followUp
    .filter(({ heardAt }) => heardAt?.meeting === stream)
    .map(({ task, assigned, assessments }) => ({
      task,
      assigned,
      assessed: assessments
        .filter((each) => each.day < day || (each.day === day && each.meeting <= stream))
        .at(-1),
    }));
  const those = (...results: readonly (string | undefined)[]) =>
    heard.flatMap(({ task, assessed }) => (results.includes(assessed?.result) ? [task] : []));
  return {
    assigned: heard.map(({ task }) => task),
    reached: those("exceeded", "done"),
    late: those("late"),
    failed: those("failed"),
    unassessed: those(undefined),
    by: heard.flatMap(({ assigned, assessed }) => [assigned, assessed].flatMap((each) => each?.by ?? [])),
  };
};
