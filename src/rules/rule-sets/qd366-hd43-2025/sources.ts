import { citing } from "../vocabulary/building-blocks.js";

/** A point of QĐ 366. */
export const qd366 = citing("QĐ 366-QĐ/TW");

/** A point of HD 43. */
export const hd43 = citing("HD 43-HD/BTCTW");
