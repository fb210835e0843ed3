import type { Subject } from "../../events/index.js";
import type { Bound, Facts, Outcome } from "../../rules/judging.js";
import type { LevelChange } from "./decisions.js";
import type { GivenLevel } from "./subject.js";

/**
 * One subject's levels in one year, each kept apart: what the subject says, what the rules compute, what
 * the cell committee proposes, what the cell votes, what the competent committee decides, and every
 * change afterwards.
 */
export interface Classification {
  readonly key: string;
  readonly subject: Subject;
  /** The organisation whose review rates it. */
  readonly organisation: string;
  readonly outcome: Outcome;
  readonly facts: Facts;
  readonly bound: Bound;
  readonly selfRated?: GivenLevel;
  readonly proposed?: GivenLevel;
  readonly voted?: GivenLevel;
  readonly changes: readonly LevelChange[];
  /** The level that stands after all changes. */
  readonly final?: GivenLevel;
  /** Whether a member is on the roll at the year's end; organisations always are. */
  readonly listed: boolean;
}
