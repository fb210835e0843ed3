import type { Text } from "../language/text.js";
import type { Cell, Writing } from "./table.js";
import type { TableCode } from "./table-problem.js";

/** The reason why the import cannot take a value. */
export interface Fault {
  readonly code: TableCode;
  readonly facts?: object;
  /** The column that shows the problem, if it is another column. */
  readonly column?: string;
}

/** The result of a reader: a value, or the reason why there is no value. */
export type CellOutcome<T> = { readonly value: T } | { readonly fault: Fault };

/** One value of a closed list, for a question about the signs of a table. */
export interface KnownValue {
  /** The value as a mapping states it. */
  readonly value: string;
  readonly means: Text;
  /** Signs that often mean it. The reader does not read them, for elsewhere they mean something else. */
  readonly marks: readonly string[];
}

/**
 * Describes how people write the values of a column and how the import reads them. Space around a value does
 * not belong to it.
 */
export interface CellReader<T> {
  readonly form: Text;
  readonly read: (text: string, writing?: Writing) => CellOutcome<T>;
  /** Whether an Excel date is a valid value. */
  readonly isDate?: true;
  /** Every value, where the list is closed. */
  readonly choices?: readonly KnownValue[];
}

/** The outcome with a value. */
export const read = <T>(value: T): CellOutcome<T> => ({ value });
/** The outcome without a value. */
export const fault = (code: TableCode, facts?: object): { readonly fault: Fault } => ({
  fault: facts === undefined ? { code } : { code, facts },
});

/** Reads a cell. A defect of the cell comes before any problem of its text. */
export const readCell = <T>(
  reader: CellReader<T>,
  { raw, isDate, flaw, said }: Cell,
  writing: Writing = {},
): CellOutcome<T> => {
  if (flaw !== undefined) return fault(flaw);
  if (said !== undefined) return reader.read(said.trim(), writing);
  if (isDate && !reader.isDate) return fault("date-cell");
  return reader.read(raw.trim(), writing);
};

/** A column of a kind of table: its headers and the reader of its cells. */
export interface Column<T = unknown, R extends boolean = boolean> {
  /** The preferred header. */
  readonly header: Text;
  /** Other headers that mean the same. */
  readonly also: readonly string[];
  readonly reader: CellReader<T>;
  readonly required: R;
}

/** Every header of a column: its header in both languages, its name, and its other headers. */
export const columnNames = (name: string, { header, also }: Column): string[] => [
  header.vi,
  header.en,
  name,
  ...also,
];

/** The columns of a kind of table, by name. */
export type Columns = Readonly<Record<string, Column>>;

/** The values of a row, by the names of their columns. */
export type ValuesOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T, infer R>
    ? R extends true
      ? T
      : T | undefined
    : never;
};

/** A column with a value in every row. */
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

/** A column that may be absent or empty. An empty cell gives no value. */
export const optional = <T>(
  reader: CellReader<T>,
  vi: string,
  en: string,
  ...also: string[]
): Column<T, false> => ({ header: { vi, en }, also, reader, required: false });
