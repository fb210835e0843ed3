import { remarksOf } from "../file/read-table.js";
import { columnIndex, columnLetters, type Sheet, type TableFile } from "../file/sheet.js";
import type { TableKind } from "../kinds/table-kind.js";
import { tableKinds } from "../kinds/table-kinds.js";
import { type Cell, isBlank, type RawTable, type SkippedRow, type TableRow, type Writing } from "../table.js";
import { tableProblem, unreadable } from "../table-problem.js";
import { fileInFont } from "./ask-fonts.js";
import { checkMapping } from "./check-mapping.js";
import { checkLegend } from "./explained.js";
import { headersIn, headersOf, judgedRows, textsOf, unitOf } from "./layout.js";
import { type MappedColumn, type MappedSheet, type Mapping, writingOf } from "./mapping.js";
import { isAtMeeting, type Placed, statements, when } from "./statements.js";
import { checkTitle, heldBack, isOfOthers } from "./time-of-mapping.js";
import { timesIn } from "./title.js";
import { type MeantRow, statesData, unmarked } from "./unread-marks.js";

const blank: Cell = { raw: "" };

/** The header that no column of a sheet has; a column that only some sheets have, such as a 31st day, is not missing. */
const missingIn = (
  columns: readonly MappedColumn[],
  headers: readonly string[],
  isOne: boolean,
): MappedColumn | undefined =>
  columns.find(
    ({ is, header, with: apart }) =>
      is !== null && !headers.includes(header) && (isOne || apart === undefined),
  );

/** The rows of the header in a sheet: those of the mapping, or the rows that have all its headers. */
const headerRows = (
  sheet: Sheet,
  { header }: MappedSheet,
  { columns, sheets }: Mapping,
): readonly number[] => {
  const isOne = sheets.length === 1;
  const missing = missingIn(columns, headersOf(sheet, header), isOne);
  if (missing === undefined) return header;
  const other = headersIn(sheet, () => true)
    .flatMap(({ rows }) => [rows, rows.slice(0, 1)])
    .find((rows) => missingIn(columns, headersOf(sheet, rows), isOne) === undefined);
  if (other !== undefined) return other;
  throw unreadable("header-differs", { header: missing.header, column: missing.column });
};

/**
 * The columns in their places in a sheet: by their headers. Where several columns have one header, nothing but their
 * places tells them apart, so every column must stand where the mapping has it.
 */
const placedIn = (columns: readonly MappedColumn[], headers: readonly string[]): Placed[] => {
  const isInPlace = columns.every(({ column, header }) => headers[columnIndex(column)] === header);
  return columns.flatMap((column) => {
    const isAlone = headers.indexOf(column.header) === headers.lastIndexOf(column.header);
    if (column.is !== null && column.with === undefined && !isAlone && !isInPlace)
      throw unreadable("header-differs", { header: column.header, column: column.column });
    const own = columnIndex(column.column);
    const index = headers[own] === column.header ? own : headers.indexOf(column.header);
    if (column.is === null || index < 0) return [];
    const after = column.followedBy === undefined ? undefined : index + columnIndex(column.followedBy) - own;
    return [{ ...column, is: column.is, index, ...(after === undefined ? {} : { next: after }) }];
  });
};

/** The rows of a sheet below its header: data in the columns of the kind, and the rows that state none. */
const rowsOf = (sheet: Sheet, mapped: MappedSheet, mapping: Mapping, writing: Writing) => {
  const { skip = [], take = [] } = mapped;
  const header = headerRows(sheet, mapped, mapping);
  const headers = headersOf(sheet, header);
  const placed = placedIn(mapping.columns, headers);
  const stated = statements(placed, mapping, mapped, writing, sheet.rows);
  const rows: MeantRow[] = [];
  const data: TableRow[] = [];
  const skipped: SkippedRow[] = [];
  const judged = judgedRows(sheet, header);
  checkLegend(mapping, placed, judged);
  checkTitle(sheet, timesIn(judged.filter(({ why }) => why === "above").flatMap(({ texts }) => texts)), {
    mapped,
    mapping,
  });
  const isApart = isOfOthers(judged, mapped, mapping);
  let group: Cell | undefined;
  let other: string | undefined;
  for (const { row, why, texts } of judged) {
    const told = skip.includes(row.row)
      ? "told"
      : take.includes(row.row) || (why !== "above" && why !== "header" && statesData(row, placed, mapping))
        ? undefined
        : why;
    const cells = told === undefined ? stated(row, group) : [];
    if (told === "group") {
      group = { raw: unitOf(texts) };
      other = isApart(group.raw) ? group.raw : undefined;
    }
    if (cells === "left-out" || told !== undefined)
      skipped.push({ sheet: sheet.name, row: row.row, why: told ?? "told", text: textsOf(row).join(" ") });
    else {
      data.push(row);
      const isBeyond = row.cells
        .slice(headers.length)
        .some((cell) => cell.flaw !== "merged" && !isBlank(cell));
      for (const each of isBeyond && cells.length === 0 ? [new Map<string, Cell>()] : cells)
        rows.push({ row, cells: other === undefined ? each : heldBack(each, other), isBeyond });
    }
  }
  const hidden = sheet.rows.some(({ row, isHidden }) => isHidden && header.includes(row));
  const line: TableRow = {
    row: header.at(-1) ?? 1,
    cells: headers.map((raw) => ({ raw })),
    ...(hidden ? { isHidden: true } : {}),
  };
  const people = mapping.as === "attendance" ? unmarked(data, placed) : [];
  const remarks = [
    ...remarksOf(sheet, line),
    ...(people.length === 0
      ? []
      : [tableProblem("nothing-of-people", { people }, sheet.name === "" ? {} : { sheet: sheet.name })]),
  ];
  return { rows, skipped, headers, line, unread: unreadOf(placed, headers), remarks, sheet: sheet.name };
};

