import type { EventType } from "../../events/index.js";
import type { Source, Text } from "../../rules/engine/vocabulary.js";

/** What a reader should know of a kind of finding, besides its weight. */
export interface Notes {
  /** What it means, in one sentence. */
  readonly says: Text;
  /** What to do about it. */
  readonly remedy: Text;
  /** The clauses that one of its kind may cite; none where only the record is at odds with itself. */
  readonly clauses: readonly Source[];
  /** The event types that it is found from; those that it points to are among them. */
  readonly needs: readonly EventType[];
}

/** Some kinds with what is known of each. */
export type NotesByCode = Readonly<Record<string, Notes>>;
