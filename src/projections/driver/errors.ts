/** A fold that cannot go on: a correction came for streams whose events were not given again. */
export class FoldError extends Error {
  override readonly name = "FoldError";
  readonly code = "history-needed";
  constructor(readonly streams: readonly string[]) {
    super(
      `history-needed: corrections concern ${streams.slice(0, 5).join(", ")}${streams.length > 5 ? ", …" : ""}. ` +
        "Give their events again: fold an array or a journal, or recall the stream before done().",
    );
  }
}
