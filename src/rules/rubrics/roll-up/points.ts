import { type Fraction, leastOf, meanOf } from "../fraction.js";
import type { Rubric } from "../rubric.js";
import { gradeOf } from "../scoring/grade.js";
import type { PointsPolicy } from "./policy.js";
import type { PeriodScore, ScoredMeeting } from "./score.js";

/** What a score needs of a sheet. */
export type Bands = Pick<Rubric, "scale" | "grades">;

const taken = { mean: meanOf, worst: leastOf };

/** The grades from those of the best possible points down to those of the worst. */
const between = (bands: Bands, best: Fraction | undefined, worst: Fraction | undefined): string[] => {
  if (best === undefined || worst === undefined) return [];
  const names = bands.grades.map(({ grade }) => grade);
  const [from, to] = [best, worst].map((points) => names.indexOf(gradeOf(bands, points) ?? ""));
  return from === undefined || to === undefined || from < 0 || to < 0 ? [] : names.slice(from, to + 1);
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
