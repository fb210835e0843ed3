export { eventsBehind } from "./events-behind.js";
export { explain, type Question, UnknownSubjectError } from "./explain.js";
export type * from "./explanation.js";
export { dayText, type Rendering } from "./lines.js";
export { outcomeText, quotaLines, render } from "./render.js";
export { qualified } from "./subject-name.js";
