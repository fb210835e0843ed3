import {
  type Condition,
  type ConditionTrace,
  eventsOf,
  traceCondition,
} from "../engine/conditions/condition.js";
import type { Facts } from "../engine/conditions/facts.js";
import type { RulesInUse } from "../engine/rules-in-use.js";
import { compareFractions, type Fraction } from "./fraction.js";
import type { Measure, Rubric } from "./rubric.js";

/** Points that a person gave for one criterion, in steps of the rubric. */
export interface StatedPoints {
  /** The number of steps. */
  readonly points: number;
  /** The id of the event. */
  readonly by: string;
}

/** The reasons for a criterion's points. */
export type Because =
  | { readonly kind: "applies" | "when" | "needs" | "first"; readonly trace: ConditionTrace }
  | {
      readonly kind: "measure";
      readonly measure: Measure;
      readonly value?: Fraction;
      /** The indexes of the bands that hold the value. */
      readonly bands: readonly number[];
      readonly from: readonly string[];
    }
  | { readonly kind: "mark" | "settled"; readonly points: number; readonly by: string };

/** The reasons why the record alone gives no points. */
export const openReasons = [
  /** The measured value is in none of the rubric's bands, or in several. */
  "no-band",
  "several-bands",
  /** The record lacks a fact. */
  "missing-facts",
  /** Nobody gave points, or the rubric does not allow the given points. */
  "not-judged",
  "off-step",
  /** A person gave full points and the record does not support them. */
  "not-supported",
  /** The committee has not chosen the points of a part that does not apply. */
  "not-chosen",
] as const;
/** The reason why a criterion is open. */
type OpenReason = (typeof openReasons)[number];

/** The points of one criterion with a reason for each. */
export interface CriterionScore {
  /** The id of the criterion. */
  readonly criterion: string;
  /** The maximum. It is 1 for a criterion that is met or not met. */
  readonly max: number;
  /** The origin of its points. */
  readonly how: "computed" | "judged" | "settled" | "not-applicable" | "open";
  /** The points, absent while the criterion is open. */
  readonly points?: number;
  /** The least and the greatest possible points. */
  readonly between: readonly [number, number];
  /**
   * Whether its maximum counts in the scale. It does not count if the criterion does not apply and is left
   * out.
   */
  readonly counted: boolean | "open";
  /** The reason why it is open, and the missing facts or choices. */
  readonly open?: { readonly why: OpenReason; readonly missing: readonly string[] };
  /** The reasons for the points. */
  readonly because: readonly Because[];
}

/** A meeting's rubric, filled from the evidence. */
export interface RubricScore {
  /** The id of the rubric. */
  readonly rubric: string;
  /** The criteria in the order of the rubric. */
  readonly criteria: readonly CriterionScore[];
  /**
   * The exact score on the scale of the rubric. Absent while a criterion is open, and for a rubric without
   * points.
   */
  readonly score?: Fraction;
  /** The least and the greatest possible score. */
  readonly between: readonly [Fraction, Fraction];
  /** The grade, if only one is possible. */
  readonly grade?: string;
  /** Every grade that is still possible, and perhaps more, best first. */
  readonly candidates: readonly string[];
  /** Conditions that limit the grade, with their traces. */
  readonly ceilings: readonly {
    readonly ceiling: string;
    readonly atBest: string;
    readonly trace: ConditionTrace;
  }[];
}

/** Ids of the events behind a reason. */
export const eventsOfBecause = (because: Because): string[] =>
  because.kind === "measure"
    ? [...because.from]
    : "trace" in because
      ? eventsOf(because.trace)
      : [because.by];

/** The evidence that gives a criterion its points. */
export interface MeetingEvidence {
  /** The known facts of the meeting, each with its events. */
  readonly facts: Facts;
  /** The rubric's names with the committee's choices. */
  readonly rulesInUse: RulesInUse;
  /** The marker's points, by criterion. */
  readonly marks: ReadonlyMap<string, StatedPoints>;
  /** The points that the cell decided where the rubric is open, by criterion. */
  readonly settled: ReadonlyMap<string, StatedPoints>;
}

/** A criterion's points before the library decides whether they count. */
export type ScoreDraft = Omit<CriterionScore, "criterion" | "max" | "counted">;

/** Known points. */
export const knownPoints = (
  how: CriterionScore["how"],
  points: number,
  because: readonly Because[],
): ScoreDraft => ({
  how,
  points,
  between: [points, points],
  because,
});

/** Open points, with the missing facts and choices. */
export const open = (
  why: OpenReason,
  between: readonly [number, number],
  because: readonly Because[],
  missing: readonly string[] = [],
): ScoreDraft => ({ how: "open", between, open: { why, missing: [...new Set(missing)] }, because });

/** The trace of a condition of the rubric. */
export const traced = (
  kind: "applies" | "when" | "needs" | "first",
  when: Condition,
  evidence: MeetingEvidence,
) => {
  const trace = traceCondition(when, evidence.facts, evidence.rulesInUse);
  return { trace, result: trace.result, because: { kind, trace } as const };
};

/** The grade of an exact score in a rubric. It is undefined for a rubric without grades. */
export const gradeOf = ({ grades }: Pick<Rubric, "grades">, score: Fraction): string | undefined =>
  grades.find(({ atLeast }) => compareFractions(score, [atLeast, 1]) >= 0)?.grade;

/** Every grade from that of the greatest score down to that of the least score, under the ceilings. */
export const gradesBetween = (
  rubric: Rubric,
  [least, most]: readonly [Fraction, Fraction],
  ceilings: RubricScore["ceilings"],
): string[] => {
  const order = rubric.grades.map(({ grade }) => grade);
  const place = (score: Fraction): number => order.indexOf(gradeOf(rubric, score) ?? "");
  const limit = (sure: boolean): number =>
    Math.max(
      0,
      ...ceilings
        .filter(({ trace }) => !sure || trace.result === "holds")
        .map(({ atBest }) => order.indexOf(atBest)),
    );
  return order.slice(Math.max(place(most), limit(true)), Math.max(place(least), limit(false)) + 1);
};
