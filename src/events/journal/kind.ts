import * as z from "zod";
import { type EventType, eventTypes, schemaVersionOf, vocabulary } from "../catalogue.js";
import { eventId, metadata, streamName } from "../envelope.js";

/** A check of a value against a schema: the value anew, or the findings. */
export type Check<T> = (input: unknown) => z.ZodSafeParseResult<T>;

/** Compiling a schema costs about as much as checking some hundred values saves. */
const worthCompiling = 500;

/**
 * A check that compiles its schema once it is used often: more than twice as fast. Compiled code
 * needs `new Function`, which a page's security policy may forbid; then the schema goes on as it is.
 */
const swift = <T>(schema: z.ZodType<T>): Check<T> => {
  let present = schema;
  let uses = 0;
  return (input) => {
    uses += 1;
    if (uses === worthCompiling && z.util.allowsEval.value) present = z.compile(schema);
    return present.safeParse(input);
  };
};

/** What reading an event of one type needs to know. */
export interface Kind {
  readonly type: EventType;
  /** The schema version that this release reads without upcasting. */
  readonly version: number;
  readonly checkData: Check<unknown>;
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
    checkData: swift<unknown>(schema),
    openFields: Object.entries(schema.shape).flatMap(([name, field]) => (isOpen(field) ? [name] : [])),
  };
};

/** The kinds by the name of their type. A map, so that no name of an object's prototype is found. */
export const kinds: ReadonlyMap<string, Kind> = new Map(eventTypes.map((type) => [type, kindOf(type)]));

/**
 * Checks an entry apart from its data: one schema for all types, which runs faster than a union of
 * one per type. With `Kind.checkData` it accepts what `journalEvent` accepts; a test holds them together.
 */
export const checkEnvelope = swift(
  z.strictObject({
    id: eventId(),
    type: z.string(),
    stream: streamName(),
    position: z.int().min(1),
    data: z.unknown(),
    metadata: metadata(1).extend({ schemaVersion: z.int().min(1) }),
  }),
);
