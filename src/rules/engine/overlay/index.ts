export { checkOverlay } from "./check.js";
export { layer } from "./layer.js";
export { type Loosening, looserThan } from "./looser/index.js";
export type { OverlayProblem } from "./problem.js";
export { type Overlay, overlaySchema } from "./schema.js";
