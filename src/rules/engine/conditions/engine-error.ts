/** Why the engine could not do its work; never that a condition failed. */
export type EngineErrorCode =
  | "fact-kind"
  | "value-off-scale"
  | "unknown-subject"
  | "unknown-name"
  | "invalid-rule-set"
  | "invalid-overlay";

/** A mistake in a rule set or in the facts handed over. `place` is a JSON path or a fact's name. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  /**
   * @param code why the engine could not do its work
   * @param place a JSON path or the name of a fact
   * @param remedy what to do
   */
  constructor(
    readonly code: EngineErrorCode,
    readonly place: string,
    remedy: string,
  ) {
    super(`${place}: ${code}. ${remedy}`);
  }
}
