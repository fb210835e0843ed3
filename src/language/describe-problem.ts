import type { Language } from "./language.js";
import { englishPlace, type Problem, type ProblemCode, saidBy } from "./problem.js";
import { journalLineEnglish, journalLineVietnamese } from "./problems/journal-line.js";
import { recordingEnglish, recordingVietnamese } from "./problems/recording.js";
import { asText, type Said, type Sentences } from "./problems/sentences.js";

/** A family of problems: its sentences, and whether the path of a problem is a column of a table. */
interface Family {
  readonly sentences: Readonly<Record<Language, Partial<Record<ProblemCode, unknown>>>>;
  readonly column: boolean;
}

/** Every family; a code stands in one of them. */
const families: readonly Family[] = [
  { sentences: { vi: journalLineVietnamese, en: journalLineEnglish }, column: false },
  { sentences: { vi: recordingVietnamese, en: recordingEnglish }, column: false },
];

const familyOf = (code: ProblemCode): Family =>
  families.find(({ sentences }) => Object.hasOwn(sentences.en, code)) as Family;

const vietnamesePlace = ({ line, row, entry, path }: Problem, column: boolean): string =>
  [
    line === undefined ? "" : `Dòng ${line}`,
    row === undefined ? "" : `Dòng ${row}`,
    entry === undefined ? "" : typeof entry === "number" ? `Mục thứ ${entry}` : entry,
    path === "" ? "" : column ? `cột “${path}”` : path,
  ]
    .filter((part) => part !== "")
    .join(", ");

/** Where a problem stands, as people say it: `Dòng 12, cột “Ngày họp”`; empty for the whole. */
export const placeOfProblem = (problem: Problem, language: Language): string => {
  const { column } = familyOf(problem.code);
  return language === "en" ? englishPlace(problem, column) : vietnamesePlace(problem, column);
};

/** The reason and the remedy of a problem, without its place. */
export const reasonAndRemedy = (problem: Problem, language: Language): Said =>
  saidBy(problem, familyOf(problem.code).sentences[language] as Sentences<never>);

/**
 * A problem for a reader: the place, the reason and the remedy.
 * @example
 * describe({ code: "not-json", line: 3, path: "", facts: {} }, "en")
 * //=> "Line 3: the line is not JSON, or is nested too deeply. Restore the line from its source, or remove it."
 */
export const describe = (problem: Problem, language: Language): string =>
  asText(placeOfProblem(problem, language), reasonAndRemedy(problem, language));

/** The code of every problem, family by family. */
export const problemCodes: readonly ProblemCode[] = families.flatMap(
  ({ sentences }) => Object.keys(sentences.en) as ProblemCode[],
);
