import { classifyWithTrace } from "../../rules/engine/classify.js";
import { type Supposed, suppose } from "../../rules/engine/hypothesis/suppose.js";
import type { Year } from "../../year.js";
import { becauseOf } from "../explanation/because.js";
import type { SubjectQuestion } from "../explanation/question.js";
import type { SupposedFact, WhatIf } from "./hypothesis.js";
import { classificationAsked, saidOf } from "./subject.js";

/**
 * What the rules would compute of one subject if some of its facts were otherwise: a fact with another value, or
 * `null` where nobody is supposed to have stated it. Journal and year stay as they are, and so do all other
 * subjects: a cell is still rated on the levels of its members as they are.
 *
 * @throws UnknownSubjectError where the year does not know the subject
 * @throws HypothesisError where a fact or its value is not one that the rule set knows
 */
export const whatIf = (year: Year, question: SubjectQuestion, changes: Supposed): WhatIf => {
  const asked = classificationAsked(year, question);
  const { subject, facts, bound } = asked;
  const world = suppose(subject.kind, facts, changes, bound);
  const classified = classifyWithTrace(subject.kind, world, bound);
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
