import { isDeepStrictEqual } from "node:util";
import type { Pool } from "pg";
import { eventsOf } from "../../../examples/province/store/read.js";
import { fold } from "../../../src/projections/fold/fold.js";
import { snapshotOf } from "../../../src/projections/fold/snapshot.js";
import { projections } from "../../../src/projections/streams/projections.js";
import { holds } from "../../torture/promises/broken.js";

/** The number of streams, and the number of rows that do not stand at the end of their stream. */
export const behindIn = async (
  pool: Pool,
): Promise<{ readonly streams: number; readonly behind: number }> => {
  const { rows } = await pool.query<{ streams: number; behind: number }>(
    `SELECT count(*)::int AS streams, (count(*) FILTER (WHERE r.position IS DISTINCT FROM e.last))::int AS behind
     FROM (SELECT part, stream, max(position) AS last FROM events GROUP BY part, stream) e
     LEFT JOIN read_models r USING (part, stream)`,
  );
  return rows[0] ?? { streams: 0, behind: 0 };
};

/** The figures of a check. */
export interface Judged {
  readonly streams: number;
  readonly events: number;
}

interface Stored {
  readonly part: number;
  readonly stream: string;
  readonly position: number;
  readonly snapshot: object;
}

/** The snapshot without its floor. Only a row that went on from earlier rows has one; all else is equal. */
const withoutFloor = (snapshot: object): object => ({ ...snapshot, floor: undefined });

/**
 * Compares the read models of a province with a replay of its store from the beginning. Each stream has one
 * row at the position of its last event, and the row equals the fold of the events. No event was lost, and
 * none was taken twice.
 *
 * @throws BrokenPromise
 */
export const judge = async (pool: Pool, expected: number): Promise<Judged> => {
  const { rows } = await pool.query<Stored>(
    "SELECT part, stream, position, snapshot FROM read_models ORDER BY part, stream",
  );
  const { streams, behind } = await behindIn(pool);
  holds(behind === 0, "every row stands where its stream ends", () => `${behind} of ${streams} do not.`);
  holds(
    rows.length === streams,
    "there is a row for each stream and no other",
    () => `${rows.length} rows, ${streams} streams.`,
  );
  let events = 0;
  for (const { part, stream, position, snapshot } of rows) {
    const history = await eventsOf(pool, part, stream, 0, "raw");
    holds(
      history.length === position && history.every((event, index) => event.position === index + 1),
      "positions are without gaps",
      () => stream,
    );
    const replayed = snapshotOf(fold(projections, history), projections);
    holds(
      isDeepStrictEqual(withoutFloor(snapshot), withoutFloor(JSON.parse(JSON.stringify(replayed)))),
      "a row is what a replay from nothing gives",
      () => `${stream} is ${JSON.stringify(snapshot).slice(0, 500)}`,
    );
    events += history.length;
  }
  holds(events === expected, "the store has every event once", () => `${events}, not ${expected}.`);
  return { streams, events };
};
