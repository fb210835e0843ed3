import type { JetStreamClient, JsMsg } from "@nats-io/jetstream";
import type { Pool } from "pg";
import { consumerOf, streamName } from "./subjects.js";
import { take } from "./take.js";

/** More than this is not taken in one transaction. */
const most = 500;

/** What has arrived and was not taken yet. */
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
    /** All that is there, at least one message; none when nothing will come any more. */
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
 * Keeps the read models of a partition until its consumer is gone or something fails; then the caller begins again.
 * The messages that have arrived go into one transaction, so the batches grow with the load. They are acknowledged
 * after it.
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
    // Not to be waited for: they are delivered again at once.
    for (const each of [...batch, ...arriving.rest()]) each.nak();
    throw error;
  } finally {
    await messages.close();
  }
};
