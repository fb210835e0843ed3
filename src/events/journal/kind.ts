import * as z from "zod";
import { type EventType, eventTypes, schemaVersionOf, vocabulary } from "../catalogue.js";
import { eventId, metadata, streamName } from "../envelope.js";

/** A check of a value against a schema: the value anew, or the findings. */
export type Check<T> = (input: unknown) => z.ZodSafeParseResult<T>;

/** What reading an event of one type needs to know. */
export interface Kind {
  readonly type: EventType;
  /** The schema version that this release reads without upcasting. */
  readonly version: number;
  readonly schema: z.ZodType<unknown>;
  /** Fields of the data whose keys are free; zod drops a `__proto__` there without a finding. */
  readonly openFields: readonly string[];
}

const isOpen = (schema: unknown): boolean =>
  schema instanceof z.ZodOptional ? isOpen(schema.unwrap()) : schema instanceof z.ZodRecord;

const kindOf = (type: EventType): Kind => {
  const schema = vocabulary[type];
  return {
    type,
    version: schemaVersionOf(type),
    schema,
    openFields: Object.entries(schema.shape).flatMap(([name, field]) => (isOpen(field) ? [name] : [])),
  };
};

/** The kinds by the name of their type. A map, so that no name of an object's prototype is found. */
export const kinds: ReadonlyMap<string, Kind> = new Map(eventTypes.map((type) => [type, kindOf(type)]));

/**
 * An entry apart from its data: one schema for all types, which runs faster than a union of
 * one per type. With `Kind.schema` it accepts what `journalEvent` accepts; a test holds them together.
 */
export const envelope = z.strictObject({
  id: eventId(),
  type: z.string(),
  stream: streamName(),
  position: z.int().min(1),
  data: z.unknown(),
  metadata: metadata(1).extend({ schemaVersion: z.int().min(1) }),
});

/** How entries are checked against their schemas: as they are, or compiled. */
export interface Checks {
  readonly envelope: Check<z.infer<typeof envelope>>;
  readonly data: (kind: Kind, input: unknown) => z.ZodSafeParseResult<unknown>;
}

/** The schemas as they are: for an entry at a time. */
export const plainChecks: Checks = {
  envelope: (input) => envelope.safeParse(input),
  data: ({ schema }, input) => schema.safeParse(input),
};
