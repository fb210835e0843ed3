import { type ImportProblem, problemOf } from "../problem.js";
import type { Cell, Table } from "../table/table.js";
import type { Column, Columns } from "./column.js";
import { fold } from "./fold.js";
import { readCell } from "./reader.js";

/** Where the cells of the columns come from. */
export interface Matched {
  /** By the name of a column: the cell of a row, and the header under which it stands. */
  readonly from: ReadonlyMap<
    string,
    { readonly header: string; readonly cell: (cells: readonly Cell[]) => Cell }
  >;
  /** Headers that mean no column of this kind: their cells are not read. */
  readonly unread: readonly string[];
  readonly problems: readonly ImportProblem[];
}

const blank: Cell = { raw: "" };

/** Every header by which a column is known: its name, in both languages, and the others. */
export const headersOf = (name: string, { header, also }: Column): string[] => [
  header.vi,
  header.en,
  name,
  ...also,
];

/** The name of the column that a header means. */
const meaning = (columns: Columns): ((header: string) => string | undefined) => {
  const names = new Map(
    Object.entries(columns).flatMap(([name, column]) =>
      headersOf(name, column).map((header) => [fold(header), name] as const),
    ),
  );
  return (header) => names.get(fold(header));
};

/**
 * Matches the headers of a table with the columns of its kind.
 * @param given values that hold for every row, by header, for columns that the table does not have
 */
export const matchColumns = (
  columns: Columns,
  { header }: Table,
  given: Readonly<Record<string, string>>,
): Matched => {
  const nameOf = meaning(columns);
  const from = new Map<string, { header: string; cell: (cells: readonly Cell[]) => Cell }>();
  const problems: ImportProblem[] = [];
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
        problemOf(
          "column-twice",
          { name: columns[name]?.header ?? name, id: name, headers: headers.join(", ") },
          { row: header.row },
        ),
      );
  }
  for (const [said, raw] of Object.entries(given)) {
    const name = nameOf(said);
    const column = name === undefined ? undefined : columns[name];
    if (name === undefined || column === undefined)
      problems.push(
        problemOf(
          "unknown-column",
          { name: said, columns: Object.keys(columns).join(", ") },
          { column: said },
        ),
      );
    else if (from.has(name))
      problems.push(problemOf("given-twice", { name: column.header, id: name }, { column: said, raw }));
    else {
      from.set(name, { header: said, cell: () => ({ raw }) });
      const outcome = readCell(column.reader, { raw });
      if ("fault" in outcome)
        problems.push(problemOf(outcome.fault.code, { form: column.reader.form }, { column: said, raw }));
    }
  }
  for (const [name, { required, header: words }] of Object.entries(columns))
    if (required && !from.has(name))
      problems.push(problemOf("missing-column", { name: words, id: name }, { column: name }));
  return { from, unread, problems };
};
