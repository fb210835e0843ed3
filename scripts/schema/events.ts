import * as z from "zod";
import { type CommandType, commandNames } from "../../src/aggregates/command-names.js";
import { type EventType, eventTypes, schemaVersionOf, vocabulary } from "../../src/events/catalogue.js";
import { eventId, metadata, streamName } from "../../src/events/envelope.js";
import {
  count,
  day,
  degreeSchema,
  fieldNotes,
  freeText,
  gradeSchema,
  identifier,
  instant,
  instrument,
  levelSchema,
  month,
  sha256,
  subject,
  title,
  year,
} from "../../src/events/values.js";

/** A JSON Schema as it is written out. */
export type Json = { readonly [keyword: string]: unknown };

/** Which draft a document is written in. */
export type Draft = "draft-2020-12";

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The largest safe integers are no limits of ours, but of numbers. */
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
 * The JSON Schema of a schema of events, with what it says of each field as its description. A field that is
 * personal has the comment `personal`, which every reader of JSON Schema passes over.
 */
export const jsonOf = (schema: z.core.$ZodType, draft: Draft): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: "input",
    target: draft,
    override: ({ zodSchema, jsonSchema }) => {
      const { says, personal } = fieldNotes.get(zodSchema) ?? {};
      if (says !== undefined) jsonSchema.description = says;
      if (personal === true) jsonSchema.$comment = "personal";
    },
  });
  return without(json) as Json;
};

/** Where the definitions of a document stand, and how one of them is referred to with words of its own. */
export interface Naming {
  readonly draft: Draft;
  /** Before the name of a definition, such as `#/$defs/`. */
  readonly at: string;
}

const annotations = ["description", "$comment"];

const reference = (name: string, words: Json, { at }: Naming): Json => ({ ...words, $ref: `${at}${name}` });

const parted = (json: Json): readonly [words: Json, rest: Json] => {
  const entries = Object.entries(json);
  return [
    Object.fromEntries(entries.filter(([keyword]) => annotations.includes(keyword))),
    Object.fromEntries(entries.filter(([keyword]) => !annotations.includes(keyword))),
  ];
};

/** Says once what a document repeats: each part that is one of the named schemas becomes a reference to it. */
export const withReferences = (json: Json, named: ReadonlyMap<string, string>, naming: Naming): Json => {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return value;
    const [words, rest] = parted(value);
    const name = named.get(JSON.stringify(rest));
    if (name !== undefined) return reference(name, words, naming);
    return Object.fromEntries(Object.entries(value).map(([keyword, part]) => [keyword, walk(part)]));
  };
  return walk(json) as Json;
};

/** What the vocabulary repeats, each with what it is. */
const repeatedValues: Readonly<Record<string, readonly [schema: z.ZodType, description: string]>> = {
  identifier: [identifier(), "An opaque identifier of a person, an organisation or a thing."],
  instant: [instant(), "An instant in UTC with whole seconds, such as 2021-11-03T07:30:00Z."],
  day: [day(), "A day of the calendar in Vietnam, such as 2021-11-03."],
  month: [month(), "A month of the calendar, such as 2021-11."],
  year: [year(), "A year under review."],
  count: [count(), "A count: of persons, papers, tasks, days, minutes."],
  text: [freeText(), "Text that a person wrote, well-formed Unicode."],
  title: [title(), "A short name of a thing or an organisation, never of a person; well-formed Unicode."],
  sha256: [sha256(), "SHA-256 in hexadecimal digits."],
  level: [levelSchema(), "A quality level of a member or an organisation, from the best down."],
  degree: [degreeSchema(), "The degree to which a criterion is met, from the best down."],
  grade: [gradeSchema(), "The grade of a meeting, from the best down."],
  subject: [
    subject(),
    "Who or what is reviewed and rated. A collective is the committee of the organisation.",
  ],
  instrument: [instrument(), "A numbered document: a decision, a letter, a plan."],
  eventId: [eventId(), "The id of an entry, unique in its journal."],
  streamName: [streamName(), "A stream: its kind and the ids below it, such as meeting/c-3/2021-11."],
};

const bare = (json: Json): string => {
  const { description: _, $comment: __, ...rest } = json;
  return JSON.stringify(rest);
};

/** Names by schema, for {@link withReferences}. */
export const namedValues = (draft: Draft): ReadonlyMap<string, string> =>
  new Map(Object.entries(repeatedValues).map(([name, [schema]]) => [bare(jsonOf(schema, draft)), name]));

/** The definitions of what the vocabulary repeats. */
export const valueDefinitions = (naming: Naming): Json => {
  const named = namedValues(naming.draft);
  return Object.fromEntries(
    Object.entries(repeatedValues).map(([name, [schema, description]]) => {
      const { description: _, $comment: __, ...json } = jsonOf(schema, naming.draft);
      // A value may hold others, and is not to become a reference to itself.
      const others = new Map([...named].filter(([, other]) => other !== name));
      return [name, { description, ...withReferences(json, others, naming) }];
    }),
  );
};

