import type { JournalEvent } from "../../events/catalogue.js";
import { sheetIn } from "../../import/file/read-table.js";
import {
  type Delimiter,
  type Guess,
  guessMapping,
  publishedTables,
  readSheets,
  type TableFile,
  type TableKindName,
  type TableProblem,
} from "../../import/index.js";
import { withoutMarks } from "../../language/collation.js";
import type { Language } from "../../language/language.js";
import { InvalidInputError } from "../../language/problems/errors.js";
import { rubrics } from "../../rules/rubrics/shipped/index.js";
import { checkEncoding } from "../shared/encoding.js";
import { Failure } from "../shared/failure.js";
import { bytesOf } from "../shared/files.js";
import { rubricFrom } from "../shared/rubric-files.js";
import { rowProblemLine } from "./preview-text.js";
import { type Answers, askedOnTerminal, mappingFrom, withAnswers } from "./questions.js";
import { givenFrom } from "./sources.js";

/** The options that say how a table is to be read. */
export interface Reading {
  readonly as?: TableKindName;
  readonly map?: string;
  readonly sheet?: string;
  readonly delimiter?: Delimiter | "tab";
  /** The rows of the header, as `6` or `6-7`. */
  readonly header?: string;
  readonly dates?: "dmy" | "mdy";
  readonly makeIds?: boolean;
  readonly set?: readonly string[];
  readonly answer?: readonly string[];
  readonly rubric?: readonly string[];
  /** Asks the open questions on the terminal. */
  readonly ask?: boolean;
}

/** Runs a step on a table. A problem of the table as a whole becomes a failure with the name of the file. */
export const onTable = async <T>(file: string, step: () => T | Promise<T>): Promise<T> => {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const line = (language: Language): string =>
      `“${file}”:${rowProblemLine(error.problem as TableProblem, language).slice(1)}`;
    throw new Failure("not-usable", { vi: line("vi"), en: line("en") });
  }
};

/** The sheets of a file as they stand. */
export const sheetsFrom = (file: string, { delimiter }: Reading): Promise<TableFile> =>
  onTable(file, () => {
    const bytes = bytesOf(file);
    checkEncoding(file, bytes, "UTF-16");
    return readSheets(
      bytes,
      delimiter === undefined ? {} : { delimiter: delimiter === "tab" ? "\t" : delimiter },
    );
  });

const headerRows = (text: string): number[] => {
  const [, first, last = first] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (first !== undefined && from >= 1 && from <= to && to - from < 4)
    return Array.from({ length: to - from + 1 }, (_, nth) => from + nth);
  throw new Failure("usage", {
    vi: `“--header ${text}” không chỉ ra dòng tiêu đề. Hãy ghi số dòng như trong Excel: --header 6, hoặc --header 6-7 khi tiêu đề có hai dòng`,
    en: `"--header ${text}" names no row of headers. Write its number: --header 6, or --header 6-7 where the header has two rows`,
  });
};

/** The name of a column of a kind by its name or a header. */
const columnName = (as: TableKindName, said: string): string =>
  publishedTables
    .find(({ kind }) => kind === as)
    ?.columns.find(({ name, headers }) =>
      [name, ...headers].some((each) => withoutMarks(each) === withoutMarks(said)),
    )?.name ?? said;

/**
 * A mapping of a file with the values of `--set` and `--dates` in place of its own.
 *
 * @throws Failure `usage` for an option that only a guess can use, and for another kind of table
 */
const withOptions = (guess: Guess, map: string, { as, header, makeIds, dates, set = [] }: Reading): Guess => {
  const { mapping } = guess;
  const unusable = [
    ...(as === undefined || as === mapping.as ? [] : ["--as"]),
    ...(header === undefined ? [] : ["--header"]),
    ...(makeIds ? ["--make-ids"] : []),
  ].join(", ");
  if (unusable !== "")
    throw new Failure("usage", {
      vi: `Bản khai cột “${map}” đã nói điều này, nên không dùng được cùng: ${unusable}. Hãy bỏ đi, hoặc lập bản khai cột khác bằng: chibo import guess`,
      en: `The mapping "${map}" says this already, so it cannot be used with: ${unusable}. Leave it out, or make another mapping with: chibo import guess`,
    });
  const given = Object.entries(givenFrom("--set", set)).map(([name, value]) => [
    columnName(mapping.as, name),
    value,
  ]);
  return {
    ...guess,
    mapping: {
      ...mapping,
      ...(dates === undefined ? {} : { dates }),
      ...(given.length === 0 ? {} : { set: { ...mapping.set, ...Object.fromEntries(given) } }),
    },
  };
};

/** A mapping of one sheet, for the sheet that `--sheet` names. A mapping of several sheets names them itself. */
const onSheet = (
  guess: ReturnType<typeof mappingFrom>,
  { sheets }: TableFile,
  wanted: string | undefined,
): ReturnType<typeof mappingFrom> => {
  if (wanted === undefined) return guess;
  const [own, ...more] = guess.mapping.sheets;
  if (own === undefined || more.length > 0)
    throw new Failure("usage", {
      vi: "--sheet không dùng với bản khai cột của nhiều trang",
      en: "--sheet does not go with a mapping of several sheets",
    });
  const { name } = sheetIn(sheets, wanted);
  return { ...guess, mapping: { ...guess.mapping, sheets: [{ ...own, sheet: name }] } };
};

/** What the columns of the file state: by the mapping file, or by a guess with the answers so far. */
export const guessFrom = async (
  file: string,
  table: TableFile,
  options: Reading,
  into: readonly JournalEvent[],
  language: Language,
): Promise<ReturnType<typeof withAnswers>> => {
  const { as, map, sheet, header, dates, makeIds, set = [], answer = [], ask, rubric = [] } = options;
  const answers = givenFrom("--answer", answer);
  const guess = (known: Answers) =>
    map === undefined
      ? guessMapping(table, {
          ...(as === undefined ? {} : { as }),
          ...(sheet === undefined ? {} : { sheet }),
          ...(header === undefined ? {} : { header: headerRows(header) }),
          ...(dates === undefined ? {} : { dates }),
          ...(makeIds ? { makeIds } : {}),
          set: givenFrom("--set", set),
          answers: known,
          into,
          rubrics: [...Object.values(rubrics), ...rubric.map(rubricFrom)],
        })
      : withOptions(onSheet(mappingFrom(map, known), table, sheet), map, options);
  return onTable(file, async () =>
    withAnswers(guess, ask ? await askedOnTerminal(guess, answers, language) : answers),
  );
};
