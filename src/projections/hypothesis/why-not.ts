import { changesReaching } from "../../rules/engine/hypothesis/smallest-changes.js";
import { checkReach } from "../../rules/engine/hypothesis/suppose.js";
import type { Year } from "../../year.js";
import type { SubjectQuestion } from "../explanation/question.js";
import type { MissedLevel } from "./hypothesis.js";
import { classificationAsked, saidOf } from "./subject.js";

/** How far to look, and what to leave as it is. */
export interface WhyNotOptions {
  /** The most facts that a set may have; 3 where absent. */
  readonly bound?: number;
  /** Facts that nobody can change any more, such as months of membership. None is guessed. */
  readonly fixed?: readonly string[];
}

/** The most facts that a set may have, unless somebody says otherwise. */
const usualBound = 3;

/**
 * Which facts would have to be otherwise for a subject to be of a level, or of a better one: every smallest set
 * of facts, each with the values nearest to the present ones. A fact that is not known counts as one to be
 * stated. Where no set of so many facts is enough the verdict says so, and whether more facts would ever be.
 *
 * @throws UnknownSubjectError where the year does not know the subject
 * @throws HypothesisError where the level, the bound or a fixed fact is not one that there is
 */
export const whyNot = (
  year: Year,
  question: SubjectQuestion,
  level: string,
  { bound: most = usualBound, fixed = [] }: WhyNotOptions = {},
): MissedLevel => {
  const asked = classificationAsked(year, question);
  const { subject, facts, bound } = asked;
  checkReach(level, { most, fixed }, bound);
  const { verdict, sets, more } = changesReaching(subject.kind, facts, bound, level, { most, fixed });
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
