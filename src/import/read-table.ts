import type { Options } from "csv-parse/browser/esm/sync";
import { strictDecoder } from "../events/journal/lines.js";
import { hashOf } from "../events/seal/hash.js";
import { frozen } from "../language/frozen.js";
import {
  mostBytes,
  mostCells,
  mostRows,
  tooLarge,
  tooManyBytes,
  tooManyCells,
  tooManyRows,
} from "./limits.js";
import { cellOf, fromCsv, isBlank, type RawTable, type TableRow } from "./table.js";
import { type TableProblem, tableProblem, unreadable } from "./table-problem.js";
import type { SheetRows } from "./workbook.js";

/** The delimiters of CSV. */
export const delimiters = /* @__PURE__ */ frozen([",", ";", "\t"] as const);
/** The character between two cells of a line. */
export type Delimiter = (typeof delimiters)[number];

const names: Readonly<Record<Delimiter, string>> = { ",": ",", ";": ";", "\t": "tab" };

/**
 * The delimiter, from the first line of the text that is not blank. Characters within quotes do not count. If
 * the line has two kinds of delimiters, the function does not guess.
 */
const detected = (text: string): Delimiter => {
  const content = text.search(/\S/);
  const from = Math.max(text.lastIndexOf("\n", content), text.lastIndexOf("\r", content)) + 1;
  const end = text.slice(Math.max(from, content)).search(/[\r\n]/);
  const first = text.slice(from, end < 0 ? undefined : Math.max(from, content) + end);
  const plain = first
    .split('"')
    .filter((_, nth) => nth % 2 === 0)
    .join("");
  const found = delimiters.filter((delimiter) => plain.includes(delimiter));
  if (found.length > 1)
    throw unreadable("which-delimiter", { found: found.map((each) => names[each]).join("  ") });
  return found[0] ?? ",";
};

/** The first line of CSV by which a spreadsheet names the delimiter: `sep=;`. It is no row. */
const separatorLine = /^"?sep=([,;\t])"?(?=\r|\n|$)/i;

/** A record with the details of the parser. */
interface Read {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

const linesWithin = (record: readonly string[]): number =>
  record.reduce((lines, field) => lines + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

/** The longest row of CSV, in bytes. */
const longestRow = 1024 * 1024;

/**
 * The rows of CSV.
 * @throws InvalidInputError `broken-quote`, `which-delimiter`
 */
const csvRows = async (text: string, delimiter: Delimiter = detected(text)): Promise<TableRow[]> => {
  const { CsvError, parse } = await import("csv-parse/browser/esm/sync");
  let last = 0;
  try {
    const options = {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: longestRow,
      // One row of headers, and one row more than a table may have.
      to: mostRows + 2,
      on_record: (read: Read) => {
        last = read.info.lines;
        return read;
      },
    };
    // With `info` the parser adds the place to a record. Its types do not show that.
    const records = parse(text, options as unknown as Options) as unknown as readonly Read[];
    return records.map(({ info, record }) => ({
      row: info.lines - linesWithin(record),
      cells: record.map((text) => cellOf(fromCsv(text))),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === "CSV_MAX_RECORD_SIZE")
      throw tooLarge(longestRow, { vi: "ký tự trong một dòng", en: "characters in a row" });
    const unclosed = error.code === "CSV_QUOTE_NOT_CLOSED";
    const row = unclosed ? last + 1 : Number(error.lines);
    throw unreadable("broken-quote", { row }, { row });
  }
};

/** The details that a file lacks. */
export interface TableOptions {
  /** The delimiter of CSV. By default the first line names it (`sep=;`), or the reader finds it there. */
  readonly delimiter?: Delimiter;
  /** The sheet of a workbook: its name, or its number from 1. By default it is the only sheet. */
  readonly sheet?: string;
}

const beginsWith = (bytes: Uint8Array, ...first: number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);
const isZip = (bytes: Uint8Array): boolean => beginsWith(bytes, 0x50, 0x4b);
/** Workbooks of 1997 to 2003, and workbooks with a password. */
const isCompound = (bytes: Uint8Array): boolean => beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

const rowsOf = async (bytes: Uint8Array, { delimiter, sheet }: TableOptions): Promise<SheetRows> => {
  if (bytes.length > mostBytes) throw tooManyBytes();
  // The function loads a reader only for a file of its kind. The caller need not install the other one.
  if (isZip(bytes) || isCompound(bytes)) return (await import("./workbook.js")).sheetRows(bytes, sheet);
  const decoded = strictDecoder()(bytes);
  if (decoded === undefined) throw unreadable("file-not-utf8");
  const text = decoded.replace(/^\uFEFF/, "");
  const [line = "", named] = separatorLine.exec(text) ?? [];
  // The line stays as a blank one, so that the rows keep their numbers.
  const rows = await csvRows(
    text.replace(line, ""),
    delimiter ?? delimiters.find((delimiter) => delimiter === named),
  );
  return { rows, hiddenColumns: [] };
};

/** A header ends with its last cell that is not blank. */
const trimmed = ({ cells, ...row }: TableRow): TableRow => ({
  ...row,
  cells: cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1),
});

/** A row of a sheet ends with its last cell. The other cells under the header are empty. */
const filled = ({ cells, ...row }: TableRow, width: number): TableRow => ({
  ...row,
  cells: [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => ({ raw: "" }))],
});

const remarksOf = ({ hiddenSheet, hiddenColumns }: SheetRows, { row, cells }: TableRow): TableProblem[] => {
  const columns = hiddenColumns.flatMap((column) => cells[column]?.raw ?? []);
  return [
    ...(hiddenSheet === undefined ? [] : [tableProblem("hidden-sheet", { sheet: hiddenSheet })]),
    ...(columns.length === 0 ? [] : [tableProblem("hidden-columns", { columns }, { row })]),
  ];
};

/**
 * Reads CSV (UTF-8) or a workbook (.xlsx, .xls) as raw text with its places. The first row that is not blank is the
 * header. The reader skips blank rows. It trims, converts and guesses nothing. Of CSV it takes the apostrophe away
 * before a cell that a spreadsheet would compute: `'=1` is the text `=1`. A first line `sep=;` names the delimiter.
 *
 * @throws TableError if the file is not such a table
 * @example
 * const table = await readTable(new TextEncoder().encode("Chi bộ;Mã đảng viên\nc-3;m-01\n"));
 */
export const readTable = async (bytes: Uint8Array, options: TableOptions = {}): Promise<RawTable> => {
  const read = await rowsOf(bytes, options);
  const [first, ...rows] = read.rows.filter(({ cells }) => !cells.every(isBlank));
  if (first === undefined) throw unreadable("no-rows");
  if (rows.length > mostRows) throw tooManyRows();
  const header = trimmed(first);
  if ((rows.length + 1) * header.cells.length > mostCells) throw tooManyCells();
  const isText = !isZip(bytes) && !isCompound(bytes);
  return {
    fingerprint: hashOf(bytes),
    header,
    rows: isText ? rows : rows.map((row) => filled(row, header.cells.length)),
    remarks: remarksOf(read, header),
  };
};
