import type { JournalEvent } from "../../events/catalogue.js";
import { withoutMarks } from "../../language/collation.js";
import { columnNames } from "../column.js";
import { sheetIn } from "../file/read-table.js";
import { columnLetters, type TableFile } from "../file/sheet.js";
import type { TableKind } from "../kinds/table-kind.js";
import { type TableKindName, tableKinds } from "../kinds/table-kinds.js";
import { headersOf } from "./layout.js";
import { answered, type Mapping, type Question } from "./mapping.js";

/** What is known of a file besides its bytes. */
export interface GuessOptions {
  /** The kind of table. Without it the function looks for the kind that fits the headers. */
  readonly as?: TableKindName;
  /** The name of the sheet, or its number from 1. */
  readonly sheet?: string;
  /** The rows of the header, from 1. Without them the function looks for the header. */
  readonly header?: readonly number[];
  /** The order of day and month in dates that could be read in two ways. */
  readonly dates?: "dmy" | "mdy";
  /** Makes neutral ids (`dv-01`) for members who have none in the table and in the journal. */
  readonly makeIds?: true;
  /** Values for every row, by the name of a column of the kind. */
  readonly set?: Readonly<Record<string, string>>;
  /** Answers to questions, by their ids. */
  readonly answers?: Readonly<Record<string, string>>;
  /** The journal so far, which knows members, organisations and meetings. */
  readonly into?: Iterable<JournalEvent>;
}

/** A mapping that was guessed, and what it leaves open. */
export interface Guess {
  readonly mapping: Mapping;
  readonly questions: readonly Question[];
}

/** The column of a kind that a header names. */
const columnBy = ({ columns }: TableKind): ((header: string) => string | undefined) => {
  const names = new Map(
    Object.entries(columns).flatMap(([name, column]) =>
      columnNames(name, column).map((header) => [withoutMarks(header), name] as const),
    ),
  );
  return (header) =>
    names.get(withoutMarks(header)) ?? names.get(withoutMarks(header.split(" / ").at(-1) ?? ""));
};

/**
 * Guesses how a file is to be read: the row of the header, what each column states. What the file leaves open is
 * asked, and never assumed.
 *
 * @example
 * const { mapping, questions } = guessMapping(await readSheets(bytes), { as: "members", into: book });
 */
export const guessMapping = (file: TableFile, options: GuessOptions): Guess => {
  const as = options.as ?? "members";
  const kind: TableKind = tableKinds[as];
  const sheet = sheetIn(file.sheets, options.sheet);
  const columnOf = columnBy(kind);
  const known = sheet.rows
    .slice(0, 30)
    .map(({ row }) => ({ row, found: headersOf(sheet, [row]).filter((header) => columnOf(header)).length }));
  const best = known.reduce((one, other) => (other.found > one.found ? other : one), { row: 1, found: 0 });
  const header = options.header ?? [best.row];
  const headers = headersOf(sheet, header);
  const set = Object.fromEntries(
    Object.entries(options.set ?? {}).map(([name, value]) => [columnOf(name) ?? name, value]),
  );
  const mapping: Mapping = {
    mapping: 1,
    as,
    ...(options.dates === undefined ? {} : { dates: options.dates }),
    sheets: [{ sheet: sheet.name, header: [...header] }],
    columns: headers.map((header, index) => ({
      column: columnLetters(index),
      header,
      is: columnOf(header) ?? null,
    })),
    set,
  };
  const missing = Object.entries(kind.columns).filter(
    ([name, { required }]) => required && !(name in set) && !mapping.columns.some(({ is }) => is === name),
  );
  const questions: Question[] = missing.map(([name, { header, reader }]) => ({
    id: name,
    ask: {
      vi: `Bảng không có cột “${header.vi}”. Ghi giá trị nào cho mọi dòng? (${reader.form.vi})`,
      en: `The table has no column “${header.en}”. Which value holds for all rows? (${reader.form.en})`,
    },
    at: [`/set/${name}`],
  }));
  const { answers = {} } = options;
  return {
    mapping: questions.reduce((so, question) => {
      const answer = answers[question.id];
      return answer === undefined ? so : answered(so, question, answer);
    }, mapping),
    questions: questions.filter(({ id }) => answers[id] === undefined),
  };
};
