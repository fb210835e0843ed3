import * as z from "zod";
import { vocabulary } from "../../src/events/catalogue.js";
import { ruleParts } from "../../src/explanation/rules-used.js";
import { type Finding, findingKinds } from "../../src/findings/index.js";
import { type AnyKind, type DetailType, type DetailTypes, severities } from "../../src/findings/kind.js";
import { judgedCapStates } from "../../src/rules/caps/cap-state.js";
import { comparisons, evidenceMarks } from "../../src/rules/engine/conditions/vocabulary.js";
import { openLevelReasons } from "../../src/rules/engine/outcome.js";
import { exemptionOutcomes } from "../../src/rules/engine/rule-set.js";

/** A definition that several schemas refer to has a name in the published file. */
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

/** A paper or product behind an entry, as it was attached, and its end. */
export const attachedEvidence = named(
  "attached-evidence",
  z.strictObject({
    ...vocabulary.EvidenceAttached.shape,
    stream: id(),
    at: z.string(),
    by: id(),
    end: z
      .strictObject({
        how: z.enum(["replaced", "withdrawn"]),
        reason: z.string().optional(),
        at: z.string(),
        by: id(),
      })
      .optional(),
  }),
);

const date = named("date", z.iso.date());
const range = named("range", z.strictObject({ least: z.int(), most: z.int().optional() }));
const verdict = named(
  "verdict",
  z.strictObject({ excellent: range, base: range, holds: z.enum(["holds", "fails", "unknown"]) }),
);
const capReadings = z.array(
  z.strictObject({
    under: z.record(z.string(), z.string()),
    excellent: z.int(),
    base: z.int(),
    maximum: z.int(),
    over: z.int(),
    state: z.enum(judgedCapStates),
    goodNeeded: z.int().optional(),
  }),
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
  readings: capReadings,
};

const anyDetail = z.union([
  z.string(),
  z.int(),
  z.array(z.union([z.string(), z.int()])),
  range,
  verdict,
  capReadings,
]);

const kinds = Object.values<AnyKind>(findingKinds);

const ofAnyKind = z.strictObject({
  code: z.enum(kinds.map(({ code }) => code)),
  severity: z.enum(severities),
  about: z.string(),
  clause: source.optional(),
  details: z.record(z.string(), anyDetail),
  events: ids(),
  unsealed: ids().optional(),
  sealOnly: ids().optional(),
});

/** A finding within an explanation. The schema does not distinguish details by kind. */
export const finding = named("finding", ofAnyKind as unknown as z.ZodType<Finding>);

const detail = (type: DetailType): z.ZodType =>
  type.endsWith("?")
    ? details[type.slice(0, -1) as keyof DetailTypes].optional()
    : details[type as keyof DetailTypes];

