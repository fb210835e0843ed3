import { compareFractions, type Fraction } from "../fraction.js";
import type { Rubric } from "../rubric.js";
import type { SheetScore } from "./score.js";

/** The grade that an exact score reaches on a sheet; none on a sheet without grades. */
export const gradeOf = ({ grades }: Pick<Rubric, "grades">, score: Fraction): string | undefined =>
  grades.find(({ atLeast }) => compareFractions(score, [atLeast, 1]) >= 0)?.grade;

/** Every grade from the one that the most reaches down to the one that the least reaches, under the caps. */
export const gradesBetween = (
  rubric: Rubric,
  [least, most]: readonly [Fraction, Fraction],
  caps: SheetScore["caps"],
): string[] => {
  const order = rubric.grades.map(({ grade }) => grade);
  const place = (score: Fraction): number => order.indexOf(gradeOf(rubric, score) ?? "");
  const limit = (sure: boolean): number =>
    Math.max(
      0,
      ...caps
        .filter(({ trace }) => !sure || trace.result === "holds")
        .map(({ atBest }) => order.indexOf(atBest)),
    );
  return order.slice(Math.max(place(most), limit(true)), Math.max(place(least), limit(false)) + 1);
};
