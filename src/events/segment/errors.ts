import type { JournalProblem } from "../journal/problem.js";

const remedies = {
  "segment-foreign":
    "Give a file that packSegments wrote, from its beginning; a journal in JSON Lines is read by readJournal",
  "segment-newer": "Read it with a newer release, or pack the journal again with this one",
  "segment-missing": "Give all segments of the journal, in their order",
  "segment-cut": "Copy the file again, or pack the journal again from its JSON Lines",
  "segment-damaged": "Copy the file again, or pack the journal again from its JSON Lines",
} as const;

const reasons = {
  "segment-foreign": "these bytes do not begin a segment",
  "segment-newer": "the segment has a form that this release does not know",
  "segment-missing": "what comes before this segment is missing, or comes elsewhere",
  "segment-cut": "the file ends before the last segment of its journal does",
  "segment-damaged": "the segment is not as it was written",
} as const;

/** Why a segment cannot be read. Nothing of one that is damaged was given out. */
export class SegmentError extends Error {
  override readonly name = "SegmentError";
  /** What is wrong, in English. */
  readonly reason: string;
  /** What to do, in English. */
  readonly remedy: string;
  /**
   * @param code what is wrong
   * @param segment which segment of the file, from 1
   * @param offset the byte of the file at which it begins, from 0
   * @param options what met the damage
   */
  constructor(
    readonly code: keyof typeof reasons,
    readonly segment: number,
    readonly offset: number,
    options?: { readonly cause: unknown },
  ) {
    super(`Segment ${segment}, at byte ${offset}: ${reasons[code]}. ${remedies[code]}.`, options);
    this.reason = reasons[code];
    this.remedy = remedies[code];
  }
}

/** What a decoder meets that was never written, although the checksum holds. */
export const impossible = (): RangeError => new RangeError("A segment holds what was never written.");

/** An entry that cannot be packed, because it could not be read from a journal either. Its segment was not made. */
export class PackError extends Error {
  override readonly name = "PackError";
  /** What is wrong with the entry, by the codes of a line of a journal. */
  readonly code: JournalProblem["code"];
  /** @param problem what is wrong; its line is the entry's number, from 1 */
  constructor(readonly problem: JournalProblem) {
    super(`Entry ${problem.line}, at ${problem.path}: ${problem.reason}. ${problem.remedy}.`);
    this.code = problem.code;
  }
}
