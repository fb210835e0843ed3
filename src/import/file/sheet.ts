import type { TableRow } from "../table.js";
import type { TableProblem } from "../table-problem.js";

/** A merged range of cells: rows from 1, columns from 0, both ends included. */
export interface MergedRange {
  /** The first row. */
  readonly firstRow: number;
  /** The last row. */
  readonly lastRow: number;
  /** The first column. */
  readonly firstColumn: number;
  /** The last column. */
  readonly lastColumn: number;
}

/** One sheet of a file as it stands. A text file is one sheet without a name. */
export interface Sheet {
  /** The name of the sheet; empty for a text file. */
  readonly name: string;
  readonly isHidden?: true;
  /** The rows with content, each with its number in the file. */
  readonly rows: readonly TableRow[];
  /** The ranges of cells that the sheet merges. */
  readonly merges: readonly MergedRange[];
  /** The indices of the columns that the sheet hides, from 0. */
  readonly hiddenColumns: readonly number[];
  /** What the reader did so that the texts are what people see: the encoding that it found, old fonts. */
  readonly remarks: readonly TableProblem[];
}

/** A file of tables: its sheets in their order, those without content left out. */
export interface TableFile {
  /** SHA-256 of the file. */
  readonly fingerprint: string;
  /** The sheets with content, in their order. */
  readonly sheets: readonly Sheet[];
  /** The first day that a workbook counts from. */
  readonly epoch?: 1900 | 1904;
}

/** The letters of a column of a spreadsheet, from its index: 0 is `A`, 26 is `AA`. */
export const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26);

/** The index of a column of a spreadsheet, from its letters: `A` is 0, `AA` is 26. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0) - 1;
