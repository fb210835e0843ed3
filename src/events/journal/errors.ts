import type { Flaw } from "./flaw.js";
import { english } from "./messages/english.js";
import { reasonAndRemedy } from "./messages/messages.js";

/** The stream is not where the writer believes it is. Nothing was appended. */
export class ConflictError extends Error {
  override readonly name = "ConflictError";
  readonly code = "position-conflict";
  /**
   * @param stream the stream that was to be appended to
   * @param expected position of the last entry that the writer knew, 0 for an empty stream
   * @param actual position of the last entry that the stream has
   */
  constructor(
    readonly stream: string,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(
      `${stream}: expected the last position to be ${expected}, but it is ${actual}. ` +
        "Read the stream again, decide again, and append after its last position.",
    );
  }
}

/** An id is taken by another entry, or by the same entry with other content. Nothing was appended. */
export class IdConflictError extends Error {
  override readonly name = "IdConflictError";
  readonly code = "id-conflict";
  /**
   * @param id the id in question
   * @param stream the stream that was to be appended to
   * @param recorded where the entry that has the id stands
   */
  constructor(
    readonly id: string,
    readonly stream: string,
    readonly recorded: { readonly stream: string; readonly position: number },
  ) {
    super(
      `${stream}: the id "${id}" already names another entry, at position ${recorded.position} of ` +
        `${recorded.stream}. Give the new entry an id of its own.`,
    );
  }
}

/** An event does not fit the schema of its type. Nothing of its batch was appended. */
export class InvalidEventError extends Error {
  override readonly name = "InvalidEventError";
  /** What is wrong, by the codes of a line of a journal. */
  readonly code: Flaw["code"];
  /** The place in the event, such as `data.present[3]`. */
  readonly path: string;
  /** The same in English. */
  readonly reason: string;
  /**
   * @param stream the stream that was to be appended to
   * @param index place of the event in its batch, from 0
   * @param flaw what is wrong with it
   */
  constructor(
    readonly stream: string,
    readonly index: number,
    readonly flaw: Flaw,
  ) {
    const [reason, remedy] = reasonAndRemedy(flaw, english);
    super(`${stream}: event ${index} of the batch, at ${flaw.path}: ${reason}. ${remedy}.`);
    this.code = flaw.code;
    this.path = flaw.path;
    this.reason = reason;
  }
}
