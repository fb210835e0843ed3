import * as z from "zod";
import { type CommandType, commandNames } from "../../src/aggregates/command-names.js";
import { type EventType, eventTypes, schemaVersionOf, vocabulary } from "../../src/events/catalogue.js";
import { metadata } from "../../src/events/envelope.js";
import { fieldNotes } from "../../src/events/values.js";
import type { Language } from "../../src/language/language.js";
import {
  envelopeWords,
  type FieldWords,
  wordsOfCommand,
  wordsOfEvent,
  wordsOfField,
} from "../../src/words.js";
import { repeatedValues } from "./repeated-values.js";
import { choices, withWords } from "./words.js";

/** A JSON Schema as plain JSON. */
export type Json = { readonly [keyword: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The largest safe integers come from JSON numbers. The library sets no such limit. */
const unlimited = ([keyword, value]: readonly [string, unknown]): boolean =>
  !((keyword === "maximum" || keyword === "minimum") && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER);

const without = (json: unknown): unknown => {
  if (Array.isArray(json)) return json.map(without);
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json)
      .filter(unlimited)
      .map(([keyword, value]) => [keyword, without(value)]),
  );
};

/**
 * The JSON Schema of a schema of events. A personal field has the comment `personal`; readers of JSON Schema
 * ignore it.
 */
const jsonOf = (schema: z.core.$ZodType): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-2020-12",
    override: ({ zodSchema, jsonSchema }) => {
      if (fieldNotes.get(zodSchema)?.personal === true) jsonSchema.$comment = "personal";
    },
  });
  return without(json) as Json;
};

const ref = (name: string): Json => ({ $ref: `#/$defs/${name}` });

/** Replaces each repeated part of a document by a reference to its named schema. */
const withReferences = (json: Json, named: ReadonlyMap<string, string>): Json => {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return value;
    const { $comment, ...rest } = value;
    const name = named.get(JSON.stringify(rest));
    if (name !== undefined) return { ...($comment === undefined ? {} : { $comment }), ...ref(name) };
    return Object.fromEntries(Object.entries(value).map(([keyword, part]) => [keyword, walk(part)]));
  };
  return walk(json) as Json;
};

const bare = ({ $comment: _, ...json }: Json): string => JSON.stringify(json);

/** Names of definitions by schema, for {@link withReferences}. */
const namedValues: ReadonlyMap<string, string> = new Map(
  Object.entries(repeatedValues).map(([name, { schema }]) => [bare(jsonOf(schema)), name]),
);

/** The definitions of the repeated values of the vocabulary. */
const valueDefinitions = (language: Language): Json =>
  Object.fromEntries(
    Object.entries(repeatedValues).map(([name, { schema, says, values }]) => {
      const { $comment: _, ...json } = jsonOf(schema);
      // A value may contain other values. It must not become a reference to itself.
      const others = new Map([...namedValues].filter(([, other]) => other !== name));
      const { enum: codes, type, ...rest } = withReferences(json, others);
      const closed = values === undefined ? undefined : choices(codes as string[], values, language);
      const shape = closed ?? { ...(type === undefined ? {} : { type }), ...rest };
      const inSubject = (path: string) => wordsOfField("LevelDecided", `${name}.${path}`);
      return [name, withWords({ description: says[language], ...shape }, inSubject, language)];
    }),
  );

/** The name of the definition of a type's data. */
const dataName = (type: EventType): string => `${type}Data`;

const isCorrection = (type: EventType): boolean => type === "EntryCorrected" || type === "EntryWithdrawn";

/** The data of a replacement has the named type. The schema of the event alone cannot express this. */
const replacements = (): Json => ({
  oneOf: eventTypes
    .filter((type) => !isCorrection(type))
    .map((type) => ({ properties: { type: { const: type }, data: ref(dataName(type)) } })),
});

const dataOf = (type: EventType, language: Language): Json => {
  const { label, help } = wordsOfEvent(type);
  const json = withReferences(jsonOf(vocabulary[type]), namedValues);
  const worded = withWords(json, (path) => wordsOfField(type, path), language);
  const told = { title: label[language], description: help?.[language], ...worded };
  if (type !== "EntryCorrected") return told;
  const { replacement, ...others } = worded.properties as Record<string, Json>;
  return { ...told, properties: { ...others, replacement: { ...replacement, ...replacements() } } };
};

