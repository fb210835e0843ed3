import {
  AckPolicy,
  DeliverPolicy,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
} from "@nats-io/jetstream";
import { allSubjects, consumerOf, streamName, subjectsOfPart } from "./subjects.js";

const second = 1e9;

/** Makes the stream, or finds it made. It may be thrown away: the store has every event, and publishes again. */
export const ensureStream = async (manager: JetStreamManager): Promise<void> => {
  await manager.streams.add({
    name: streamName,
    subjects: [allSubjects],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    duplicate_window: 120 * second,
  });
};

/**
 * Makes the durable consumer of a partition, or finds it made.
 * @param patience seconds after which a message that was delivered and not acknowledged is delivered again, to the
 *   worker that replaces one that was killed
 */
export const ensureConsumer = async (
  manager: JetStreamManager,
  part: number,
  patience: number,
): Promise<void> => {
  await manager.consumers.add(streamName, {
    durable_name: consumerOf(part),
    filter_subject: subjectsOfPart(part),
    deliver_policy: DeliverPolicy.All,
    ack_policy: AckPolicy.Explicit,
    ack_wait: patience * second,
    max_ack_pending: 5000,
  });
};
