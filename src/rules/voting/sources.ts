import type { Source } from "../engine/vocabulary.js";

/** An article of the Party's Charter. */
export const charter = (point: string): Source => ({ document: "Điều lệ Đảng (2011)", point, evidence: "P" });

/** A point of QĐ 294. */
export const qd294 = (point: string): Source => ({ document: "QĐ 294-QĐ/TW (2025)", point, evidence: "P" });

/** From this day QĐ 294 is in force; on most points of voting the texts before it were not read. */
export const qd294From = "2025-07-01";
