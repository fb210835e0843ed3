import { type Condition, traceCondition } from "../../engine/conditions/condition.js";
import type { Facts } from "../../engine/fact-reader.js";
import type { Bound } from "../../engine/rules-in-use.js";
import type { Because, CriterionScore, Mark, OpenReason } from "./score.js";

/** What a criterion is scored from. */
export interface MeetingEvidence {
  /** What is known of the meeting, each with its events. */
  readonly facts: Facts;
  /** The sheet's names with the committee's choices. */
  readonly bound: Bound;
  /** What the marker gave, by criterion. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** What the cell settled where the sheet is open, by criterion. */
  readonly settled: ReadonlyMap<string, Mark>;
}

/** A criterion's points before it is known whether they count. */
export type Draft = Omit<CriterionScore, "criterion" | "max" | "counted">;

/** Points that are known. */
export const known = (how: CriterionScore["how"], points: number, because: readonly Because[]): Draft => ({
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
): Draft => ({ how: "open", between, open: { why, missing: [...new Set(missing)] }, because });

/** A condition of the sheet as the facts answer it. */
export const traced = (
  kind: "applies" | "when" | "needs" | "first",
  when: Condition,
  evidence: MeetingEvidence,
) => {
  const trace = traceCondition(when, evidence.facts, evidence.bound);
  return { trace, result: trace.result, because: { kind, trace } as const };
};
