import type { JournalEvent } from "../../events/index.js";
import type { AnyProjection } from "../../projections/fold/projection.js";

/** A projection as its rows name it: rows of another version are passed over. */
export type Named = Pick<AnyProjection, "name" | "version">;

/** What a projection knew of a stream at a position; no state where no event of the stream concerned it. */
export interface Row extends Named {
  /** The stream. */
  readonly stream: string;
  /** The position up to which its events were folded. */
  readonly position: number;
  /** The state there. */
  readonly state: object | undefined;
}

/** Which streams are meant; all of ours unless it is said otherwise. */
export interface Selection {
  /** Only the streams of these organisations: their cells, committees, meetings and reviews. */
  readonly organisations?: readonly string[] | undefined;
}

/**
 * The events of a store and the rows of its read models, as one connection sees them: in a transaction, what
 * was appended in it. One row for each stream, projection and version of it, with the last position it took.
 */
export interface Tables {
  /** Makes what is missing for the rows. To be done once, before anything else. */
  readonly create: () => Promise<void>;
  /** The names of the streams, in order. */
  readonly streams: (selection?: Selection) => Promise<string[]>;
  /** The streams that have events which a row of one of these projections has not taken, in order. */
  readonly behind: (projections: readonly Named[], selection?: Selection) => Promise<string[]>;
  /** The events of a stream after a position. */
  readonly events: (stream: string, after: number) => Promise<JournalEvent[]>;
  /** The rows of these projections for a stream. */
  readonly rows: (stream: string, projections: readonly Named[]) => Promise<Row[]>;
  /** All rows of these projections. */
  readonly allRows: (projections: readonly Named[], selection?: Selection) => Promise<Row[]>;
  /**
   * Writes rows of one stream, all at one position, of which none replaces a later one. Those whose state is `kept`
   * only get the new position.
   */
  readonly save: (rows: readonly (Row & { readonly kept: boolean })[]) => Promise<void>;
}
