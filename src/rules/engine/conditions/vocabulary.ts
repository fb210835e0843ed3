import * as z from "zod";
import { frozen } from "../../../language/frozen.js";

/** A name inside a rule set: lower-case words joined by `.` and `-`. The message of a pattern is the name of its form. */
export const name = () => z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, "name");

/**
 * Wording in both languages, official if the regulation gives it. A file may leave out the English wording,
 * or give the Vietnamese wording alone as a text. The English wording is then the Vietnamese one.
 */
export const text = () =>
  z
    .union([z.string().min(1), z.strictObject({ vi: z.string().min(1), en: z.string().min(1).optional() })])
    .transform((given) => {
      const vi = typeof given === "string" ? given : given.vi;
      return { vi, en: typeof given === "string" ? vi : (given.en ?? vi) };
    });

/**
 * The evidence of a clause. `quoted`: the authors read its words. `quoted-in-part`: the page was cut off.
 * `translated`: they read only a translation. `reported`: other texts report it. `local`: a local committee
 * set it. `recalled`: a person remembers it. `not-found`: the authors found no text.
 */
export const evidenceMarks = /* @__PURE__ */ frozen([
  "quoted",
  "quoted-in-part",
  "translated",
  "reported",
  "local",
  "recalled",
  "not-found",
] as const);
/** The evidence of a clause. */
export type Evidence = (typeof evidenceMarks)[number];

/** The evidence of a clause that its reader can hold somebody to: its words, or those of a translation. */
const readMarks: readonly Evidence[] = ["quoted", "quoted-in-part", "translated", "local"];

/** Whether somebody read a clause. */
export const wasRead = ({ evidence }: Pick<Source, "evidence">): boolean => readMarks.includes(evidence);

export const source = () =>
  z.strictObject({
    document: z.string().min(1),
    point: z.string().min(1).optional(),
    evidence: z.enum(evidenceMarks),
    note: z.string().min(1).optional(),
  });
/** The origin of a rule. */
export type Source = z.infer<ReturnType<typeof source>>;

/** The comparisons of two values. */
export const comparisons = /* @__PURE__ */ frozen([
  "at-least",
  "at-most",
  "more-than",
  "less-than",
  "equal",
] as const);
/** One of the comparisons. */
export type Comparison = (typeof comparisons)[number];

export const ratio = () => z.tuple([z.int().min(0), z.int().min(1)]);
/** Numerator and denominator. */
export type Ratio = readonly [number, number];

export const ratioOperand = () => z.union([ratio(), z.strictObject({ parameter: name() })]);
/** The other side of a share: a ratio, or a parameter of whole percents. */
export type RatioOperand = z.infer<ReturnType<typeof ratioOperand>>;

export const operand = () =>
  z.union([z.int(), z.boolean(), z.string().min(1), z.strictObject({ parameter: name() })]);
/** The other side of a comparison: a value, or a parameter. */
export type Operand = z.infer<ReturnType<typeof operand>>;

/** The possible bases of a cap: those rated good, those rated good or better, or all rated. */
export const capReadings = /* @__PURE__ */ frozen(["of-good", "of-good-or-better", "of-rated"] as const);

/**
 * What happens to the points of a criterion that does not apply: given in full, not given, or taken out and the rest
 * rescaled.
 */
export const notApplying = ["full", "zero", "rescale"] as const;

/** The roundings of a cap: down, so that "at most" is read strictly, or half up. The stricter one is first. */
export const capRoundings = ["down", "half-up"] as const;

/** Whether a cap counts heads with the others, or leaves them out. The stricter option is first. */
export const capHeads = ["counted", "apart"] as const;

/** One fact that rules read, and its measure. */
export const factSchema = () =>
  z.strictObject({
    says: text(),
    /**
     * `points` are whole steps. `steps` of the scoring gives the steps per point. Conditions compare them
     * with points.
     */
    kind: z.enum(["boolean", "integer", "ordinal", "points"]),
    scale: name().optional(),
    /** The better direction, absent if there is none. True and the best of a scale are high. */
    better: z.enum(["high", "low"]).optional(),
    /** The count that contains this one. */
    partOf: name().optional(),
    /** Another part of the same whole. No unit is counted in both. */
    apartFrom: name().optional(),
    /** Present if this part and the part of `apartFrom` make the whole. */
    complement: z.literal(true).optional(),
  });

export const parameter = () =>
  z.strictObject({
    says: text(),
    /** `percent` is a whole number of hundredths. */
    kind: z.enum(["boolean", "integer", "percent", "choice"]),
    choices: z.array(z.string().min(1)).optional(),
    value: z.union([z.boolean(), z.int(), z.string().min(1)]).optional(),
    /** The stricter direction of a number, absent if there is none. */
    stricter: z.enum(["higher", "lower"]).optional(),
    source: source(),
    /** The evidence for each option, where texts or practice support more than one. */
    readings: z
      .array(z.strictObject({ is: z.union([z.boolean(), z.string().min(1)]), source: source() }))
      .optional(),
  });
/**
 * A choice that the texts leave open, or a threshold outside the rules. Without `value` nobody has chosen it.
 */
export type Parameter = z.infer<ReturnType<typeof parameter>>;

/** The values that a committee chose for parameters. */
export type ParameterValues = Readonly<Record<string, number | boolean | string>>;

/** The names that conditions refer to, from a rule set or a rubric. */
export interface Declared {
  readonly facts: Readonly<Record<string, z.infer<ReturnType<typeof factSchema>>>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly scales: Readonly<Record<string, readonly string[]>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

/** The names in conditions, with the parameter values in use. */
export interface NamesInUse {
  /** The named items. */
  readonly ruleSet: Pick<Declared, "facts" | "lists" | "scales"> & {
    readonly scoring?: { readonly steps: number } | undefined;
  };
  /** The values in use. Chosen values replace those of the rule set. */
  readonly parameters: ParameterValues;
}

/** The value of an operand. It is undefined for a parameter without a value. */
export const operandValue = (
  operand: Operand,
  { parameters }: NamesInUse,
): number | boolean | string | undefined =>
  typeof operand === "object" ? parameters[operand.parameter] : operand;

/** The ratio of a share. It is undefined for a parameter without a value. */
export const ratioValue = (operand: RatioOperand, { parameters }: NamesInUse): Ratio | undefined => {
  if (!("parameter" in operand)) return operand;
  const percent = parameters[operand.parameter];
  return typeof percent === "number" ? [percent, 100] : undefined;
};
