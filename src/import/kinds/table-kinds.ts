import { frozen } from "../../language/frozen.js";
import type { Text } from "../../language/text.js";
import { columnNames } from "../column.js";
import { attendanceCountsTable, attendanceTable } from "./attendance-tables.js";
import { ballotsTable } from "./ballots-table.js";
import { commentsTable, reviewCommentsTable } from "./comment-tables.js";
import { feesTable } from "./fees-table.js";
import { levelsTable } from "./levels-table.js";
import { cancellationsTable, gradesTable, meetings, scores } from "./meeting-tables.js";
import { disciplineTable, leaveTable, officesTable } from "./member-tables.js";
import { membersTable } from "./members-table.js";
import { organisationsTable } from "./organisations-table.js";
import { resultsTable } from "./results-table.js";
import { proposalsTable, selfReviewsTable } from "./review-tables.js";
import type { TableKind } from "./table-kind.js";
import { taskResultsTable, tasksTable } from "./task-tables.js";

/** The kinds of tables. A kind comes after the kinds that it needs. */
export const tableKinds = {
  organisations: organisationsTable,
  members: membersTable,
  meetings,
  cancellations: cancellationsTable,
  attendance: attendanceTable,
  "attendance-counts": attendanceCountsTable,
  scores,
  grades: gradesTable,
  comments: commentsTable,
  fees: feesTable,
  offices: officesTable,
  leave: leaveTable,
  discipline: disciplineTable,
  tasks: tasksTable,
  "task-results": taskResultsTable,
  "self-reviews": selfReviewsTable,
  "review-comments": reviewCommentsTable,
  proposals: proposalsTable,
  ballots: ballotsTable,
  levels: levelsTable,
  results: resultsTable,
} as const satisfies Readonly<Record<string, TableKind>>;

/** The name of a kind of table. */
export type TableKindName = keyof typeof tableKinds;

/** A column, described for users. */
export interface PublishedColumn {
  /** The name of the column in the code. `--set` and `columns` take it. */
  readonly name: string;
  /** Whether each row needs a value. */
  readonly required: boolean;
  /** The headers of the column, in any case, with or without marks. The first one is the preferred header. */
  readonly headers: readonly string[];
  /** The form of its cells. */
  readonly form: Text;
  /** Its values with their names, where they are a closed list. */
  readonly choices?: readonly { readonly value: string; readonly means: Text }[];
}

/** A kind of table, described for users. */
export interface PublishedTable {
  /** The kind of table. */
  readonly kind: TableKindName;
  /** The facts that a table of this kind records. */
  readonly says: Text;
  /** The columns in the order of the documentation. */
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
      headers: columnNames(name, column),
      form: column.reader.form,
      ...(column.reader.choices === undefined
        ? {}
        : { choices: column.reader.choices.map(({ value, means }) => ({ value, means })) }),
    })),
  };
};

/** The kinds of tables with their columns. A kind comes after the kinds that it needs. */
export const publishedTables: readonly PublishedTable[] = /* @__PURE__ */ frozen(
  (Object.keys(tableKinds) as TableKindName[]).map(published),
);
