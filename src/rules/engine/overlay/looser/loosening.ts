import type { FactValue } from "../../facts.js";
import type { Source, Text } from "../../rule-set.js";

/** In what way an overlay lets through more than the centre does. Codes are part of the public contract. */
export const looseningCodes = [
  "threshold",
  "cap-ratio",
  "cap-extension",
  "cap-reading",
  "cap-rounding",
  "cap-scope",
  "cap-heads",
  "score-rounding",
  "majority",
  "rule",
  "exception",
  "exemption",
] as const;

/** Something in an overlay that contradicts the central text. It is reported, never refused. */
export interface Loosening {
  /** Where in the overlay, as a JSON path. */
  readonly path: string;
  /** In what way; stable across releases. */
  readonly code: (typeof looseningCodes)[number];
  /** False where it cannot be told whether the overlay lets through more: somebody must look. */
  readonly certain: boolean;
  /** The central clause that is contradicted. */
  readonly clause: Source;
  /** What the centre has. */
  readonly centre: Text;
  /** What the overlay has instead. */
  readonly overlay: Text;
  /** Facts of a case that the centre stops and the overlay lets through. */
  readonly example?: Readonly<Record<string, FactValue>>;
}

/** A value as both languages write it. */
export const plainly = (value: unknown): Text => ({ vi: String(value), en: String(value) });
