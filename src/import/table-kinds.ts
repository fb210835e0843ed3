import type { Text } from "../language/text.js";
import { attendanceTable, gradesTable, meetings, scores } from "./meeting-tables.js";
import { levelsTable, membersTable, organisationsTable } from "./roll-tables.js";
import { headersOf } from "./rows.js";
import type { TableKind } from "./table-kind.js";

/** The kinds of table that can be imported, in the order in which one needs the other. */
export const tableKinds = {
  organisations: organisationsTable,
  members: membersTable,
  meetings,
  attendance: attendanceTable,
  scores,
  grades: gradesTable,
  levels: levelsTable,
} as const satisfies Readonly<Record<string, TableKind>>;

/** The name of a kind of table. */
export type TableKindName = keyof typeof tableKinds;

/** A column as its users need to know it. */
export interface PublishedColumn {
  /** The name of the column in the code, as `--set` and `columns` take it. */
  readonly name: string;
  /** Whether each row needs a value. */
  readonly required: boolean;
  /** The headers by which it is known, in any case, with or without marks; the first is how we would write it. */
  readonly headers: readonly string[];
  /** How its cells are written. */
  readonly form: Text;
}

/** A kind of table as its users need to know it. */
export interface PublishedTable {
  /** The kind of table. */
  readonly kind: TableKindName;
  /** What a table of this kind records. */
  readonly says: Text;
  /** In the order in which they are told. */
  readonly columns: readonly PublishedColumn[];
}

const published = (kind: TableKindName): PublishedTable => {
  const { says, columns }: TableKind = tableKinds[kind];
  return {
    kind,
    says,
    columns: Object.entries(columns).map(([name, column]) => ({
      name,
      required: column.required,
      headers: headersOf(name, column),
      form: column.reader.form,
    })),
  };
};

/** The kinds of table that can be imported, in the order in which one needs the other, with their columns. */
export const publishedTables: readonly PublishedTable[] = (Object.keys(tableKinds) as TableKindName[]).map(
  published,
);
