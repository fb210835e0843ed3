import type { Source } from "../../engine/vocabulary.js";

/** A text that something rests on, from the day on which it is in force. */
export interface Ground {
  /** The first day on which it is in force. */
  readonly from: string;
  /** The clause. */
  readonly source: Source;
}

/** The text that something rests on by a day: of those in force the last, for it took the place of the others. */
export const groundOn = (grounds: readonly Ground[], day: string): Source | undefined =>
  grounds.filter(({ from }) => from <= day).at(-1)?.source;