/**
 * The table that a file states by a mapping, in the columns of the kind. Each cell keeps its row, its header and its
 * text in the file.
 *
 * @throws InvalidInputError `unknown-sheet`, `header-differs`, `title-differs`, `legend-differs` if the mapping does not fit the file;
 *   `mapping-column`, `mapping-value` if it does not fit the kind of table
 */
export const mappedTable = (file: TableFile, mapping: Mapping): RawTable => {
  const { fingerprint, sheets, epoch } = fileInFont(file, mapping.fonts);
  const writing = writingOf(mapping, epoch);
  checkMapping(mapping, writing);
  const kind: TableKind = tableKinds[mapping.as];
  const read = mapping.sheets.map((mapped) => {
    const named = sheets.find(({ name }) => name === mapped.sheet);
    const sheet = named ?? (mapping.sheets.length === 1 && sheets.length === 1 ? sheets[0] : undefined);
    if (sheet !== undefined) return rowsOf(sheet, mapped, mapping, writing);
    throw unreadable("unknown-sheet", {
      sheet: mapped.sheet,
      sheets: sheets.map(({ name }) => name),
      hidden: [],
    });
  });
  const readNames = new Set(read.map(({ sheet }) => sheet));
  const others = sheets
    .filter(({ name, rows }) => !readNames.has(name) && rows.length > 0)
    .map(({ name }) => name);
  const used = new Set(read.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.keys()])));
  for (const { is } of mapping.columns) if (is !== null) used.add(is);
  const isByMeeting =
    "meeting" in kind.columns && (used.has("at") || used.has(when)) && mapping.set?.meeting === undefined;
  if (
    isByMeeting ||
    [...mapping.sheets, ...mapping.columns.map((column) => ({ set: column.with }))].some(
      ({ set = {} }) => when in set,
    )
  ) {
    used.add("meeting");
    if (isAtMeeting(mapping)) used.add("at");
  }
  const names = [...used].filter((name) => name in kind.columns);
  return {
    fingerprint,
    header: { ...read[0]?.line, row: read[0]?.line.row ?? 1, cells: names.map((raw) => ({ raw })) },
    rows: read.flatMap(({ rows, sheet }) =>
      rows.map(({ row: { cells: source, ...row }, cells, isBeyond }) => ({
        ...row,
        source: source.map(({ raw }) => raw),
        ...(read.length > 1 ? { sheet } : {}),
        ...("name" in kind.columns ? {} : personIn(cells)),
        cells: [
          ...names.map((name) => cells.get(name) ?? blank),
          ...(isBeyond ? [source.findLast((cell) => !isBlank(cell)) ?? blank] : []),
        ],
      })),
    ),
    headers: read[0]?.headers ?? [],
    remarks: [
      ...read.flatMap(({ remarks }) => remarks),
      ...(others.length === 0 ? [] : [tableProblem("sheets-not-read", { sheets: others })]),
    ],
    writing,
    ...(mapping.set === undefined ? {} : { given: mapping.set }),
    unread: [...new Set(read.flatMap(({ unread }) => unread))],
    skipped: read.flatMap(({ skipped }) => skipped),
  };
};

/** The name of the person of a row, to be compared with the journal. */
const personIn = (cells: ReadonlyMap<string, Cell>): { readonly person?: Cell } => {
  const person = cells.get("name");
  return person === undefined || person.flaw !== undefined ? {} : { person };
};

/** The headers of a sheet that no column of the mapping reads, with the letters of a column whose header another has as well. */
const unreadOf = (placed: readonly Placed[], headers: readonly string[]): string[] => {
  const read = new Set(placed.flatMap(({ index, next }) => [index, next]));
  return headers.flatMap((header, index) => {
    if (header === "" || read.has(index)) return [];
    const isAlone = headers.indexOf(header) === headers.lastIndexOf(header);
    return [isAlone ? header : `${header} (${columnLetters(index)})`];
  });
};
