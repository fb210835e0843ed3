import { compareFractions, type Fraction, leastOf, meanOf } from "../fraction.js";
import type { Rubric } from "../rubric.js";
import type { PointsPolicy } from "./policy.js";
import type { PeriodScore, ScoredMeeting } from "./score.js";

/** What a score needs of a sheet. */
export type Bands = Pick<Rubric, "scale" | "grades">;

const taken = { mean: meanOf, worst: leastOf };

/** The grades from that of the best possible points down to that of the worst; none where the worst reaches none. */
const between = ({ grades }: Bands, best: Fraction | undefined, worst: Fraction | undefined): string[] => {
  if (best === undefined || worst === undefined) return [];
  const place = (points: Fraction) =>
    grades.findIndex(({ atLeast }) => compareFractions(points, [atLeast, 1]) >= 0);
  return grades.slice(place(best), place(worst) + 1).map(({ grade }) => grade);
};

/** Rolls points up. A meeting that nobody scored may have had any points: its grade counts only where that is all one. */
export const rollUpPoints = (
  { id, take }: PointsPolicy,
  meetings: readonly ScoredMeeting[],
  sheet: Bands | undefined,
): PeriodScore | undefined => {
  const scored = meetings.flatMap(({ points }) => (points === undefined ? [] : [points]));
  if (scored.length === 0) return undefined;
  const open = meetings.length - scored.length;
  const all = (each: number) => taken[take]([...scored, ...Array<Fraction>(open).fill([each, 1])]);
  const points = taken[take](scored);
  const candidates = sheet === undefined ? [] : between(sheet, all(sheet.scale), all(0));
  const [only, ...others] = candidates;
  return {
    policy: id,
    meetings: scored.length,
    ...(points === undefined ? {} : { points }),
    ...(only === undefined || others.length > 0 ? {} : { grade: only }),
    candidates,
    unread: [],
    silent: false,
    missing: sheet === undefined ? ["sheet"] : [],
    because: [],
  };
};
