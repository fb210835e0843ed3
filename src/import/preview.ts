import type { JournalEvent } from "../events/index.js";
import { matchColumns } from "./columns/match.js";
import { type ImportOptions, judgeOf } from "./judge.js";
import { type TableKindName, tableKinds } from "./kinds/index.js";
import type { TableKind } from "./kinds/kind.js";
import { type ImportProblem, problemOf } from "./problem.js";
import type { Taken } from "./recorder.js";
import { groupsOf, type ReadRow, readRow } from "./rows.js";
import type { Table } from "./table/table.js";

/** What becomes of one row. */
export interface RowPreview {
  /** Line of the text or row of the sheet, from 1. */
  readonly row: number;
  /** The cells as they stand in the file. */
  readonly raw: readonly string[];
  /** `new`: it adds events; `recorded`: all it says is in the journal; `problem`: nothing of it is recorded. */
  readonly outcome: "new" | "recorded" | "problem";
  /** The ids of the events that hold it, new or there before. */
  readonly events: readonly string[];
  /** Why nothing of it is recorded. */
  readonly problems: readonly ImportProblem[];
}

/** What an import would record, before anything is recorded. */
export interface ImportPreview {
  /** What kind of table it was read as. */
  readonly as: TableKindName;
  /** SHA-256 of the file. */
  readonly fingerprint: string;
  /** As they stand in the file. */
  readonly headers: readonly string[];
  /** Headers that mean no column of this kind: their cells are not read. */
  readonly unread: readonly string[];
  /** What is wrong with the table as a whole; no row is read while there is anything. */
  readonly problems: readonly ImportProblem[];
  /** In the order of the file. */
  readonly rows: readonly RowPreview[];
  /** The events to be appended to the journal, in this order. */
  readonly events: readonly JournalEvent[];
  /** How many rows there are of each outcome, and how many events. */
  readonly totals: {
    readonly rows: number;
    readonly new: number;
    readonly recorded: number;
    readonly problems: number;
    readonly events: number;
  };
}

const rowPreview = (
  { row, raw, problems }: ReadRow,
  { added, there }: Taken,
  more: readonly ImportProblem[],
): RowPreview => {
  const all = [...problems, ...more];
  const done = added.length > 0 ? "new" : "recorded";
  return {
    row,
    raw,
    outcome: all.length > 0 ? "problem" : done,
    events: [...there, ...added].map(({ id }) => id),
    problems: all,
  };
};

const nothing: Taken = { added: [], there: [] };

/**
 * What an import of a table would record: row by row what it says as it stands, and the events or the problems.
 * Nothing is written, nothing repaired; a row with a problem stops no other, except in one roll call.
 *
 * @example
 * const { rows, events, totals } = previewImport(await readTable(bytes), { as: "members", ...who, into });
 */
export const previewImport = (table: Table, options: ImportOptions): ImportPreview => {
  const kind: TableKind = tableKinds[options.as];
  const matched = matchColumns(kind.columns, table, options.given ?? {});
  const judge = judgeOf(kind, matched, options);
  const rows: RowPreview[] = [];
  const events: JournalEvent[] = [];
  const read = matched.problems.length > 0 ? [] : table.rows.map((row) => readRow(row, table, kind, matched));
  for (const group of groupsOf(read, kind)) {
    const unreadable = group.findIndex(({ problems }) => problems.length > 0);
    const judged = unreadable < 0 ? judge(group) : { nth: unreadable, problem: undefined };
    if ("added" in judged) events.push(...judged.added);
    for (const [nth, row] of group.entries()) {
      if ("added" in judged) {
        rows.push(rowPreview(row, judged, []));
        continue;
      }
      const held = problemOf("held-back", { row: group[judged.nth]?.row ?? 0 }, { row: row.row });
      const own = nth === judged.nth ? judged.problem : row.problems.length > 0 ? undefined : held;
      rows.push(rowPreview(row, nothing, own === undefined ? [] : [own]));
    }
  }
  rows.sort((a, b) => a.row - b.row);
  const count = (outcome: RowPreview["outcome"]): number =>
    rows.filter((row) => row.outcome === outcome).length;
  return {
    as: options.as,
    fingerprint: table.fingerprint,
    headers: table.header.cells.map(({ raw }) => raw),
    unread: matched.unread,
    problems: matched.problems,
    rows,
    events,
    totals: {
      rows: table.rows.length,
      new: count("new"),
      recorded: count("recorded"),
      problems: count("problem"),
      events: events.length,
    },
  };
};
