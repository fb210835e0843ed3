/** The reason why the text of a cell is not the text that a person typed. */
export type CellProblem = "formula" | "merged" | "cell-error" | "control-character" | "too-long";

/** One cell, as the file holds it. */
export interface Cell {
  /** The text, never trimmed or changed. For an Excel date it is the day, and the time if there is one. */
  readonly raw: string;
  /** Whether the spreadsheet stores the cell as a date. */
  readonly isDate?: true;
  /** The defect of the cell before any reader reads it. */
  readonly flaw?: CellProblem;
}

/** One row that is not blank. */
export interface TableRow {
  /** The line on which the row begins in a text, or its number in a sheet, from 1. */
  readonly row: number;
  /** The cells in the order of the columns. */
  readonly cells: readonly Cell[];
}

/** A table as raw text with its places. */
export interface RawTable {
  /** SHA-256 of the file. */
  readonly fingerprint: string;
  /** The first row that is not blank. */
  readonly header: TableRow;
  /** The rows after the header. */
  readonly rows: readonly TableRow[];
}

/** The longest text that a fact may hold, in UTF-16 units. */
export const longestCell = 20_000;

/** The most rows of one table. */
export const mostRows = 100_000;

/** Whether a cell holds only space or nothing. */
export const isBlank = ({ raw, flaw }: Cell): boolean => flaw === undefined && raw.trim() === "";

/** Tab and line feed are ordinary within a cell. Other control characters are invisible. */
const control = /(?![\t\n\r])\p{Cc}/u;

const flawOf = (raw: string): CellProblem | undefined => {
  if (raw.length > longestCell) return "too-long";
  if (control.test(raw)) return "control-character";
  return /^\s*=/.test(raw) ? "formula" : undefined;
};

/** Makes a cell from its text. Every spreadsheet program treats a text that begins with `=` as a formula. */
export const cellOf = (raw: string): Cell => {
  const flaw = flawOf(raw);
  return flaw === undefined ? { raw } : { raw, flaw };
};
