import type { Language } from "../language.js";
import { callEnglish, callVietnamese } from "./call.js";
import { foldEnglish, foldVietnamese } from "./fold.js";
import { journalLineEnglish, journalLineVietnamese } from "./journal-line.js";
import { localFileEnglish } from "./local-file-english.js";
import { localFileVietnamese } from "./local-file-vietnamese.js";
import { vietnameseFilePlace } from "./local-file-words.js";
import {
  englishPlace,
  type PathKind,
  type Problem,
  type ProblemCode,
  saidBy,
  vietnamesePlace,
} from "./problem.js";
import { recordingEnglish, recordingVietnamese } from "./recording.js";
import { refusalEnglish } from "./refusal.js";
import { refusalVietnamese } from "./refusal-vietnamese.js";
import { rulesQuestionEnglish, rulesQuestionVietnamese } from "./rules-question.js";
import { sealEnglish, sealVietnamese } from "./seal.js";
import { asText, type Said, type Sentences } from "./sentences.js";
import { snapshotEnglish, snapshotVietnamese } from "./snapshot.js";
import { storeEnglish, storeVietnamese } from "./store.js";
import { tableEnglish } from "./table.js";
import { tableVietnamese } from "./table-vietnamese.js";

/** A family of problems: its sentences, and the kind of its paths. */
interface Family {
  readonly sentences: Readonly<Record<Language, Partial<Record<ProblemCode, unknown>>>>;
  readonly path: PathKind;
}

/** Every family by its name; a code stands in one of them. */
export const problemFamilies = {
  line: { sentences: { vi: journalLineVietnamese, en: journalLineEnglish }, path: "field" },
  recording: { sentences: { vi: recordingVietnamese, en: recordingEnglish }, path: "field" },
  seal: { sentences: { vi: sealVietnamese, en: sealEnglish }, path: "field" },
  fold: { sentences: { vi: foldVietnamese, en: foldEnglish }, path: "field" },
  snapshot: { sentences: { vi: snapshotVietnamese, en: snapshotEnglish }, path: "field" },
  question: { sentences: { vi: rulesQuestionVietnamese, en: rulesQuestionEnglish }, path: "named" },
  table: { sentences: { vi: tableVietnamese, en: tableEnglish }, path: "column" },
  call: { sentences: { vi: callVietnamese, en: callEnglish }, path: "field" },
  file: { sentences: { vi: localFileVietnamese, en: localFileEnglish }, path: "file" },
  refusal: { sentences: { vi: refusalVietnamese, en: refusalEnglish }, path: "field" },
  store: { sentences: { vi: storeVietnamese, en: storeEnglish }, path: "field" },
} as const satisfies Readonly<Record<string, Family>>;

const families: readonly Family[] = Object.values(problemFamilies);

const familyOf = (code: ProblemCode): Family =>
  families.find(({ sentences }) => Object.hasOwn(sentences.en, code)) as Family;

const vietnamesePath = ({ path, facts }: Problem, kind: PathKind): string => {
  if (path === "" || kind === "named") return "";
  if (kind === "column") return `cột “${path}”`;
  if (kind !== "file") return path;
  return vietnameseFilePlace(path, "way" in facts ? facts.way[0] : undefined);
};

/** The place of a problem in words: `Dòng 12, cột “Ngày họp”`; empty for the whole input. */
export const placeOfProblem = (problem: Problem, language: Language): string => {
  const { path } = familyOf(problem.code);
  return language === "en"
    ? englishPlace(problem, path)
    : vietnamesePlace(problem, vietnamesePath(problem, path));
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
