import { type Pen, sentence } from "./draft.js";
import type { TaskFate } from "./plan.js";

/** What becomes of a task, by the body `by`. A task that is put off gets a new day. */
export const writeFate = (
  task: string,
  fate: TaskFate,
  { by, due }: { readonly by: string; readonly due: string },
  now: () => string,
  write: Pen,
): void => {
  if (fate === "put-off") write("TaskChanged", { task, due, by, reason: sentence(4) }, now());
  else if (fate === "excluded") write("TaskExcluded", { task, cause: "other-duty", by }, now());
  else write("TaskAssessed", { task, result: fate }, now());
};
