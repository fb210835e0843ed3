import type { Criterion } from "./rubric.js";

/** The most points of a criterion: 1 where it is only met or not. */
export const mostOf = ({ max, scored }: Criterion): number => (scored.kind === "met" ? 1 : max);

/** The step in which a criterion is marked. */
export const markingStep = (criterion: Criterion): number =>
  criterion.scored.kind === "numeric" ? criterion.scored.step : mostOf(criterion);

/** Whether points are of the sheet: from nothing to the maximum, in its steps. */
export const isOnStep = (criterion: Criterion, points: number): boolean => {
  const { scored } = criterion;
  if (points > mostOf(criterion)) return false;
  if (scored.kind === "bands")
    return [...scored.bands, ...(scored.first ?? [])].some((each) => each.points === points);
  return points % markingStep(criterion) === 0;
};
