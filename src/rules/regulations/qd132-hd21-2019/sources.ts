import type { Evidence, Source } from "../../engine/rule-set.js";

/** A point of HD 21-HD/BTCTW, 18/10/2019. */
export const hd21 = (point: string, evidence: Evidence = "P", note?: string): Source => ({
  document: "HD 21-HD/BTCTW",
  point,
  evidence,
  ...(note === undefined ? {} : { note }),
});
