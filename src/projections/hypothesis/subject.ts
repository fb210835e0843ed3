import { UnknownSubjectError } from "../explanation/explain.js";
import type { Classification } from "../review/classified.js";
import { subjectKey } from "../review/subject.js";
import type { Year } from "../year/year.js";

/** Whose level is asked about, by id. */
export type SubjectQuestion =
  | { readonly member: string }
  | { readonly cell: string }
  | { readonly baseOrganisation: string }
  | { readonly collective: string };

const keyOf = (question: SubjectQuestion): string => {
  if ("member" in question) return subjectKey({ kind: "member", id: question.member });
  if ("cell" in question) return subjectKey({ kind: "cell", id: question.cell });
  if ("collective" in question) return subjectKey({ kind: "collective", id: question.collective });
  return subjectKey({ kind: "base-organisation", id: question.baseOrganisation });
};

/**
 * The classification that is asked about.
 *
 * @throws UnknownSubjectError where the year does not know the subject
 */
export const classificationAsked = (year: Year, question: SubjectQuestion): Classification => {
  const key = keyOf(question);
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
