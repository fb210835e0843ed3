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
 * The next events. It reads no event of an open transaction, and no event after such a transaction. An open
 * transaction may hold a smaller number and commit later; a reader that had passed the number would miss it.
 */
const next = `
  SELECT e.part, e.stream, e.id, e.line, e.transaction::text, e.place::text FROM events e
  WHERE (e.transaction, e.place) > ($1::xid8, $2::bigint) AND e.transaction < pg_snapshot_xmin(pg_current_snapshot())
  ORDER BY e.transaction, e.place LIMIT $3`;

/**
 * Publishes the next events of the store in order, and records the position. A publisher that is killed in
 * between publishes them again. JetStream recognises repeated ids; after its window, the workers recognise
 * repeated positions. The lock on the record lets only one publisher work at a time.
 *
 * @returns the number of published events
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
 * Goes back to the last event in JetStream if JetStream has lost acknowledged events. Its server writes to
 * the disk some time after it answers, so a loss of power can lose messages, and a lost disk loses all of
 * them.
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
