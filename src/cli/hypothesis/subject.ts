import { type SubjectQuestion, UnknownSubjectError } from "../../explanation/explain.js";
import type { Year } from "../../projections/index.js";
import { HypothesisError } from "../../rules/engine/hypothesis/suppose.js";
import { Failure, unknownName } from "../failure.js";

/** Whose level is asked about: one of these. */
export interface SubjectAsked {
  readonly member?: string;
  readonly cell?: string;
  readonly baseOrganisation?: string;
  readonly collective?: string;
}

const oneSubject = new Failure("usage", {
  vi: "Hãy hỏi về một đối tượng: --member, --cell, --base-organisation hoặc --collective.",
  en: "Ask about one subject: --member, --cell, --base-organisation or --collective.",
});

const subjectOf = ({ member, cell, baseOrganisation, collective }: SubjectAsked): SubjectQuestion => {
  const given: SubjectQuestion[] = [
    ...(member === undefined ? [] : [{ member }]),
    ...(cell === undefined ? [] : [{ cell }]),
    ...(baseOrganisation === undefined ? [] : [{ baseOrganisation }]),
    ...(collective === undefined ? [] : [{ collective }]),
  ];
  const [only, ...others] = given;
  if (only === undefined || others.length > 0) throw oneSubject;
  return only;
};

/**
 * Answers a question about one subject of a year.
 *
 * @throws Failure where the subject, a fact, a value or a level is not one that the year or the rule set knows
 */
export const answered = <T>(year: Year, asked: SubjectAsked, answer: (question: SubjectQuestion) => T): T => {
  const question = subjectOf(asked);
  try {
    return answer(question);
  } catch (error) {
    if (error instanceof UnknownSubjectError)
      throw unknownName(
        Object.values(question)[0] ?? "",
        year.classification.all.map(({ subject }) => subject.id),
      );
    if (error instanceof HypothesisError)
      throw new Failure("not-usable", {
        vi: `Giả định không dùng được, ${error.place} [${error.code}]: ${error.remedy}`,
        en: `This cannot be supposed, ${error.place} [${error.code}]: ${error.remedy}`,
      });
    throw error;
  }
};
