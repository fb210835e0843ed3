import type { Text } from "../rules/engine/vocabulary.js";
import { type ProblemCode, type ProblemFacts, problemTexts } from "./messages/index.js";

/** What cannot be imported: where it stands, its text as it is, why, and what to do. */
export interface ImportProblem {
  /** What is wrong; stable across releases. */
  readonly code: ProblemCode;
  /** Line of the text or row of the sheet, from 1; absent for the table as a whole. */
  readonly row?: number;
  /** The column by its header in the file, or by its name where the file has none. */
  readonly column?: string;
  /** What stands in the file. Nothing of it was changed. */
  readonly raw?: string;
  /** What is wrong, as a sentence. */
  readonly says: Text;
  /** What to do about it. */
  readonly remedy: Text;
}

/** Where a problem stands. */
export type Place = Pick<ImportProblem, "row" | "column" | "raw">;

/** A problem with its sentences. */
export const problemOf = (code: ProblemCode, facts: ProblemFacts, place: Place = {}): ImportProblem => ({
  code,
  ...place,
  ...problemTexts(code, facts),
});

/** A file that is no table that can be read. */
export class TableError extends Error {
  override readonly name = "TableError";
  /** The code of the problem. */
  readonly code: ProblemCode;
  /** @param problem why it is none, and what to do */
  constructor(readonly problem: ImportProblem) {
    super(`${problem.says.en} ${problem.remedy.en}`);
    this.code = problem.code;
  }
}

/** The error of a file that cannot be read as a table. */
export const unreadable = (code: ProblemCode, facts: ProblemFacts = {}, place: Place = {}): TableError =>
  new TableError(problemOf(code, facts, place));
