import { compare as compared } from "../../explanation/compare.js";
import { renderComparison } from "../../explanation/compare-text.js";
import type { Year } from "../../projections/index.js";
import type { RuleSet } from "../../rules/index.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";
import { namesOf } from "./names.js";

/** `chibo compare`: the year under two rule sets; what differs is something found. */
export const compare = (year: Year, other: RuleSet, language: Language): Result => {
  const comparison = compared(year, year.context.options.under, other);
  return {
    text: renderComparison(comparison, { language, names: namesOf(year) }),
    data: comparison,
    problems: comparison.subjects.some(({ same }) => !same),
  };
};
