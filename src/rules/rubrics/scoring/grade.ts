import type { Ratio } from "../../engine/rule-set.js";
import type { Rubric } from "../rubric.js";
import { compareRatio } from "./ratio.js";
import type { SheetScore } from "./score.js";

/** The grade that an exact score reaches on a sheet; none on a sheet without grades. */
export const gradeOf = (rubric: Rubric, score: Ratio): string | undefined =>
  rubric.grades.find(({ atLeast }) => compareRatio(score, "at-least", [atLeast, 1]))?.grade;

/** Every grade from the one that the most reaches down to the one that the least reaches, under the caps. */
export const gradesBetween = (
  rubric: Rubric,
  [least, most]: readonly [Ratio, Ratio],
  caps: SheetScore["caps"],
): string[] => {
  const order = rubric.grades.map(({ grade }) => grade);
  const place = (score: Ratio): number => order.indexOf(gradeOf(rubric, score) ?? "");
  const limit = (sure: boolean): number =>
    Math.max(
      0,
      ...caps
        .filter(({ trace }) => !sure || trace.result === "holds")
        .map(({ atBest }) => order.indexOf(atBest)),
    );
  return order.slice(Math.max(place(most), limit(true)), Math.max(place(least), limit(false)) + 1);
};
