import { InvalidInputError } from "../language/problems/errors.js";
import type { Problem } from "../language/problems/problem.js";
import { type TableFacts, tableEnglish } from "../language/problems/table.js";

/** The code of a problem with a table. */
export type TableCode = keyof TableFacts;

/**
 * A problem with a table. `row` is absent and `path` is empty if the problem concerns the whole table. `path`
 * is the header of the column in the file.
 */
export type TableProblem<C extends TableCode = TableCode> = Problem<C> & {
  /** The name of the sheet, where the table has rows of several sheets. */
  readonly sheet?: string;
  /** The text of the cell, unchanged. */
  readonly raw?: string;
  /** Whether the spreadsheet stores the cell as a date. Then `raw` is a day `yyyy-MM-dd`, with the time if there is one. */
  readonly isDate?: true;
};

/** The place of a problem in a table. */
export interface TablePlace {
  /** The name of the sheet, where the table has rows of several sheets. */
  readonly sheet?: string;
  /** The line of the text or the row of the sheet, from 1. */
  readonly row?: number;
  /** The header of the column in the file, or the name of a column that the file lacks. */
  readonly column?: string;
  /** The text of the cell, unchanged. */
  readonly raw?: string;
  /** Whether the spreadsheet stores the cell as a date. */
  readonly isDate?: true;
}

/** A problem at a place of a table. */
export const tableProblem = (
  code: TableCode,
  facts: object,
  { column = "", ...place }: TablePlace = {},
): TableProblem => ({ code, ...place, path: column, facts }) as unknown as TableProblem;

/** The error for a file that the import cannot read as a table. */
export const unreadable = (
  code: TableCode,
  facts: object = {},
  place: TablePlace = {},
): InvalidInputError<TableCode> =>
  new InvalidInputError<TableCode>(tableProblem(code, facts, place), tableEnglish);
