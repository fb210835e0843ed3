import type { JournalEvent } from "../../../src/events/catalogue.js";

/** Entries by stream, in the given order. */
export type Streams = ReadonlyMap<string, readonly JournalEvent[]>;

export const streamsOf = (entries: readonly JournalEvent[]): Streams => {
  const streams = new Map<string, JournalEvent[]>();
  for (const entry of entries) {
    const stream = streams.get(entry.stream);
    if (stream === undefined) streams.set(entry.stream, [entry]);
    else stream.push(entry);
  }
  return streams;
};
