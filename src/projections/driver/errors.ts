const reasons = {
  corrected: "corrections concern",
  "left-out": "what happened after the instant of the fold was left out of",
  outgrown: "what was kept is not of these projections or of this instant in",
} as const;

/** A fold that cannot go on: streams have to be folded anew, and their events were not given again. */
export class FoldError extends Error {
  override readonly name = "FoldError";
  readonly code = "history-needed";
  /** @param streams the streams whose events are needed again */
  constructor(
    readonly streams: readonly string[],
    why: keyof typeof reasons = "corrected",
  ) {
    super(
      `history-needed: ${reasons[why]} ${streams.slice(0, 5).join(", ")}${streams.length > 5 ? ", …" : ""}. ` +
        "Give their events again: fold an array or a journal, or recall the stream before done().",
    );
  }
}

const mergeMessages = {
  "not-a-continuation": (stream: string) =>
    `${stream} is in both parts, and neither has seen all that the other has. Fold a stream in one part, or go on from the other part's snapshot.`,
  "axes-differ": () => "The parts were folded for different instants. Fold them with the same asAt and asOf.",
  "readings-differ": () =>
    "The totals are of different years, rules or instants. Sum those of one year, read under the same rules and for the same instants.",
} as const;

/** Parts that do not belong together. */
export class MergeError extends Error {
  override readonly name = "MergeError";
  /**
   * @param code why they do not
   * @param stream the stream that is in both parts, or empty
   */
  constructor(
    readonly code: keyof typeof mergeMessages,
    readonly stream: string,
  ) {
    super(`${code}: ${mergeMessages[code](stream)}`);
  }
}

/** What is known was folded for another instant than it is to be read for. */
export class AxesError extends Error {
  override readonly name = "AxesError";
  readonly code = "not-known-as-of";
  /** @param asOf the instant of the reading; none where it has no `asOf` */
  constructor(readonly asOf: string | undefined) {
    super(
      `not-known-as-of: what is known was not folded for ${asOf ?? "a reading without asOf"}. ` +
        "Fold the events with the asOf that the year is read with.",
    );
  }
}
