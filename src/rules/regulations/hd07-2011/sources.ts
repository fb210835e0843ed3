import { citing } from "../building.js";

/** A point of HD 07-HD/BTCTW, 11/10/2011. */
export const inHd07 = citing("HD 07-HD/BTCTW");
