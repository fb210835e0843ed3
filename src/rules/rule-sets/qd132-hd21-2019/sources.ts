import { citing } from "../vocabulary/building-blocks.js";

/** A point of HD 21. */
export const hd21 = citing("HD 21-HD/BTCTW");
