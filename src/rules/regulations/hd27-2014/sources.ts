import { citing } from "../building.js";

/** A part of HD 27-HD/BTCTW, 25/9/2014. */
export const inHd27 = citing("HD 27-HD/BTCTW");
