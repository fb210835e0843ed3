import type { FoldedStream, Known } from "../../projections/fold/folded-journal.js";
import type { AnyProjection } from "../../projections/fold/projection.js";
import { bringUp } from "./bring-up.js";
import type { Row, Selection, Tables } from "./tables.js";

/** What a catch-up did. */
export interface CaughtUp {
  /** Streams whose rows were behind. */
  readonly streams: number;
  /** Events that they had not taken. */
  readonly events: number;
}

/**
 * Brings read models to the end of the store: after a pause, after a crash, after a projection's version was
 * raised, or from nothing. Each row is its own checkpoint, so it goes on wherever it was stopped, several may run
 * at a time, and nothing is taken twice.
 *
 * @example
 * await catchUp(postgresTables(pool), projections) //=> { streams: 12, events: 480 }
 */
export const catchUp = async (
  tables: Tables,
  projections: readonly AnyProjection[],
  selection?: Selection,
): Promise<CaughtUp> => {
  await tables.create();
  const streams = await tables.behind(projections, selection);
  let events = 0;
  for (const stream of streams) events += await bringUp(tables, projections, stream);
  return { streams: streams.length, events };
};

/**
 * What read models know, for the readings: `yearOf(await knownIn(tables, projections), options)`.
 * A projection whose rows are of another version knows nothing until it has caught up.
 */
export const knownIn = async (
  tables: Tables,
  projections: readonly AnyProjection[],
  selection?: Selection,
): Promise<Known> => {
  const byStream = new Map<string, Row[]>();
  for (const row of await tables.allRows(projections, selection)) {
    const rows = byStream.get(row.stream);
    if (rows === undefined) byStream.set(row.stream, [row]);
    else rows.push(row);
  }
  const streams = new Map<string, FoldedStream>();
  for (const [stream, rows] of byStream)
    streams.set(stream, {
      position: Math.max(...rows.map(({ position }) => position)),
      states: Object.fromEntries(
        rows.flatMap(({ name, state }) => (state === undefined ? [] : [[name, state]])),
      ),
    });
  return { streams, gaps: [], withheld: [] };
};
