import * as fc from "fast-check";
import * as z from "zod";
import { type DomainEvent, type EventType, schemaVersionOf, vocabulary } from "../../src/events/catalogue.js";

type Shape = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly prefixItems?: readonly Shape[];
  readonly properties?: { readonly [key: string]: Shape };
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
};

/** Few values, so that facts often name the same thing. Some ids are words of JavaScript. */
const ids = fc.constantFrom("a", "b", "c", "constructor");
const instants = fc.constantFrom("2021-11-03T07:30:00Z", "2021-12-01T00:00:00Z");

const textOf = ({ pattern = "", format }: Shape): fc.Arbitrary<string> => {
  if (format === "date-time") return instants;
  if (format === "date") return fc.constantFrom("2021-11-03", "2021-12-01");
  if (pattern.includes("0-9a-f")) return fc.constant("0".repeat(64));
  if (pattern.includes("A-Za-z0-9")) return ids;
  return pattern === "" ? fc.constantFrom("văn bản", "khác") : fc.constant("2021-11");
};

const objectOf = ({ properties = {}, required = [], additionalProperties }: Shape): fc.Arbitrary<unknown> => {
  if (typeof additionalProperties === "object" && Object.keys(properties).length === 0)
    return fc.dictionary(ids, arbitraryOf(additionalProperties), { maxKeys: 2 });
  const model = Object.fromEntries(
    Object.entries(properties).map(([key, shape]) => [key, arbitraryOf(shape)]),
  );
  return fc.record(model, { requiredKeys: [...required] });
};

const arbitraryOf = (shape: Shape): fc.Arbitrary<unknown> => {
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  if (shape.anyOf !== undefined) return fc.oneof(...shape.anyOf.map(arbitraryOf));
  if (shape.type === "string") return textOf(shape);
  if (shape.type === "boolean") return fc.boolean();
  if (shape.type === "object") return objectOf(shape);
  const least = shape.minimum ?? 0;
  if (shape.type === "integer") return fc.integer({ min: least, max: Math.max(4, least) });
  if (shape.prefixItems !== undefined) return fc.tuple(...shape.prefixItems.map(arbitraryOf));
  if (shape.type === "array" && shape.items !== undefined) {
    const minLength = shape.minItems ?? 0;
    return fc.array(arbitraryOf(shape.items), { minLength, maxLength: minLength + 2 });
  }
  return fc.constant({});
};

/** Data of a type: it fits the documented shape and is otherwise arbitrary. */
const dataOf = (type: EventType): fc.Arbitrary<unknown> =>
  arbitraryOf(z.toJSONSchema(vocabulary[type], { io: "input" }) as Shape);

/** A correction of an early entry: valid, of another type, or malformed. */
const correctionOf = (types: readonly EventType[]): fc.Arbitrary<unknown> =>
  fc.record({
    entry: fc.integer({ min: 1, max: 6 }),
    reason: fc.constant("nhầm"),
    replacement: fc.constantFrom(...types).chain((type) =>
      fc.record({
        type: fc.constant(type),
        happenedAt: instants,
        data: fc.oneof({ weight: 3, arbitrary: dataOf(type) }, fc.dictionary(ids, fc.anything())),
      }),
    ),
  });

/** The fields that a command and its event share. */
export interface Said {
  readonly type: EventType;
  readonly data: unknown;
}

/** An arbitrary fact of one of these types. */
export const arbitraryFact = (types: readonly EventType[]): fc.Arbitrary<Said> =>
  fc.oneof(
    ...types.map((type) => {
      const data =
        type === "EntryCorrected"
          ? correctionOf(types)
          : type === "EntryWithdrawn"
            ? fc.record({ entry: fc.integer({ min: 1, max: 8 }), reason: fc.constant("nhầm") })
            : dataOf(type);
      return fc.record({ type: fc.constant(type), data });
    }),
  );

/** The header of a command. */
export const header = {
  happenedAt: "2021-11-03T07:30:00Z",
  recordedAt: "2021-11-03T10:02:11Z",
  recordedBy: "m-01",
  recordedFor: "c-3",
};

/** The fact as an event. */
export const eventOf = ({ type, data }: Said): DomainEvent =>
  ({ type, data, metadata: { schemaVersion: schemaVersionOf(type), ...header } }) as DomainEvent;
