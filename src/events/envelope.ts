import * as z from "zod";
import { identifier, instant, organisationId } from "./values.js";

/** A stream's name: its kind and the ids below it, such as `cell/c-3` or `meeting/c-3/2021-11`. */
export const streamName = () =>
  z.string().regex(/^(cell|committee|meeting|review)(\/[A-Za-z0-9][A-Za-z0-9._-]{0,63}){1,2}$/);

/**
 * An event's id, unique in a journal. The writer makes it from the command's id, or from stream and position.
 */
export const eventId = () => z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:/@#-]{0,199}$/);

const metadataShape = {
  happenedAt: instant(),
  recordedAt: instant(),
  recordedBy: identifier(),
  recordedFor: organisationId(),
  correlationId: eventId().optional(),
  causationId: eventId().optional(),
};

/** The two times, the recorder and the origin of an event with the given schema version. */
export const metadata = <V extends number>(schemaVersion: V) =>
  z.strictObject({ schemaVersion: z.literal(schemaVersion), ...metadataShape });

/** The instants of an event and of its recording, the recorder, the body, and the cause. */
export type Metadata = z.infer<ReturnType<typeof metadata<number>>>;

/** One event of a journal: the envelope with the data of one type. */
export const recorded = <T extends string, D extends z.ZodType>(type: T, version: number, data: D) =>
  z.strictObject({
    id: eventId(),
    type: z.literal(type),
    stream: streamName(),
    position: z.int().min(1),
    data,
    metadata: metadata(version),
  });
