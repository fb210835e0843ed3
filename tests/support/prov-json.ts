import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import type { ProvDocument } from "../../src/exchange/index.js";

/**
 * PROV-JSON as the W3C Member Submission of 24 April 2013 describes it, as a schema: the sections, the
 * required and allowed attributes of each relation, literals with a type or a language. It is stricter than
 * the Submission in one point: an attribute in PROV's own namespace must belong to its section.
 */
type Refers = "entity" | "activity" | "agent";

/** Each relation: its attributes, the kind of thing that each one refers to, and the required ones. */
export const relations = {
  wasGeneratedBy: { must: { entity: "entity" }, may: { activity: "activity" }, timed: true },
  used: { must: { activity: "activity" }, may: { entity: "entity" }, timed: true },
  wasDerivedFrom: {
    must: { generatedEntity: "entity", usedEntity: "entity" },
    may: { activity: "activity" },
    timed: false,
  },
  wasAssociatedWith: {
    must: { activity: "activity" },
    may: { agent: "agent", plan: "entity" },
    timed: false,
  },
  actedOnBehalfOf: {
    must: { delegate: "agent", responsible: "agent" },
    may: { activity: "activity" },
    timed: false,
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly must: Readonly<Record<string, Refers>>;
      readonly may: Readonly<Record<string, Refers>>;
      readonly timed: boolean;
    }
  >
>;
export type RelationName = keyof typeof relations;

const qualifiedName = { type: "string", format: "uri", pattern: "^[A-Za-z][A-Za-z0-9_-]*:[^\\s:]+$" };
const time = { type: "string", format: "date-time" };

const literal = {
  anyOf: [
    { type: ["string", "number", "boolean"] },
    {
      type: "object",
      properties: { $: { type: "string" }, type: qualifiedName },
      required: ["$", "type"],
      additionalProperties: false,
    },
    {
      type: "object",
      properties: { $: { type: "string" }, lang: { type: "string", pattern: "^[a-z]{2}$" } },
      required: ["$", "lang"],
      additionalProperties: false,
    },
  ],
};
const values = { anyOf: [literal, { type: "array", minItems: 1, items: literal }] };

/** Attributes: PROV's own by name, and others in a namespace of the document. */
const attributes = (own: Readonly<Record<string, object>>, required: readonly string[] = []) => ({
  type: "object",
  properties: Object.fromEntries(Object.entries(own).map(([name, schema]) => [`prov:${name}`, schema])),
  required: required.map((name) => `prov:${name}`),
  patternProperties: { "^(?!prov:)[A-Za-z][A-Za-z0-9_-]*:[^\\s:]+$": values },
  additionalProperties: false,
});

const section = (each: object, ids: string) => ({
  type: "object",
  propertyNames: { pattern: ids },
  additionalProperties: each,
});
const things = "^[A-Za-z][A-Za-z0-9_-]*:[^\\s:]+$";
const blank = "^_:[A-Za-z][A-Za-z0-9]*$";

const relationSchema = ({ must, may, timed }: (typeof relations)[RelationName]) => {
  const refers = Object.fromEntries(
    [...Object.keys(must), ...Object.keys(may)].map((name) => [name, qualifiedName]),
  );
  return section(
    attributes({ ...refers, ...(timed ? { time } : {}), type: values, role: values }, Object.keys(must)),
    blank,
  );
};

const schema = {
  type: "object",
  properties: {
    prefix: {
      type: "object",
      propertyNames: { pattern: "^[A-Za-z][A-Za-z0-9_-]*$", not: { enum: ["prov", "xsd"] } },
      additionalProperties: { type: "string", format: "uri" },
    },
    entity: section(attributes({ type: values, label: values, location: values, value: literal }), things),
    activity: section(
      attributes({ type: values, label: values, location: values, startTime: time, endTime: time }),
      things,
    ),
    agent: section(attributes({ type: values, label: values, location: values }), things),
    ...Object.fromEntries(Object.entries(relations).map(([name, each]) => [name, relationSchema(each)])),
  },
  required: ["prefix"],
  additionalProperties: false,
};

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** The parts of a document that differ from PROV-JSON. */
export const departuresFromSchema = (document: unknown): string[] =>
  validate(document)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);

type Attributes = NonNullable<ProvDocument["entity"]>[string];

/** The relations of one kind. */
export const relationsOf = (document: ProvDocument, kind: RelationName): Attributes[] =>
  Object.values(document[kind] ?? {});
