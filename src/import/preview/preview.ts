import type { JournalEvent } from "../../events/catalogue.js";
import { withoutMarks } from "../../language/collation.js";
import type { Rubric } from "../../rules/rubrics/rubric.js";
import type { TableKind } from "../kinds/table-kind.js";
import { type TableKindName, tableKinds } from "../kinds/table-kinds.js";
import type { RawTable, SkippedRow } from "../table.js";
import { type TableProblem, tableProblem } from "../table-problem.js";
import { type Group, groupsOf, perhapsOf } from "./groups.js";
import { knownPeople, unknownPeople, withKnownPeople } from "./known-people.js";
import { memberRemarks } from "./member-remarks.js";
import { withOneName } from "./one-name.js";
import { type Recording, recorderInto, type TakenEntries } from "./recorder.js";
import { knownStreams, refusedRow } from "./refused-row.js";
import { replacementOf, rollCallIn } from "./replaced-roll-call.js";
import { type Matched, matchColumns, type ReadRow, readRow } from "./rows.js";
import { withRowsToldApart } from "./told-apart.js";

/** The recorder, the kind of table and the journal of an import. The import adds no value of its own. */
export interface ImportOptions {
  /** The kind of table. */
  readonly as: TableKindName;
  /** The instant of the recording, in UTC. */
  readonly recordedAt: string;
  /** The recorder: a member's id, or an id of the embedding system. */
  readonly recordedBy: string;
  /** Values for every row, by header, for columns that the table lacks. */
  readonly given?: Readonly<Record<string, string>>;
  /** The rubrics. They give the steps in which `scores` counts points. */
  readonly rubrics?: Iterable<Rubric>;
  /** Whether a roll call takes the place of an earlier one of its meeting that names more people. */
  readonly replace?: boolean;
  /** The journal so far. The import does not change it. */
  readonly into?: Iterable<JournalEvent>;
}

/** The entries of rows that belong together, and what a person should know of them. */
interface Taken extends TakenEntries {
  readonly remark?: TableProblem;
}

/** Why the import records nothing of rows that belong together: the row that shows it, and its problem. */
interface NotTaken {
  readonly nth: number;
  readonly problem?: TableProblem;
}

/** Gives the outcome of rows that belong together, all read without a problem. */
type Judge = (group: Group) => Taken | NotTaken;

/** Records groups of rows one after the other, on a copy of the journal. */
const judgeOf = (
  kind: TableKind,
  matched: Matched,
  { as, recordedAt, recordedBy, rubrics = [], into = [], replace = false }: ImportOptions,
): Judge => {
  const { record, lastOf, streams } = recorderInto(into);
  let known: ReturnType<typeof knownStreams> | undefined;
  /** The streams before the first refusal. No row begins a stream that another row of its table needs. */
  const knownNow = () => {
    known ??= knownStreams(streams());
    return known;
  };
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
      return { nth, problem: tableProblem(fault.code, facts, placed(nth, fault.column)) };
    }
    const row = group[0]?.row ?? 0;
    const recording: Recording = {
      recordedAt,
      recordedBy,
      correlationId,
      causationId: `${correlationId}#${row}`,
    };
    const rollCall = rollCallIn(asks);
    const stood = rollCall && lastOf(rollCall.stream, "RollCallTaken");
    const taken = record(asks, recording);
    if (taken instanceof Error) {
      const { column, reason } = refusedRow(
        taken,
        asks[0]?.stream ?? "",
        Object.keys(kind.columns),
        knownNow,
      );
      return { nth: 0, problem: tableProblem("refused", { reason }, placed(0, column)) };
    }
    const before = taken.there.map(({ id }) => rowOf.get(id)).find((other) => other !== undefined);
    if (before !== undefined && taken.added.length === 0)
      return { nth: 0, problem: tableProblem("repeated", { row: before }, placed(0)) };
    for (const { id } of taken.added) rowOf.set(id, row);
    if (rollCall === undefined || stood === undefined || taken.added.length === 0) return taken;
    const replacement = replacementOf(rollCall, stood, placed(0), replace);
    return replacement.code === "drops-members"
      ? { nth: 0, problem: replacement }
      : { ...taken, remark: replacement };
  };
};

/** The outcome of one row. */
export interface RowPreview {
  /** The line of the text or the row of the sheet, from 1. */
  readonly row: number;
  /** The name of its sheet, where the table has rows of several sheets. */
  readonly sheet?: string;
  /** The cells of the file, unchanged. */
  readonly raw: readonly string[];
  /**
   * `new`: the row adds events. `recorded`: the journal already has the whole row. `problem`: the import
   * records nothing of the row. `nothing`: the row states no fact, such as no comments.
   */
  readonly outcome: "new" | "recorded" | "problem" | "nothing";
  /** The ids of the events that hold the row, new or already recorded. */
  readonly events: readonly string[];
  /** The reasons why the import records nothing of the row. */
  readonly problems: readonly TableProblem[];
}

