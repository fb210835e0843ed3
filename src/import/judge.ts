import { describeRefusal, type Refusal } from "../aggregates/index.js";
import type { JournalEvent } from "../events/index.js";
import type { Rubric } from "../rules/rubrics/rubric.js";
import type { Matched } from "./columns/match.js";
import type { TableKindName } from "./kinds/index.js";
import type { TableKind } from "./kinds/kind.js";
import { type ImportProblem, problemOf } from "./problem.js";
import { type Recording, recorderInto, type Taken } from "./recorder.js";
import type { ReadRow } from "./rows.js";

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
export type Judge = (
  group: readonly ReadRow[],
) => Taken | { readonly nth: number; readonly problem: ImportProblem };

/** Records groups of rows one after the other, on a copy of the journal. */
export const judgeOf = (
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
      return { nth, problem: problemOf(fault.code, facts, placed(nth, fault.column)) };
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
      return { nth: 0, problem: problemOf("refused", { reason: refusedText(taken) }, placed(0)) };
    const before = taken.there.map(({ id }) => rowOf.get(id)).find((other) => other !== undefined);
    if (before !== undefined && taken.added.length === 0)
      return { nth: 0, problem: problemOf("repeated", { row: before }, placed(0)) };
    for (const { id } of taken.added) rowOf.set(id, row);
    return taken;
  };
};
