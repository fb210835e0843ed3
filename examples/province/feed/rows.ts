import { beginFold, type Fold, type JournalEvent, projections, resumeFold, snapshotOf } from "chibo";
import { eventsOf, type Queries } from "../store/read.js";

/** A folded stream in the form of its row. */
export interface Row {
  readonly stream: string;
  readonly position: number;
  readonly snapshot: unknown;
}

/** The rows of some streams; a stream without taken events has no row. */
export const rowsOf = async (
  client: Queries,
  part: number,
  streams: readonly string[],
): Promise<ReadonlyMap<string, Row>> => {
  const { rows } = await client.query<Row>(
    "SELECT stream, position, snapshot FROM read_models WHERE part = $1 AND stream = ANY($2)",
    [part, streams],
  );
  return new Map(rows.map((row) => [row.stream, row]));
};

/** Writes whole rows. */
export const saveRows = async (client: Queries, part: number, rows: readonly Row[]): Promise<void> => {
  if (rows.length === 0) return;
  await client.query(
    `INSERT INTO read_models (part, stream, position, snapshot)
     SELECT $1, r.stream, r.position, r.snapshot::json FROM unnest($2::text[], $3::int[], $4::text[]) AS r(stream, position, snapshot)
     ON CONFLICT (part, stream) DO UPDATE SET position = excluded.position, snapshot = excluded.snapshot`,
    [
      part,
      rows.map(({ stream }) => stream),
      rows.map(({ position }) => position),
      rows.map(({ snapshot }) => JSON.stringify(snapshot)),
    ],
  );
};

/** The result of the events that were delivered for a stream. */
export interface Advanced {
  /** Absent if all events had been taken before. */
  readonly row?: Row;
  /** The number of new events. */
  readonly taken: number;
  /** Whether the stream was read again from the store. */
  readonly anew: boolean;
}

/** Updates a row with delivered events, which may be out of order, repeated or incomplete. */
export const advanced = async (
  client: Queries,
  part: number,
  stream: string,
  row: Row | undefined,
  delivered: readonly JournalEvent[],
): Promise<Advanced> => {
  const position = row?.position ?? 0;
  const fresh = [...new Map(delivered.map((event) => [event.position, event])).values()]
    .filter((event) => event.position > position)
    .sort((a, b) => a.position - b.position);
  const last = fresh.at(-1);
  if (last === undefined) return { taken: 0, anew: false };
  // The store has each event in its place, also an event that was delivered out of order or lost.
  const isMissing = last.position !== position + fresh.length;
  const events = isMissing ? await eventsOf(client, part, stream, position) : fresh;
  const folding: Fold = row === undefined ? beginFold(projections) : resumeFold(row.snapshot, projections);
  folding.add(events);
  // After corrections, or for projections of another version, the whole history of the stream is folded
  // again.
  const isStale = folding.stale().size > 0;
  if (isStale) folding.recall(await eventsOf(client, part, stream));
  const folded = folding.done();
  return {
    row: {
      stream,
      position: folded.streams.get(stream)?.position ?? position,
      snapshot: snapshotOf(folded, projections),
    },
    taken: fresh.length,
    anew: isMissing || isStale,
  };
};
