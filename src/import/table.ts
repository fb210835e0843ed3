import { hasUnseen } from "../language/visible-text.js";
import { longestCell } from "./limits.js";
import type { TableProblem } from "./table-problem.js";

/** The reason why the text of a cell is not the text that a person typed. */
export type CellProblem =
  | "formula"
  | "merged"
  | "cell-error"
  | "long-number"
  | "shown-otherwise"
  | "control-character"
  | "not-a-tick"
  | "stated-twice"
  | "name-not-known"
  | "meeting-not-known"
  | "heading-not-read"
  | "old-font"
  | "too-long";

/** One cell, as the file holds it. */
export interface Cell {
  /** The text, never trimmed. For an Excel date it is the day, and the time if there is one. */
  readonly raw: string;
  /** The text as the file holds it, where that is a text of an old font and `raw` is what the font shows. */
  readonly original?: string;
  /** Whether the spreadsheet stores the cell as a date. */
  readonly isDate?: true;
  /** The defect of the cell before any reader reads it. */
  readonly flaw?: CellProblem;
  /** What the text means by a mapping, such as `present` for the mark “x”. A reader reads this in place of the text. */
  readonly said?: string;
  /** The header of the cell in the file, where the header of the table is another one. */
  readonly header?: string;
}

/** One row that is not blank. */
export interface TableRow {
  /** The line on which the row begins in a text, or its number in a sheet, from 1. */
  readonly row: number;
  /** The cells in the order of the columns. */
  readonly cells: readonly Cell[];
  /** Whether the sheet hides the row, as a filter does. */
  readonly isHidden?: true;
  /** The cells of the file that state the row, where the columns of the table are other ones. */
  readonly source?: readonly string[];
  /** The name of its sheet, where the table has rows of several sheets. */
  readonly sheet?: string;
  /** The cell with the name of its person, where the kind of table has the id and no column for a name. */
  readonly person?: Cell;
}

/** How a table writes what could be read in two ways. */
export interface Writing {
  /** The order of day and month in dates: `dmy` or `mdy`. */
  readonly dates?: "dmy" | "mdy";
  /** The first day that the workbook counts from, if it is one: a number in a column of days is then a day. */
  readonly epoch?: 1900 | 1904;
}

/** A table as raw text with its places. */
export interface RawTable {
  /** SHA-256 of the file. */
  readonly fingerprint: string;
  /** The first row that is not blank. */
  readonly header: TableRow;
  /** The rows after the header. */
  readonly rows: readonly TableRow[];
  /** What a person who looks at the sheet does not see, and the import reads all the same. */
  readonly remarks: readonly TableProblem[];
  /** Values for every row, for columns that the table lacks, by the names of the columns. */
  readonly given?: Readonly<Record<string, string>>;
  /** How the table writes what could be read in two ways. */
  readonly writing?: Writing;
  /** The headers of the cells in `source`. */
  readonly headers?: readonly string[];
  /** Headers of the file that the mapping does not read. */
  readonly unread?: readonly string[];
  /** Rows of the file that state no data, with the reason. */
  readonly skipped?: readonly SkippedRow[];
}

/** Why a row of a sheet states no data. */
export type SkipReason = "above" | "header" | "numbers" | "group" | "total" | "note" | "told";

/** A row that states no data. */
export interface SkippedRow {
  /** The name of its sheet; empty for a text file. */
  readonly sheet: string;
  /** Its number, from 1. */
  readonly row: number;
  /** Why it states no data. */
  readonly why: SkipReason;
  /** Its texts with spaces between. */
  readonly text: string;
}

/** Whether a cell holds only space or nothing, and a mapping gives it no meaning. */
export const isBlank = ({ raw, flaw, said }: Cell): boolean =>
  flaw === undefined && said === undefined && raw.trim() === "";

/** Tab and line feed are ordinary within a cell. */
const ordinary = /[\t\n\r]/g;

/** Letters and marks that nobody sees. The one that makes a sign a picture is ordinary after it. */
const withoutShape = /(?:^|\P{Extended_Pictographic})[\p{Default_Ignorable_Code_Point}\u2800]/u;

const flawOf = (raw: string): CellProblem | undefined => {
  if (raw.length > longestCell) return "too-long";
  if (hasUnseen(raw.replace(ordinary, "")) || withoutShape.test(raw) || raw.includes("\ufffd"))
    return "control-character";
  return /^\s*=/.test(raw) ? "formula" : undefined;
};

/**
 * Makes a cell from its text. Every spreadsheet program treats a text that begins with `=` as a formula. Every kind of
 * space is a space.
 */
export const cellOf = (text: string): Cell => {
  const raw = text.replace(/\p{Zs}/gu, " ");
  const flaw = flawOf(raw);
  return flaw === undefined ? { raw } : { raw, flaw };
};

/** The beginnings of a cell of CSV that make a spreadsheet compute it. */
const computed = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** The text of a cell from CSV, without the apostrophe that keeps a spreadsheet from computing it. */
export const fromCsv = (text: string): string =>
  text.startsWith("'") && computed.test(text) ? text.slice(1) : text;