/** The name of the definition of a type's data. */
export const dataName = (type: EventType): string => `${type}Data`;

/** What happened, in one sentence. */
export const sentenceOf = (type: EventType): string => fieldNotes.get(vocabulary[type])?.says ?? "";

const isCorrection = (type: EventType): boolean => type === "EntryCorrected" || type === "EntryWithdrawn";

/** A replacement has the data of the type that it names: more than the schema of the event alone can say. */
const replacements = ({ at }: Naming): Json => ({
  oneOf: eventTypes
    .filter((type) => !isCorrection(type))
    .map((type) => ({ properties: { type: { const: type }, data: { $ref: `${at}${dataName(type)}` } } })),
});

const dataOf = (type: EventType, naming: Naming, named: ReadonlyMap<string, string>): Json => {
  const json = withReferences(jsonOf(vocabulary[type], naming.draft), named, naming);
  if (type !== "EntryCorrected") return json;
  const { replacement, ...others } = json.properties as Record<string, Json>;
  return { ...json, properties: { ...others, replacement: { ...replacement, ...replacements(naming) } } };
};

/** The definition of the data of every event type. */
export const dataDefinitions = (naming: Naming): Json => {
  const named = namedValues(naming.draft);
  return Object.fromEntries(eventTypes.map((type) => [dataName(type), dataOf(type, naming, named)]));
};

/** The metadata of entries, without the schema version, which depends on the type. */
export const metadataOf = (naming: Naming): Json => {
  const json = jsonOf(metadata(1).omit({ schemaVersion: true }), naming.draft);
  return withReferences(json, namedValues(naming.draft), naming);
};

const metadataName = (type: EventType): string => `metadata${schemaVersionOf(type)}`;

/** The metadata of entries by schema version. */
const metadataDefinitions = (naming: Naming): Json => {
  const { properties, required, ...closed } = metadataOf(naming);
  const of = (type: EventType): Json => ({
    ...closed,
    properties: { schemaVersion: { const: schemaVersionOf(type) }, ...(properties as Json) },
    required: ["schemaVersion", ...(required as string[])],
  });
  return Object.fromEntries(eventTypes.map((type) => [metadataName(type), of(type)]));
};

/** An entry of a journal, by its type, with what entries share. */
export const entryDefinitions = (naming: Naming): Json => {
  const ref = (name: string): Json => ({ $ref: `${naming.at}${name}` });
  const entryOf = (type: EventType): Json => ({
    description: sentenceOf(type),
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
  });
  return {
    ...Object.fromEntries(eventTypes.map((type) => [type, entryOf(type)])),
    ...metadataDefinitions(naming),
    position: { description: "The place in its stream, from 1.", type: "integer", minimum: 1 },
  };
};

const $schema = "https://json-schema.org/draft/2020-12/schema";
const naming: Naming = { draft: "draft-2020-12", at: "#/$defs/" };
const ref = (name: string): Json => ({ $ref: `${naming.at}${name}` });

/** The schema of an entry of a journal in its present form, with a definition of each event type and of its data. */
export const eventsDocument = (): Json => ({
  $schema,
  title: "chibo event",
  description:
    "An entry of a journal in the present schema version of its type: one line of JSON Lines. " +
    "`$defs` has a definition of each event type and of its data. Older versions are raised when they are read.",
  oneOf: eventTypes.map(ref),
  $defs: { ...entryDefinitions(naming), ...dataDefinitions(naming), ...valueDefinitions(naming) },
});

const commandTypes = Object.keys(commandNames) as CommandType[];

/** What every command says besides its type and data. */
const header = (): Json => {
  const { properties, required } = metadataOf(naming);
  const id = {
    description: "Unique; a command that is executed again with the same id takes effect once.",
    ...ref("eventId"),
  };
  return { type: "object", properties: { ...(properties as Json), id }, required };
};

const commandOf = (type: CommandType): Json => {
  const event = commandNames[type];
  return {
    description: `Leads to ${event}. ${sentenceOf(event)}`,
    allOf: [ref("header")],
    type: "object",
    properties: { type: { const: type }, data: ref(dataName(event)) },
    required: ["type", "data"],
  };
};

const commandDefinitions = (): Json => ({
  ...Object.fromEntries(commandTypes.map((type) => [type, commandOf(type)])),
  header: header(),
});

/** The schema of a command, with a definition of each command type. */
export const commandsDocument = (): Json => ({
  $schema,
  title: "chibo command",
  description:
    "What a decider is asked to record: type, data and header. Whether it fits the record is for the decider; " +
    "fields that it does not know are passed over.",
  oneOf: commandTypes.map(ref),
  $defs: { ...commandDefinitions(), ...dataDefinitions(naming), ...valueDefinitions(naming) },
});
