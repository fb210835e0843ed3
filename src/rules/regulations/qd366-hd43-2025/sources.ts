import { citing } from "../building.js";

/** An article of QĐ 366-QĐ/TW, 30/8/2025. */
export const qd366 = citing("QĐ 366-QĐ/TW");
