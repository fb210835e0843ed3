import { searchForm } from "../../language/collation.js";
import { dayCell, monthCell } from "../kinds/day-cells.js";
import type { TableKind } from "../kinds/table-kind.js";
import { tableKinds } from "../kinds/table-kinds.js";
import type { Cell, CellProblem, TableRow, Writing } from "../table.js";
import { textOf } from "./layout.js";
import type { MappedColumn, MappedSheet, Mapping } from "./mapping.js";

const blank: Cell = { raw: "" };

/** A column that is read, with its place in the sheet. */
export interface Placed extends MappedColumn {
  readonly is: string;
  readonly index: number;
  /** The place of the column whose text follows. */
  readonly next?: number;
}

/** The name under which a column states the day or the month of a meeting in place of its id. */
export const when = "when";

/** Whether what a table states was done at its meetings, as a roll call is. Points and grades may be given later. */
export const isAtMeeting = ({ as, atMeeting, set = {} }: Mapping): boolean =>
  set.at === undefined && (atMeeting === true || !givenLater.has(as));

/** The kinds of tables that state what may come after the meeting. */
export const givenLater: ReadonlySet<Mapping["as"]> = new Set(["scores", "grades"] as const);

/** Whether a text is the sign that people put into one of several columns. */
export const isTick = (text: string): boolean => /^[xXхХvV✓✔√☑+●•]$/u.test(text);

/** Whether a text is a sign that says no beside a tick, or a tick that is badly written: only a person can tell. */
export const isCross = (text: string): boolean => /^[×✗✘✕✖☒*]$/u.test(text);

/** By the form for a search, so that case and spaces do not matter. */
export const byForm = <T>(names: Readonly<Record<string, T>> = {}): ReadonlyMap<string, T> =>
  new Map(Object.entries(names).map(([name, value]) => [searchForm(name), value]));

/** The cell of a row, as the row or the heading above it states it, or else as it is given for all rows; "" where neither is. */
export const cellStated = (
  { columns, groups, set = {} }: Mapping,
  row: TableRow,
  at: number | undefined,
  group: string | undefined,
): string => {
  if (columns.some(({ is }) => is === "cell")) return textOf(row.cells[at ?? -1]?.raw ?? "");
  return groups === "cell" ? (group ?? "") : (set.cell ?? "");
};

const flawed = (cell: Cell, flaw: CellProblem): Cell => ({ ...cell, flaw: cell.flaw ?? flaw });

