import type { Options } from "csv-parse/browser/esm/sync";
import { strictDecoder } from "../events/journal/lines.js";
import { hashOf } from "../events/seal/hash.js";
import { cellOf, isBlank, mostRows, type RawTable, type TableRow } from "./table.js";
import { unreadable } from "./table-problem.js";

/** The delimiters of CSV. */
export const delimiters = [",", ";", "\t"] as const;
/** The character between two cells of a line. */
export type Delimiter = (typeof delimiters)[number];

const names: Readonly<Record<Delimiter, string>> = { ",": ",", ";": ";", "\t": "tab" };

/**
 * The delimiter, from the first line of the text that is not blank. Characters within quotes do not count. If
 * the line has two kinds of delimiters, the function does not guess.
 */
const detected = (text: string): Delimiter => {
  const first = /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? "";
  const plain = first.replace(/"(?:[^"]|"")*"/g, "");
  const found = delimiters.filter((delimiter) => plain.includes(delimiter));
  if (found.length > 1)
    throw unreadable("which-delimiter", { found: found.map((each) => names[each]).join("  ") });
  return found[0] ?? ",";
};

/** A record with the details of the parser. */
interface Read {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

const linesWithin = (record: readonly string[]): number =>
  record.reduce((lines, field) => lines + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

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
      on_record: (read: Read) => {
        last = read.info.lines;
        return read;
      },
    };
    // With `info` the parser adds the place to a record. Its types do not show that.
    const records = parse(text, options as unknown as Options) as unknown as readonly Read[];
    return records.map(({ info, record }) => ({
      row: info.lines - linesWithin(record),
      cells: record.map(cellOf),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const unclosed = error.code === "CSV_QUOTE_NOT_CLOSED";
    const row = unclosed ? last + 1 : Number(error.lines);
    throw unreadable("broken-quote", { row }, { row });
  }
};

/** The details that a file lacks. */
export interface TableOptions {
  /** The delimiter of CSV. By default the reader finds it in the first line. */
  readonly delimiter?: Delimiter;
  /** The sheet of a workbook: its name, or its number from 1. By default it is the only sheet. */
  readonly sheet?: string;
}

const beginsWith = (bytes: Uint8Array, ...first: number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);
const isZip = (bytes: Uint8Array): boolean => beginsWith(bytes, 0x50, 0x4b);
/** Workbooks in the format before 2007, and workbooks with a password. */
const isCompound = (bytes: Uint8Array): boolean => beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

const rowsOf = async (bytes: Uint8Array, { delimiter, sheet }: TableOptions): Promise<TableRow[]> => {
  if (isCompound(bytes)) throw unreadable("not-xlsx", { why: "xls" });
  // The function loads a reader only for a file of its kind. The caller need not install the other one.
  if (isZip(bytes)) return (await import("./workbook.js")).xlsxRows(bytes, sheet);
  const text = strictDecoder()(bytes);
  if (text === undefined) throw unreadable("file-not-utf8");
  return csvRows(text.replace(/^\uFEFF/, ""), delimiter);
};

/** A header ends with its last cell that is not blank. */
const trimmed = ({ row, cells }: TableRow): TableRow => ({
  row,
  cells: cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1),
});

/**
 * Reads CSV (UTF-8) or a workbook (.xlsx) as raw text with its places. The first row that is not blank is the
 * header. The reader skips blank rows. It trims, converts and guesses nothing.
 *
 * @throws TableError if the file is not such a table
 * @example
 * const table = await readTable(new TextEncoder().encode("Chi bộ;Mã đảng viên\nc-3;m-01\n"));
 */
export const readTable = async (bytes: Uint8Array, options: TableOptions = {}): Promise<RawTable> => {
  const [header, ...rows] = (await rowsOf(bytes, options)).filter(({ cells }) => !cells.every(isBlank));
  if (header === undefined) throw unreadable("no-rows");
  if (rows.length > mostRows)
    throw unreadable("too-large", { limit: mostRows, unit: { vi: "dòng", en: "rows" } });
  return { fingerprint: hashOf(bytes), header: trimmed(header), rows };
};
