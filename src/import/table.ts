/** Why a cell is not what somebody wrote. */
export type CellProblem = "formula" | "merged" | "cell-error" | "control-character" | "too-long";

/** One cell as it stands in the file. */
export interface Cell {
  /** The text, never trimmed or changed; of an Excel date its day, and its time where it has one. */
  readonly raw: string;
  /** Whether the spreadsheet holds it as a date. */
  readonly isDate?: true;
  /** What is wrong with the cell before anybody reads it. */
  readonly flaw?: CellProblem;
}

/** One row that is not blank. */
export interface TableRow {
  /** Line of the text on which it begins, or row of the sheet, from 1. */
  readonly row: number;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
}

/** A table as read: raw text with its places. */
export interface RawTable {
  /** SHA-256 of the file. */
  readonly fingerprint: string;
  /** The first row that is not blank. */
  readonly header: TableRow;
  /** What follows the header. */
  readonly rows: readonly TableRow[];
}

/** The longest text that a fact may hold. */
export const longestCell = 20_000;

/** The most rows of one table. */
export const mostRows = 100_000;

/** Whether a cell holds nothing but space. */
export const isBlank = ({ raw, flaw }: Cell): boolean => flaw === undefined && raw.trim() === "";

/** Tab and line feed are ordinary within a cell; other control characters are seen by nobody. */
const control = /(?![\t\n\r])\p{Cc}/u;

const flawOf = (raw: string): CellProblem | undefined => {
  if (raw.length > longestCell) return "too-long";
  if (control.test(raw)) return "control-character";
  return /^\s*=/.test(raw) ? "formula" : undefined;
};

/** A cell from its text. What begins with `=` is a formula in every spreadsheet program. */
export const cellOf = (raw: string): Cell => {
  const flaw = flawOf(raw);
  return flaw === undefined ? { raw } : { raw, flaw };
};
