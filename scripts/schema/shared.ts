import * as z from "zod";
import { findingKinds, severities } from "../../src/projections/index.js";
import { evidenceMarks } from "../../src/rules/engine/vocabulary.js";

/** What several schemas refer to gets a name in the published file. */
export const definitions = z.registry<{ readonly id: string }>();

export const named = <S extends z.ZodType>(id: string, schema: S): S => {
  definitions.add(schema, { id });
  return schema;
};

export const id = () => z.string().min(1);
export const ids = () => z.array(id());
export const number = () => z.int();
export const fraction = () => z.tuple([z.int(), z.int()]);
export const text = named("text", z.strictObject({ vi: z.string(), en: z.string() }));

export const source = named(
  "source",
  z.strictObject({
    document: z.string().min(1),
    point: z.string().min(1).optional(),
    evidence: z.enum(evidenceMarks),
    note: z.string().min(1).optional(),
  }),
);

export const finding = named(
  "finding",
  z.strictObject({
    code: z.enum(Object.keys(findingKinds) as (keyof typeof findingKinds)[]),
    severity: z.enum(severities),
    about: z.string(),
    clause: source.optional(),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
    events: ids(),
  }),
);

/** The author and the two times of an event. */
export const authored = {
  at: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  body: id(),
  recordedBy: id(),
  by: id(),
};

export const reasoned = { ...authored, instrument: z.string().optional(), reason: z.string().optional() };

export const givenLevel = named(
  "given-level",
  z.strictObject({
    ...authored,
    level: z.string(),
    instrument: z.string().optional(),
    ballot: z.string().optional(),
  }),
);

export const parameterValues = () => z.record(z.string(), z.union([z.number(), z.boolean(), z.string()]));
export const ruleSetRead = () =>
  z.strictObject({ id: id(), fingerprint: z.string().regex(/^[0-9a-f]{64}$/) });
