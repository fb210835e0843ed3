import type { Year } from "../../year.js";
import { keyAsked, type SubjectQuestion, UnknownSubjectError } from "../explanation/question.js";
import type { Classification } from "../year/classification/classified.js";

/**
 * The classification that is asked about.
 *
 * @throws UnknownSubjectError where the year does not know the subject
 */
export const classificationAsked = (year: Year, question: SubjectQuestion): Classification => {
  const key = keyAsked(question);
  const known = year.classification.of(key);
  if (known !== undefined) return known;
  throw new UnknownSubjectError(
    key,
    year.classification.all.map((each) => each.key),
  );
};

/** What every hypothetical answer says of whom it is about. */
export const saidOf = (year: Year, { key, outcome, bound }: Classification) => ({
  hypothetical: true as const,
  about: key,
  year: year.year,
  ruleSet: year.ruleSet,
  wording: bound.ruleSet.facts,
  recorded: outcome,
});
