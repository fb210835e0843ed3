import type { Language } from "../../language/language.js";
import { describe } from "../../language/problems/describe-problem.js";
import { vietnameseFilePlace } from "../../language/problems/local-file-words.js";
import type { LocalFileProblem } from "../../rules/engine/conditions/local-file-problem.js";
import type { ReadFile } from "./files.js";

/** Problems of a file with their lines, in the order of the lines. */
export const withLines = (
  problems: readonly LocalFileProblem[],
  { lineOf }: Pick<ReadFile, "lineOf">,
): LocalFileProblem[] =>
  problems
    .map((problem) => ({ ...problem, line: lineOf(problem.path) }))
    .sort((one, other) => one.line - other.line);

/** The place of a path in a file, with its line. */
export const placeIn = ({ lineOf }: Pick<ReadFile, "lineOf">, path: string, language: Language): string =>
  language === "vi" ? `Dòng ${lineOf(path)}, ${vietnameseFilePlace(path)}` : `Line ${lineOf(path)}, ${path}`;

/** One problem on a line, with its code for a reader who asks for help. */
export const problemLine = (problem: LocalFileProblem, language: Language): string =>
  `${describe(problem, language)} [${problem.code}]`;
