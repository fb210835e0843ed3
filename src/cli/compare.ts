import type { Command } from "commander";
import { compare as compared } from "../explanation/compare.js";
import { renderComparison } from "../explanation/compare-text.js";
import type { Language } from "../language/language.js";
import type { RuleSet } from "../rules/engine/rule-set.js";
import type { Year } from "../year.js";
import { namesOf } from "./shared/names.js";
import { answerFrom } from "./shared/open-journal.js";
import type { Result } from "./shared/output.js";
import { type OfYear, readYear } from "./shared/read-year.js";
import { ruleSetFrom } from "./shared/rule-set-files.js";
import { aboutYear, judgingCommand, withAxes } from "./shared/year-options.js";

/** `chibo compare`: the year under two rule sets. A difference ends with code 1. */
const compare = (year: Year, other: RuleSet, language: Language): Result => {
  const comparison = compared(year, year.context.options.under, other);
  return {
    text: renderComparison(comparison, { language, names: namesOf(year) }),
    data: comparison,
    problems: comparison.subjects.some(({ same }) => !same),
  };
};

/** Adds `chibo compare` to the program. */
export const addCompare = (program: Command, language: Language): void => {
  withAxes(judgingCommand(program, "compare", "compare", language), language)
    .requiredOption("--with <id>", aboutYear.with[language])
    .action((file: string, options: OfYear<{ readonly with: string }>) => {
      const other = ruleSetFrom(options.with);
      const { year, journal } = readYear(file, options);
      answerFrom(journal, compare(year, other, language), options, language);
    });
};
