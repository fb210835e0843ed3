import {
  cellCommands,
  committeeCommands,
  meetingCommands,
  reviewCommands,
} from "../../../src/aggregates/index.js";
import { type EventType, eventTypes, schemaVersionOf } from "../../../src/events/catalogue.js";
import type { StreamKind } from "../../../src/events/streams.js";
import { version } from "../../../src/exchange/prov/version.js";
import { dataDefinitions, dataName, sentenceOf } from "./definitions.js";
import type { Json, Naming } from "./json.js";
import { valueDefinitions } from "./values.js";

const naming: Naming = { draft: "draft-7", at: "#/components/schemas/" };
const schema = (name: string): Json => ({ $ref: `${naming.at}${name}` });

interface Channel {
  readonly address: string;
  readonly holds: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly types: readonly EventType[];
}

const organisation = "the organisation, by its id";

const channels: { readonly [K in StreamKind]: Channel } = {
  cell: {
    address: "cell/{cell}",
    holds: "A cell: its organisation, offices and roll.",
    parameters: { cell: "the cell, by its id" },
    types: Object.values(cellCommands),
  },
  committee: {
    address: "committee/{organisation}",
    holds: "A committee: its organisation and what it decides.",
    parameters: { organisation },
    types: Object.values(committeeCommands),
  },
  meeting: {
    address: "meeting/{cell}/{key}",
    holds: "One meeting of a cell, from its notice to its report.",
    parameters: { cell: "the cell, by its id", key: "unique within the cell, such as 2021-11" },
    types: Object.values(meetingCommands),
  },
  review: {
    address: "review/{organisation}/{year}",
    holds: "One organisation's review of one year.",
    parameters: { organisation, year: "the year under review" },
    types: Object.values(reviewCommands),
  },
};

const channelOf = ({ address, holds, parameters, types }: Channel): Json => ({
  address,
  description: holds,
  parameters: Object.fromEntries(
    Object.entries(parameters).map(([name, description]) => [name, { description }]),
  ),
  messages: Object.fromEntries(types.map((type) => [type, { $ref: `#/components/messages/${type}` }])),
});

const operationOf = (kind: string): Json => ({
  action: "send",
  channel: { $ref: `#/channels/${kind}` },
  summary: "Whoever keeps the record sends each entry of this stream, in the order of its position.",
});

const messageOf = (type: EventType): Json => {
  const name = `chibo.${type}.v${schemaVersionOf(type)}`;
  return {
    name,
    title: type,
    summary: sentenceOf(type),
    contentType: "application/cloudevents+json",
    correlationId: { $ref: "#/components/correlationIds/correlation" },
    payload: {
      allOf: [
        schema("cloudEvent"),
        {
          type: "object",
          properties: { type: { const: name }, data: schema(dataName(type)) },
          required: ["type", "data"],
        },
      ],
    },
  };
};

const said = (description: string, name: string): Json => ({ description, allOf: [schema(name)] });

/** An entry as `chibo/exchange` writes it. Others may add attributes on the way. */
const cloudEvent: Json = {
  description: "An entry of a journal as a CloudEvent 1.0 in the JSON format.",
  type: "object",
  properties: {
    specversion: { const: "1.0" },
    id: said("The id of the entry; unique with the source.", "eventId"),
    source: {
      description: "The record that the entry belongs to: an absolute URI without a fragment.",
      type: "string",
      format: "uri",
    },
    type: { description: "The event type and the version of its schema.", type: "string" },
    subject: said("The stream.", "streamName"),
    time: said("When it happened.", "instant"),
    datacontenttype: { const: "application/json" },
    position: {
      description: "The position in the stream, in digits.",
      type: "string",
      pattern: "^[1-9]\\d*$",
    },
    recordedat: said("When it was recorded; later than `time` for a late entry.", "instant"),
    recordedby: said("Who recorded it: a member's id or the embedding system's own.", "identifier"),
    recordedfor: said("The body for which it was recorded.", "identifier"),
    correlationid: said("What the entry belongs to: a session, an import.", "eventId"),
    causationid: said("The id of the command or event that led to it.", "eventId"),
    data: { description: "What the type says." },
  },
  required: [
    "specversion",
    "id",
    "source",
    "type",
    "subject",
    "time",
    "datacontenttype",
    "position",
    "recordedat",
    "recordedby",
    "recordedfor",
    "data",
  ],
};

/** The AsyncAPI document of the events: a channel for each kind of stream, a message for each event type. */
export const asyncApiDocument = (): Json => ({
  asyncapi: "3.0.0",
  info: {
    title: "chibo events",
    version,
    description:
      "What is recorded of a party cell, its meetings and its yearly review, as CloudEvents. " +
      "Texts and judgements of persons, whose schemas have the comment `personal`, are in the data as they " +
      "are in the journal: redact first where a receiver may not see them.",
    license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
  },
  defaultContentType: "application/cloudevents+json",
  channels: Object.fromEntries(Object.entries(channels).map(([kind, channel]) => [kind, channelOf(channel)])),
  operations: Object.fromEntries(
    Object.keys(channels).map((kind) => [
      `record${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
      operationOf(kind),
    ]),
  ),
  components: {
    messages: Object.fromEntries(eventTypes.map((type) => [type, messageOf(type)])),
    correlationIds: {
      correlation: {
        description: "What the entry belongs to, where its recorder said so.",
        location: "$message.payload#/correlationid",
      },
    },
    schemas: { cloudEvent, ...dataDefinitions(naming), ...valueDefinitions(naming) },
  },
});
