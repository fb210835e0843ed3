import { citing } from "../building.js";

/** A point of QĐ 124-QĐ/TW, 4/10/2023. */
export const qd124 = citing("QĐ 124-QĐ/TW");
