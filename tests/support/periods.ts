import type { ParameterValues } from "../../src/rules/engine/conditions/vocabulary.js";
import type { Fraction } from "../../src/rules/rubrics/fraction.js";
import { type PeriodScore, rollUp, type ScoredMeeting } from "../../src/rules/rubrics/roll-up.js";
import type { RollUpPolicy } from "../../src/rules/rubrics/roll-up-policy.js";

/** The usual bands of a rubric of 100 points. */
export const rubric = {
  scale: 100,
  grades: [
    { grade: "good", atLeast: 90 },
    { grade: "fair", atLeast: 70 },
    { grade: "average", atLeast: 50 },
    { grade: "poor", atLeast: 0 },
  ],
};

/** Meetings with points, whole or not. A meeting without points was not scored. */
export const scored = (...points: readonly (number | Fraction | undefined)[]): ScoredMeeting[] =>
  points.map((each, index) => ({
    ...(each === undefined ? {} : { points: typeof each === "number" ? ([each, 1] as const) : each }),
    from: [`e-${index + 1}`],
  }));

/** `graded({ good: 7, average: 1, none: 2 })`; `none` counts meetings without a grade. */
export const graded = (numbers: Readonly<Record<string, number>>): ScoredMeeting[] =>
  Object.entries(numbers).flatMap(([grade, number]) =>
    Array.from({ length: number }, (_, index) => ({
      ...(grade === "none" ? {} : { grade }),
      from: [`${grade}-${index + 1}`],
    })),
  );

/** The score of graded meetings under a roll-up. */
export const year = (
  policy: RollUpPolicy,
  numbers: Readonly<Record<string, number>>,
  parameters: ParameterValues = {},
): PeriodScore | undefined => rollUp(policy, graded(numbers), { parameters });
