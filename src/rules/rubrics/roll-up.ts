import { compareShare } from "../engine/compare.js";
import type { Text } from "../engine/rule-set.js";
import type { Rubric } from "./rubric.js";

/**
 * How the scores of meetings become one score of a period. No source gives a formula, so both are
 * unsourced and neither is a default: whoever asks for a yearly score names one.
 */
export const rollUpPolicies = {
  mean: {
    says: {
      vi: "trung bình cộng điểm các kỳ sinh hoạt (chưa có căn cứ văn bản)",
      en: "mean of the meetings' points (unsourced)",
    },
  },
  worst: {
    says: {
      vi: "điểm của kỳ sinh hoạt thấp nhất (chưa có căn cứ văn bản)",
      en: "points of the lowest meeting (unsourced)",
    },
  },
} as const satisfies Record<string, { says: Text }>;

export type RollUpPolicy = keyof typeof rollUpPolicies;

/** A score of a period as an exact fraction, with the grade it reaches. */
export interface PeriodScore {
  readonly policy: RollUpPolicy;
  /** Points as `[sum, number of meetings]`. */
  readonly points: readonly [number, number];
  readonly grade?: string;
  readonly meetings: number;
}

/**
 * Rolls scores up; nothing where no meeting was scored. Without the sheet the points stand and no
 * grade is given: its bands are not known.
 */
export const rollUp = (
  policy: RollUpPolicy,
  scores: readonly number[],
  rubric: Rubric | undefined,
): PeriodScore | undefined => {
  if (scores.length === 0) return undefined;
  const points: readonly [number, number] =
    policy === "mean"
      ? [scores.reduce((sum, score) => sum + score, 0), scores.length]
      : [Math.min(...scores), 1];
  const grade = rubric?.grades.find(({ atLeast }) =>
    compareShare(points[0], points[1], "at-least", [atLeast, 1]),
  )?.grade;
  return { policy, points, ...(grade === undefined ? {} : { grade }), meetings: scores.length };
};
