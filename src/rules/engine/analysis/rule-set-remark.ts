import { frozen } from "../../../language/frozen.js";
import type { Text } from "../../../language/text.js";
import type { FactValue } from "../conditions/facts.js";

/** The codes of the remarks. */
export const remarkCodes = /* @__PURE__ */ frozen([
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
] as const);
/** The code of a remark. It is stable across releases. */
export type RemarkCode = (typeof remarkCodes)[number];

/** The fewest facts that show a remark. Other facts do not change it. */
export type Example = Readonly<Record<string, FactValue>>;

/**
 * A remark of the analysis on a rule set: its code, its place as a JSON path, and the result of its search. A
 * `notice` needs no repair. It is open on purpose, or the search left it undecided.
 */
export interface RuleSetRemark {
  /** The code of the remark. */
  readonly code: RemarkCode;
  /** The place, as a JSON path into the rule set. */
  readonly path: string;
  /** The id of the rule, if the remark is about one. */
  readonly rule?: string;
  /** The weight of the remark. A notice needs no repair. */
  readonly severity: "error" | "warning" | "notice";
  /** The remark as a sentence. */
  readonly says: Text;
  /** Facts that show the remark. `improved` is present if only a better fact shows it. */
  readonly example?: Example;
  /** The same facts. One of them is better. */
  readonly improved?: Example;
  /**
   * The result of the search. `found`: it found the example. `none`: it went through every case and found
   * none. `undecided`: it reached its bound or a parameter without a value, and gives no answer.
   */
  readonly search?: "found" | "none" | "undecided";
}
