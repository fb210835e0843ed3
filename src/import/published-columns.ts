import type { Text } from "../rules/index.js";
import { headersOf } from "./columns/match.js";
import { type TableKindName, tableKinds } from "./kinds/index.js";
import type { TableKind } from "./kinds/kind.js";

/** A column as its users need to know it. */
export interface PublishedColumn {
  readonly name: string;
  readonly required: boolean;
  /** The headers by which it is known, in any case, with or without marks; the first is how we would write it. */
  readonly headers: readonly string[];
  /** How its cells are written. */
  readonly form: Text;
}

/** The columns of a kind of table. */
export const publishedColumns = (as: TableKindName): PublishedColumn[] => {
  const { columns }: TableKind = tableKinds[as];
  return Object.entries(columns).map(([name, column]) => ({
    name,
    required: column.required,
    headers: headersOf(name, column),
    form: column.reader.form,
  }));
};
