import type { ConditionTrace } from "../../engine/conditions/condition.js";
import type { Tri } from "../../engine/tri.js";
import type { Text } from "../../engine/vocabulary.js";
import type { Fraction } from "../fraction.js";

/** One meeting of a period as far as it was scored, with the events that say so. */
export interface ScoredMeeting {
  /** Points on the scale of the sheet. */
  readonly points?: Fraction;
  /** Its grade. */
  readonly grade?: string;
  /** The events that say so. */
  readonly from: readonly string[];
}

/** One rung of a policy with what it read. */
export interface RungTrace {
  /** The grade that it gives. */
  readonly grade: string;
  /** Whether the rung is reached, whatever the grades of meetings that nobody graded; never sure where a part was not read. */
  readonly result: Tri;
  /** The part of the text that was not read. */
  readonly unread?: Text;
  /** What its condition read. */
  readonly condition: ConditionTrace;
}

/** What the meetings of a period come to. */
export interface PeriodScore {
  /** The policy that gave it; absent where the period is the month of one meeting. */
  readonly policy?: string;
  /** Meetings that were scored, or graded, as the policy needs. */
  readonly meetings: number;
  /** Exact points of the meetings that were scored, on the scale of their sheet. */
  readonly points?: Fraction;
  /** The grade, where only one is possible. */
  readonly grade?: string;
  /** The grades still possible, from the best; none where the sheet's bands are not known. */
  readonly candidates: readonly string[];
  /** Parts of the text that were not read, where they leave it open. */
  readonly unread: readonly Text[];
  /** The text does not say what becomes of who reaches none of its grades. */
  readonly silent: boolean;
  /** Parameters that nobody chose and without which it stays open; `sheet` where the sheet is not known. */
  readonly missing: readonly string[];
  /** The rungs that were tried, from the best down. */
  readonly because: readonly RungTrace[];
}
