import { hashOf } from "../../events/seal/hash.js";
import { mostBytes, tooManyBytes } from "../limits.js";
import { isBlank } from "../table.js";
import { unreadable } from "../table-problem.js";
import { csvRows, type Delimiter } from "./csv-rows.js";
import { withOldFonts } from "./old-font-cells.js";
import { checkTable } from "./other-file.js";
import type { Sheet, TableFile } from "./sheet.js";
import { decodedText } from "./text-encoding.js";

const beginsWith = (bytes: Uint8Array, ...first: number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);
/** A workbook since 2007, or one of 1997 to 2003 or with a password. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  beginsWith(bytes, 0x50, 0x4b) || beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

const textSheet = async (bytes: Uint8Array, delimiter: Delimiter | undefined): Promise<Sheet> => {
  checkTable(new TextDecoder("latin1").decode(bytes.subarray(0, 4)));
  const { text, remarks } = decodedText(bytes);
  checkTable(text);
  return { name: "", rows: await csvRows(text, delimiter), merges: [], hiddenColumns: [], remarks };
};

/**
 * Reads CSV (UTF-8, UTF-16, Windows-1258) or a workbook (.xlsx, .xls) as the sheets that it holds. It skips blank
 * rows. It converts texts of old fonts (TCVN3, VNI) to Unicode where only one reading is possible, and says so in the
 * remarks of the sheet. Of CSV it takes the apostrophe away before a cell that a spreadsheet would compute: `'=1` is
 * the text `=1`.
 *
 * @throws InvalidInputError with the code of a table problem, if the file is not such a table
 * @example
 * const { sheets } = await readSheets(new TextEncoder().encode("Chi bộ;Mã đảng viên\nc-3;m-01\n"));
 */
export const readSheets = async (
  bytes: Uint8Array,
  { delimiter }: { readonly delimiter?: Delimiter } = {},
): Promise<TableFile> => {
  if (bytes.length > mostBytes) throw tooManyBytes();
  // The function loads a reader only for a file of its kind. The caller need not install the other one.
  const { sheets, ...more } = isWorkbook(bytes)
    ? await (await import("./workbook.js")).workbookSheets(bytes)
    : { sheets: [await textSheet(bytes, delimiter)] };
  const filled = sheets
    .map((sheet) => {
      const { rows, remarks } = withOldFonts(sheet.rows.filter(({ cells }) => !cells.every(isBlank)));
      return { ...sheet, rows, remarks: [...sheet.remarks, ...remarks] };
    })
    .filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw unreadable("no-rows");
  return { fingerprint: hashOf(bytes), sheets: filled, ...more };
};
