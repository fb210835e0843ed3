export { hd42 } from "./hd42-2025.js";
export * from "./roll-up.js";
export { checkRubric, type Rubric, type RubricProblem, rubricSchema } from "./rubric.js";
export * from "./score.js";
export { supportsFullPoints } from "./support.js";
