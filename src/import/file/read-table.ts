import { mostCells, mostRows, tooManyCells, tooManyRows } from "../limits.js";
import { isBlank, type RawTable, type TableRow } from "../table.js";
import { type TableProblem, tableProblem, unreadable } from "../table-problem.js";
import type { Delimiter } from "./csv-rows.js";
import { readSheets } from "./read-sheets.js";
import type { Sheet } from "./sheet.js";

/** The details that a file lacks. */
export interface TableOptions {
  /** The delimiter of CSV. By default the first line names it (`sep=;`), or the reader finds it there. */
  readonly delimiter?: Delimiter;
  /** The sheet of a workbook: its name, or its number from 1 among those with content. By default it is the only visible one. */
  readonly sheet?: string;
}

/** The chosen sheet: by its name, by its number from 1, or the only visible one with content. A hidden one must be named. */
export const sheetIn = (sheets: readonly Sheet[], wanted: string | undefined): Sheet => {
  const facts = {
    sheets: sheets.map(({ name }) => name),
    hidden: sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name),
  };
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const found =
    wanted === undefined
      ? visible.length === 1
        ? visible[0]
        : undefined
      : (sheets.find(({ name }) => name === wanted) ?? sheets[Number(wanted) - 1]);
  if (found !== undefined) return found;
  throw wanted === undefined
    ? unreadable("which-sheet", facts)
    : unreadable("unknown-sheet", { sheet: wanted, ...facts });
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

/** What the reader did with a sheet, and what a person does not see of it and the import reads all the same. */
export const remarksOf = (
  { name, isHidden, hiddenColumns, remarks }: Sheet,
  { row, cells }: TableRow,
): TableProblem[] => {
  const columns = hiddenColumns.flatMap((column) => cells[column]?.raw ?? []);
  return [
    ...remarks,
    ...(isHidden ? [tableProblem("hidden-sheet", { sheet: name })] : []),
    ...(columns.length === 0 ? [] : [tableProblem("hidden-columns", { columns }, { row })]),
  ];
};

/**
 * Reads CSV (as `readSheets`) or a workbook (.xlsx, .xls) whose first row that is not blank is the header.
 *
 * @throws InvalidInputError with the code of a table problem, if the file is not such a table
 * @example
 * const table = await readTable(new TextEncoder().encode("Chi bộ;Mã đảng viên\nc-3;m-01\n"));
 */
export const readTable = async (bytes: Uint8Array, options: TableOptions = {}): Promise<RawTable> => {
  const { fingerprint, sheets, epoch } = await readSheets(bytes, options);
  const sheet = sheetIn(sheets, options.sheet);
  const [first, ...rows] = sheet.rows;
  if (first === undefined) throw unreadable("no-rows");
  if (rows.length > mostRows) throw tooManyRows();
  const header = trimmed(first);
  if ((rows.length + 1) * header.cells.length > mostCells) throw tooManyCells();
  const isText = sheet.name === "";
  return {
    fingerprint,
    header,
    rows: isText ? rows : rows.map((row) => filled(row, header.cells.length)),
    remarks: remarksOf(sheet, header),
    ...(epoch === undefined ? {} : { writing: { epoch } }),
  };
};
