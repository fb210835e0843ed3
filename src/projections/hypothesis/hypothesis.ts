import type { FactValue } from "../../rules/engine/fact-reader.js";
import type { FactChange, ReachVerdict } from "../../rules/engine/hypothesis/smallest-changes.js";
import type { Outcome } from "../../rules/engine/outcome.js";
import type { RuleNames } from "../../rules/engine/rules-in-use.js";
import type { RuleTrace } from "../../rules/engine/trace.js";

/**
 * What every answer about facts that are not recorded carries. It is no classification and no decision: nothing
 * of it stands in a journal, and no other reading takes it up.
 */
interface Hypothetical {
  readonly hypothetical: true;
  /** Such as `member:m-07`. */
  readonly about: string;
  /** The year under review. */
  readonly year: number;
  /** The rule set that was asked, with its fingerprint. */
  readonly ruleSet: { readonly id: string; readonly fingerprint: string };
  /** What the names of facts mean, as the rule set says. */
  readonly wording: RuleNames["facts"];
  /** What the rules compute from the facts as they are recorded. */
  readonly recorded: Outcome;
}

/** A fact supposed to be otherwise. */
export interface SupposedFact {
  /** The name of the fact. */
  readonly fact: string;
  /** Absent where nothing is known. */
  readonly was?: FactValue;
  /** Absent where it is supposed that nobody stated it. */
  readonly becomes?: FactValue;
  /** The events behind the present value. */
  readonly from: readonly string[];
}

/** What the rules would compute of one subject if some facts were otherwise; all other subjects stay as they are. */
export interface WhatIf extends Hypothetical {
  readonly kind: "what-if";
  /** What is supposed, each beside what is known. */
  readonly changes: readonly SupposedFact[];
  /** Under the supposed facts. */
  readonly supposed: {
    readonly hypothetical: true;
    readonly outcome: Outcome;
    /** The rules that would lead to it; supposed facts in them have no events. */
    readonly because: readonly RuleTrace[];
  };
}

/** Facts of which all would have to be otherwise. */
export interface SufficientChange {
  readonly hypothetical: true;
  /** The smallest such set: without any of them it would not do. */
  readonly changes: readonly FactChange[];
}

/** Which facts would have to be otherwise for a level, or a better one. */
export interface MissedLevel extends Hypothetical {
  readonly kind: "why-not";
  /** The level that was asked for. */
  readonly level: string;
  /** The most facts that a set may have. */
  readonly bound: number;
  /** Facts that the caller says nobody can change. */
  readonly fixed: readonly string[];
  /** What the search came to. */
  readonly verdict: ReachVerdict;
  /** The smallest sets first; none of them holds another. */
  readonly sets: readonly SufficientChange[];
  /** Whether larger sets than the bound allows were left out of the search. */
  readonly more: boolean;
}
