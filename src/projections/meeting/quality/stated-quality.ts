import type { Grade } from "../../../events/index.js";
import type { Fraction } from "../../../rules/rubrics/fraction.js";
import type { MarkedScore } from "../../../rules/rubrics/scoring/marked.js";
import type { SheetScore } from "../../../rules/rubrics/scoring/score.js";
import { type Known, stateOf } from "../../driver/index.js";
import { type GradingState, grading } from "../grading.js";

/** The sheet that a body adopted for a meeting, and whether the one that the reader holds is the same. */
export interface AdoptedSheet {
  /** The id of the sheet. */
  readonly rubric: string;
  /** The body that adopted it. */
  readonly organisation: string;
  /** Whether the reader's sheet has the fingerprint of the one adopted; absent where the reader has none. */
  readonly same?: boolean;
  /** The event of its adoption. */
  readonly by: string;
}

/**
 * The scores and grades of one meeting, side by side: what the marker gave, what the evidence supports, what the
 * committee proposed, the cell voted and the superior committee decided. Each is absent until it is known.
 */
export interface MeetingQuality {
  /** The sheet by which it was marked or proposed. */
  readonly rubric?: string;
  /** The sheet that a body adopted for it. */
  readonly adopted?: AdoptedSheet;
  /** The sum of the marker's sheet, where the sheet is known. */
  readonly marked?: MarkedScore;
  /** The sheet as the evidence fills it: the one adopted, else the one by which it was marked. */
  readonly evidence?: SheetScore;
  /** What the cell committee proposed. */
  readonly proposed?: GradingState["proposed"];
  /** What the cell voted. */
  readonly voted?: GradingState["voted"];
  /** What the superior committee decided. */
  readonly decided?: GradingState["decided"];
  /** The members' anonymous opinions, totals only. */
  readonly opinions?: GradingState["opinions"];
  /**
   * The score that counts, exact: as decided, else proposed, else the sum of the marker's sheet, else as the evidence
   * fills the sheet where nothing of it is open.
   */
  readonly score?: Fraction;
  /** Whose score that is. */
  readonly scoredBy?: "decided" | "proposed" | "marked" | "evidence";
  /** The last grade stated: decided, voted, or proposed. */
  readonly grade?: Grade;
}

/** What people stated of a meeting's quality; nothing is computed. */
export const statedQuality = (known: Known, stream: string): MeetingQuality => {
  const state = stateOf(known, grading, stream);
  if (state === undefined) return {};
  const { proposed, voted, decided, opinions } = state;
  const rubric = proposed?.rubric ?? Object.keys(state.marks)[0];
  const points = decided?.points ?? proposed?.points;
  const grade = decided?.grade ?? voted?.grade ?? proposed?.grade;
  return {
    ...(rubric === undefined ? {} : { rubric }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(voted === undefined ? {} : { voted }),
    ...(decided === undefined ? {} : { decided }),
    ...(opinions === undefined ? {} : { opinions }),
    ...(points === undefined
      ? {}
      : { score: [points, 1] as const, scoredBy: decided?.points === undefined ? "proposed" : "decided" }),
    ...(grade === undefined ? {} : { grade }),
  };
};
