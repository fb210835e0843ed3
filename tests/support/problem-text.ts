import { reasonAndRemedy } from "../../src/language/problems/describe-problem.js";
import type { Problem } from "../../src/language/problems/problem.js";

/** The problem and its remedy, in English. */
export const said = (problem: Problem): string => `${reasonAndRemedy(problem, "en").join(". ")}.`;
