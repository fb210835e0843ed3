import { meetingShapes } from "./meeting-shapes.js";
import { reviewShapes } from "./review-shapes.js";
import { rollShapes } from "./roll-shapes.js";
import type { Shape } from "./shape.js";

/** Tables as people keep them. */
export const shapes: readonly Shape[] = [...rollShapes, ...meetingShapes, ...reviewShapes];
