import { strictDecoder } from "../../events/journal/lines.js";
import { hashOf } from "../../events/seal/hash.js";
import { unreadable } from "../problem.js";
import { csvRows, type Delimiter } from "./csv.js";
import { isBlank, mostRows, type Table, type TableRow } from "./table.js";
import { xlsxRows } from "./xlsx.js";

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
  if (isZip(bytes)) return xlsxRows(bytes, sheet);
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
export const readTable = async (bytes: Uint8Array, options: TableOptions = {}): Promise<Table> => {
  const [header, ...rows] = (await rowsOf(bytes, options)).filter(({ cells }) => !cells.every(isBlank));
  if (header === undefined) throw unreadable("no-rows");
  if (rows.length > mostRows)
    throw unreadable("too-large", { limit: mostRows, unit: { vi: "dòng", en: "rows" } });
  return { fingerprint: hashOf(bytes), header: trimmed(header), rows };
};
