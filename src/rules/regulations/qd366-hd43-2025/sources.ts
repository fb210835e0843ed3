import type { Evidence, Source } from "../../engine/rule-set.js";

const source =
  (document: string) =>
  (point: string, evidence: Evidence = "P", note?: string): Source => ({
    document,
    point,
    evidence,
    ...(note === undefined ? {} : { note }),
  });

/** An article of QĐ 366-QĐ/TW, 30/8/2025. */
export const qd366 = source("QĐ 366-QĐ/TW");
/** A point of HD 43-HD/BTCTW, 31/10/2025. */
export const hd43 = source("HD 43-HD/BTCTW");
