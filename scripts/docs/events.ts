import * as z from "zod";
import {
  eventTypes,
  type StoryName,
  schemaVersionOf,
  stories,
  storyOf,
  vocabulary,
} from "../../src/events/catalogue.js";
import { eventId, recorded, streamName } from "../../src/events/envelope.js";
import { fieldNotes, identifier, month } from "../../src/events/values.js";
import { envelopeWords, type FieldWords, wordsOfEvent, wordsOfField } from "../../src/words.js";
import { list, made, page, table } from "./writing.js";

/** One field of an event, for a reader. */
interface Field {
  /** The path; `peers[].kind` is a field of the items of a list. */
  readonly path: string;
  readonly type: string;
  readonly optional: boolean;
  readonly personal: boolean;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

const jsonOf = (schema: z.core.$ZodType): JsonSchema => z.toJSONSchema(schema, { unrepresentable: "any" });

/** Types that the vocabulary repeats, by their pattern. */
const named: ReadonlyMap<unknown, string> = new Map([
  [jsonOf(identifier()).pattern, "identifier"],
  [jsonOf(month()).pattern, "month, `2021-11`"],
  [jsonOf(eventId()).pattern, "id of an event: up to 200 letters, digits, `.`, `_`, `:`, `/`, `@`, `#`, `-`"],
  [jsonOf(streamName()).pattern, "name of a stream, as below"],
]);

/** Separates thousands from five digits on, so that years stay unchanged. */
const numberText = (value: number): string =>
  value < 10_000 ? String(value) : value.toLocaleString("en-US");

const range = (unit: string, least: number | undefined, most: number | undefined): string =>
  least === undefined && most === undefined
    ? ""
    : ` ${numberText(least ?? 0)}${most === undefined ? " or more" : `–${numberText(most)}`}${unit}`;

/** A value without fields, in words. */
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

/** The largest safe integers come from zod. The library sets no such limit. */
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

/** All fields of an object schema. The fields of a nested object stand after the field that holds it. */
const fieldsOf = (schema: z.core.$ZodType, prefix = "", heldPersonal = false): Field[] => {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const optional = field instanceof z.ZodOptional;
    const inner = optional ? field.unwrap() : field;
    const list = inner instanceof z.ZodArray;
    const entry = entryOf(inner);
    const marked = [field, inner, ...(list && entry !== undefined ? [entry] : [])];
    const personal = heldPersonal || marked.some((each) => fieldNotes.get(each)?.personal === true);
    const path = `${prefix}${name}`;
    return [
      { path, type: typeWords(inner), optional, personal },
      ...(entry === undefined ? [] : fieldsOf(entry, `${path}${list ? "[]" : ""}.`, personal)),
    ];
  });
};

const storyWords: Readonly<Record<StoryName, string>> = {
  roll: "Organisations, offices and the roll of members. On streams `cell/<cell>` and `committee/<organisation>`.",
  meeting: "One meeting of a cell from its notice to its report. On stream `meeting/<cell>/<key>`.",
  review:
    "The review of one organisation in one period: a year, a quarter or a month. On stream `review/<organisation>/<period>`.",
  decision: "What the competent committee decides, and what follows. On stream `committee/<organisation>`.",
  evidence: "Papers and products behind entries, by their digests. On the stream of the entry concerned.",
  correction: "How a record is put right: the original stays readable. On the stream of the entry concerned.",
};

type WordsAt = (path: string) => FieldWords | undefined;

const fieldTable = (schema: z.core.$ZodType, wordsAt: WordsAt): string =>
  table(
    ["Field", "Vietnamese", "Type", "", "Says"],
    fieldsOf(schema).map(({ path, type, optional, personal }) => {
      const words = wordsAt(path.replaceAll("[]", ""));
      return [
        `\`${path}\``,
        words?.label.vi ?? "",
        type,
        [...(optional ? ["optional"] : []), ...(personal ? ["**personal**"] : [])].join(", "),
        words?.help?.en ?? "",
      ];
    }),
  );

const eventBlocks = (type: keyof typeof vocabulary): string[] => {
  const { label, help } = wordsOfEvent(type);
  const version = schemaVersionOf(type);
  const fields = fieldTable(vocabulary[type], (path) => wordsOfField(type, path));
  return [
    `### ${type}`,
    `**${label.vi}.** ${help?.en ?? ""}${version === 1 ? "" : ` Schema version ${version}.`}`,
    fields === "" ? "No data." : fields,
  ];
};

const wordsOfEnvelope: WordsAt = (path) =>
  (envelopeWords as Readonly<Record<string, FieldWords>>)[path.replace("metadata.", "")];

const later = () =>
  eventTypes
    .filter((type) => schemaVersionOf(type) > 1)
    .map((type) => `\`${type}\` is at version ${schemaVersionOf(type)}.`);

/** The page on the vocabulary of events, from its schemas. */
export const eventsPage = (): string => {
  const [sample = "MeetingClosed"] = eventTypes;
  return page(
    made("the schemas of the events"),
    "# Events",
    `The ${eventTypes.length} facts that a journal can hold. An event records what happened; whether a rule likes it is for the rules to say. A field marked **personal** is free text or says something about a person: it can be redacted, erased and encrypted apart from the rest. A field that is optional and left out is unknown, never "no".`,
    list(
      Object.entries(stories).map(
        ([story, events]) => `[${story}](#${story}): ${Object.keys(events).length} event types`,
      ),
    ),
    "## The envelope",
    "Around the data of every event:",
    fieldTable(
      recorded(sample, schemaVersionOf(sample), vocabulary[sample]).omit({ data: true, type: true }),
      wordsOfEnvelope,
    ),
    "`type` names the event and `data` holds its fields, as below. A journal has one event on a line, as JSON.",
    "## Streams",
    "Events of one stream are numbered from 1 without a gap. There is one stream for each thing that must stay consistent in itself.",
    table(
      ["Stream", "Holds"],
      [
        ["`cell/<cell>`", "a cell: its organisation, offices and roll"],
        ["`committee/<organisation>`", "a committee: its organisation and what it decides"],
        ["`meeting/<cell>/<key>`", "one meeting, such as `meeting/c-3/2021-11`"],
        ["`review/<organisation>/<year>`", "one organisation's review of one year"],
      ],
    ),
    "## Schema versions",
    `Every type is at version 1, unless said here; older events are read and brought up to date. ${later().join(" ")}`,
    ...(Object.keys(stories) as StoryName[]).flatMap((story) => [
      `## ${story}`,
      storyWords[story],
      ...eventTypes.filter((type) => storyOf(type) === story).flatMap(eventBlocks),
    ]),
  );
};
