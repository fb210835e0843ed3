import type { JournalEvent } from "chibo";
import { decodeLine } from "chibo/events";
import type { Pool } from "pg";
import { ProvinceError } from "../store/errors.js";
import { inTransaction } from "../store/transaction.js";
import { advanced, type Row, rowsOf, saveRows } from "./rows.js";

/** A message in the form that a worker takes. */
export interface Delivery {
  readonly sequence: number;
  readonly line: string;
}

const eventIn = ({ sequence, line }: Delivery): JournalEvent => {
  const decoded = decodeLine(line, sequence, "validated");
  if (decoded.ok) return decoded.event;
  throw new ProvinceError("stored-line-unreadable", `message ${sequence}`, { cause: decoded.problem });
};

const byStream = (events: readonly JournalEvent[]): Map<string, JournalEvent[]> => {
  const streams = new Map<string, JournalEvent[]>();
  for (const event of events) {
    const known = streams.get(event.stream);
    if (known === undefined) streams.set(event.stream, [event]);
    else known.push(event);
  }
  return streams;
};

/**
 * Takes delivered events of a partition. Rows and checkpoint commit in one transaction. Events that were
 * taken before change nothing, so a worker that is killed before it acknowledges does no harm. The lock on
 * the checkpoint lets only one worker of a partition work at a time.
 */
export const take = (pool: Pool, part: number, deliveries: readonly Delivery[]): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query("SELECT FROM checkpoints WHERE part = $1 FOR UPDATE", [part]);
    const streams = byStream(deliveries.map(eventIn));
    const rows = await rowsOf(client, part, [...streams.keys()]);
    const changed: Row[] = [];
    let [taken, anew] = [0, 0];
    for (const [stream, events] of streams) {
      const next = await advanced(client, part, stream, rows.get(stream), events);
      if (next.row !== undefined) changed.push(next.row);
      taken += next.taken;
      anew += next.anew ? 1 : 0;
    }
    await saveRows(client, part, changed);
    await client.query(
      "UPDATE checkpoints SET sequence = greatest(sequence, $2), taken = taken + $3, repeated = repeated + $4, anew = anew + $5 WHERE part = $1",
      [part, Math.max(...deliveries.map(({ sequence }) => sequence)), taken, deliveries.length - taken, anew],
    );
  });
