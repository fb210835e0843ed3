import type { Conflict, Outcome, RuleTrace } from "../../rules/judging.js";

/** A rule set by its id and content. */
export interface RuleSetId {
  readonly id: string;
  readonly fingerprint: string;
}

/** A rule that could not be judged, and the facts it lacks. */
export interface SkippedRule {
  readonly rule: RuleTrace;
  readonly missing: readonly string[];
}

/** What one rule set makes of one subject, and what it could not or may not use. */
export interface Side {
  readonly outcome: Outcome;
  /** Rules that were judged. */
  readonly applied: readonly RuleTrace[];
  /** Rules skipped because facts are missing, such as task counts that nobody recorded then. */
  readonly missingFacts: readonly SkippedRule[];
  /** Rules skipped because their clause is known from recall only, or was not found. */
  readonly weakEvidence: readonly RuleTrace[];
  readonly conflicts: readonly Conflict[];
}

/** One subject under two rule sets. */
export interface Compared {
  /** Such as `member:m-07`. */
  readonly key: string;
  readonly organisation: string;
  readonly a: Side;
  readonly b: Side;
  readonly same: boolean;
  /** The clauses that part them: what decides on one side and has no like on the other. */
  readonly parting: { readonly a: readonly RuleTrace[]; readonly b: readonly RuleTrace[] };
}

/** A year under two rule sets. An opinion, never a decision: what was decided stays what it was. */
export interface Comparison {
  readonly kind: "comparison";
  readonly year: number;
  readonly a: RuleSetId;
  readonly b: RuleSetId;
  readonly subjects: readonly Compared[];
  /** How many subjects each pair of outcomes has, such as `excellent → good`. */
  readonly moves: Readonly<Record<string, number>>;
}
