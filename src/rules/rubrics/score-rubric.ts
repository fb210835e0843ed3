import { traceCondition } from "../engine/conditions/condition.js";
import { type Fraction, fractionOf } from "./fraction.js";
import { isOnStep, mostOf } from "./possible-points.js";
import type { Criterion, Rubric } from "./rubric.js";
import {
  type CriterionScore,
  gradeOf,
  gradesBetween,
  type MeetingEvidence,
  type RubricScore,
  type StatedPoints,
} from "./score.js";
import { scoreCriterion } from "./score-criterion.js";

/** A sum of points over the counted maxima, on the rubric's scale. */
const onScale = (points: number, of: number, scale: number): Fraction => fractionOf(points * scale, of);

const sum = (criteria: readonly CriterionScore[], pick: (score: CriterionScore) => number): number =>
  criteria.reduce((total, score) => total + pick(score), 0);

/**
 * The least and the greatest score of a rubric. The range includes a part that may not count: with none of
 * its points the score is at most the score without it, and with all of them at least. Without any counted
 * part the score is unknown.
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

const ceilingsOf = (
  { ceilings = [] }: Rubric,
  { facts, rulesInUse: inUse }: MeetingEvidence,
): RubricScore["ceilings"] =>
  ceilings.flatMap(({ id: ceiling, atBest, when }) => {
    const trace = traceCondition(when, facts, inUse);
    return trace.result === "fails" ? [] : [{ ceiling, atBest, trace }];
  });

/**
 * Fills a rubric from the evidence of a meeting. Events give computed points, and the marker gives the points
 * that people decide. Other criteria stay open, with their missing facts and choices. Nobody can enter a
 * total.
 */
export const scoreRubric = (rubric: Rubric, evidence: MeetingEvidence): RubricScore => {
  const criteria = rubric.criteria.map((criterion) => scoreCriterion(criterion, evidence));
  const between = rangeOf(criteria, rubric.scale);
  const ceilings = ceilingsOf(rubric, evidence);
  const candidates = gradesBetween(rubric, between, ceilings);
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
    ceilings,
  };
};

/** The sum of a marker's points, or the criteria that prevent a sum. */
export interface MarkedScore {
  /**
   * The exact score on the rubric's scale. Absent if a criterion has no points or has more than its maximum.
   */
  readonly score?: Fraction;
  /** The grade of the score, if the rubric has bands. */
  readonly grade?: string;
  /** Criteria without points, by id. */
  readonly unmarked: readonly string[];
  /** Criteria with more points than their maximum. */
  readonly over: readonly { readonly criterion: string; readonly points: number; readonly max: number }[];
  /** Criteria with points that the rubric does not allow: neither 0 nor the maximum, or off the step. */
  readonly offStep: readonly string[];
  /** Marks for criteria that the rubric lacks. */
  readonly strange: readonly string[];
}

/**
 * Adds up a marker's points. The function fills in nothing. A criterion without points leaves the sum open,
 * unless it does not apply to this meeting.
 *
 * @param evidence the same rubric, filled from the evidence; without it every criterion counts
 */
export const markedScore = (
  rubric: Rubric,
  marks: ReadonlyMap<string, StatedPoints>,
  evidence: readonly CriterionScore[] = [],
): MarkedScore => {
  const aside = new Map(
    evidence.filter(({ how }) => how === "not-applicable").map((score) => [score.criterion, score]),
  );
  const pointsOf = ({ id }: Criterion): number | undefined => {
    const apart = aside.get(id);
    return apart?.counted === false ? 0 : (marks.get(id)?.points ?? apart?.points);
  };
  const { criteria } = rubric;
  const unmarked = criteria.filter((each) => pointsOf(each) === undefined).map(({ id }) => id);
  const marked = criteria.flatMap((criterion) => {
    const mark = marks.get(criterion.id);
    return mark === undefined ? [] : [{ criterion, points: mark.points }];
  });
  const over = marked
    .filter(({ criterion, points }) => points > mostOf(criterion))
    .map(({ criterion, points }) => ({ criterion: criterion.id, points, max: mostOf(criterion) }));
  const offStep = marked
    .filter(({ criterion, points }) => points <= mostOf(criterion) && !isOnStep(criterion, points))
    .map(({ criterion }) => criterion.id);
  const known = new Set(criteria.map(({ id }) => id));
  const strange = [...marks.keys()].filter((id) => !known.has(id));
  const rest = { unmarked, over, offStep, strange };
  if (unmarked.length > 0 || over.length > 0) return rest;
  const counting = criteria.filter(
    ({ id, scored }) => scored.kind !== "met" && aside.get(id)?.counted !== false,
  );
  const points = counting.reduce((sum, each) => sum + (pointsOf(each) ?? 0), 0);
  const of = counting.reduce((sum, { max }) => sum + max, 0);
  if (of === 0) return rest;
  const score = onScale(points, of, rubric.scale);
  const grade = gradeOf(rubric, score);
  return { score, ...(grade === undefined ? {} : { grade }), ...rest };
};
