import type { Text } from "../text.js";
import type { ExpectedType } from "./mismatch.js";

/** A name that a file may use; `says` where a rule set or rubric describes it. */
export interface Choice {
  readonly name: string;
  readonly says?: Text;
}

/** A name that there is not, the names that may be meant instead (nearest first), and how many more there are. */
export interface UnknownName {
  readonly name: string;
  readonly nearest: readonly Choice[];
  readonly more: number;
}

/** The form that a text of a file can need. */
export type FileForm = "day" | "month-day" | "name" | "rubric-id" | "other";

/** How a value of a file differs from its schema. */
export type FileMismatch =
  | { readonly kind: "missing" | "other" }
  | { readonly kind: "unknown-field"; readonly nearest: readonly string[] }
  | { readonly kind: "type"; readonly expected: readonly ExpectedType[] }
  | { readonly kind: "form"; readonly form: FileForm }
  | { readonly kind: "at-least" | "at-most"; readonly limit: number; readonly of: "number" | "text" | "list" }
  | { readonly kind: "one-of"; readonly values: readonly string[] };

/** How a declared fact or parameter is measured. */
export type DeclaredKind = "boolean" | "integer" | "ordinal" | "points" | "percent" | "choice";

/** Two numbers of a ratio: a part of so many. */
type Fraction = readonly [number, number];

/** A value of another kind than its place asks for. */
export type WrongKind =
  | { readonly why: "declared"; readonly name: string; readonly kind: DeclaredKind }
  | { readonly why: "needs-points" | "needs-count"; readonly name: string }
  | { readonly why: "needs-ratio" | "needs-whole-number" | "part-of-count" | "stricter-number" }
  | { readonly why: "met-without-points" }
  | { readonly why: "needs-choices"; readonly name: string; readonly choices: readonly string[] };

/** The facts of each problem of a file that a committee writes: rule set, overlay, rubric, roll-up, cases. */
export interface LocalFileFacts {
  /** The file is not JSON. `found` is the text at the place; `column` counts from 1. */
  readonly "broken-json": {
    readonly column: number;
    readonly cause:
      | "curly-quotes"
      | "single-quotes"
      | "missing-comma"
      | "extra-comma"
      | "decimal-comma"
      | "fraction"
      | "percent-sign"
      | "open-quote"
      | "missing-colon"
      | "comment"
      | "ends-early"
      | "other";
    readonly found: string;
  };
  /** A value is not as the schema of the file says. `field` is the key; `given` the value as short JSON. */
  readonly schema: FileMismatch & { readonly field: string; readonly given?: string };
  /** `mayBeNew` where the file may give a new criterion by saying what it is. */
  readonly "unknown-fact": UnknownName & { readonly mayBeNew?: true };
  readonly "unknown-list": UnknownName;
  readonly "unknown-level": UnknownName;
  readonly "unknown-grade": UnknownName;
  readonly "unknown-kind": UnknownName;
  /** `scale` is the scale that the value was to be on; else it is a choice of a parameter. */
  readonly "unknown-value": UnknownName & { readonly scale?: string };
  readonly "unknown-subject": UnknownName;
  /** `exceptionOf` where the name is that of an exception: the rule that it belongs to. */
  readonly "unknown-rule": UnknownName & { readonly exceptionOf?: string };
  readonly "unknown-cap": UnknownName;
  readonly "unknown-rubric": UnknownName;
  readonly "unknown-group": UnknownName;
  readonly "unknown-criterion": UnknownName;
  readonly "unknown-document": UnknownName;
  /** `needs` is the kind that the parameter must have. */
  readonly "unknown-parameter": UnknownName & { readonly needs?: DeclaredKind };
  readonly "parameter-unset": { readonly parameter: string };
  /** A list of choices is missing, or it is not the one that the place understands. */
  readonly "parameter-choices": { readonly parameter: string; readonly choices?: readonly string[] };
  readonly "percent-range": { readonly given: number };
  readonly kind: WrongKind;
  /** Best first. */
  readonly "level-order": { readonly levels: readonly string[] };
  readonly "duplicate-id": { readonly id: string };
  readonly "sub-weights": { readonly sum: number; readonly max: number };
  readonly "points-missing": { readonly criteria: readonly Choice[] };
  /** `most` steps can be given by the rubric; the rounding must divide them. */
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
  /** The cases name `ruleSet`; they were to run against `over`, on which the overlay stands. */
  readonly "cases-of-another": { readonly ruleSet: string; readonly over: string };
}

/** What can be wrong with a file that a committee writes. */
export type LocalFileCode = keyof LocalFileFacts;
