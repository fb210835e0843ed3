import { partsOfStream } from "chibo/events";

/** The stream of JetStream with the events of the province. */
export const streamName = "CHIBO";

/** All of its subjects. */
export const allSubjects = "chibo.>";

/** A dot would split a subject. No id contains a colon, so a colon replaces the dot. */
const token = (id: string): string => id.replaceAll(".", ":");

/** The subject of an event. The partition comes first, so that a consumer can take one partition only. */
export const subjectOf = (part: number, stream: string): string => {
  const { kind, organisation } = partsOfStream(stream);
  return `chibo.${part}.${token(organisation)}.${kind}`;
};

/** The subject filter of a partition. */
export const subjectsOfPart = (part: number): string => `chibo.${part}.>`;

/** The durable consumer of a partition. */
export const consumerOf = (part: number): string => `part-${part}`;

/**
 * The message id by which JetStream recognises an event. It contains the number of the partition, because an
 * id is unique only within its partition. Without the number JetStream would drop an event with the id of
 * another partition's event.
 */
export const messageIdOf = (part: number, id: string): string => `${part}/${id}`;
