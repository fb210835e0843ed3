import type { Text } from "../language/text.js";
import type { ProblemCode, ProblemFacts } from "./problem.js";
import type { Cell } from "./table.js";

/**
 * A word without its case, its marks and what stands between letters: `Họ và tên`, `ho va ten` and `HO_VA_TEN`
 * are one. Only for words of a closed list, where no two are the same without their marks.
 */
export const withoutMarks = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Why a value cannot be taken. */
export interface Fault {
  readonly code: ProblemCode;
  readonly facts?: ProblemFacts;
  /** The column that shows it, where it is not the one just read. */
  readonly column?: string;
}

/** What a reader gives: a value, or why there is none. */
export type CellOutcome<T> = { readonly value: T } | { readonly fault: Fault };

/** How the values of a column are written, and how they are read. Space around a value is no part of it. */
export interface CellReader<T> {
  readonly form: Text;
  readonly read: (text: string) => CellOutcome<T>;
  /** Whether an Excel date is such a value. */
  readonly isDate?: true;
}

/** A value that was read. */
export const read = <T>(value: T): CellOutcome<T> => ({ value });
/** A value that was not. */
export const fault = (code: ProblemCode, facts?: ProblemFacts): { readonly fault: Fault } => ({
  fault: facts === undefined ? { code } : { code, facts },
});

/** Reads a cell by a reader. A flaw of the cell counts before anything that its text says. */
export const readCell = <T>(reader: CellReader<T>, { raw, isDate, flaw }: Cell): CellOutcome<T> => {
  if (flaw !== undefined) return fault(flaw);
  if (isDate && !reader.isDate) return fault("date-cell");
  return reader.read(raw.trim());
};

/** A column of a kind of table: by which headers it is known, and what its cells hold. */
export interface Column<T = unknown, R extends boolean = boolean> {
  /** Its header as we would write it. */
  readonly header: Text;
  /** Other headers that mean the same. */
  readonly also: readonly string[];
  readonly reader: CellReader<T>;
  readonly required: R;
}

/** The columns of a kind of table, by name. */
export type Columns = Readonly<Record<string, Column>>;

/** What the cells of a row say, by the names of their columns. */
export type ValuesOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T, infer R>
    ? R extends true
      ? T
      : T | undefined
    : never;
};

/** A column that every row fills in. */
export const neededColumn = <T>(
  reader: CellReader<T>,
  vi: string,
  en: string,
  ...also: string[]
): Column<T, true> => ({
  header: { vi, en },
  also,
  reader,
  required: true,
});

/** A column that may be absent or empty: then nothing is known. */
export const optional = <T>(
  reader: CellReader<T>,
  vi: string,
  en: string,
  ...also: string[]
): Column<T, false> => ({ header: { vi, en }, also, reader, required: false });
