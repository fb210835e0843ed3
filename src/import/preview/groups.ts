import { dayOf } from "../../events/time.js";
import type { TableKind } from "../kinds/table-kind.js";
import type { ReadRow } from "./rows.js";

/** Rows that form one fact together, such as a roll call. */
export type Group = readonly ReadRow[];

/** The rows of a table by the facts that they form. */
export interface Groups {
  /** In the order of their first rows. */
  readonly groups: readonly Group[];
  /** Rows of which the import cannot tell the fact. Each one has a problem. */
  readonly loose: readonly ReadRow[];
}

const partsOf = ({ values }: ReadRow, { together = [] }: TableKind): unknown[] =>
  together.map((name) => values[name] ?? null);

/** The rows by the columns that join them to one fact. Without such columns each row is a fact by itself. */
export const groupsOf = (rows: readonly ReadRow[], kind: TableKind): Groups => {
  if (kind.together === undefined) return { groups: rows.map((row) => [row]), loose: [] };
  const groups = new Map<string, ReadRow[]>();
  const loose: ReadRow[] = [];
  for (const row of rows) {
    const parts = partsOf(row, kind);
    const key = JSON.stringify(parts);
    const group = groups.get(key);
    if (parts.includes(null)) loose.push(row);
    else if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return { groups: [...groups.values()], loose };
};

/** Every choice of values that may be absent: `[a, b]`, `[null, b]`, `[a, null]`, `[null, null]`. */
const withGaps = (parts: readonly unknown[]): unknown[][] =>
  parts.reduce<unknown[][]>(
    (choices, part) =>
      choices.flatMap((choice) => [
        [...choice, part],
        [...choice, null],
      ]),
    [[]],
  );

/** A group that the import does not record, and whether its fact has no place in the journal, as a mistyped id has none. */
interface Failed {
  readonly group: Group;
  readonly isRefused: boolean;
}

/**
 * Finds, for a group without a problem, a row with a problem that may belong to it: a row with the same values in
 * those columns of `together` that can be read, or a row of a failed group that names the same day and may have
 * another value mistyped. Without such a row, a part of a roll call is never recorded as the whole.
 */
export const perhapsOf = (
  kind: TableKind,
  loose: readonly ReadRow[],
  failed: readonly Failed[],
): ((group: Group) => ReadRow | undefined) => {
  const { together = [], day } = kind;
  const rows = new Map<string, ReadRow>();
  const put = (key: readonly unknown[], row: ReadRow): void => {
    if (!rows.has(JSON.stringify(key))) rows.set(JSON.stringify(key), row);
  };
  const daysOf = ({ values }: ReadRow): string[] => {
    const at = day === undefined ? undefined : values[day];
    return typeof at === "string" ? [dayOf(at)] : [];
  };
  for (const row of loose) put(partsOf(row, kind), row);
  for (const { group, isRefused } of failed) {
    // The last column is the narrowest: its ids resemble one another most. The others come into question where the
    // journal has no place for the fact.
    const mistyped = isRefused ? [...together.keys()] : [together.length - 1];
    for (const row of group)
      for (const on of daysOf(row))
        for (const nth of mistyped) put([...partsOf(row, kind).with(nth, null), on], row);
  }
  return (group) => {
    if (rows.size === 0 || group[0] === undefined) return undefined;
    const days = new Set(group.flatMap(daysOf));
    for (const parts of withGaps(partsOf(group[0], kind)))
      for (const key of [parts, ...[...days].map((on) => [...parts, on])]) {
        const row = rows.get(JSON.stringify(key));
        if (row !== undefined) return row;
      }
    return undefined;
  };
};
