import * as z from "zod";

/** A name inside a rule set: lower-case words joined by `.` and `-`. The message of a pattern is the name of its form. */
export const name = () => z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, "name");

/**
 * Wording in both languages; official wording where the regulation gives it. A file may leave the English out, or give
 * the Vietnamese alone as a bare text: then the English is the Vietnamese.
 */
export const text = () =>
  z
    .union([z.string().min(1), z.strictObject({ vi: z.string().min(1), en: z.string().min(1).optional() })])
    .transform((given) => {
      const vi = typeof given === "string" ? given : given.vi;
      return { vi, en: typeof given === "string" ? vi : (given.en ?? vi) };
    });

/**
 * How well a clause is known: its words were read (`quoted`; `quoted-in-part` where the page was cut off, `translated` where
 * only a translation was read), others report it (`reported`), a local committee set it (`local`), somebody recalls it
 * (`recalled`), or no text was found (`not-found`).
 */
export const evidenceMarks = [
  "quoted",
  "quoted-in-part",
  "translated",
  "reported",
  "local",
  "recalled",
  "not-found",
] as const;
/** How strongly a clause is known. */
export type Evidence = (typeof evidenceMarks)[number];

export const source = () =>
  z.strictObject({
    document: z.string().min(1),
    point: z.string().min(1).optional(),
    evidence: z.enum(evidenceMarks),
    note: z.string().min(1).optional(),
  });
/** Where a rule comes from. */
export type Source = z.infer<ReturnType<typeof source>>;

/** How a value is compared with another. */
export const comparisons = ["at-least", "at-most", "more-than", "less-than", "equal"] as const;
/** A way to compare. */
export type Comparison = (typeof comparisons)[number];

export const ratio = () => z.tuple([z.int().min(0), z.int().min(1)]);
/** Numerator and denominator. */
export type Ratio = readonly [number, number];

export const ratioOperand = () => z.union([ratio(), z.strictObject({ parameter: name() })]);
/** What a share is held against: a ratio, or a parameter of whole percents. */
export type RatioOperand = z.infer<ReturnType<typeof ratioOperand>>;

export const operand = () =>
  z.union([z.int(), z.boolean(), z.string().min(1), z.strictObject({ parameter: name() })]);
/** What a fact is compared with: a value, or a parameter that a layer sets. */
export type Operand = z.infer<ReturnType<typeof operand>>;

/** What a cap can be a share of: those rated good, good or better, or all who were rated. */
export const capReadings = ["of-good", "of-good-or-better", "of-rated"] as const;

/** One fact that rules read, and how it is measured. */
export const factSchema = () =>
  z.strictObject({
    says: text(),
    /** `points` are whole steps, `steps` of the scoring to a point; they are compared with points. */
    kind: z.enum(["boolean", "integer", "ordinal", "points"]),
    scale: name().optional(),
    /** Which way is better; absent where neither is. True and the best of a scale are high. */
    better: z.enum(["high", "low"]).optional(),
    /** The count that this one is part of. */
    partOf: name().optional(),
  });

export const parameter = () =>
  z.strictObject({
    says: text(),
    /** `percent` is a whole number of hundredths. */
    kind: z.enum(["boolean", "integer", "percent", "choice"]),
    choices: z.array(z.string().min(1)).optional(),
    value: z.union([z.boolean(), z.int(), z.string().min(1)]).optional(),
    /** Which way a number is stricter; absent where neither is. */
    stricter: z.enum(["higher", "lower"]).optional(),
    source: source(),
  });
/** A choice that the texts leave open, or a threshold kept apart from the rules. Without `value` nobody chose yet. */
export type Parameter = z.infer<ReturnType<typeof parameter>>;

/** Values of parameters as a committee chose them. */
export type ParameterValues = Readonly<Record<string, number | boolean | string>>;

/** What conditions refer to by name: of a rule set, or of a rubric. */
export interface Declared {
  readonly facts: Readonly<Record<string, z.infer<ReturnType<typeof factSchema>>>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly scales: Readonly<Record<string, readonly string[]>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

/** What the names in conditions stand for, with the values of parameters in use. */
export interface NamesInUse {
  /** What is named. */
  readonly ruleSet: Pick<Declared, "facts" | "lists" | "scales"> & {
    readonly scoring?: { readonly steps: number } | undefined;
  };
  /** The values in use: chosen ones over those of the rule set. */
  readonly parameters: ParameterValues;
}

/** The value that an operand stands for; undefined where nobody chose the parameter. */
export const operandValue = (
  operand: Operand,
  { parameters }: NamesInUse,
): number | boolean | string | undefined =>
  typeof operand === "object" ? parameters[operand.parameter] : operand;

/** The ratio that a share is held against; undefined where nobody chose the parameter. */
export const ratioValue = (operand: RatioOperand, { parameters }: NamesInUse): Ratio | undefined => {
  if (!("parameter" in operand)) return operand;
  const percent = parameters[operand.parameter];
  return typeof percent === "number" ? [percent, 100] : undefined;
};
