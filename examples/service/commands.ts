import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cell, committee, meeting, review } from "chibo";
import type { Context } from "hono";
import { ServiceError } from "./problems.js";

/** The deciders by the kind of stream, with the parts of its name in a path. */
export const kinds = {
  cell: { decider: cell, path: "/streams/cell/{organisation}/commands" },
  committee: { decider: committee, path: "/streams/committee/{organisation}/commands" },
  meeting: { decider: meeting, path: "/streams/meeting/{organisation}/{key}/commands" },
  review: { decider: review, path: "/streams/review/{organisation}/{key}/commands" },
} as const;
export type Kind = keyof typeof kinds;

/** A command as a client sends it. The service adds when it is recorded, by whom and for which body. */
export interface Sent {
  readonly id: string;
  readonly type: string;
  readonly happenedAt: string;
  readonly data: unknown;
}

const fields = ["id", "type", "happenedAt", "data"] as const;

const jsonIn = async (context: Context): Promise<unknown> => {
  const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new ServiceError("wrong-content-type", "", "content-type");
  try {
    const bytes = await context.req.arrayBuffer();
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new ServiceError("malformed-json", "", "body");
  }
};

/** Takes the command out of a request. The decider checks its values, with a place and a remedy for each. */
export const commandIn = async (context: Context): Promise<Sent> => {
  const body = await jsonIn(context);
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new ServiceError("not-an-object", "", "body");
  const unknown = Object.keys(body).find((name) => !fields.some((field) => field === name));
  if (unknown !== undefined) throw new ServiceError("unknown-field", unknown, unknown);
  const { id } = body as Partial<Sent>;
  if (id === undefined) throw new ServiceError("id-needed", "", "id");
  return Object.fromEntries(fields.map((field) => [field, (body as Sent)[field]])) as unknown as Sent;
};

type Json = { readonly [keyword: string]: unknown };

/** The published schemas of the package: for each command type its header and its data. */
const published = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("chibo/schema/commands.json"), "utf8").replaceAll(
    "#/$defs/",
    "#/components/schemas/",
  ),
) as { readonly $defs: Readonly<Record<string, Json & { readonly properties?: Json }>> };

const isCommand = (name: string): boolean =>
  Object.values(kinds).some(({ decider }) => Object.hasOwn(decider.commands, name));

/** Every command as a client sends it: the type, its data, and what is left of the header. */
export const componentSchemas: Readonly<Record<string, Json>> = Object.fromEntries(
  Object.entries(published.$defs).map(([name, schema]) => {
    if (!isCommand(name)) return [name, schema];
    const { id, happenedAt } = published.$defs.header?.properties ?? {};
    const { title, description, properties } = schema;
    return [
      name,
      {
        title,
        description,
        type: "object",
        properties: { id, ...properties, happenedAt },
        required: [...fields],
        additionalProperties: false,
      },
    ];
  }),
);

/** The shapes of the commands of one kind of stream. */
export const bodySchemaOf = (kind: Kind): Json => {
  const types = Object.keys(kinds[kind].decider.commands);
  const refs = types.map((type) => [type, `#/components/schemas/${type}`] as const);
  return {
    oneOf: refs.map(([, $ref]) => ({ $ref })),
    discriminator: { propertyName: "type", mapping: Object.fromEntries(refs) },
  };
};
