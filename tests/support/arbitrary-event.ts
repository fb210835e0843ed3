import * as fc from "fast-check";
import * as z from "zod";
import {
  type EventType,
  eventTypes,
  type JournalEvent,
  schemaVersionOf,
  vocabulary,
} from "../../src/events/catalogue.js";
import { recorded } from "../../src/events/envelope.js";

/** The part of JSON Schema that the schemas of events use. */
interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly properties?: { readonly [key: string]: Shape };
  readonly required?: readonly string[];
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | boolean;
}

const instants = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T23:59:59Z"), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`);

const texts = ({ pattern, format, minLength = 0, maxLength = 40 }: Shape): fc.Arbitrary<string> => {
  if (format === "date-time") return instants;
  if (format === "date") return instants.map((instant) => instant.slice(0, 10));
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ unit: "binary", minLength, maxLength: Math.min(maxLength, 40) });
};

const integers = ({ minimum = 0, maximum = 0 }: Shape): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(minimum, maximum),
    fc.integer({ min: Math.max(minimum, -(2 ** 31)), max: Math.min(maximum, 2 ** 31 - 1) }),
  );

const objects = ({
  properties,
  required = [],
  propertyNames,
  additionalProperties,
}: Shape): fc.Arbitrary<unknown> => {
  if (typeof additionalProperties === "object")
    return fc.dictionary(texts(propertyNames ?? {}), valuesOf(additionalProperties), {
      maxKeys: 3,
      noNullPrototype: true,
    });
  const fields = Object.entries(properties ?? {}).map(([key, shape]) => [key, valuesOf(shape)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required], noNullPrototype: true });
};

/** Values of a shape: lists stay short; all other values reach the limits of the schema. */
const valuesOf = (shape: Shape): fc.Arbitrary<unknown> => {
  if ("const" in shape) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  if (shape.anyOf !== undefined) return fc.oneof(...shape.anyOf.map(valuesOf));
  switch (shape.type) {
    case "string":
      return texts(shape);
    case "boolean":
      return fc.boolean();
    case "integer":
      return integers(shape);
    case "array":
      return shape.prefixItems === undefined
        ? fc.array(valuesOf(shape.items ?? {}), {
            minLength: shape.minItems ?? 0,
            maxLength: (shape.minItems ?? 0) + 3,
          })
        : fc.tuple(...shape.prefixItems.map(valuesOf));
    case "object":
      return objects(shape);
    default:
      throw new Error(`no values are known for ${JSON.stringify(shape)}`);
  }
};

const envelopes = new Map<EventType, fc.Arbitrary<JournalEvent>>();

const plain = (type: EventType): fc.Arbitrary<JournalEvent> => {
  const known = envelopes.get(type);
  if (known !== undefined) return known;
  const schema = recorded(type, schemaVersionOf(type), vocabulary[type]);
  const made = valuesOf(z.toJSONSchema(schema) as Shape) as fc.Arbitrary<JournalEvent>;
  envelopes.set(type, made);
  return made;
};

const replaceable = eventTypes.filter((type) => type !== "EntryCorrected" && type !== "EntryWithdrawn");

const correction: fc.Arbitrary<JournalEvent> = fc
  .constantFrom(...replaceable)
  .chain((type) => fc.tuple(plain("EntryWithdrawn"), plain(type)))
  .map(([envelope, { type, data, metadata }]) => ({
    ...(envelope as JournalEvent<"EntryWithdrawn">),
    type: "EntryCorrected",
    data: { entry: 1, reason: "đính chính", replacement: { type, happenedAt: metadata.happenedAt, data } },
  }));

/** Entries of a type, made from the schema of the type. */
export const anyEvent = (type: EventType): fc.Arbitrary<JournalEvent> =>
  type === "EntryCorrected" ? correction : plain(type);
