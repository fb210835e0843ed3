import * as z from "zod";
import { isEventType, type JournalEvent, schemaVersionOf, vocabulary } from "../catalogue.js";
import { erasedText, fieldNotes } from "../values.js";

/** A personal field of one event. */
export interface PersonalPlace {
  /** A JSON Pointer (RFC 6901) into the event, such as `/data/excused/0/reason`. */
  readonly path: string;
  /** Whether the field is a text that `erasedText` may stand for; others have a form that it does not fit. */
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
 * How the personal fields below a schema are found in its values; nothing where it has none. The outermost
 * personal field counts: what stands within it goes with it.
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
 * The personal fields that an event has. An event of a schema version that this release does not write, as a
 * file may hold it, is personal as a whole: its fields are not known here.
 */
export const personalPlaces = (event: JournalEvent): PersonalPlace[] => {
  const found: PersonalPlace[] = [];
  if (!isEventType(event.type) || event.metadata.schemaVersion !== schemaVersionOf(event.type))
    return [{ path: "/data", isText: false }];
  findIn(event.type, event.data, "/data", found);
  if (event.type === "EntryCorrected") inReplacement(event.data.replacement, found);
  return found;
};
