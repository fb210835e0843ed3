import {
  type Condition,
  type ConditionTrace,
  eventsOf,
  traceCondition,
} from "../engine/conditions/condition.js";
import type { Facts } from "../engine/conditions/fact-reader.js";
import type { RulesInUse } from "../engine/rules-in-use.js";
import { compareFractions, type Fraction } from "./fraction.js";
import type { Measure, Rubric } from "./rubric.js";

/** Points that somebody gave for one criterion, in steps of the sheet. */
export interface StatedPoints {
  /** How many steps. */
  readonly points: number;
  /** The id of the event. */
  readonly by: string;
}

/** What a criterion's points rest on. */
export type Because =
  | { readonly kind: "applies" | "when" | "needs" | "first"; readonly trace: ConditionTrace }
  | {
      readonly kind: "measure";
      readonly measure: Measure;
      readonly value?: Fraction;
      /** Numbers of the bands in which it lies. */
      readonly bands: readonly number[];
      readonly from: readonly string[];
    }
  | { readonly kind: "mark" | "settled"; readonly points: number; readonly by: string };

/** Why the record alone gives no points. */
export const openReasons = [
  /** The measured value lies in none of the rubric's bands, or in several. */
  "no-band",
  "several-bands",
  /** A fact was not recorded. */
  "missing-facts",
  /** Nobody judged it, or gave points that the rubric does not have. */
  "not-judged",
  "off-step",
  /** Full points were given and the record does not bear them. */
  "not-supported",
  /** The committee has not chosen what becomes of a part that does not apply. */
  "not-chosen",
] as const;
/** Why a criterion is open. */
type OpenReason = (typeof openReasons)[number];

/** The points of one criterion with a reason for each. */
export interface CriterionScore {
  /** The id of the criterion. */
  readonly criterion: string;
  /** The most points; 1 for a criterion that is met or not. */
  readonly max: number;
  /** Where its points come from. */
  readonly how: "computed" | "judged" | "settled" | "not-applicable" | "open";
  /** The points; none while it is open. */
  readonly points?: number;
  /** The least and the most points that are possible. */
  readonly between: readonly [number, number];
  /** Whether its maximum counts in the scale: not where a part that does not apply is taken out. */
  readonly counted: boolean | "open";
  /** Why it is open, and the facts or choices that are missing. */
  readonly open?: { readonly why: OpenReason; readonly missing: readonly string[] };
  /** What the points rest on. */
  readonly because: readonly Because[];
}

/** A meeting's rubric as the evidence fills it. */
export interface RubricScore {
  /** The id of the sheet. */
  readonly rubric: string;
  /** In the order of the sheet. */
  readonly criteria: readonly CriterionScore[];
  /** The exact score on the scale of the rubric; absent while a criterion is open, and on rubrics without points. */
  readonly score?: Fraction;
  /** The least and the most that are possible. */
  readonly between: readonly [Fraction, Fraction];
  /** The grade, where only one is possible. */
  readonly grade?: string;
  /** At least every grade that is still possible, best first. */
  readonly candidates: readonly string[];
  /** Conditions that limit the grade, with what they read. */
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

/** What a criterion is scored from. */
export interface MeetingEvidence {
  /** What is known of the meeting, each with its events. */
  readonly facts: Facts;
  /** The rubric's names with the committee's choices. */
  readonly rulesInUse: RulesInUse;
  /** What the marker gave, by criterion. */
  readonly marks: ReadonlyMap<string, StatedPoints>;
  /** What the cell settled where the rubric is open, by criterion. */
  readonly settled: ReadonlyMap<string, StatedPoints>;
}

/** A criterion's points before it is known whether they count. */
export type ScoreDraft = Omit<CriterionScore, "criterion" | "max" | "counted">;

/** Points that are known. */
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

/** Points that are open, with what is asked for. */
export const open = (
  why: OpenReason,
  between: readonly [number, number],
  because: readonly Because[],
  missing: readonly string[] = [],
): ScoreDraft => ({ how: "open", between, open: { why, missing: [...new Set(missing)] }, because });

/** A condition of the rubric as the facts answer it. */
export const traced = (
  kind: "applies" | "when" | "needs" | "first",
  when: Condition,
  evidence: MeetingEvidence,
) => {
  const trace = traceCondition(when, evidence.facts, evidence.rulesInUse);
  return { trace, result: trace.result, because: { kind, trace } as const };
};

/** The grade that an exact score reaches on a rubric; none on a rubric without grades. */
export const gradeOf = ({ grades }: Pick<Rubric, "grades">, score: Fraction): string | undefined =>
  grades.find(({ atLeast }) => compareFractions(score, [atLeast, 1]) >= 0)?.grade;

/** Every grade from the one that the most reaches down to the one that the least reaches, under the ceilings. */
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
