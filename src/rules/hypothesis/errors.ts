/** Why a supposition cannot be made. */
export type HypothesisErrorCode =
  | "unknown-fact"
  | "computed-fact"
  | "fact-kind"
  | "value-off-scale"
  | "value-out-of-range"
  | "part-exceeds-whole"
  | "unknown-level"
  | "invalid-bound";

/** A mistake in a question of what if or why not. `place` is a JSON path into what was asked. */
export class HypothesisError extends Error {
  override readonly name = "HypothesisError";
  /**
   * @param code why it cannot be supposed
   * @param place a JSON path into what was asked
   * @param remedy what to do
   */
  constructor(
    readonly code: HypothesisErrorCode,
    readonly place: string,
    readonly remedy: string,
  ) {
    super(`${place}: ${code}. ${remedy}`);
  }
}
