import type { Event, EventStore, ReadEventMetadataWithGlobalPosition } from "@event-driven-io/emmett";
import type { JournalEvent } from "../events/index.js";
import { asking } from "./failure.js";
import { recordedOf, storedOf } from "./stored.js";

/** What is asked of an event store: any of Emmett's whose positions count from 1. */
export type Store = Pick<EventStore<ReadEventMetadataWithGlobalPosition>, "readStream" | "appendToStream">;

/**
 * The events of one stream, in order; none for a stream that does not exist.
 * @param after only those after this position; 0, which is all, unless it is said otherwise
 * @throws StoredEventError where an event is not one that this library reads
 * @throws StoreError where the store fails
 * @example
 * const events = await streamOf(store, "meeting/c-3/2021-11");
 */
export const streamOf = async (store: Store, stream: string, after = 0): Promise<JournalEvent[]> => {
  // From the last event that is known: in memory `from` leaves that one out, and the SQL stores give it again.
  const options = after > 0 ? { from: BigInt(after) } : undefined;
  const { events } = await asking("read", stream, () => store.readStream<Event>(stream, options));
  return events
    .filter(({ metadata }) => Number(metadata.streamPosition) > after)
    .map((event) => recordedOf(event, stream, Number(event.metadata.streamPosition)));
};

/** Appends entries whose positions follow on `after`, if the stream still ends there. */
export const appendTo = async (
  store: Store,
  stream: string,
  entries: readonly JournalEvent[],
  after: number,
): Promise<void> => {
  // A number even for a new stream: Emmett's "does not exist" is not checked by its SQL stores.
  const options = { expectedStreamVersion: BigInt(after) };
  await asking("append", stream, () => store.appendToStream<Event>(stream, entries.map(storedOf), options));
};
