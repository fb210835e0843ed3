import type { Condition } from "../../engine/conditions/condition.js";
import type { Criterion, Rubric } from "../rubric.js";

/** The words of a criterion or group in both languages. */
export const says = (vi: string, en: string) => ({ vi, en });

/** The four grades at 90, 70 and 50 points. HD 42 has them, and every local rubric that the authors read. */
export const at907050: Rubric["grades"] = [
  { grade: "good", atLeast: 90 },
  { grade: "fair", atLeast: 70 },
  { grade: "average", atLeast: 50 },
  { grade: "poor", atLeast: 0 },
];

/** A condition: the record shows the fact. */
export const shown = (fact: string): Condition => ({ fact, is: "equal", value: true });

/** A criterion with its points, its wording and its evidence. */
export const criterion = (
  id: string,
  group: string,
  max: number,
  vi: string,
  en: string,
  scored: Criterion["scored"],
): Criterion => ({ id, group, says: { vi, en }, max, scored });

/** Full points or none, by a person or by the record. */
export const toggle = (evidence: { when?: Condition; needs?: Condition } = {}): Criterion["scored"] => ({
  kind: "toggle",
  ...evidence,
});

/** Point by point, by a person or by the record. */
export const numeric = (evidence: { when?: Condition; needs?: Condition } = {}): Criterion["scored"] => ({
  kind: "numeric",
  step: 1,
  ...evidence,
});
