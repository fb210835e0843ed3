import type { JetStreamClient, JetStreamManager } from "@nats-io/jetstream";
import { headers } from "@nats-io/transport-node";
import type { Pool } from "pg";
import { inTransaction } from "../store/transaction.js";
import { messageIdOf, streamName, subjectOf } from "./subjects.js";

/** A place in the global order of the store. */
interface Place {
  readonly transaction: string;
  readonly place: string;
}

const placeHeader = "Chibo-Place";

interface Row extends Place {
  readonly part: number;
  readonly stream: string;
  readonly id: string;
  readonly line: string;
}

/**
 * What comes next. Of transactions that are under way nothing is seen, nor of those that came after them: a number
 * taken earlier may be committed later, and would be passed over otherwise.
 */
const next = `
  SELECT e.part, e.stream, e.id, e.line, e.transaction::text, e.place::text FROM events e
  WHERE (e.transaction, e.place) > ($1::xid8, $2::bigint) AND e.transaction < pg_snapshot_xmin(pg_current_snapshot())
  ORDER BY e.transaction, e.place LIMIT $3`;

/**
 * Publishes the next events of the store, in its order, and notes up to where. Killed in between, it publishes them
 * again: JetStream knows them by their ids, and beyond its window the workers know them by their positions. Two
 * publishers are one after the other by the lock on the note.
 *
 * @returns how many were published
 */
export const publishNext = (pool: Pool, jetstream: JetStreamClient, most: number): Promise<number> =>
  inTransaction(pool, async (client) => {
    const { rows: notes } = await client.query<Place>(
      "SELECT transaction::text, place::text FROM outbox WHERE name = 'jetstream' FOR UPDATE",
    );
    const from = notes[0] ?? { transaction: "0", place: "0" };
    const { rows } = await client.query<Row>(next, [from.transaction, from.place, most]);
    const last = rows.at(-1);
    if (last === undefined) return 0;
    const acknowledged = await Promise.all(
      rows.map(({ part, stream, id, line, transaction, place }) => {
        const head = headers();
        head.set(placeHeader, `${transaction} ${place}`);
        return jetstream.publish(subjectOf(part, stream), line, {
          msgID: messageIdOf(part, id),
          headers: head,
        });
      }),
    );
    await client.query(
      "UPDATE outbox SET transaction = $1::xid8, place = $2, sequence = $3 WHERE name = 'jetstream'",
      [last.transaction, last.place, Math.max(...acknowledged.map(({ seq }) => seq))],
    );
    return rows.length;
  });

/**
 * Goes back to where JetStream ends, where it has lost what it had acknowledged: its server writes to the disk some
 * time after it has answered, so a loss of power can cost it messages, and a lost disk all of them.
 *
 * @returns whether it went back
 */
export const goBackToWhatIsThere = async (pool: Pool, manager: JetStreamManager): Promise<boolean> => {
  const { rows } = await pool.query<{ sequence: string }>(
    "SELECT sequence FROM outbox WHERE name = 'jetstream'",
  );
  const { state } = await manager.streams.info(streamName);
  if (state.last_seq >= Number(rows[0]?.sequence ?? 0)) return false;
  const last =
    state.messages === 0 ? null : await manager.streams.getMessage(streamName, { seq: state.last_seq });
  const [transaction = "0", place = "0"] = last?.header.get(placeHeader).split(" ") ?? [];
  await pool.query(
    "UPDATE outbox SET transaction = $1::xid8, place = $2, sequence = $3 WHERE name = 'jetstream'",
    [transaction, place, state.last_seq],
  );
  return true;
};
