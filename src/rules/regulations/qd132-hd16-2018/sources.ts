import { citing } from "../building.js";

/** A point of QĐ 132-QĐ/TW, 8/3/2018. */
export const qd132 = citing("QĐ 132-QĐ/TW");
/** A point of HD 16-HD/BTCTW, 24/9/2018. */
export const hd16 = citing("HD 16-HD/BTCTW");
