import type { Task } from "./task.js";
import { workOn } from "./work.js";

/** What a thread of the pool runs. */
export default (task: Task): unknown => workOn(task);
