import type { Text } from "../../../language/text.js";
import type { FactValue } from "../conditions/fact-reader.js";

/** What the analysis looks for. */
export const remarkCodes = [
  "band-gap",
  "band-overlap",
  "levels-not-nested",
  "unreachable-level",
  "rule-never-fires",
  "rule-never-decides",
  "non-monotone",
  "missing-citation",
  "conflicting-exceptions",
  "unused-fact",
  "unused-parameter",
] as const;
/** What the analysis can notice; stable across releases. */
export type RemarkCode = (typeof remarkCodes)[number];

/** Facts by name, as few as show what is remarked: whatever else is true, it stays so. */
export type Example = Readonly<Record<string, FactValue>>;

/**
 * What the analysis noticed in a rule set: where, as a JSON path, what, and how it is known. `notice` is
 * nothing to repair: what is open on purpose, or what the search left undecided.
 */
export interface RuleSetRemark {
  /** What was noticed. */
  readonly code: RemarkCode;
  /** Where, as a JSON path into the rule set. */
  readonly path: string;
  /** The id of the rule, where one is meant. */
  readonly rule?: string;
  /** Whether it is to be repaired. */
  readonly severity: "error" | "warning" | "notice";
  /** The same as a sentence. */
  readonly says: Text;
  /** Facts that show it; `improved` where it takes a better fact to show it. */
  readonly example?: Example;
  /** The same facts with one of them better. */
  readonly improved?: Example;
  /**
   * How far a search went: it found the example; it went through everything and found none; it ended at
   * its bound, or at what nobody chose, and says nothing.
   */
  readonly search?: "found" | "none" | "undecided";
}
