import type { RuleSetProblem } from "../../engine/check/check-rule-set.js";

/** A mistake in a scoring sheet: where, as a JSON path, what, and what to do. */
export interface RubricProblem {
  /** A JSON path into the sheet. */
  readonly path: string;
  /** What is wrong; stable across releases. */
  readonly code:
    | RuleSetProblem["code"]
    | "sum"
    | "grade-order"
    | "unknown-group"
    | "unknown-criterion"
    | "unknown-grade"
    | "evidence-twice"
    | "off-maximum"
    | "on-step"
    | "norms-missing"
    | "dates"
    | "undeclared-defect";
  /** What to do, in English. */
  readonly remedy: string;
}

/** Takes down a problem. */
export type RubricReport = (path: string, code: RubricProblem["code"], remedy: string) => void;

/** What a sheet leaves open. It can be used: whoever scores is asked. */
export interface RubricDefect {
  /** A JSON path into the sheet. */
  readonly path: string;
  /** In what way it is open; stable across releases. */
  readonly code: "band-gap" | "band-overlap" | "policy-open" | "parameter-open";
  /** The value that has no band or several, or the name of the parameter. */
  readonly at: string;
}
