import type { Options } from "csv-parse/browser/esm/sync";
import { strictDecoder } from "../events/journal/lines.js";
import { hashOf } from "../events/seal/hash.js";
import { unreadable } from "./problem.js";
import { cellOf, isBlank, mostRows, type RawTable, type TableRow } from "./table.js";

/** The delimiters of CSV. */
export const delimiters = [",", ";", "\t"] as const;
/** What stands between two cells of a line. */
export type Delimiter = (typeof delimiters)[number];

const names: Readonly<Record<Delimiter, string>> = { ",": ",", ";": ";", "\t": "tab" };

/** The delimiter of a text by its first line that is not blank, outside quotes. Two kinds of them are not guessed between. */
const detected = (text: string): Delimiter => {
  const first = /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? "";
  const plain = first.replace(/"(?:[^"]|"")*"/g, "");
  const found = delimiters.filter((delimiter) => plain.includes(delimiter));
  if (found.length > 1)
    throw unreadable("which-delimiter", { found: found.map((each) => names[each]).join("  ") });
  return found[0] ?? ",";
};

/** A record with what the parser tells of it. */
interface Read {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

const linesWithin = (record: readonly string[]): number =>
  record.reduce((lines, field) => lines + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

/**
 * The rows of CSV.
 * @throws TableError `broken-quote`, `which-delimiter`
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
    // With `info` a record comes with its place, which the parser's types do not say.
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

/** What a file does not say of itself. */
export interface TableOptions {
  /** Of CSV; found in the first line where it is left out. */
  readonly delimiter?: Delimiter;
  /** Of a workbook: name, or number from 1; the only one where it is left out. */
  readonly sheet?: string;
}

const beginsWith = (bytes: Uint8Array, ...first: number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);
const isZip = (bytes: Uint8Array): boolean => beginsWith(bytes, 0x50, 0x4b);
/** Workbooks of before 2007, and those with a password. */
const isCompound = (bytes: Uint8Array): boolean => beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

const rowsOf = async (bytes: Uint8Array, { delimiter, sheet }: TableOptions): Promise<TableRow[]> => {
  if (isCompound(bytes)) throw unreadable("not-xlsx", { why: "xls" });
  // Each reader is loaded for a file of its kind: the other need not be installed.
  if (isZip(bytes)) return (await import("./workbook.js")).xlsxRows(bytes, sheet);
  const text = strictDecoder()(bytes);
  if (text === undefined) throw unreadable("not-utf8");
  return csvRows(text.replace(/^\uFEFF/, ""), delimiter);
};

/** A header ends with its last cell that says something. */
const trimmed = ({ row, cells }: TableRow): TableRow => ({
  row,
  cells: cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1),
});

/**
 * Reads CSV (UTF-8) or a workbook (.xlsx) as raw text with its places. The first row that is not blank is the
 * header; blank rows hold nothing and are passed over. Nothing is trimmed, converted or guessed.
 *
 * @throws TableError where the file is no such table
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