/** The events and problems of an import, before anybody records them. */
export interface ImportPreview {
  /** The kind of table. */
  readonly as: TableKindName;
  /** SHA-256 of the file. */
  readonly fingerprint: string;
  /** The headers, unchanged. */
  readonly headers: readonly string[];
  /** Headers that fit no column of this kind. The import does not read their cells. */
  readonly unread: readonly string[];
  /** Rows of the file that state no data, with the reason. */
  readonly skipped: readonly SkippedRow[];
  /**
   * What a person does not see in the sheet, and the import reads all the same: hidden columns, a hidden sheet. And
   * what an entry of the journal would no longer count for: a roll call that another one replaces.
   */
  readonly remarks: readonly TableProblem[];
  /** The problems of the table as a whole. If there are any, the import reads no row. */
  readonly problems: readonly TableProblem[];
  /** The rows in the order of the file. */
  readonly rows: readonly RowPreview[];
  /** The events to append to the journal, in this order. */
  readonly events: readonly JournalEvent[];
  /** The number of rows for each outcome, and the number of events. */
  readonly totals: {
    readonly rows: number;
    readonly new: number;
    readonly recorded: number;
    readonly problems: number;
    readonly events: number;
  };
}

const rowPreview = (
  { row, sheet, raw, problems }: ReadRow,
  { added, there }: TakenEntries,
  more: readonly TableProblem[],
): RowPreview => {
  const all = [...problems, ...more];
  const already = there.length > 0 ? "recorded" : "nothing";
  const done = added.length > 0 ? "new" : already;
  return {
    row,
    ...(sheet === undefined ? {} : { sheet }),
    raw,
    outcome: all.length > 0 ? "problem" : done,
    events: [...there, ...added].map(({ id }) => id),
    problems: all,
  };
};

const nothing: TakenEntries = { added: [], there: [] };

const outcomeOf = (group: Group, judge: Judge): Taken | NotTaken => {
  const unreadable = group.findIndex(({ problems }) => problems.length > 0);
  return unreadable < 0 ? judge(group) : { nth: unreadable };
};

const isRefused = (outcome: Taken | NotTaken): boolean =>
  "problem" in outcome && outcome.problem?.code === "refused";

/**
 * The preview of an import: for each row its cells and its events or problems. The function writes nothing
 * and repairs nothing. A row with a problem stops no other row,
 * except those of a roll call to which it belongs or may belong.
 *
 * @example
 * const { rows, events, totals } = previewImport(await readTable(bytes), { as: "members", ...who, into });
 */
export const previewImport = (table: RawTable, options: ImportOptions): ImportPreview => {
  const into = [...(options.into ?? [])];
  const kind: TableKind = tableKinds[options.as];
  const found = matchColumns(kind.columns, table, { ...table.given, ...options.given });
  const dropped = found.unread.filter((header) => kind.neverUnread?.test(withoutMarks(header)));
  const names = Object.values(kind.columns).map(({ header }) => header);
  const refusedColumns = dropped.map((name) =>
    tableProblem("unknown-column", { name, columns: names }, { column: name }),
  );
  const matched: Matched = { ...found, problems: [...found.problems, ...refusedColumns] };
  const judge = judgeOf(kind, matched, { ...options, into });
  const previews = new Map<ReadRow, RowPreview>();
  const events: JournalEvent[] = [];
  const remarks = [...table.remarks];
  const read = matched.problems.length > 0 ? [] : table.rows.map((row) => readRow(row, table, kind, matched));
  const people = knownPeople(into);
  const named = withKnownPeople(withOneName(read, kind, matched), people);
  const lines = withRowsToldApart(named, kind, matched);
  const { groups, loose } = groupsOf(lines, kind);
  const all = groups.map((group) => ({ group, ...outcomeOf(group, judge) }));
  const perhaps = perhapsOf(
    kind,
    loose,
    all.filter((each) => "nth" in each).map(({ group, ...each }) => ({ group, isRefused: isRefused(each) })),
  );
  for (const row of loose) previews.set(row, rowPreview(row, nothing, []));
  for (const { group, ...outcome } of all) {
    const other = "added" in outcome ? perhaps(group) : undefined;
    if ("added" in outcome && other === undefined) {
      events.push(...outcome.added);
      if (outcome.remark !== undefined) remarks.push(outcome.remark);
      for (const row of group) previews.set(row, rowPreview(row, outcome, []));
      continue;
    }
    const nth = "nth" in outcome ? outcome.nth : -1;
    const facts = other === undefined ? { row: group[nth]?.row ?? 0 } : { row: other.row, perhaps: true };
    for (const [place, row] of group.entries()) {
      const held =
        row.problems.length > 0 ? [] : [tableProblem("held-back", facts, row.place(undefined, matched))];
      const own = "problem" in outcome && outcome.problem !== undefined ? [outcome.problem] : [];
      previews.set(row, rowPreview(row, nothing, place === nth ? own : held));
    }
  }
  const rows = lines.flatMap((line) => previews.get(line) ?? []);
  const placeBy = new Map(
    rows.flatMap(({ row, sheet, events: ids }) =>
      ids.map((id) => [id, { row, ...(sheet === undefined ? {} : { sheet }) }] as const),
    ),
  );
  if (options.as !== "members") remarks.push(...unknownPeople(lines, people));
  remarks.push(...memberRemarks(events, into, ({ id }) => placeBy.get(id) ?? {}));
  const count = (outcome: RowPreview["outcome"]): number =>
    rows.filter((row) => row.outcome === outcome).length;
  return {
    as: options.as,
    fingerprint: table.fingerprint,
    headers: table.headers ?? table.header.cells.map(({ raw }) => raw),
    unread: [...matched.unread, ...(table.unread ?? [])],
    skipped: table.skipped ?? [],
    remarks,
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
