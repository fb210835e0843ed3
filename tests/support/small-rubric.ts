import type { Bands, Criterion, Rubric } from "../../src/rules/rubrics/rubric.js";

const says = { vi: "vi", en: "en" };

export const criterionOf = (
  id: string,
  max: number,
  scored: Criterion["scored"],
  rest: Partial<Criterion> = {},
): Criterion => ({ id, group: "g", says, max, scored, ...rest });

export const pastHalf: Bands = {
  kind: "bands",
  on: { share: "discussion.speakers", of: "attendance.present" },
  bands: [
    { from: { at: [1, 2], included: true }, points: 10 },
    { to: { at: [1, 2], included: false }, points: 4 },
  ],
};

/**
 * An invented rubric of 20 points without a problem: a person judges one criterion, bands score the other.
 */
export const smallRubric: Rubric = {
  id: "small",
  title: says,
  source: { document: "made up", evidence: "local" },
  from: "2026-01-01",
  kinds: ["regular"],
  scale: 20,
  minimums: [{ kinds: ["regular"], minutes: 10 }],
  groups: [{ id: "g", says }],
  criteria: [criterionOf("a", 10, { kind: "numeric", step: 5 }), criterionOf("b", 10, pastHalf)],
  grades: [
    { grade: "good", atLeast: 18 },
    { grade: "fair", atLeast: 14 },
    { grade: "average", atLeast: 10 },
    { grade: "poor", atLeast: 0 },
  ],
  gaps: [],
};

/** The small rubric with other criteria, on a scale of their maxima, with the grades good and poor. */
export const rubricOf = (criteria: Criterion[], rest: Partial<Rubric> = {}): Rubric => ({
  ...smallRubric,
  scale: criteria.reduce((sum, { max }) => sum + max, 0),
  criteria,
  grades: [{ grade: "poor", atLeast: 0 }],
  ...rest,
});
