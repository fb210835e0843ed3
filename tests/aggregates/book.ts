import type { Book } from "../../src/aggregates/index.js";
import type { JournalEvent } from "../../src/events/index.js";

/** The smallest book: streams in memory, ids from stream and position, growth noticed. */
export const plainBook = (): Book => {
  const streams = new Map<string, readonly JournalEvent[]>();
  const stream = (name: string) => streams.get(name) ?? [];
  return {
    stream,
    append: (name, events, expected) => {
      const before = stream(name);
      if (before.length !== expected)
        throw new Error(`The stream ends at ${before.length}, not at ${expected}.`);
      const entries = events.map((event, index) => {
        const position = expected + index + 1;
        return { id: `${name}@${position}`, ...event, stream: name, position };
      });
      streams.set(name, [...before, ...entries]);
      return entries;
    },
  };
};
