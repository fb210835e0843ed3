import * as z from "zod";
import { isEventType, type JournalEvent, schemaVersionOf, vocabulary } from "../catalogue.js";
import { erasedText, fieldNotes } from "../values.js";

/** The parts of a JSON Pointer. */
export const keysOf = (path: string): string[] =>
  path
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

const partOf = (value: unknown, key: string): unknown => {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  // A list has its length as a field of its own. A pointer addresses only its elements.
  if (Array.isArray(value) && !/^\d+$/.test(key)) return undefined;
  return (value as Record<string, unknown>)[key];
};

/** The value at a JSON Pointer, or undefined if the pointer leads nowhere. */
export const valueAtPath = (value: unknown, path: string): unknown => {
  let found = value;
  for (const part of keysOf(path)) found = partOf(found, part);
  return found;
};

const put = (value: unknown, keys: readonly string[], substitute: unknown): unknown => {
  const [key, ...rest] = keys;
  if (key === undefined) return substitute;
  const part = partOf(value, key);
  if (part === undefined) return value;
  const changed = put(part, rest, substitute);
  // A removed element leaves a null, so that the other elements keep their places.
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === key ? (changed ?? null) : one));
  const { [key]: _, ...others } = value as Record<string, unknown>;
  return changed === undefined ? others : { ...others, [key]: changed };
};

/** A copy without the value at a pointer, or with a substitute for it. */
export const without = (value: unknown, path: string, substitute?: unknown): unknown =>
  put(value, keysOf(path), substitute);

/** Whether the mark of an erasure stands at a pointer. A value that was cut out without a mark is no erasure. */
export const isErasedAt = (value: unknown, path: string): boolean => valueAtPath(value, path) === erasedText;

/** A personal field of one event. */
export interface PersonalPlace {
  /** A JSON Pointer (RFC 6901) into the event, such as `/data/excused/0/reason`. */
  readonly path: string;
  /**
   * Whether the field is a text, so that `erasedText` can replace it. The value does not fit fields of
   * another form.
   */
  readonly isText: boolean;
}

type Find = (value: unknown, path: string, found: PersonalPlace[]) => void;

const below = (path: string, key: string): string =>
  `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const inObject = ({ shape }: z.ZodObject): Find | undefined => {
  const fields = Object.entries(shape).flatMap(([name, schema]) => {
    const find = finderOf(schema as z.ZodType);
    return find === undefined ? [] : [{ name, find }];
  });
  if (fields.length === 0) return undefined;
  return (value, path, found) => {
    if (!isObject(value)) return;
    for (const { name, find } of fields)
      if (Object.hasOwn(value, name)) find(value[name], below(path, name), found);
  };
};

const inEach = (find: Find | undefined): Find | undefined =>
  find &&
  ((value, path, found) => {
    if (isObject(value)) for (const key of Object.keys(value)) find(value[key], below(path, key), found);
  });

/**
 * Makes a function that finds the personal fields in values of a schema. It is undefined if the schema has
 * none. The outermost personal field counts and includes everything within it.
 */
const finderOf = (schema: z.ZodType): Find | undefined => {
  if (schema instanceof z.ZodOptional) return finderOf(schema.unwrap() as z.ZodType);
  if (fieldNotes.get(schema)?.personal === true) {
    const isText = schema.safeParse(erasedText).success;
    return (_, path, found) => void found.push({ path, isText });
  }
  if (schema instanceof z.ZodObject) return inObject(schema);
  if (schema instanceof z.ZodArray) return inEach(finderOf(schema.element as z.ZodType));
  if (schema instanceof z.ZodRecord) return inEach(finderOf(schema.valueType as z.ZodType));
  return undefined;
};

const finders = new Map<string, Find | undefined>();

const findIn = (type: string, value: unknown, path: string, found: PersonalPlace[]): void => {
  if (isEventType(type) && !finders.has(type)) finders.set(type, finderOf(vocabulary[type]));
  finders.get(type)?.(value, path, found);
};

const inReplacement = ({ type, data }: { type: string; data: unknown }, found: PersonalPlace[]): void => {
  const path = "/data/replacement/data";
  if (isEventType(type) && vocabulary[type].safeParse(data).success) findIn(type, data, path, found);
  else found.push({ path, isText: false });
};

/**
 * The personal fields of an event. A file may hold an event in a schema version that this release does not
 * write. Such an event is personal as a whole, because its fields are unknown here.
 */
export const personalPlaces = (event: JournalEvent): PersonalPlace[] => {
  const found: PersonalPlace[] = [];
  if (!isEventType(event.type) || event.metadata.schemaVersion !== schemaVersionOf(event.type))
    return [{ path: "/data", isText: false }];
  findIn(event.type, event.data, "/data", found);
  if (event.type === "EntryCorrected") inReplacement(event.data.replacement, found);
  return found;
};
