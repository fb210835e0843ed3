import { reasonAndRemedy } from "../../src/language/describe-problem.js";
import type { Problem } from "../../src/language/problem.js";

/** What is wrong and what to do, in English. */
export const said = (problem: Problem): string => `${reasonAndRemedy(problem, "en").join(". ")}.`;
