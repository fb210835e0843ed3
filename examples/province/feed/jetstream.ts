import {
  AckPolicy,
  DeliverPolicy,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
} from "@nats-io/jetstream";
import { allSubjects, consumerOf, streamName, subjectsOfPart } from "./subjects.js";

const second = 1e9;

/**
 * Makes the stream if it does not exist. The stream may be deleted, because the store has every event and can
 * publish again.
 */
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
 * Makes the durable consumer of a partition if it does not exist.
 * @param patience seconds after which JetStream delivers an unacknowledged message again, to the worker that
 * replaces a killed one
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
