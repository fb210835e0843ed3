import type { Criterion } from "./rubric.js";

/** The maximum of a criterion. It is 1 for a criterion that is met or not met. */
export const mostOf = ({ max, scored }: Criterion): number => (scored.kind === "met" ? 1 : max);

/** The step of the marks for a criterion. */
export const markingStep = (criterion: Criterion): number =>
  criterion.scored.kind === "numeric" ? criterion.scored.step : mostOf(criterion);

/** Whether points are possible under the rubric: from 0 to the maximum, in its steps. */
export const isOnStep = (criterion: Criterion, points: number): boolean => {
  const { scored } = criterion;
  if (points > mostOf(criterion)) return false;
  if (scored.kind === "bands")
    return [...scored.bands, ...(scored.first ?? [])].some((each) => each.points === points);
  return points % markingStep(criterion) === 0;
};
