import { setTimeout as pause } from "node:timers/promises";
import type { Pool } from "pg";
import { append } from "../../../examples/province/store/append.js";
import type { Homes } from "../../../examples/province/store/homes.js";
import { eventsOf } from "../../../examples/province/store/read.js";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { ConflictError } from "../../../src/language/problems/errors.js";

/** Error codes of a server that does not run or has just stopped. */
const isPassing = (error: unknown): boolean =>
  error instanceof Error &&
  /ECONN|EPIPE|terminat|timeout|57P0|not queryable|starting up|shutting down|recovery mode/i.test(
    `${"code" in error ? String(error.code) : ""} ${error.message}`,
  );

/**
 * Records events of one stream until all are recorded, however often the server is killed. If an append
 * breaks off, the function reads the stream again to see whether the event was recorded.
 */
export const recordUntilDone = async (
  pool: Pool,
  homes: Homes,
  stream: string,
  events: readonly JournalEvent[],
): Promise<void> => {
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return;
  for (;;) {
    try {
      const { part } = await homes.of(stream, events);
      const after = first.position - 1;
      const standing = (await eventsOf(pool, part, stream, after)).length;
      await append(pool, part, stream, events.slice(standing));
      return;
    } catch (error) {
      if (!isPassing(error) && !(error instanceof ConflictError)) throw error;
      await pause(50);
    }
  }
};
