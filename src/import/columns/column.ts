import type { Text } from "../../rules/engine/vocabulary.js";
import type { Reader } from "./reader.js";

/** A column of a kind of table: by which headers it is known, and what its cells hold. */
export interface Column<T = unknown, R extends boolean = boolean> {
  /** Its header as we would write it. */
  readonly header: Text;
  /** Other headers that mean the same. */
  readonly also: readonly string[];
  readonly reader: Reader<T>;
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
export const needed = <T>(reader: Reader<T>, vi: string, en: string, ...also: string[]): Column<T, true> => ({
  header: { vi, en },
  also,
  reader,
  required: true,
});

/** A column that may be absent or empty: then nothing is known. */
export const optional = <T>(
  reader: Reader<T>,
  vi: string,
  en: string,
  ...also: string[]
): Column<T, false> => ({ header: { vi, en }, also, reader, required: false });
