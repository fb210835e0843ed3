import type { Conflict, Outcome } from "../../rules/engine/outcome.js";
import type { RuleTrace } from "../../rules/engine/trace.js";

/** A rule set by its id and content. */
export interface RuleSetId {
  /** Its id. */
  readonly id: string;
  /** SHA-256 of its content, as hexadecimal digits. */
  readonly fingerprint: string;
}

/** A rule that could not be judged, and the facts it lacks. */
export interface SkippedRule {
  /** The rule, with what it could read. */
  readonly rule: RuleTrace;
  /** The names of the facts that nobody recorded. */
  readonly missing: readonly string[];
}

/** What one rule set makes of one subject, and what it could not or may not use. */
export interface Side {
  /** What the rules compute. */
  readonly outcome: Outcome;
  /** Rules that were judged. */
  readonly applied: readonly RuleTrace[];
  /** Rules skipped because facts are missing, such as task counts that nobody recorded then. */
  readonly missingFacts: readonly SkippedRule[];
  /** Rules skipped because their clause is known from recall only, or was not found. */
  readonly weakEvidence: readonly RuleTrace[];
  /** Exceptions that hold and disagree. */
  readonly conflicts: readonly Conflict[];
}

/** One subject under two rule sets. */
export interface Compared {
  /** Such as `member:m-07`. */
  readonly key: string;
  /** The organisation whose review rates it. */
  readonly organisation: string;
  /** Under the first rule set. */
  readonly a: Side;
  /** Under the second. */
  readonly b: Side;
  /** Whether both come to the same. */
  readonly same: boolean;
  /** The clauses that part them: what decides on one side and has no like on the other. */
  readonly parting: { readonly a: readonly RuleTrace[]; readonly b: readonly RuleTrace[] };
}

/** A year under two rule sets. An opinion, never a decision: what was decided stays what it was. */
export interface Comparison {
  readonly kind: "comparison";
  /** The year under review. */
  readonly year: number;
  /** The first rule set. */
  readonly a: RuleSetId;
  /** The second. */
  readonly b: RuleSetId;
  /** In order of key. */
  readonly subjects: readonly Compared[];
  /** How many subjects each pair of outcomes has, such as `excellent → good`. */
  readonly moves: Readonly<Record<string, number>>;
}
