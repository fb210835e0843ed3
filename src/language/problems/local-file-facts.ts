import type { Text } from "../text.js";
import type { FieldWay } from "./local-file-fields.js";
import type { ExpectedType } from "./mismatch.js";

/** A name that a file may use; `says` is its description in a rule set or rubric. */
export interface Choice {
  readonly name: string;
  readonly says?: Text;
}

/** An unknown name, the similar known names (nearest first), and the number of other known names. */
export interface UnknownName {
  readonly name: string;
  readonly nearest: readonly Choice[];
  readonly more: number;
}

/** The required form of a text in a file. */
export type FileForm = "day" | "month-day" | "name" | "rubric-id" | "other";

/** The difference between a value of a file and its schema. */
export type FileMismatch =
  | { readonly kind: "missing" | "unfilled" | "other" }
  /** `here` are the fields that can stand there. */
  | { readonly kind: "unknown-field"; readonly nearest: readonly string[]; readonly here: readonly string[] }
  | { readonly kind: "type"; readonly expected: readonly ExpectedType[] }
  | { readonly kind: "form"; readonly form: FileForm }
  | { readonly kind: "at-least" | "at-most"; readonly limit: number; readonly of: "number" | "text" | "list" }
  | { readonly kind: "one-of"; readonly values: readonly string[] };

/** The measure of a declared fact or parameter. */
export type DeclaredKind = "boolean" | "integer" | "ordinal" | "points" | "percent" | "choice";

/** The two numbers of a ratio: the part and the whole. */
type Fraction = readonly [number, number];

/** A value of another kind than its place requires. */
export type WrongKind =
  | { readonly why: "declared"; readonly name: string; readonly kind: DeclaredKind }
  | { readonly why: "needs-points" | "needs-count"; readonly name: string }
  | { readonly why: "needs-ratio" | "needs-whole-number" | "part-of-count" | "stricter-number" }
  | { readonly why: "met-without-points" }
  | { readonly why: "needs-choices"; readonly name: string; readonly choices: readonly string[] };

/** The facts of each problem of a local file, by code: rule set, overlay, rubric, roll-up, cases. */
export interface LocalFileFacts {
  /** The file is not JSON. `found` is the text at the place, or the key of the field; `column` counts from 1. */
  readonly "broken-json": {
    readonly column: number;
    readonly cause:
      | "curly-quotes"
      | "single-quotes"
      | "missing-comma"
      | "extra-comma"
      | "empty"
      | "key-twice"
      | "decimal-comma"
      | "decimal-parameter"
      | "fraction"
      | "percent-sign"
      | "open-quote"
      | "missing-colon"
      | "comment"
      | "ends-early"
      | "other";
    readonly found: string;
    /** The lines on which a field stands that stands twice. */
    readonly lines?: readonly [number, number];
  };
  /** A value is not as the schema of the file says. `way` leads to the field; `given` is the value as short JSON. */
  readonly schema: FileMismatch & { readonly way: FieldWay; readonly given?: string };
  /** `mayBeNew` where the file may give a new criterion by saying what it is. */
  readonly "unknown-fact": UnknownName & { readonly mayBeNew?: true };
  readonly "unknown-list": UnknownName;
  readonly "unknown-level": UnknownName;
  readonly "unknown-grade": UnknownName;
  readonly "unknown-kind": UnknownName;
  /** `scale` is the scale of the expected value; without it, the value is an option of a parameter. */
  readonly "unknown-value": UnknownName & { readonly scale?: string };
  readonly "unknown-subject": UnknownName;
  /** `exceptionOf` if the name is that of an exception: the rule of the exception. */
  readonly "unknown-rule": UnknownName & { readonly exceptionOf?: string };
  readonly "unknown-cap": UnknownName;
  readonly "unknown-rubric": UnknownName;
  readonly "unknown-group": UnknownName;
  readonly "unknown-criterion": UnknownName;
  readonly "unknown-document": UnknownName;
  /** `needs` is the required kind of the parameter. */
  readonly "unknown-parameter": UnknownName & { readonly needs?: DeclaredKind };
  readonly "parameter-unset": { readonly parameter: string };
  /** A list of options is missing, or the place does not understand it. */
  readonly "parameter-choices": { readonly parameter: string; readonly choices?: readonly string[] };
  readonly "percent-range": { readonly given: number };
  readonly kind: WrongKind;
  /** Best first. */
  readonly "level-order": { readonly levels: readonly string[] };
  readonly "duplicate-id": { readonly id: string };
  readonly "sub-weights": { readonly sum: number; readonly max: number };
  /** A criterion in place of the central ones has the name of a fact of the rule set. `says` is its wording. */
  readonly "central-name": { readonly name: string; readonly says: Text };
  readonly "points-missing": { readonly criteria: readonly Choice[] };
  /** The rubric has `most` steps at the most; the rounding must divide them. */
  readonly steps: { readonly most: number; readonly rubric: string };
  readonly "ratio-order": { readonly least: Fraction };
  readonly "part-of-itself": object;
  /** `over` is the rule set that the file was checked against. */
  readonly "wrong-over": { readonly given: string; readonly over: string };
  readonly "no-scoring": { readonly ruleSet: string };
  readonly "evidence-not-local": { readonly given: string };
  readonly "already-declared": {
    readonly name: string;
    readonly ruleSet: string;
    readonly kind: DeclaredKind;
  };
  readonly sum: { readonly sum: number; readonly scale: number };
  readonly "grade-order": { readonly below: number } | { readonly worseThan: string };
  readonly "grades-without-points": object;
  readonly "last-grade": { readonly given: number };
  readonly "no-grade-left": object;
  readonly "evidence-twice": object;
  readonly "off-maximum": { readonly best: number; readonly max: number };
  readonly "on-step": { readonly max: number; readonly step: number };
  readonly "minimums-missing": object;
  readonly dates: { readonly from: string };
  /** Kinds of meeting that the rubric does not score. */
  readonly "kinds-never-apply": { readonly kinds: readonly string[]; readonly scored: readonly string[] };
  /** `at` is the value without points, or the parameter without a value. */
  readonly "undeclared-defect": {
    readonly criterion: string;
    readonly why: "band-gap" | "band-overlap" | "policy-open" | "parameter-open";
    readonly at: string;
  };
  readonly "no-clause": object;
  /** The cases name `ruleSet`, but they were to run against `over`, the rule set below the overlay. */
  readonly "cases-of-another": { readonly ruleSet: string; readonly over: string };
}

/** The codes of the problems of a local file. */
export type LocalFileCode = keyof LocalFileFacts;
