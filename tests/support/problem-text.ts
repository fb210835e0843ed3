import { reasonAndRemedy } from "../../src/language/describe-problem.js";
import type { Problem } from "../../src/language/problem.js";

/** The problem and its remedy, in English. */
export const said = (problem: Problem): string => `${reasonAndRemedy(problem, "en").join(". ")}.`;
