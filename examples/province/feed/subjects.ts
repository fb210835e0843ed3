import { partsOfStream } from "chibo/events";

/** The stream of JetStream that has the events of the province. */
export const streamName = "CHIBO";

/** Every subject of it. */
export const allSubjects = "chibo.>";

/** A dot would divide a subject, and no id has a colon. */
const token = (id: string): string => id.replaceAll(".", ":");

/** The subject of an event: the partition comes first, so that a consumer takes one partition and nothing else. */
export const subjectOf = (part: number, stream: string): string => {
  const { kind, organisation } = partsOfStream(stream);
  return `chibo.${part}.${token(organisation)}.${kind}`;
};

/** The events of a partition. */
export const subjectsOfPart = (part: number): string => `chibo.${part}.>`;

/** The durable consumer of a partition. */
export const consumerOf = (part: number): string => `part-${part}`;

/**
 * What JetStream knows an event by. Ids are given once in a partition, so its number belongs to it: otherwise one
 * of two events of the same id in different partitions would be passed over as a repetition.
 */
export const messageIdOf = (part: number, id: string): string => `${part}/${id}`;
