const reasons = {
  corrected: "corrections concern",
  "left-out": "what happened after the instant of the fold was left out of",
  outgrown: "what was kept is not of these projections or of this instant in",
} as const;

/** A fold that cannot go on: streams have to be folded anew, and their events were not given again. */
export class FoldError extends Error {
  override readonly name = "FoldError";
  readonly code = "history-needed";
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
