import type { Text } from "../../rules/engine/vocabulary.js";
import type { ProblemCode, ProblemFacts } from "../messages/index.js";
import type { Cell } from "../table/table.js";

/** Why a value cannot be taken. */
export interface Fault {
  readonly code: ProblemCode;
  readonly facts?: ProblemFacts;
  /** The column that shows it, where it is not the one just read. */
  readonly column?: string;
}

/** What a reader gives: a value, or why there is none. */
export type Outcome<T> = { readonly value: T } | { readonly fault: Fault };

/** How the values of a column are written, and how they are read. Space around a value is no part of it. */
export interface Reader<T> {
  readonly form: Text;
  readonly read: (text: string) => Outcome<T>;
  /** Whether an Excel date is such a value. */
  readonly isDate?: true;
}

/** A value that was read. */
export const read = <T>(value: T): Outcome<T> => ({ value });
/** A value that was not. */
export const fault = (code: ProblemCode, facts?: ProblemFacts): { readonly fault: Fault } => ({
  fault: facts === undefined ? { code } : { code, facts },
});

/** Reads a cell by a reader. A flaw of the cell counts before anything that its text says. */
export const readCell = <T>(reader: Reader<T>, { raw, isDate, flaw }: Cell): Outcome<T> => {
  if (flaw !== undefined) return fault(flaw);
  if (isDate && !reader.isDate) return fault("date-cell");
  return reader.read(raw.trim());
};
