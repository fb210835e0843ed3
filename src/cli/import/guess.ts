import { type Guess, type Mapping, publishedTables } from "../../import/index.js";
import type { Language } from "../../language/language.js";
import { visibleText } from "../../language/visible-text.js";
import { writeNew } from "../shared/new-file.js";
import type { Result } from "../shared/output.js";
import { kindNames } from "./kind-names.js";
import { mappingFile, questionLines, unusedLines } from "./questions.js";
import { guessFrom, type Reading, sheetsFrom } from "./reading.js";
import { journalFrom } from "./sources.js";

/** The options of `chibo import guess`. */
export interface Guessing extends Omit<Reading, "map"> {
  readonly into?: string;
  readonly out?: string;
}

const said = {
  kind: {
    vi: (kind: string) => `Loại bảng: ${kind}.`,
    en: (kind: string) => `The kind of table: ${kind}.`,
  },
  sheet: {
    vi: (sheet: string, rows: string) =>
      `${sheet === "" ? "Tiêu đề" : `Trang “${sheet}”: tiêu đề`} ở dòng ${rows}.`,
    en: (sheet: string, rows: string) =>
      `${sheet === "" ? "The header is" : `Sheet “${sheet}”: the header is`} in row ${rows}.`,
  },
  unread: { vi: "Cột không đọc:", en: "Columns not read:" },
  nothing: { vi: "không ghi gì", en: "nothing" },
  written: {
    vi: (path: string) => `Bản khai cột ở tệp mới “${path}”. Nhập bằng: chibo import <bảng> --map ${path} …`,
    en: (path: string) =>
      `The mapping is in the new file "${path}". Import with: chibo import <table> --map ${path} …`,
  },
};

/** The names of the columns of a kind of table, by their codes. */
export const columnWords = (as: Mapping["as"], language: Language): ((is: string) => string) => {
  const { columns = [] } = publishedTables.find(({ kind }) => kind === as) ?? {};
  const names = new Map(columns.map(({ name, headers }) => [name, headers[language === "vi" ? 0 : 1]]));
  return (is) => names.get(is) ?? is;
};

type MappedColumn = Mapping["columns"][number];

/** Neighbours that state the same of other months, days or criteria are one line. */
const runsOf = (columns: readonly MappedColumn[]): MappedColumn[][] => {
  const sign = ({ is, marks, ticked, with: others }: MappedColumn): string =>
    JSON.stringify([is, marks, ticked === undefined, others && Object.keys(others)]);
  const runs: MappedColumn[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (column.with !== undefined && run?.[0] !== undefined && sign(run[0]) === sign(column))
      run.push(column);
    else runs.push([column]);
  }
  return runs;
};

/** What each column states, in words: first the columns that are read. */
export const mappingLines = ({ as, sheets, columns }: Mapping, language: Language): string[] => {
  const nameOf = columnWords(as, language);
  const headerOf = ({ header }: MappedColumn): string => `“${header}”`;
  const lineOf = (run: readonly MappedColumn[]): string => {
    const [first = columns[0] as MappedColumn] = run;
    const last = run.length > 1 ? run.at(-1) : undefined;
    const marks = Object.entries(first.marks ?? {}).map(
      ([mark, value]) => `“${mark}” = ${value ?? said.nothing[language]}`,
    );
    const place = `${first.column}${last === undefined ? "" : `–${last.column}`}`;
    const header = `${headerOf(first)}${last === undefined ? "" : ` … ${headerOf(last)}`}`;
    return `  ${place}  ${header}: ${nameOf(first.is ?? "")}${marks.length === 0 ? "" : ` (${marks.join("; ")})`}`;
  };
  const unread = columns.filter(({ is, header }) => is === null && header !== "").map(headerOf);
  return [
    said.kind[language](kindNames[as][language]),
    ...sheets.map(({ sheet, header }) =>
      said.sheet[language](sheet, header.length > 1 ? `${header[0]}–${header.at(-1)}` : `${header[0]}`),
    ),
    ...runsOf(columns.filter(({ is }) => is !== null)).map(lineOf),
    ...(unread.length === 0 ? [] : [`${said.unread[language]} ${[...new Set(unread)].join(", ")}`]),
  ];
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
      ...unusedLines(unused, language),
      ...questionLines(questions, language),
      ...(out === undefined ? [] : [said.written[language](out)]),
    ]
      .map(visibleText)
      .join("\n"),
    data: { file, ...(out === undefined ? {} : { out }), ...guessed },
    problems: questions.length > 0,
  };
};
