import { type CommandType, commandNames } from "../../../src/aggregates/command-names.js";
import { eventTypes } from "../../../src/events/catalogue.js";
import { dataDefinitions, dataName, entryDefinitions, metadataOf, sentenceOf } from "./definitions.js";
import type { Json, Naming } from "./json.js";
import { valueDefinitions } from "./values.js";

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
