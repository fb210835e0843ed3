import type { Matched } from "./columns/match.js";
import { readCell } from "./columns/reader.js";
import type { TableKind } from "./kinds/kind.js";
import { type ImportProblem, type Place, problemOf } from "./problem.js";
import { isBlank, longestCell, type Table, type TableRow } from "./table/table.js";

/** A row as read by its columns. */
export interface ReadRow {
  readonly row: number;
  readonly raw: readonly string[];
  /** What could be read, by the names of the columns. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly ImportProblem[];
  /** The place of a column in this row, for a problem. */
  readonly place: (column: string | undefined, matched: Matched) => Place;
}

const placeIn =
  ({ row, cells }: TableRow): ReadRow["place"] =>
  (column, { from }) => {
    if (column === undefined) return { row };
    const source = from.get(column);
    return source === undefined
      ? { row, column }
      : { row, column: source.header, raw: source.cell(cells).raw };
  };

/** Reads one row: the values of its cells, and every problem of them. */
export const readRow = (
  line: TableRow,
  { header }: Table,
  { columns }: TableKind,
  matched: Matched,
): ReadRow => {
  const { row, cells } = line;
  const place = placeIn(line);
  const values: Record<string, unknown> = {};
  const problems: ImportProblem[] = [];
  const expected = header.cells.length;
  if (cells.length < expected || cells.slice(expected).some((cell) => !isBlank(cell)))
    problems.push(problemOf("wrong-number-of-cells", { found: cells.length, expected }, { row }));
  else
    for (const [name, { reader, required }] of Object.entries(columns)) {
      const cell = matched.from.get(name)?.cell(cells);
      const missing = cell === undefined || isBlank(cell);
      if (missing && !required) continue;
      if (missing) {
        problems.push(problemOf("empty", { form: reader.form }, place(name, matched)));
        continue;
      }
      const outcome = readCell(reader, cell);
      if ("value" in outcome) values[name] = outcome.value;
      else
        problems.push(
          problemOf(
            outcome.fault.code,
            { form: reader.form, limit: longestCell, ...outcome.fault.facts },
            place(name, matched),
          ),
        );
    }
  return { row, raw: cells.map(({ raw }) => raw), values, problems, place };
};

/** The rows that are one fact together, in the order of their first rows; a row that cannot say so is alone. */
export const groupsOf = (rows: readonly ReadRow[], { together }: TableKind): ReadRow[][] => {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const parts = together?.map((name) => row.values[name]);
    const key = parts?.every((part) => part !== undefined) ? JSON.stringify(parts) : `${row.row}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
};
