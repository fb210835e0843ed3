import * as z from "zod";

/** A name inside a rule set: lower-case words joined by `.` and `-`. */
const name = () => z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/);

/** Wording in both languages; official wording where the regulation gives it. */
const text = () => z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<ReturnType<typeof text>>;

/**
 * How strongly a clause is known: read in the text itself or quoted (`P`; `P*` where the page was cut off,
 * `P(tr)` in translation), reported (`S`), local (`L`), recalled only (`R`), not found (`NF`).
 */
export const evidenceMarks = ["P", "P*", "P(tr)", "S", "L", "R", "NF"] as const;
export type Evidence = (typeof evidenceMarks)[number];

const source = () =>
  z.strictObject({
    document: z.string().min(1),
    point: z.string().min(1).optional(),
    evidence: z.enum(evidenceMarks),
    note: z.string().min(1).optional(),
  });
/** Where a rule comes from. */
export type Source = z.infer<ReturnType<typeof source>>;

export const comparisons = ["at-least", "at-most", "more-than", "less-than", "equal"] as const;
export type Comparison = (typeof comparisons)[number];

const ratio = () => z.tuple([z.int().min(0), z.int().min(1)]);
/** Numerator and denominator. */
export type Ratio = readonly [number, number];

const operand = () =>
  z.union([z.int(), z.boolean(), z.string().min(1), z.strictObject({ parameter: name() })]);
/** What a fact is compared with: a value, or a parameter that a layer sets. */
export type Operand = z.infer<ReturnType<typeof operand>>;

/** A condition as data. `every` compares each fact of a named list; `share` compares one count with another. */
export type Condition =
  | { readonly fact: string; readonly is: Comparison; readonly value: Operand }
  | { readonly every: string; readonly is: Comparison; readonly value: Operand }
  | { readonly share: string; readonly of: string; readonly is: Comparison; readonly ratio: Ratio }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: name(), is: z.enum(comparisons), value: operand() }),
    z.strictObject({ every: name(), is: z.enum(comparisons), value: operand() }),
    z.strictObject({ share: name(), of: name(), is: z.enum(comparisons), ratio: ratio() }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
);

const ruleShape = {
  id: name(),
  says: text(),
  source: source(),
  when: condition,
  /** A rule of weak evidence applies only where this parameter is true: somebody adopted it. */
  adoptedBy: name().optional(),
};
const exception = z.strictObject(ruleShape);
const rule = z.strictObject({ ...ruleShape, unless: z.array(exception).optional() });
/** One cited rule; `unless` names cited exceptions that lift it. */
export type Rule = z.infer<typeof rule>;

const ladder = z.strictObject({
  says: text(),
  exemptions: z.array(rule.extend({ outcome: z.enum(["not-reviewed", "not-classified"]) })),
  forced: z.array(rule),
  levels: z.array(z.strictObject({ level: name(), source: source(), rules: z.array(rule) })).min(1),
  ceilings: z.array(rule.extend({ level: name() })),
});
/**
 * How one kind of subject is classified: exemptions first; `forced` rules give the lowest level; else the
 * highest of `levels` whose rules all hold, else the lowest level; `ceilings` limit the result.
 */
export type Ladder = z.infer<typeof ladder>;

const fact = z.strictObject({
  says: text(),
  kind: z.enum(["boolean", "integer", "ordinal"]),
  scale: name().optional(),
});

const quota = z.strictObject({
  id: name(),
  says: text(),
  source: source(),
  adoptedBy: name().optional(),
  subject: name(),
  counted: name(),
  base: name(),
  ratio: ratio(),
  scope: z.enum(["base-organisation", "declared-group"]),
});
/** A cap on how many may get a level, as a ratio to those who got another. */
export type Quota = z.infer<typeof quota>;

const parameter = z.strictObject({
  says: text(),
  kind: z.enum(["boolean", "integer", "choice"]),
  choices: z.array(z.string().min(1)).optional(),
  value: z.union([z.boolean(), z.int(), z.string().min(1)]).optional(),
  source: source(),
});
/** A choice that the texts leave open, or a threshold kept apart from the rules. Without `value` nobody chose yet. */
export type Parameter = z.infer<typeof parameter>;

const constraint = z.strictObject({ id: name(), says: text(), source: source() });
/** A rule of order or form whose breach is a finding. */
export type Constraint = z.infer<typeof constraint>;

/** The schema of a rule set: a plain, serialisable value. */
export const ruleSetSchema = z.strictObject({
  id: name(),
  title: text(),
  layers: z.array(name()).min(1),
  documents: z
    .array(
      z.strictObject({
        number: z.string().min(1),
        issuer: z.string().min(1),
        issuedOn: z.iso.date(),
        until: z.iso.date().optional(),
      }),
    )
    .min(1),
  scales: z.record(name(), z.array(name()).min(2)),
  facts: z.record(name(), fact),
  lists: z.record(name(), z.array(name()).min(1)),
  parameters: z.record(name(), parameter),
  subjects: z.record(name(), ladder),
  quotas: z.array(quota),
  constraints: z.array(constraint),
  gaps: z.array(z.strictObject({ id: name(), says: text() })),
});
/** A dated, cited set of rules. */
export type RuleSet = z.infer<typeof ruleSetSchema>;

/** Values of parameters as a committee chose them. */
export type ParameterValues = Readonly<Record<string, number | boolean | string>>;
