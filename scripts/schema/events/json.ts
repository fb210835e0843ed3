import * as z from "zod";
import { fieldNotes } from "../../../src/events/values.js";

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
