import { z } from "@hono/zod-openapi";
import { cell, committee, meeting, review } from "chibo";

/** The deciders by the kind of stream in a path. */
export const deciders = { cell, committee, meeting, review } as const;
export type Kind = keyof typeof deciders;

const types = Object.values(deciders).flatMap((decider) => Object.keys(decider.commands));

/**
 * A command as a client sends it. The client gives the time of the fact; the service adds the time of
 * recording.
 */
export const command = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .max(128)
      .openapi({ description: "Sent twice with the same id, it takes effect once." }),
    type: z.enum([...new Set(types)]),
    happenedAt: z.iso.datetime({ precision: 0 }),
    data: z.record(z.string(), z.unknown()).openapi({
      description: "As the command's event asks: schema/commands.json of the package.",
    }),
  })
  .openapi("Command");

export const entry = z
  .object({
    id: z.string(),
    type: z.string(),
    stream: z.string(),
    position: z.int(),
    data: z.record(z.string(), z.unknown()),
    metadata: z.record(z.string(), z.unknown()),
  })
  .openapi("Entry");

/** A problem in the form of RFC 9457. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    field: z.string().optional(),
  })
  .openapi("Problem");

export const classified = z
  .object({
    subject: z.string(),
    computed: z.string().openapi({ description: "The level that the rules give, or why they give none." }),
    decided: z.string().optional(),
  })
  .openapi("Classified");

export const finding = z
  .object({ code: z.string(), severity: z.string(), says: z.string() })
  .openapi("Finding");

export type Problem = z.infer<typeof problem>;
