import { type EventType, eventTypes, schemaVersionOf, vocabulary } from "../../../src/events/catalogue.js";
import { metadata } from "../../../src/events/envelope.js";
import { fieldNotes } from "../../../src/events/values.js";
import { type Json, jsonOf, type Naming, withReferences } from "./json.js";
import { namedValues } from "./values.js";

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