/** What the rows of a file state in the columns of the kind: one row each, or one for each value of the columns `with` others. */
export const statements = (
  columns: readonly Placed[],
  mapping: Mapping,
  { set = {}, members = {} }: MappedSheet,
  writing: Writing,
  rows: readonly TableRow[],
) => {
  const kind: TableKind = tableKinds[mapping.as];
  const organisations = byForm(mapping.organisations);
  const membersOf = byForm(
    Object.fromEntries(Object.entries(mapping.members ?? {}).map(([cell, names]) => [cell, byForm(names)])),
  );
  const cellIndex = columns.find(({ is }) => is === "cell")?.index;
  const isOneCell = mapping.groups !== "cell" && mapping.columns.every(({ is }) => is !== "cell");
  const marksOf = new Map(columns.map((column) => [column, byForm(column.marks)]));
  const isApart = columns.some((column) => column.with !== undefined);

  const textIn = (row: TableRow, { index, next }: Placed): string =>
    [index, next]
      .map((at) => (at === undefined ? "" : (row.cells[at]?.raw ?? "").trim()))
      .filter((text) => text !== "")
      .join(" ");
  const person = columns.find(({ is, by }) => by === "name" && (is === "member" || is === "subject"));
  const byNumber = new Map(rows.map((row) => [`${row.row}`, row]));
  /** Whether namesakes stand in the rows that tell them apart. Where one row moved, none of them tells who stands there. */
  const areInPlace =
    person !== undefined &&
    Object.entries(members).every(([at, { name }]) => {
      const row = byNumber.get(at);
      return row !== undefined && searchForm(textIn(row, person)) === searchForm(name);
    });

  /** The id of the person of a row: by the number of the row for namesakes, or else by the cell and the name. */
  const memberIn = (name: string, row: TableRow, group: string | undefined): string | null | undefined => {
    const own = members[`${row.row}`];
    if (own !== undefined && areInPlace) return own.id;
    const cell = searchForm(cellStated(mapping, row, cellIndex, group));
    const ofCell = membersOf.get(cell) ?? (isOneCell ? membersOf.get("") : undefined);
    return ofCell?.get(searchForm(name));
  };

  const withId = (cell: Cell, id: string | null | undefined): Cell | "left-out" => {
    if (id === null) return "left-out";
    return id === undefined ? flawed(cell, "name-not-known") : { ...cell, said: id };
  };

  /** What a cell states; undefined where it is blank, and `nothing` where its mark says so. */
  const stated = (
    column: Placed,
    row: TableRow,
    group: string | undefined,
  ): Cell | "nothing" | "left-out" | undefined => {
    const { header, is, by, marks, ticked, filled, index, next } = column;
    const own = row.cells[index] ?? blank;
    const after = next === undefined ? "" : (row.cells[next]?.raw ?? "").trim();
    const cell: Cell = { ...own, header, ...(after === "" ? {} : { raw: `${own.raw.trim()} ${after}` }) };
    const text = cell.raw.trim();
    const known =
      marks !== undefined && Object.hasOwn(marks, text)
        ? marks[text]
        : marksOf.get(column)?.get(searchForm(text));
    if (known === null) return "nothing";
    if (known !== undefined) return { ...cell, said: known };
    if (text === "" && (cell.flaw === undefined || cell.flaw === "merged") && ticked !== undefined)
      return undefined;
    if (text === "" && cell.flaw === undefined) return undefined;
    if (ticked !== undefined && !isTick(text)) return flawed(cell, "not-a-tick");
    if (ticked === null) return undefined;
    const said = ticked ?? filled;
    if (said !== undefined) return { ...cell, said };
    if (by !== "name") return cell;
    return withId(
      cell,
      is === "member" || is === "subject"
        ? memberIn(cell.raw, row, group)
        : organisations.get(searchForm(cell.raw)),
    );
  };

  /** A row with the id and the day of its meeting in place of the day or the month that the table states. */
  const withMeeting = (cells: ReadonlyMap<string, Cell>): ReadonlyMap<string, Cell> => {
    if (!("meeting" in kind.columns) || cells.has("meeting") || mapping.set?.meeting !== undefined)
      return cells;
    const time = cells.get(when) ?? cells.get("at");
    if (time === undefined) return cells;
    const cell = (cells.get("cell")?.said ?? cells.get("cell")?.raw ?? mapping.set?.cell ?? "").trim();
    const text = time.said ?? time.raw.trim();
    const day = dayCell.read(text, writing);
    const month = monthCell.read(text, writing);
    const stated = "value" in day ? day.value : "value" in month ? month.value : text;
    const found = mapping.meetings?.[cell]?.[stated];
    const held = mapping.days?.[cell]?.[found ?? ""] ?? stated;
    if (found === undefined) return new Map([...cells, ["meeting", flawed(time, "meeting-not-known")]]);
    return new Map([
      ...cells,
      ["meeting", { ...time, said: found }],
      ...(cells.has("at") || !isAtMeeting(mapping)
        ? []
        : [["at", { ...time, said: held }] as [string, Cell]]),
    ]);
  };

  return (row: TableRow, group: Cell | undefined): "left-out" | ReadonlyMap<string, Cell>[] => {
    const own = new Map<string, Cell>(Object.entries(set).map(([name, raw]) => [name, { raw }]));
    const unit =
      mapping.groups === undefined || group === undefined
        ? undefined
        : withId(group, organisations.get(searchForm(group.raw)));
    if (unit === "left-out") return "left-out";
    if (mapping.groups !== undefined && unit !== undefined) own.set(mapping.groups, unit);
    const apart = new Map<string, Map<string, Cell>>();
    const places = new Set<string>();
    const silent = new Set<string>();
    const lacking = new Set<string>();
    for (const column of columns) {
      if (column.leftOut?.includes(textOf(row.cells[column.index]?.raw ?? ""))) return "left-out";
      const cell = stated(column, row, group?.raw);
      if (cell === "left-out") return "left-out";
      if (cell === undefined && column.needed) lacking.add(column.is);
      if (cell === "nothing") silent.add(column.is);
      if (cell === undefined || cell === "nothing") continue;
      const key = column.with === undefined ? "" : JSON.stringify(column.with);
      const cells =
        column.with === undefined
          ? own
          : (apart.get(key) ??
            new Map(
              Object.entries(column.with).map(([name, raw]): [string, Cell] => [
                name,
                { raw, header: column.header },
              ]),
            ));
      const month = own.get(when)?.raw;
      const day = cells.get(when);
      if (day?.raw.startsWith("-") && month !== undefined)
        cells.set(when, { ...day, raw: `${month}${day.raw}` });
      if (column.with !== undefined) apart.set(key, cells);
      const place = `${column.is} ${key}`;
      const isTwice = places.has(place);
      places.add(place);
      cells.set(column.is, isTwice ? flawed(cell, "stated-twice") : cell);
    }
    if ([...lacking].some((name) => !own.has(name))) return "left-out";
    const isSilent = [...silent].some((name) => kind.columns[name]?.required && !own.has(name));
    if (!isApart) return isSilent ? "left-out" : [withMeeting(own)];
    return [...apart.values()].map((cells) => withMeeting(new Map([...own, ...cells])));
  };
};
