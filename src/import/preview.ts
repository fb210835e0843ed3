import { describeRefusal } from "../aggregates/describe-refusal.js";
import type { Refusal } from "../aggregates/refusal.js";
import type { JournalEvent } from "../events/catalogue.js";
import type { Language } from "../language/language.js";
import type { Rubric } from "../rules/rubrics/rubric.js";
import { type ImportProblem, importProblem } from "./problem.js";
import { type Recording, recorderInto, type TakenEntries } from "./recorder.js";
import { groupsOf, type Matched, matchColumns, type ReadRow, readRow } from "./rows.js";
import type { RawTable } from "./table.js";
import type { TableKind } from "./table-kind.js";
import { type TableKindName, tableKinds } from "./table-kinds.js";

/** Who imports what, and into which journal. Nothing of it is made up. */
export interface ImportOptions {
  /** What kind of table it is. */
  readonly as: TableKindName;
  /** When it is recorded: an instant in UTC. */
  readonly recordedAt: string;
  /** Who records it: a member's id or the embedding system's own. */
  readonly recordedBy: string;
  /** Values that hold for every row, by header, for columns that the table does not have. */
  readonly given?: Readonly<Record<string, string>>;
  /** Scoring sheets, whose steps the points of `scores` are counted in. */
  readonly rubrics?: Iterable<Rubric>;
  /** The journal so far; it stays as it is. */
  readonly into?: Iterable<JournalEvent>;
}

const refusedText = (refusal: Refusal): ImportProblem["says"] => ({
  vi: describeRefusal(refusal, "vi"),
  en: describeRefusal(refusal, "en"),
});

/** What becomes of rows that belong together, all read without a problem. */
type Judge = (
  group: readonly ReadRow[],
) => TakenEntries | { readonly nth: number; readonly problem: ImportProblem };

/** Records groups of rows one after the other, on a copy of the journal. */
const judgeOf = (
  kind: TableKind,
  matched: Matched,
  { as, recordedAt, recordedBy, rubrics = [], into = [] }: ImportOptions,
): Judge => {
  const record = recorderInto(into);
  const context = { rubrics: new Map([...rubrics].map((rubric) => [rubric.id, rubric])) };
  const correlationId = `import:${as}:${recordedAt}`;
  /** The rows of this import, by the ids of their entries. */
  const rowOf = new Map<string, number>();

  return (group) => {
    const asks = kind.asks(
      group.map(({ values }) => values as never),
      context,
    );
    const placed = (nth: number, column?: string) => group[nth]?.place(column, matched) ?? {};
    if ("fault" in asks) {
      const { nth, against, fault } = asks;
      const facts = { ...fault.facts, ...(against === undefined ? {} : { row: group[against]?.row ?? 0 }) };
      return { nth, problem: importProblem(fault.code, facts, placed(nth, fault.column)) };
    }
    const row = group[0]?.row ?? 0;
    const recording: Recording = {
      recordedAt,
      recordedBy,
      correlationId,
      causationId: `${correlationId}#${row}`,
    };
    const taken = record(asks, recording);
    if (taken instanceof Error)
      return { nth: 0, problem: importProblem("refused", { reason: refusedText(taken) }, placed(0)) };
    const before = taken.there.map(({ id }) => rowOf.get(id)).find((other) => other !== undefined);
    if (before !== undefined && taken.added.length === 0)
      return { nth: 0, problem: importProblem("repeated", { row: before }, placed(0)) };
    for (const { id } of taken.added) rowOf.set(id, row);
    return taken;
  };
};

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
  { added, there }: TakenEntries,
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

const nothing: TakenEntries = { added: [], there: [] };

/**
 * What an import of a table would record: row by row what it says as it stands, and the events or the problems.
 * Nothing is written, nothing repaired; a row with a problem stops no other, except in one roll call.
 *
 * @example
 * const { rows, events, totals } = previewImport(await readTable(bytes), { as: "members", ...who, into });
 */
export const previewImport = (table: RawTable, options: ImportOptions): ImportPreview => {
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
      const held = importProblem("held-back", { row: group[judged.nth]?.row ?? 0 }, { row: row.row });
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

const addedHeaders = { vi: ["Dòng", "Lỗi", "Cách sửa"], en: ["Row", "Problem", "Remedy"] } as const;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const line = (cells: readonly string[]): string => `${cells.map(quoted).join(",")}\r\n`;

const about = ({ column, says }: ImportProblem, language: Language): string =>
  column === undefined ? says[language] : `${column}: ${says[language]}`;

/**
 * The rows with problems as CSV: their cells as they stood, and behind them the row, the problems and the
 * remedies. It can be mended and imported; what is added means no column, and is not read.
 */
export const rejectedCsv = ({ headers, rows }: ImportPreview, language: Language): string =>
  [
    `\uFEFF${line([...headers, ...addedHeaders[language]])}`,
    ...rows
      .filter(({ outcome }) => outcome === "problem")
      .map(({ row, raw, problems }) =>
        line([
          ...headers.map((_, index) => raw[index] ?? ""),
          `${row}`,
          problems.map((problem) => about(problem, language)).join(" "),
          problems.map(({ remedy }) => remedy[language]).join(" "),
        ]),
      ),
  ].join("");
