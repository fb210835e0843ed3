import * as z from "zod";
import { type Finding, findingKinds } from "../../src/findings/index.js";
import { type AnyKind, type DetailType, type DetailTypes, severities } from "../../src/findings/kind.js";
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

const date = named("date", z.iso.date());
const range = named("range", z.strictObject({ least: z.int(), most: z.int().optional() }));
const verdict = named(
  "verdict",
  z.strictObject({ excellent: range, base: range, holds: z.enum(["holds", "fails", "unknown"]) }),
);

const details: { readonly [Type in keyof DetailTypes]: z.ZodType } = {
  text: z.string(),
  date,
  number: z.int(),
  texts: z.array(z.string()),
  numbers: z.array(z.int()),
  fraction: fraction(),
  points: z.union([z.int(), fraction()]),
  range,
  verdict,
};

const anyDetail = z.union([z.string(), z.int(), z.array(z.union([z.string(), z.int()])), range, verdict]);

const kinds = Object.values<AnyKind>(findingKinds);

const ofAnyKind = z.strictObject({
  code: z.enum(kinds.map(({ code }) => code)),
  severity: z.enum(severities),
  about: z.string(),
  clause: source.optional(),
  details: z.record(z.string(), anyDetail),
  events: ids(),
});

/** A finding within an explanation: whichever its kind is, the details are not told apart. */
export const finding = named("finding", ofAnyKind as unknown as z.ZodType<Finding>);

const detail = (type: DetailType): z.ZodType =>
  type.endsWith("?")
    ? details[type.slice(0, -1) as keyof DetailTypes].optional()
    : details[type as keyof DetailTypes];

const detailsByKind = kinds.map(({ code, severity, details: shape }) =>
  z.looseObject({
    code: z.literal(code),
    severity: z.literal(severity),
    details: z.strictObject(
      Object.fromEntries(Object.entries(shape).map(([name, type]) => [name, detail(type)])),
    ),
  }),
);

/** A finding of any kind, with the details of its kind. */
export const findingByKind = z.intersection(finding, z.union(detailsByKind)) as unknown as z.ZodType<Finding>;

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
