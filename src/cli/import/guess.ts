import type { Guess } from "../../import/index.js";
import type { Language } from "../../language/language.js";
import { visibleText } from "../../language/visible-text.js";
import { writeNew } from "../shared/new-file.js";
import type { Result } from "../shared/output.js";
import { mappingLines, takenLines } from "./mapping-text.js";
import { mappingFile, questionLines, unusedLines } from "./questions.js";
import { guessFrom, type Reading, sheetsFrom } from "./reading.js";
import { journalFrom } from "./sources.js";

/** The options of `chibo import guess`. */
export interface Guessing extends Omit<Reading, "map"> {
  readonly into?: string;
  readonly out?: string;
}

const written = {
  vi: (path: string) => `Bản khai cột ở tệp mới “${path}”. Nhập bằng: chibo import <bảng> --map ${path} …`,
  en: (path: string) =>
    `The mapping is in the new file "${path}". Import with: chibo import <table> --map ${path} …`,
};

/** `chibo import guess`: what the columns of a table state, and what the table leaves open. */
export const guess = async (file: string, options: Guessing, language: Language): Promise<Result> => {
  const { into, out } = options;
  const table = await sheetsFrom(file, options);
  const { unused, ...guessed } = await guessFrom(file, table, options, journalFrom(into), language);
  if (out !== undefined)
    writeNew(out, (put) => {
      put(mappingFile(guessed satisfies Guess, language));
      return true;
    });
  const { mapping, questions } = guessed;
  return {
    text: [
      ...mappingLines(mapping, language),
      ...takenLines(guessed, language),
      ...unusedLines(unused, language),
      ...questionLines(questions, language),
      ...(out === undefined ? [] : [written[language](out)]),
    ]
      .map(visibleText)
      .join("\n"),
    data: { file, ...(out === undefined ? {} : { out }), ...guessed },
    problems: questions.length > 0,
  };
};
