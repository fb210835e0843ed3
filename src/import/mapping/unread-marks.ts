import { searchForm } from "../../language/collation.js";
import type { TableKind } from "../kinds/table-kind.js";
import { tableKinds } from "../kinds/table-kinds.js";
import type { Cell, TableRow } from "../table.js";
import { textOf } from "./layout.js";
import type { Mapping } from "./mapping.js";
import { isTick, type Placed } from "./statements.js";

/** A row of the file with what it states. */
export interface MeantRow {
  readonly row: TableRow;
  readonly cells: ReadonlyMap<string, Cell>;
  /** Whether it has a cell beyond the header. */
  readonly isBeyond: boolean;
}

const textIn = ({ cells }: TableRow, { index }: Placed): string => textOf(cells[index]?.raw ?? "");

const isPerson = ({ is }: Placed): boolean => is === "member" || is === "subject" || is === "name";

/**
 * Whether a row that looks like a note, a total or a heading states data all the same: it names somebody, and a column
 * of days, marks or ticks can read its cell.
 */
export const statesData = (row: TableRow, columns: readonly Placed[], mapping: Mapping): boolean => {
  const kind: TableKind = tableKinds[mapping.as];
  const persons = columns.filter(isPerson);
  const isNamed = persons.some((column) => {
    const text = textIn(row, column);
    return column.by === "name" || column.is === "name" ? text.includes(" ") : text !== "";
  });
  return (
    isNamed &&
    columns.some((column) => {
      const text = textIn(row, column);
      const reader = kind.columns[column.is]?.reader;
      if (text === "" || isPerson(column) || column.filled !== undefined || reader === undefined)
        return false;
      if (column.ticked !== undefined) return isTick(text);
      const known = Object.entries(column.marks ?? {}).some(
        ([mark, value]) => value !== null && searchForm(mark) === searchForm(text),
      );
      return (
        known ||
        ((reader.isDate !== undefined || reader.choices !== undefined) &&
          "value" in reader.read(text, { dates: "dmy" }))
      );
    })
  );
};

/** The most people that a remark names. */
const mostNamed = 20;

/** The people of whom a column states nothing that states something of others, each with the headers of these columns. */
export const unmarked = (rows: readonly TableRow[], columns: readonly Placed[]): string[] => {
  const across = columns.filter(
    (column) => column.with !== undefined && rows.some((row) => textIn(row, column) !== ""),
  );
  const person = columns.find(({ by }) => by === "name") ?? columns.find(isPerson);
  if (person === undefined) return [];
  const people = rows.flatMap((row) => {
    const blank = across.filter((column) => textIn(row, column) === "" && column.marks?.[""] === undefined);
    if (blank.length === 0) return [];
    const headers = blank.map(({ header }) => header.split(" / ").at(-1) ?? header);
    return [`${textIn(row, person)} (${headers.join(", ")})`];
  });
  return people.length <= mostNamed ? people : [...people.slice(0, mostNamed), "…"];
};