const detailsByKind = kinds.map(({ code, severity, details: shape }) =>
  z.looseObject({
    code: z.literal(code),
    // What a thin record may explain weighs less than its kind.
    severity: z.enum(severities.slice(severities.indexOf(severity))),
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

export const reasoned = {
  ...authored,
  instrument: z.string().optional(),
  decision: id().optional(),
  reason: z.string().optional(),
};

export const givenLevel = named(
  "given-level",
  z.strictObject({
    ...authored,
    level: z.string(),
    instrument: z.string().optional(),
    ballot: z.string().optional(),
    clause: z.string().optional(),
  }),
);

/** The names and kinds of parameters. */
export const parameterWords = () =>
  z.record(
    z.string(),
    z.strictObject({
      says: text,
      kind: z.enum(["boolean", "integer", "percent", "choice"]),
      readings: z.array(z.strictObject({ is: z.union([z.boolean(), z.string()]), source })).optional(),
    }),
  );
export const parameterValues = () => z.record(z.string(), z.union([z.number(), z.boolean(), z.string()]));
export const ruleSetRead = () =>
  z.strictObject({ id: id(), fingerprint: z.string().regex(/^[0-9a-f]{64}$/), title: text });

export const tri = () => z.enum(["holds", "fails", "unknown"]);
const factValue = () => z.union([z.number(), z.boolean(), z.string()]);

const bounds = z.strictObject({ least: z.int(), most: z.int().optional() });

const factTrace = z.strictObject({
  kind: z.literal("fact"),
  fact: id(),
  is: z.enum(comparisons),
  against: factValue().optional(),
  parameter: id().optional(),
  value: factValue().optional(),
  steps: number().optional(),
  range: bounds.optional(),
  from: ids(),
  missing: ids().optional(),
  result: tri(),
});

const choiceTrace = z.strictObject({
  kind: z.literal("choice"),
  choice: id(),
  is: z.union([z.boolean(), z.string()]),
  value: factValue().optional(),
  from: ids(),
  missing: ids().optional(),
  result: tri(),
});

const shareTrace = z.strictObject({
  kind: z.literal("share"),
  share: id(),
  of: id(),
  is: z.enum(comparisons),
  ratio: fraction().optional(),
  parameter: id().optional(),
  values: fraction().optional(),
  ranges: z.tuple([bounds, bounds]).optional(),
  from: ids(),
  missing: ids().optional(),
  ofNothing: z.literal(true).optional(),
  result: tri(),
});

const joint = z.strictObject({
  kind: z.enum(["all", "any", "not"]),
  // The type is explicit. An inferred type would depend on the order of files, because the schema refers back
  // to itself.
  get parts(): z.ZodArray<z.ZodUnion<typeof conditionTraces>> {
    return z.array(conditionTrace);
  },
  result: tri(),
});

const conditionTraces = [factTrace, shareTrace, choiceTrace, joint] as const;

/** A condition with the facts that it read. */
export const conditionTrace: z.ZodUnion<typeof conditionTraces> = z.union(conditionTraces);
named("condition-trace", conditionTrace);

const traced = {
  rule: id(),
  says: text,
  source,
  on: z.boolean(),
  unadopted: id().optional(),
  otherwise: text.optional(),
  concerns: conditionTrace.optional(),
  upholds: z.boolean(),
  conflict: z.literal(true).optional(),
  result: tri(),
  condition: conditionTrace,
};

/** A rule with the facts that its condition read, and its exceptions. */
export const ruleTrace = z.strictObject({
  // Each field is written out. The compiler infers no type for spread fields beside a field that refers back.
  rule: traced.rule,
  says: traced.says,
  source: traced.source,
  on: traced.on,
  unadopted: traced.unadopted,
  otherwise: traced.otherwise,
  concerns: traced.concerns,
  upholds: traced.upholds,
  conflict: traced.conflict,
  result: traced.result,
  condition: traced.condition,
  get exceptions() {
    return z.array(ruleTrace);
  },
});
named("rule-trace", ruleTrace);

/** A rule that affects a level. A limiting rule states the best level that it allows. */
export const bearingRule = named(
  "bearing-rule",
  z.strictObject({
    ...traced,
    exceptions: z.array(ruleTrace),
    role: z.enum(ruleParts),
    level: z.string().optional(),
  }),
);

const candidates = () => z.array(z.string());

export const openReason = z.strictObject({
  why: z.enum(openLevelReasons),
  rule: id().optional(),
  source,
  levels: z.array(z.string()),
  settledBy: id().optional(),
});

const open = () => z.array(named("open-reason", openReason));

/** The rules' result for the facts of a subject. */
export const outcome = named(
  "outcome",
  z.union([
    z.strictObject({ kind: z.literal("level"), level: z.string() }),
    z.strictObject({ kind: z.enum(exemptionOutcomes), rule: id() }),
    z.strictObject({
      kind: z.literal("undetermined"),
      candidates: candidates(),
      open: open(),
      readings: z.array(
        z.strictObject({
          under: parameterValues(),
          candidates: candidates(),
          exemption: z.enum(exemptionOutcomes).optional(),
        }),
      ),
    }),
    z.strictObject({
      kind: z.literal("missing-facts"),
      candidates: candidates(),
      missing: ids(),
      contradictory: ids().optional(),
      open: open(),
      choices: ids(),
    }),
    z.strictObject({
      kind: z.literal("conflict"),
      candidates: candidates(),
      conflicts: z.array(z.strictObject({ rule: id(), exceptions: ids() })),
    }),
  ]),
);
