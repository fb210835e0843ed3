import type { Classification } from "../projections/year/classified.js";
import { classifyWithTrace } from "../rules/engine/classify.js";
import type { FactValue } from "../rules/engine/conditions/fact-reader.js";
import {
  changesReaching,
  type FactChange,
  type ReachVerdict,
} from "../rules/engine/hypothesis/smallest-changes.js";
import { checkReach, type Supposed, suppose } from "../rules/engine/hypothesis/suppose.js";
import type { Outcome } from "../rules/engine/outcome.js";
import type { RuleNames } from "../rules/engine/rules-in-use.js";
import type { Year } from "../year.js";
import { keyAsked, notInYear, type SubjectQuestion } from "./explain.js";
import { type BearingRule, becauseOf } from "./level.js";
import { type RuleSetUsed, ruleSetUsed } from "./rules-used.js";

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
  /** The rule set that was asked, with its title and its fingerprint. */
  readonly ruleSet: RuleSetUsed;
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
  /** Absent if the question supposes that no event states it. */
  readonly becomes?: FactValue;
  /** The events behind the present value. */
  readonly from: readonly string[];
}

/** What the rules would compute of one subject if some facts were otherwise; all other subjects stay as they are. */
export interface WhatIf extends Hypothetical {
  readonly kind: "what-if";
  /** The supposed facts, each beside its present value. */
  readonly changes: readonly SupposedFact[];
  /** Under the supposed facts. */
  readonly supposed: {
    readonly hypothetical: true;
    readonly outcome: Outcome;
    /** The rules that would lead to it; supposed facts in them have no events. */
    readonly because: readonly BearingRule[];
  };
}

/** Facts of which all would have to be otherwise. */
interface SufficientChange {
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
  /** Facts that the caller excludes from change. */
  readonly fixed: readonly string[];
  /** What the search came to. */
  readonly verdict: ReachVerdict;
  /** The smallest sets first; none of them holds another. */
  readonly sets: readonly SufficientChange[];
  /** Whether larger sets than the bound allows were left out of the search. */
  readonly more: boolean;
}

/**
 * The classification that is asked about.
 *
 * @throws NotInThisYearError where the year does not know the subject
 */
const classificationAsked = (year: Year, question: SubjectQuestion): Classification => {
  const key = keyAsked(question);
  const known = year.classification.of(key);
  if (known !== undefined) return known;
  throw notInYear(
    key,
    year.classification.all.map((each) => each.key),
  );
};

/** The fields that every hypothetical answer shares. */
const saidOf = (year: Year, { key, outcome, rulesInUse: inUse }: Classification) => ({
  hypothetical: true as const,
  about: key,
  year: year.year,
  ruleSet: ruleSetUsed(year),
  wording: inUse.ruleSet.facts,
  recorded: outcome,
});

/**
 * What the rules would compute of one subject if some of its facts were otherwise: a fact with another value, or
 * `null` where nobody is supposed to have stated it. Journal and year stay as they are, and so do all other
 * subjects: a cell is still rated on the levels of its members as they are.
 *
 * @throws NotInThisYearError where the year does not know the subject
 * @throws InvalidInputError where a fact or its value is not one that the rule set knows
 */
export const whatIf = (year: Year, question: SubjectQuestion, changes: Supposed): WhatIf => {
  const asked = classificationAsked(year, question);
  const { subject, facts, rulesInUse: inUse } = asked;
  const world = suppose(subject.kind, facts, changes, inUse);
  const classified = classifyWithTrace(subject.kind, world, inUse);
  return {
    kind: "what-if",
    ...saidOf(year, asked),
    changes: Object.entries(changes).map(([fact, becomes]): SupposedFact => {
      const now = facts.get(fact);
      return {
        fact,
        ...(now === undefined ? {} : { was: now.value }),
        ...(becomes === null ? {} : { becomes }),
        from: now?.from ?? [],
      };
    }),
    supposed: { hypothetical: true, outcome: classified.outcome, because: becauseOf(classified) },
  };
};

/** How far to look, and what to leave as it is. */
export interface WhyNotOptions {
  /** The most facts that a set may have; 3 where absent. */
  readonly bound?: number;
  /** Facts to leave as they are, such as months of membership. The caller names them; the library guesses none. */
  readonly fixed?: readonly string[];
}

/** The most facts that a set may have by default. */
const usualBound = 3;

/**
 * Which facts would have to be otherwise for a subject to be of a level, or of a better one: every smallest set
 * of facts, each with the values nearest to the present ones. A fact that is not known counts as one to be
 * stated. Where no set of so many facts is enough the verdict says so, and whether more facts would ever be.
 *
 * @throws NotInThisYearError where the year does not know the subject
 * @throws InvalidInputError where the level, the bound or a fixed fact is not one that there is
 */
export const whyNot = (
  year: Year,
  question: SubjectQuestion,
  level: string,
  { bound: most = usualBound, fixed = [] }: WhyNotOptions = {},
): MissedLevel => {
  const asked = classificationAsked(year, question);
  const { subject, facts, rulesInUse: inUse } = asked;
  checkReach(level, { most, fixed }, inUse);
  const { verdict, sets, more } = changesReaching(subject.kind, facts, inUse, level, { most, fixed });
  return {
    kind: "why-not",
    ...saidOf(year, asked),
    level,
    bound: most,
    fixed,
    verdict,
    sets: sets.map(({ changes }) => ({ hypothetical: true, changes })),
    more,
  };
};
