import type { Subject } from "../../events/index.js";
import type { Facts } from "../../rules/engine/fact-reader.js";
import type { Outcome } from "../../rules/engine/outcome.js";
import type { Bound } from "../../rules/engine/rules-in-use.js";
import type { LevelChange } from "./decisions.js";
import type { GivenLevel } from "./subject.js";

/**
 * One subject's levels in one year, each kept apart: what the subject says, what the rules compute, what
 * the cell committee proposes, what the cell votes, what the competent committee decides, and every
 * change afterwards.
 */
export interface Classification {
  /** Such as `member:m-07`. */
  readonly key: string;
  /** Who or what is rated. */
  readonly subject: Subject;
  /** The organisation whose review rates it. */
  readonly organisation: string;
  /** What the rules compute. */
  readonly outcome: Outcome;
  /** What the rules could read, each with its events. */
  readonly facts: Facts;
  /** The rule set with the parameters that were chosen. */
  readonly bound: Bound;
  /** The level that the subject gives itself. */
  readonly selfRated?: GivenLevel;
  /** The level that the cell committee proposes. */
  readonly proposed?: GivenLevel;
  /** The level that the ballot proposes. */
  readonly voted?: GivenLevel;
  /** What became of the decided level, in order. */
  readonly changes: readonly LevelChange[];
  /** The level that stands after all changes. */
  readonly final?: GivenLevel;
  /** Whether a member is on the roll at the year's end; organisations always are. */
  readonly listed: boolean;
}
