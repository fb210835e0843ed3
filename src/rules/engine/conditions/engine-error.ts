import { InvalidInputError } from "../../../language/problems/errors.js";
import { type RulesQuestionFacts, rulesQuestionEnglish } from "../../../language/problems/rules-question.js";

/**
 * The error for facts, suppositions or an overlay that the rules cannot read. `path` is the place in the
 * input.
 */
export const wrongQuestion = <C extends keyof RulesQuestionFacts>(
  code: C,
  facts: RulesQuestionFacts[C],
  path = "",
): InvalidInputError<C> => new InvalidInputError<C>({ code, path, facts } as never, rulesQuestionEnglish);
