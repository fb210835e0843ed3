import { InvalidInputError } from "../language/problems/errors.js";
import type { Problem } from "../language/problems/problem.js";
import { type TableFacts, tableEnglish } from "../language/problems/table.js";

/** The code of a problem with a table. */
export type TableCode = keyof TableFacts;

/** A problem with a table: `row` and `path`, its column by the header in the file, are absent or empty for the whole. */
export type TableProblem<C extends TableCode = TableCode> = Problem<C> & {
  /** The text of the cell as it stands in the file. */
  readonly raw?: string;
};

/** The place of a problem in a table. */
export interface TablePlace {
  /** Line of the text or row of the sheet, from 1. */
  readonly row?: number;
  /** The column by its header in the file, or by its name where the file has none. */
  readonly column?: string;
  /** The text of the cell as it stands in the file. */
  readonly raw?: string;
}

/** A problem at a place of a table. */
export const tableProblem = (
  code: TableCode,
  facts: object,
  { column = "", ...place }: TablePlace = {},
): TableProblem => ({ code, ...place, path: column, facts }) as unknown as TableProblem;

/** The error of a file that cannot be read as a table. */
export const unreadable = (
  code: TableCode,
  facts: object = {},
  place: TablePlace = {},
): InvalidInputError<TableCode> =>
  new InvalidInputError<TableCode>(tableProblem(code, facts, place), tableEnglish);
