import { citing } from "../building.js";

/** A point of HD 21-HD/BTCTW, 18/10/2019. */
export const hd21 = citing("HD 21-HD/BTCTW");
