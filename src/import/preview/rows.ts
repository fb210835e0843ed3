import { withoutMarks } from "../../language/collation.js";
import { type Column, type Columns, columnNames, type Fault, readCell } from "../column.js";
import type { TableKind } from "../kinds/table-kind.js";
import { longestCell } from "../limits.js";
import { type Cell, isBlank, type RawTable, type TableRow } from "../table.js";
import { type TablePlace, type TableProblem, tableProblem } from "../table-problem.js";

/** The origin of the cells for each column. */
export interface Matched {
  /** By the name of a column: the cell of a row, and the header of that cell. */
  readonly from: ReadonlyMap<
    string,
    { readonly header: string; readonly cell: (cells: readonly Cell[]) => Cell }
  >;
  /** Headers that fit no column of this kind. The import does not read their cells. */
  readonly unread: readonly string[];
  readonly problems: readonly TableProblem[];
}

const blank: Cell = { raw: "" };

/**
 * The facts of a fault. They include the form of the column or the limit of a cell, if the sentence of the
 * code uses them.
 */
const factsOf = ({ code, facts }: Fault, { form }: Column["reader"]): object => ({
  ...(code === "not-in-form" || code === "impossible-date" ? { form } : {}),
  ...(code === "too-long" ? { limit: longestCell } : {}),
  ...facts,
});

/** The name of the column for a header. */
const meaning = (columns: Columns): ((header: string) => string | undefined) => {
  const names = new Map(
    Object.entries(columns).flatMap(([name, column]) =>
      columnNames(name, column).map((header) => [withoutMarks(header), name] as const),
    ),
  );
  return (header) => names.get(withoutMarks(header));
};

/**
 * Matches the headers of a table with the columns of its kind.
 * @param given values for every row, by header, for columns that the table lacks
 */
export const matchColumns = (
  columns: Columns,
  { header, writing }: RawTable,
  given: Readonly<Record<string, string>>,
): Matched => {
  const nameOf = meaning(columns);
  const from = new Map<string, { header: string; cell: (cells: readonly Cell[]) => Cell }>();
  const problems: TableProblem[] = header.isHidden
    ? [tableProblem("hidden-row", {}, { row: header.row })]
    : [];
  const unread: string[] = [];
  const found = new Map<string, number[]>();
  for (const [index, { raw }] of header.cells.entries()) {
    const name = nameOf(raw);
    if (name === undefined) unread.push(raw.trim());
    else found.set(name, [...(found.get(name) ?? []), index]);
  }
  for (const [name, places] of found) {
    const headers = places.map((place) => header.cells[place]?.raw.trim() ?? "");
    const [first = 0] = places;
    from.set(name, { header: headers[0] ?? name, cell: (cells) => cells[first] ?? blank });
    if (places.length > 1)
      problems.push(
        tableProblem("column-twice", { name: columns[name]?.header, id: name, headers }, { row: header.row }),
      );
  }
  for (const [said, raw] of Object.entries(given)) {
    const name = nameOf(said);
    const column = name === undefined ? undefined : columns[name];
    if (name === undefined || column === undefined)
      problems.push(
        tableProblem(
          "unknown-column",
          { name: said, columns: Object.values(columns).map((each) => each.header) },
          { column: said },
        ),
      );
    else if (from.has(name))
      problems.push(tableProblem("given-twice", { name: column.header, id: name }, { column: said, raw }));
    else {
      from.set(name, { header: said, cell: () => ({ raw }) });
      const outcome = readCell(column.reader, { raw }, writing);
      if ("fault" in outcome)
        problems.push(
          tableProblem(outcome.fault.code, factsOf(outcome.fault, column.reader), { column: said, raw }),
        );
    }
  }
  for (const [name, { required, header: words }] of Object.entries(columns))
    if (required && !from.has(name))
      problems.push(tableProblem("missing-column", { name: words, id: name }, { column: name }));
  return { from, unread, problems };
};

/** A row after the reading of its columns. */
export interface ReadRow {
  readonly row: number;
  /** The name of its sheet, where the table has rows of several sheets. */
  readonly sheet?: string;
  readonly raw: readonly string[];
  /** The cell with the name of its person, where the kind of table has the id and no column for a name. */
  readonly person?: Cell;
  /** The values that the import could read, by the names of the columns. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly TableProblem[];
  /** The place of a column in this row, for a problem. */
  readonly place: (column: string | undefined, matched: Matched) => TablePlace;
}

const placeIn =
  ({ row, sheet, cells }: TableRow): ReadRow["place"] =>
  (column, { from }) => {
    const line = { row, ...(sheet === undefined ? {} : { sheet }) };
    if (column === undefined) return line;
    const source = from.get(column);
    if (source === undefined) return { ...line, column };
    const { raw, isDate, header = source.header } = source.cell(cells);
    return { ...line, column: header, raw, ...(isDate ? { isDate } : {}) };
  };

/** Reads one row: the values of its cells, and every problem of them. */
export const readRow = (
  line: TableRow,
  { header, headers, writing }: RawTable,
  { columns }: TableKind,
  matched: Matched,
): ReadRow => {
  const { row, sheet, cells, isHidden, person, source = cells.map(({ raw }) => raw) } = line;
  const place = placeIn(line);
  const here = place(undefined, matched);
  const values: Record<string, unknown> = {};
  const problems: TableProblem[] = [];
  const expected = header.cells.length;
  if (isHidden) problems.push(tableProblem("hidden-row", {}, here));
  if (cells.length < expected || cells.slice(expected).some((cell) => !isBlank(cell)))
    problems.push(
      tableProblem(
        "wrong-number-of-cells",
        { found: (line.source ?? cells).length, expected: headers?.length ?? expected },
        here,
      ),
    );
  else
    for (const [name, { reader, required }] of Object.entries(columns)) {
      const cell = matched.from.get(name)?.cell(cells);
      const missing = cell === undefined || isBlank(cell);
      if (missing && !required) continue;
      if (missing) {
        problems.push(tableProblem("empty", { form: reader.form }, place(name, matched)));
        continue;
      }
      const outcome = readCell(reader, cell, writing);
      if ("value" in outcome) values[name] = outcome.value;
      else
        problems.push(tableProblem(outcome.fault.code, factsOf(outcome.fault, reader), place(name, matched)));
    }
  return {
    row,
    ...(sheet === undefined ? {} : { sheet }),
    raw: source,
    ...(person === undefined ? {} : { person }),
    values,
    problems,
    place,
  };
};
