import type { Source } from "../engine/rule-set.js";

/** A point of QĐ 294. */
export const qd294 = (point: string): Source => ({ document: "QĐ 294-QĐ/TW (2025)", point, evidence: "P" });

/** From this day QĐ 294 is in force; on most points of voting the texts before it were not read. */
export const qd294From = "2025-07-01";
