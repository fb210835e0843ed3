import type { JetStreamClient, JsMsg } from "@nats-io/jetstream";
import type { Pool } from "pg";
import { consumerOf, streamName } from "./subjects.js";
import { take } from "./take.js";

/** The largest number of events in one transaction. */
const most = 500;

/** The messages that have arrived and were not taken. */
const inbox = () => {
  const waiting: JsMsg[] = [];
  let wake = (): void => {};
  let closed = false;
  return {
    put: (message: JsMsg): void => {
      waiting.push(message);
      wake();
    },
    close: (): void => {
      closed = true;
      wake();
    },
    /** All arrived messages, at least one; empty at the end of the consumer. */
    next: async (): Promise<JsMsg[]> => {
      while (waiting.length === 0 && !closed)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      return waiting.splice(0, most);
    },
    rest: (): JsMsg[] => waiting.splice(0),
  };
};

/**
 * Keeps the read models of a partition until its consumer is gone or something fails; then the caller begins
 * again. All arrived messages go into one transaction, so the batches grow with the load. The worker
 * acknowledges the messages after the transaction.
 */
export const workOn = async (pool: Pool, jetstream: JetStreamClient, part: number): Promise<void> => {
  const consumer = await jetstream.consumers.get(streamName, consumerOf(part));
  const arriving = inbox();
  const messages = await consumer.consume({
    max_messages: 2 * most,
    abort_on_missing_resource: true,
    callback: arriving.put,
  });
  void messages.closed().finally(arriving.close);
  let batch: JsMsg[] = [];
  try {
    for (batch = await arriving.next(); batch.length > 0; batch = await arriving.next()) {
      await take(
        pool,
        part,
        batch.map((each) => ({ sequence: each.seq, line: each.string() })),
      );
      for (const each of batch) each.ack();
    }
  } catch (error) {
    // No wait is needed, because JetStream delivers them again at once.
    for (const each of [...batch, ...arriving.rest()]) each.nak();
    throw error;
  } finally {
    await messages.close();
  }
};
