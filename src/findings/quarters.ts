import { decisionsOf } from "../projections/year/classification/classification.js";
import type { YearContext } from "../projections/year/context.js";
import { type Finding, finding } from "./finding.js";

/** The constraint that a rule set with quarters states; without it two quarters mean nothing. */
const constraintId = "two-quarters-unfulfilled";

/**
 * Two consecutive quarters unfulfilled: whether somebody is replaced is for people to consider. The last
 * decision on a quarter counts; a quarter without a level parts its neighbours.
 */
export const quarterFindings = (context: YearContext): Finding[] => {
  const clause = context.options.under.constraints.find(({ id }) => id === constraintId)?.source;
  if (clause === undefined) return [];
  return decisionsOf(context).flatMap(({ quarters }) =>
    Object.entries(quarters).flatMap(([about, decided]) => {
      const last = new Map(decided.map((each) => [each.quarter, each]));
      return [1, 2, 3].flatMap((quarter) => {
        const pair = [last.get(quarter), last.get(quarter + 1)].flatMap((each) =>
          each?.level === "unfulfilled" ? [each] : [],
        );
        return pair.length < 2
          ? []
          : [
              finding("two-quarters-unfulfilled", about, {
                clause,
                details: { first: quarter, second: quarter + 1 },
                events: pair.map(({ by }) => by),
              }),
            ];
      });
    }),
  );
};
