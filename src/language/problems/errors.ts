import { inEnglish, type Problem, type ProblemCode, type ProblemFacts } from "./problem.js";
import { type RecordingFacts, recordingEnglish } from "./recording.js";
import type { Sentences } from "./sentences.js";

/** An error that carries a problem; its message is the problem in English. */
export abstract class ProblemError<C extends ProblemCode> extends Error {
  /** The code of the problem. */
  readonly code: C;
  /**
   * @param problem for `describe`
   * @param english the sentences of its family
   */
  constructor(
    readonly problem: Problem<C>,
    english: Sentences<Pick<ProblemFacts, C>>,
    options?: { readonly cause: unknown },
  ) {
    super(inEnglish(problem, english), options);
    this.code = problem.code as C;
  }
}

/**
 * Another writer was first: the stream ends at another position than the writer expects, or the id is taken.
 * Nothing was recorded. A store of your own throws it too.
 * @example
 * throw new ConflictError({ code: "unexpected-position", path: "", facts: { stream, expected, actual } });
 */
export class ConflictError extends ProblemError<keyof RecordingFacts> {
  override readonly name = "ConflictError";
  /** @param problem for `describe` */
  constructor(problem: Problem<keyof RecordingFacts>) {
    super(problem, recordingEnglish);
  }
}

/** A value from outside is invalid: an event, a table, a snapshot, a checkpoint, a question. */
export class InvalidInputError<C extends ProblemCode = ProblemCode> extends ProblemError<C> {
  override readonly name = "InvalidInputError";
}

/** The year does not have the thing asked about. */
export class NotInThisYearError extends ProblemError<"not-in-year"> {
  override readonly name = "NotInThisYearError";
}

/**
 * A function was called in a way that it does not allow, for example with parts that do not belong together.
 */
export class WrongUseError<C extends ProblemCode = ProblemCode> extends ProblemError<C> {
  override readonly name = "WrongUseError";
}
