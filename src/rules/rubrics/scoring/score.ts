import { type ConditionTrace, eventsOf } from "../../engine/conditions/condition.js";
import type { Fraction } from "../fraction.js";
import type { Measure } from "../rubric.js";

/** Points that somebody gave for one criterion, in steps of the sheet. */
export interface Mark {
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
  /** The measured value lies in none of the sheet's bands, or in several. */
  "no-band",
  "several-bands",
  /** A fact was not recorded. */
  "missing-facts",
  /** Nobody judged it, or gave points that the sheet does not have. */
  "not-judged",
  "off-step",
  /** Full points were given and the record does not bear them. */
  "not-supported",
  /** The committee has not chosen what becomes of a part that does not apply. */
  "not-chosen",
] as const;
/** Why a criterion is open. */
export type OpenReason = (typeof openReasons)[number];

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

/** A meeting's sheet as the evidence fills it. */
export interface SheetScore {
  /** The id of the sheet. */
  readonly rubric: string;
  /** In the order of the sheet. */
  readonly criteria: readonly CriterionScore[];
  /** The exact score on the scale of the sheet; absent while a criterion is open, and on sheets without points. */
  readonly score?: Fraction;
  /** The least and the most that are possible. */
  readonly between: readonly [Fraction, Fraction];
  /** The grade, where only one is possible. */
  readonly grade?: string;
  /** At least every grade that is still possible, best first. */
  readonly candidates: readonly string[];
  /** Conditions that limit the grade, with what they read. */
  readonly caps: readonly { readonly cap: string; readonly atBest: string; readonly trace: ConditionTrace }[];
}

/** Ids of the events behind a reason. */
export const eventsOfBecause = (because: Because): string[] =>
  because.kind === "measure"
    ? [...because.from]
    : "trace" in because
      ? eventsOf(because.trace)
      : [because.by];