/** The definition of the data of every event type. */
const dataDefinitions = (language: Language): Json =>
  Object.fromEntries(eventTypes.map((type) => [dataName(type), dataOf(type, language)]));

const envelopeWord = (path: string) => (envelopeWords as Readonly<Record<string, FieldWords>>)[path];

/** The metadata of entries, without the schema version, which depends on the type. */
const metadataOf = (language: Language): Json =>
  withWords(
    withReferences(jsonOf(metadata(1).omit({ schemaVersion: true })), namedValues),
    envelopeWord,
    language,
  );

const metadataName = (type: EventType): string => `metadata${schemaVersionOf(type)}`;

/** The metadata of entries by schema version. */
const metadataDefinitions = (): Json => {
  const { properties, required, ...closed } = metadataOf("en");
  const of = (type: EventType): Json => ({
    ...closed,
    properties: { schemaVersion: { const: schemaVersionOf(type) }, ...(properties as Json) },
    required: ["schemaVersion", ...(required as string[])],
  });
  return Object.fromEntries(eventTypes.map((type) => [metadataName(type), of(type)]));
};

/** An entry of a journal of one type, with the fields of every entry. */
const entryDefinitions = (): Json => {
  const entryOf = (type: EventType): Json => {
    const { label, help } = wordsOfEvent(type);
    return withWords(
      {
        title: label.en,
        description: help?.en,
        type: "object",
        properties: {
          id: ref("eventId"),
          type: { const: type },
          stream: ref("streamName"),
          position: ref("position"),
          data: ref(dataName(type)),
          metadata: ref(metadataName(type)),
        },
        required: ["id", "type", "stream", "position", "data", "metadata"],
        additionalProperties: false,
      },
      envelopeWord,
      "en",
    );
  };
  return {
    ...Object.fromEntries(eventTypes.map((type) => [type, entryOf(type)])),
    ...metadataDefinitions(),
    position: { type: "integer", minimum: 1 },
  };
};

const $schema = "https://json-schema.org/draft/2020-12/schema";

const commandsWords = {
  vi: {
    title: "chibo: yêu cầu ghi sổ",
    description: "Việc cần ghi vào sổ: loại, nội dung, thời điểm và người ghi.",
  },
  en: {
    title: "chibo command",
    description:
      "What a decider is asked to record: type, data and header. Whether it fits the record is for the decider; " +
      "fields that it does not know are passed over.",
  },
} as const;

/**
 * The schema of an entry of a journal in its present form, with definitions of each event type and its data.
 */
export const eventsDocument = (): Json => ({
  $schema,
  title: "chibo event",
  description:
    "An entry of a journal in the present schema version of its type: one line of JSON Lines. " +
    "`$defs` has a definition of each event type and of its data. Older versions are raised when they are read.",
  oneOf: eventTypes.map(ref),
  $defs: { ...entryDefinitions(), ...dataDefinitions("en"), ...valueDefinitions("en") },
});

const commandTypes = Object.keys(commandNames) as CommandType[];

/** The fields of every command beside its type and data. */
const header = (language: Language): Json => {
  const { properties, required } = metadataOf(language);
  const { id } = withWords({ properties: { id: ref("eventId") } }, envelopeWord, language).properties as Json;
  return { type: "object", properties: { ...(properties as Json), id }, required };
};

const commandOf = (type: CommandType, language: Language): Json => {
  const event = commandNames[type];
  const { label, help } = wordsOfCommand(type);
  const leadsTo = language === "vi" ? `Ghi mục “${wordsOfEvent(event).label.vi}”.` : `Leads to ${event}.`;
  return {
    title: label[language],
    description: `${leadsTo} ${help?.[language] ?? ""}`,
    allOf: [ref("header")],
    type: "object",
    properties: { type: { const: type }, data: ref(dataName(event)) },
    required: ["type", "data"],
  };
};

const commandDefinitions = (language: Language): Json => ({
  ...Object.fromEntries(commandTypes.map((type) => [type, commandOf(type, language)])),
  header: header(language),
});

/** The schema of a command, with a definition of each command type. */
export const commandsDocument = (language: Language): Json => ({
  $schema,
  ...commandsWords[language],
  oneOf: commandTypes.map(ref),
  $defs: { ...commandDefinitions(language), ...dataDefinitions(language), ...valueDefinitions(language) },
});
