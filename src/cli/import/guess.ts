import type { JournalEvent } from "../../events/catalogue.js";
import {
  answered,
  type Guess,
  guessMapping,
  type Mapping,
  mappingSchema,
  type Question,
  readSheets,
  type TableKindName,
} from "../../import/index.js";
import type { Language } from "../../language/language.js";
import { Failure } from "../shared/failure.js";
import { readJson } from "../shared/files.js";
import { writeNew } from "../shared/new-file.js";
import type { Result } from "../shared/output.js";
import { givenFrom, journalFrom, tableBytes } from "./sources.js";

/** The options of `chibo import guess`. */
export interface Guessing {
  readonly as?: TableKindName;
  readonly sheet?: string;
  readonly set?: readonly string[];
  readonly answer?: readonly string[];
  readonly into?: string;
  readonly out?: string;
}

/** A mapping and its open questions as a file, which a person completes by hand: each question takes an `answer`. */
const fileOf = ({ mapping, questions }: Guess, language: Language): string =>
  `${JSON.stringify(
    {
      ...mapping,
      ...(questions.length === 0
        ? {}
        : {
            questions: questions.map(({ id, ask, at, choices }) => ({
              id,
              ask: ask[language],
              ...(choices === undefined
                ? {}
                : {
                    choices: choices.map(({ means, ...choice }) => ({ ...choice, means: means[language] })),
                  }),
              at,
              answer: null,
            })),
          }),
    },
    null,
    2,
  )}\n`;

const questionText = ({ id, ask, choices = [] }: Question, nth: number, language: Language): string[] => [
  `${nth + 1}. ${ask[language]}`,
  ...choices.map(({ answer, means }) => `     ${answer}: ${means[language]}`),
  `     --answer ${id}=…`,
];

/** `chibo import guess`: what the columns of a table state, and what the table leaves open. */
export const guess = async (file: string, options: Guessing, language: Language): Promise<Result> => {
  const { as, sheet, set = [], answer = [], into, out } = options;
  const events: readonly JournalEvent[] = journalFrom(into);
  const guessed = guessMapping(await readSheets(tableBytes(file)), {
    ...(as === undefined ? {} : { as }),
    ...(sheet === undefined ? {} : { sheet }),
    set: givenFrom(set),
    answers: givenFrom(answer),
    into: events,
  });
  if (out !== undefined)
    writeNew(out, (put) => {
      put(fileOf(guessed, language));
      return true;
    });
  const { mapping, questions } = guessed;
  return {
    text: [
      ...mapping.columns.map(({ column, header, is }) => `  ${column} “${header}”: ${is ?? "–"}`),
      ...questions.flatMap((question, nth) => questionText(question, nth, language)),
    ].join("\n"),
    data: { file, ...(out === undefined ? {} : { out }), ...guessed },
    problems: questions.length > 0,
  };
};

interface AnsweredQuestion {
  readonly at: readonly string[];
  readonly answer: string | null;
  readonly choices?: readonly { readonly answer: string; readonly sets?: Record<string, string | null> }[];
}

/**
 * The mapping in a file, with the answers that a person wrote into it.
 *
 * @throws Failure `not-usable` where the file is no mapping, or where a question has no answer
 */
export const mappingFrom = (path: string): Mapping => {
  const { questions = [], ...mapping } = readJson(path) as {
    readonly questions?: readonly AnsweredQuestion[];
  };
  const open = questions.filter(({ answer }) => answer === null);
  const found = mappingSchema.safeParse(
    questions.reduce(
      (so, question) =>
        question.answer === null ? so : answered(so, question as unknown as Question, question.answer),
      mapping as unknown as Mapping,
    ),
  );
  if (!found.success || open.length > 0)
    throw new Failure("not-usable", {
      vi: `“${path}” còn ${open.length} câu hỏi chưa trả lời hoặc không phải bản khai cột`,
      en: `"${path}" has ${open.length} questions without an answer, or is no mapping`,
    });
  return found.data;
};
