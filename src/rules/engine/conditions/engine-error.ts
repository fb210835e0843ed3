import { InvalidInputError } from "../../../language/errors.js";
import { type RulesQuestionFacts, rulesQuestionEnglish } from "../../../language/problems/rules-question.js";

/** The error of facts, suppositions or an overlay that the rules cannot read; `path` is the place in what was given. */
export const wrongQuestion = <C extends keyof RulesQuestionFacts>(
  code: C,
  facts: RulesQuestionFacts[C],
  path = "",
): InvalidInputError<C> => new InvalidInputError<C>({ code, path, facts } as never, rulesQuestionEnglish);
