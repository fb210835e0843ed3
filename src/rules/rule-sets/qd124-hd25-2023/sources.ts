import { citing } from "../vocabulary/building-blocks.js";

/** A point of QĐ 124. */
export const qd124 = citing("QĐ 124-QĐ/TW");

/** A point of HD 25. */
export const hd25 = citing("HD 25-HD/BTCTW");
