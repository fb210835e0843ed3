import type { RuleSetProblem } from "../check/index.js";

/** A mistake in an overlay: where, as a JSON path into it, what, and what to do. */
export interface OverlayProblem {
  /** A JSON path into the overlay. */
  readonly path: string;
  /** What is wrong; stable across releases. */
  readonly code:
    | RuleSetProblem["code"]
    | "wrong-over"
    | "unknown-rule"
    | "unknown-quota"
    | "unknown-sheet"
    | "unknown-group"
    | "unknown-document"
    | "evidence"
    | "already-declared";
  /** What to do, in English. */
  readonly remedy: string;
}

/** Takes down a problem. */
export type OverlayReport = (path: string, code: OverlayProblem["code"], remedy: string) => void;
