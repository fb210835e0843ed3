import * as z from "zod";
import { eventId, streamName } from "../../src/events/envelope.js";
import { type FieldNote, fieldNotes, identifier, month } from "../../src/events/values.js";

/** One field of an event as a reader needs it. */
export interface Field {
  /** `peers[].kind` for a field of a list's entries. */
  readonly path: string;
  readonly type: string;
  readonly optional: boolean;
  readonly personal: boolean;
  readonly says: string;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

const jsonOf = (schema: z.core.$ZodType): JsonSchema => z.toJSONSchema(schema, { unrepresentable: "any" });

/** Types that the vocabulary repeats, by the pattern that tells them. */
const named: ReadonlyMap<unknown, string> = new Map([
  [jsonOf(identifier()).pattern, "identifier"],
  [jsonOf(month()).pattern, "month, `2021-11`"],
  [jsonOf(eventId()).pattern, "id of an event: up to 200 letters, digits, `.`, `_`, `:`, `/`, `@`, `#`, `-`"],
  [jsonOf(streamName()).pattern, "name of a stream, as below"],
]);

/** Thousands are parted from five digits on: years stay as they are written. */
const number = (value: number): string => (value < 10_000 ? String(value) : value.toLocaleString("en-US"));

const range = (unit: string, least: number | undefined, most: number | undefined): string =>
  least === undefined && most === undefined
    ? ""
    : ` ${number(least ?? 0)}${most === undefined ? " or more" : `–${number(most)}`}${unit}`;

/** A value without parts of its own, in words. */
const leafWords = (json: JsonSchema): string => {
  if (json.const !== undefined) return `\`${json.const}\``;
  if (json.enum !== undefined) return json.enum.map((value) => `\`${value}\``).join(", ");
  if (json.anyOf !== undefined) return json.anyOf.map((part) => leafWords(part as JsonSchema)).join(" or ");
  if (json.type === "boolean") return "yes or no";
  if (json.type === "integer") return `whole number${range("", whole(json.minimum), whole(json.maximum))}`;
  if (json.type !== "string") return "anything";
  if (json.format === "date-time") return "instant in UTC, `2021-11-03T07:30:00Z`";
  if (json.format === "date") return "day, `2021-11-03`";
  if (json.pattern !== undefined) return named.get(json.pattern) ?? `text like \`${json.pattern}\``;
  return `text of${range(" characters", json.minLength, json.maxLength)}`;
};

/** The largest safe integers are no limits of ours. */
const whole = (limit: number | undefined): number | undefined =>
  limit !== undefined && Math.abs(limit) === Number.MAX_SAFE_INTEGER ? undefined : limit;

const typeWords = (schema: z.core.$ZodType): string => {
  if (schema instanceof z.ZodObject) return "object";
  if (schema instanceof z.ZodArray) {
    const { minItems, maxItems } = jsonOf(schema);
    return `list of${range("", minItems, maxItems)}: ${typeWords(schema.element)}`;
  }
  if (schema instanceof z.ZodRecord)
    return `map from ${typeWords(schema.keyType)} to ${typeWords(schema.valueType)}`;
  if (schema instanceof z.ZodTuple) return schema.def.items.map(typeWords).join(" / ");
  return leafWords(jsonOf(schema));
};

const entryOf = (schema: z.core.$ZodType): z.core.$ZodType | undefined =>
  schema instanceof z.ZodArray ? schema.element : schema instanceof z.ZodObject ? schema : undefined;

/** Every field of an object schema, those of nested objects after the field that holds them. */
export const fieldsOf = (schema: z.core.$ZodType, prefix = "", held: FieldNote = {}): Field[] => {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const optional = field instanceof z.ZodOptional;
    const inner = optional ? field.unwrap() : field;
    const note = { ...fieldNotes.get(field), ...fieldNotes.get(inner) };
    const list = inner instanceof z.ZodArray;
    const entry = entryOf(inner);
    const ofEntry = list && entry !== undefined ? fieldNotes.get(entry) : undefined;
    const personal = (note.personal ?? ofEntry?.personal ?? held.personal) === true;
    const path = `${prefix}${name}`;
    return [
      { path, type: typeWords(inner), optional, personal, says: note.says ?? ofEntry?.says ?? "" },
      ...(entry === undefined
        ? []
        : fieldsOf(entry, `${path}${list ? "[]" : ""}.`, personal ? { personal } : {})),
    ];
  });
};
