import type { Classification } from "../projections/year/classified.js";
import { classifyWithTrace } from "../rules/engine/classification/classify.js";
import type { FactValue } from "../rules/engine/conditions/facts.js";
import {
  changesReaching,
  type FactChange,
  type ReachVerdict,
} from "../rules/engine/hypothesis/smallest-changes.js";
import { checkReach, type Supposed, suppose } from "../rules/engine/hypothesis/suppose.js";
import type { Outcome } from "../rules/engine/outcome.js";
import type { RuleNames } from "../rules/engine/rules-in-use.js";
import type { Year } from "../year.js";
import { type BearingRule, becauseOf } from "./bearing-rules.js";
import { keyAsked, notInYear, type SubjectQuestion } from "./explain.js";
import { choicesOf, type OpenQuestion, openQuestions } from "./open-questions.js";
import { type ParameterWords, parameterWords, type RuleSetUsed, ruleSetUsed } from "./rules-used.js";

/**
 * The fields of every hypothetical answer. The answer is no classification and no decision. No journal
 * contains it, and no other reading uses it.
 */
interface Hypothetical {
  readonly hypothetical: true;
  /** The subject's key, such as `member:m-07`. */
  readonly about: string;
  /** The year under review. */
  readonly year: number;
  /** The rule set of the answer, with its title and its fingerprint. */
  readonly ruleSet: RuleSetUsed;
  /** The wording of facts, from the rule set. */
  readonly wording: RuleNames["facts"];
  /** The outcome of the rules from the recorded facts. */
  readonly recorded: Outcome;
}

/** A fact with a supposed value. */
export interface SupposedFact {
  /** The name of the fact. */
  readonly fact: string;
  /** Absent if the present value is not known. */
  readonly was?: FactValue;
  /** Absent if the question supposes that no event states it. */
  readonly becomes?: FactValue;
  /** The events behind the present value. */
  readonly from: readonly string[];
}

/** The outcome of the rules for one subject with some supposed facts. All other subjects stay unchanged. */
export interface WhatIf extends Hypothetical {
  readonly kind: "what-if";
  /** The supposed facts, each beside its present value. */
  readonly changes: readonly SupposedFact[];
  /** The wording of the choices that nobody made. */
  readonly parameterWording: ParameterWords;
  /** The outcome under the supposed facts. */
  readonly supposed: {
    readonly hypothetical: true;
    readonly outcome: Outcome;
    /** The reasons why that outcome would be open. */
    readonly open: readonly OpenQuestion[];
    /** Choices that nobody made and on which that outcome may depend. */
    readonly choices: readonly string[];
    /** The rules that would lead to it. Supposed facts in them have no events. */
    readonly because: readonly BearingRule[];
  };
}

/** Facts that would all have to change together. */
interface SufficientChange {
  readonly hypothetical: true;
  /** The smallest such set. Every fact in it is necessary. */
  readonly changes: readonly FactChange[];
}

/** The facts that would have to change for a level, or for a better one. */
export interface MissedLevel extends Hypothetical {
  readonly kind: "why-not";
  /** The level of the question. */
  readonly level: string;
  /** The most facts that a set may have. */
  readonly bound: number;
  /** Facts that the caller excludes from change. */
  readonly fixed: readonly string[];
  /** The result of the search. */
  readonly verdict: ReachVerdict;
  /** The smallest sets come first. No set contains another one. */
  readonly sets: readonly SufficientChange[];
  /** Whether the search left out sets larger than the bound. */
  readonly more: boolean;
}

/**
 * The classification of the subject in the question.
 *
 * @throws NotInThisYearError if the year does not know the subject
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

/** The common fields of every hypothetical answer. */
const saidOf = (year: Year, { key, outcome, rulesInUse: inUse }: Classification) => ({
  hypothetical: true as const,
  about: key,
  year: year.year,
  ruleSet: ruleSetUsed(year),
  wording: inUse.ruleSet.facts,
  recorded: outcome,
});

/**
 * The outcome of the rules for one subject with some supposed facts. A change gives a fact another value.
 * `null` supposes that no event states the fact. The journal, the year and all other subjects stay unchanged:
 * the rules still rate a cell by the present levels of its members.
 *
 * @throws NotInThisYearError if the year does not know the subject
 * @throws InvalidInputError if the rule set does not know a fact or its value
 */
export const whatIf = (year: Year, question: SubjectQuestion, changes: Supposed): WhatIf => {
  const asked = classificationAsked(year, question);
  const { subject, facts, rulesInUse: inUse } = asked;
  const world = suppose(subject.kind, facts, changes, inUse);
  const classified = classifyWithTrace(subject.kind, world, inUse);
  const choices = choicesOf(classified.outcome);
  return {
    kind: "what-if",
    ...saidOf(year, asked),
    changes: Object.entries(changes).map(([fact, becomes]): SupposedFact => {
      const now = facts.get(fact);
      return {
        fact,
        ...(now?.value === undefined ? {} : { was: now.value }),
        ...(becomes === null ? {} : { becomes }),
        from: now?.from ?? [],
      };
    }),
    parameterWording: parameterWords(year, new Set(choices)),
    supposed: {
      hypothetical: true,
      outcome: classified.outcome,
      open: openQuestions(classified, year.context.options.under, subject.kind),
      choices,
      because: becauseOf(classified),
    },
  };
};

/** The limits of the search. */
export interface WhyNotOptions {
  /** The most facts that a set may have. The default is 3. */
  readonly bound?: number;
  /**
   * Facts that the search must not change, such as months of membership. The caller names them. The library
   * guesses none.
   */
  readonly fixed?: readonly string[];
}

/** The most facts that a set may have by default. */
const usualBound = 3;

/**
 * The facts that would have to change for a subject to reach a level, or a better one. The answer gives every
 * smallest set of facts, each fact with the value nearest to the present one. An unknown fact counts as a
 * fact to state. If no set within the bound is enough, the verdict says so. It also says whether a larger set
 * could be enough.
 *
 * @throws NotInThisYearError if the year does not know the subject
 * @throws InvalidInputError if the level, the bound or a fixed fact does not exist
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
