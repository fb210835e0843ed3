import { searchForm } from "../../language/collation.js";
import { columnLetters, type Sheet, type TableFile } from "../file/sheet.js";
import type { Cell, RawTable, SkippedRow, TableRow } from "../table.js";
import { unreadable } from "../table-problem.js";
import { headersOf, isEmptyRow, skipReasonOf, textsOf } from "./layout.js";
import type { MappedColumn, MappedSheet, Mapping } from "./mapping.js";

const blank: Cell = { raw: "" };

/** A column with its place in the sheet. */
interface Placed extends MappedColumn {
  readonly index: number;
}

/** The columns in their places in a sheet: by their headers, or by their letters where the header stands there. */
const placedIn = (columns: readonly MappedColumn[], headers: readonly string[]): Placed[] =>
  columns.map((column) => {
    const own = headers.findIndex((_, index) => columnLetters(index) === column.column);
    const index = headers[own] === column.header ? own : headers.indexOf(column.header);
    if (index >= 0 || column.is === null) return { ...column, index };
    throw unreadable("header-differs", { header: column.header, column: column.column });
  });

/** By the form for a search, so that case and spaces do not matter. */
const idsBy = (names: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> =>
  new Map(Object.entries(names).map(([name, id]) => [searchForm(name), id]));

/** What a cell states by the marks and names of its column; undefined where it states nothing. */
const statedBy =
  ({ members, organisations }: Mapping) =>
  ({ header, is, by, marks, ticked }: Placed, cell: Cell): Cell | undefined => {
    const text = cell.raw.trim();
    const known = marks === undefined ? undefined : Object.entries(marks).find(([mark]) => mark === text);
    if (known !== undefined && known[1] === null) return undefined;
    if (known !== undefined) return { ...cell, header, said: known[1] as string };
    if (text === "" && cell.flaw === undefined) return undefined;
    if (ticked !== undefined) return { ...cell, header, said: ticked };
    if (by !== "name") return { ...cell, header };
    const id = idsBy(is === "member" ? members : organisations).get(searchForm(text));
    return id === undefined ? { ...cell, header } : { ...cell, header, said: id };
  };

/** The rows that one row of the file states: one, or one for each value of the columns `with` others. */
const statedRows = (
  row: TableRow,
  columns: readonly Placed[],
  stated: (column: Placed, cell: Cell) => Cell | undefined,
): ReadonlyMap<string, Cell>[] => {
  const own = new Map<string, Cell>();
  const apart = new Map<string, Map<string, Cell>>();
  for (const column of columns) {
    if (column.is === null) continue;
    const cell = stated(column, row.cells[column.index] ?? blank);
    if (cell === undefined) continue;
    if (column.with === undefined) {
      own.set(column.is, cell);
      continue;
    }
    const key = JSON.stringify(column.with);
    const cells =
      apart.get(key) ??
      new Map<string, Cell>(
        Object.entries(column.with).map(([name, raw]) => [name, { raw, header: column.header }]),
      );
    apart.set(key, cells.set(column.is, cell));
  }
  return columns.some((column) => column.with !== undefined)
    ? [...apart.values()].map((cells) => new Map([...own, ...cells]))
    : [own];
};

/** The rows of a sheet below its header: data in the columns of the kind, and the rows that state none. */
const rowsOf = (sheet: Sheet, { header, skip = [], take = [], set = {} }: MappedSheet, mapping: Mapping) => {
  const last = Math.max(...header);
  const headers = headersOf(sheet, header);
  const columns = placedIn(mapping.columns, headers);
  const stated = statedBy(mapping);
  const rows: { readonly row: TableRow; readonly cells: ReadonlyMap<string, Cell> }[] = [];
  const skipped: SkippedRow[] = [];
  let group: Cell | undefined;
  for (const row of sheet.rows) {
    const { row: number } = row;
    if (header.includes(number) || isEmptyRow(row)) continue;
    const reason = skip.includes(number) ? "told" : number < last ? "above" : skipReasonOf(row);
    if (reason !== undefined && !take.includes(number)) {
      const texts = textsOf(row);
      skipped.push({ sheet: sheet.name, row: number, why: reason, text: texts.join(" ") });
      if (reason === "group") group = { raw: texts.at(-1) ?? "" };
      continue;
    }
    for (const cells of statedRows(row, columns, stated))
      rows.push({
        row,
        cells: new Map([
          ...Object.entries(set).map(([name, raw]): [string, Cell] => [name, { raw }]),
          ...(mapping.groups === undefined || group === undefined
            ? []
            : [[mapping.groups, group] as [string, Cell]]),
          ...cells,
        ]),
      });
  }
  return { rows, skipped, headers, sheet: sheet.name };
};

/**
 * The table that a file states by a mapping, in the columns of the kind. Each cell keeps its row, its header and its
 * text in the file.
 *
 * @throws InvalidInputError `unknown-sheet`, `header-differs` if the mapping does not fit the file
 */
export const mappedTable = ({ fingerprint, sheets }: TableFile, mapping: Mapping): RawTable => {
  const read = mapping.sheets.map((mapped) => {
    const sheet = sheets.find(({ name }) => name === mapped.sheet);
    if (sheet !== undefined) return rowsOf(sheet, mapped, mapping);
    throw unreadable("unknown-sheet", {
      sheet: mapped.sheet,
      sheets: sheets.map(({ name }) => name),
      hidden: [],
    });
  });
  const names = [...new Set(read.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.keys()])))];
  return {
    fingerprint,
    header: { row: mapping.sheets[0]?.header[0] ?? 1, cells: names.map((raw) => ({ raw })) },
    rows: read.flatMap(({ rows, sheet }) =>
      rows.map(({ row: { cells: source, ...row }, cells }) => ({
        ...row,
        source: source.map(({ raw }) => raw),
        ...(read.length > 1 ? { sheet } : {}),
        cells: names.map((name) => cells.get(name) ?? blank),
      })),
    ),
    headers: read[0]?.headers ?? [],
    remarks: [],
    ...(mapping.dates === undefined ? {} : { writing: { dates: mapping.dates } }),
    ...(mapping.set === undefined ? {} : { given: mapping.set }),
    unread: mapping.columns.flatMap(({ is, header }) => (is === null ? [header] : [])),
    skipped: read.flatMap(({ skipped }) => skipped),
  };
};
