import { traceCondition } from "../../engine/conditions/condition.js";
import { type Fraction, fractionOf } from "../fraction.js";
import type { Rubric } from "../rubric.js";
import { scoreCriterion } from "./criterion.js";
import type { MeetingEvidence } from "./draft.js";
import { gradesBetween } from "./grade.js";
import type { CriterionScore, SheetScore } from "./score.js";

/** A sum of points over the maxima that count, on the sheet's scale. */
export const onScale = (points: number, of: number, scale: number): Fraction =>
  fractionOf(points * scale, of);

const sum = (criteria: readonly CriterionScore[], pick: (score: CriterionScore) => number): number =>
  criteria.reduce((total, score) => total + pick(score), 0);

/**
 * The least and the most that a sheet can come to. A part that may not count is reckoned with: with nothing of it
 * the score is never higher than without it, and with all of it never lower. Where nothing counts, nothing is known.
 */
const rangeOf = (criteria: readonly CriterionScore[], scale: number): readonly [Fraction, Fraction] => {
  const counting = criteria.filter(({ counted }) => counted !== false);
  const of = sum(counting, ({ max }) => max);
  if (of === 0)
    return [
      [0, 1],
      [scale, 1],
    ];
  return [
    onScale(
      sum(counting, ({ between }) => between[0]),
      of,
      scale,
    ),
    onScale(
      sum(counting, ({ between }) => between[1]),
      of,
      scale,
    ),
  ];
};

const capsOf = ({ caps = [] }: Rubric, { facts, bound }: MeetingEvidence): SheetScore["caps"] =>
  caps.flatMap(({ id: cap, atBest, when }) => {
    const trace = traceCondition(when, facts, bound);
    return trace.result === "fails" ? [] : [{ cap, atBest, trace }];
  });

/**
 * Fills a sheet from the evidence of a meeting: what events show is computed, what people judge is taken from the
 * marker, and what neither gives stays open and says what is asked for. No total can be entered.
 */
export const scoreSheet = (rubric: Rubric, evidence: MeetingEvidence): SheetScore => {
  const criteria = rubric.criteria.map((criterion) => scoreCriterion(criterion, evidence));
  const between = rangeOf(criteria, rubric.scale);
  const caps = capsOf(rubric, evidence);
  const candidates = gradesBetween(rubric, between, caps);
  const known =
    criteria.some(({ counted }) => counted === true) && criteria.every(({ how }) => how !== "open");
  const [only, ...others] = candidates;
  return {
    rubric: rubric.id,
    criteria,
    ...(known ? { score: between[1] } : {}),
    between,
    ...(only === undefined || others.length > 0 ? {} : { grade: only }),
    candidates,
    caps,
  };
};
