import {
  type CellObject,
  CFB,
  type ParsingOptions,
  read,
  SSF,
  utils,
  type WorkBook,
  type WorkSheet,
} from "@e965/xlsx";
import { InvalidInputError } from "../../language/problems/errors.js";
import { mostCells, mostRows, tooManyCells, tooManyRows } from "../limits.js";
import { type Cell, cellOf, isBlank } from "../table.js";
import { unreadable } from "../table-problem.js";
import { unpacked } from "./archive.js";
import { wordDocument } from "./other-file.js";
import type { Sheet, TableFile } from "./sheet.js";
import { shownText } from "./shown.js";

/** The first day that a workbook counts from. */
type Epoch = 1900 | 1904;

const blank: Cell = { raw: "" };

const millisecondsOfDay = 86_400_000;

/**
 * The day, and the time if there is one; of the day zero of the workbook only the time. The days before March 1900 are
 * numbers, as 0 is: spreadsheets count a 29 February that no calendar has, and an empty formula leaves a day there.
 */
const dateText = (date: Date, epoch: Epoch): string => {
  // The file stores the time as a fraction of a day, which is seldom a whole second. The nearest second is
  // the typed one.
  const second = Math.round(date.getTime() / 1000) * 1000;
  const days =
    (second - (epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31))) / millisecondsOfDay;
  const iso = new Date(second).toISOString();
  const [day, time] = [iso.slice(0, -14), iso.slice(-13, -5)];
  if (days < 1) return time === "00:00:00" ? "0" : time;
  if (epoch === 1900 && days < 60) return String(days);
  return time === "00:00:00" ? day : `${day} ${time}`;
};

const cellFrom = ({ t, v, f, F, z }: CellObject, epoch: Epoch): Cell => {
  const isFormula = f !== undefined || F !== undefined;
  if (isFormula || t === "e")
    return { raw: isFormula ? `=${f ?? ""}` : "", flaw: t === "e" ? "cell-error" : "formula" };
  if (v === undefined || t === "z") return blank;
  if (v instanceof Date)
    return Number.isNaN(v.getTime())
      ? { raw: "", flaw: "cell-error" }
      : { raw: dateText(v, epoch), isDate: true };
  // The calendar of 1900 has a 29 February, which no calendar has.
  if (t === "n" && SSF.is_date(z)) return { raw: String(v), isDate: true };
  // A spreadsheet keeps 15 digits of a number. The digits of a longer one are not those that were typed.
  if (typeof v === "number" && Math.abs(v) >= 1e15) return { raw: String(v), flaw: "long-number" };
  const shown = typeof v === "boolean" ? String(v) : shownText(v, z);
  return shown === undefined ? { raw: String(v), flaw: "shown-otherwise" } : cellOf(shown);
};

const options: ParsingOptions = {
  type: "array",
  cellDates: true,
  cellFormula: true,
  cellHTML: false,
  cellNF: true,
  cellStyles: true,
  cellText: false,
  nodim: true,
};

/** The same bytes in a form that the reader of workbooks takes: an archive within its limits, or a file of 1997 to 2003. */
const readable = async (bytes: Uint8Array): Promise<Uint8Array> => {
  if (bytes[0] === 0x50) {
    const archive = await unpacked(bytes);
    const text = new TextDecoder("latin1").decode(archive);
    if (text.includes("wordprocessingml.document.main+xml")) throw wordDocument();
    // An .ods or .xlsb is an archive too, and the reader would take it.
    if (!/\.main\+xml\b/.test(text)) throw new Error("no .xlsx");
    return archive;
  }
  const files = CFB.read(new Uint8Array(bytes), { type: "array" });
  if (CFB.find(files, "EncryptedPackage") !== null) throw new Error("File is password-protected");
  if (CFB.find(files, "/WordDocument") !== null) throw wordDocument();
  // Before 1997 a text has the code page of its machine.
  if (CFB.find(files, "/Workbook") === null) throw new Error("no workbook of 1997 or later");
  return new Uint8Array(bytes);
};

const isHiddenIn = ({ Workbook }: WorkBook, nth: number): boolean =>
  (Workbook?.Sheets?.[nth]?.Hidden ?? 0) !== 0;

/** The cells of a sheet by row and column, both from 0. A row ends with its last cell that has content. */
class Grid {
  readonly rows = new Map<number, Cell[]>();
  width = 0;
  lastRow = 0;

  /** @param counted takes the number of cells that are new */
  constructor(readonly counted: (cells: number) => void) {}

  put(row: number, column: number, cell: Cell): void {
    const cells = this.rows.get(row) ?? [];
    this.rows.set(row, cells);
    this.counted(Math.max(1, column + 1 - cells.length));
    if (this.rows.size > mostRows + 1) throw tooManyRows();
    while (cells.length < column) cells.push(blank);
    cells[column] = cell;
    this.width = Math.max(this.width, cells.length);
    this.lastRow = Math.max(this.lastRow, row);
  }
}

const gridOf = (sheet: WorkSheet, epoch: Epoch, counted: (cells: number) => void): Grid => {
  const grid = new Grid(counted);
  for (const [address, value] of Object.entries(sheet)) {
    if (address.startsWith("!")) continue;
    const cell = cellFrom(value as CellObject, epoch);
    if (cell.raw === "" && cell.flaw === undefined) continue;
    const { r, c } = utils.decode_cell(address);
    grid.put(r, c, cell);
  }
  // Only the first cell of a merged range has a value. The marks reach as far as the table does.
  const { rows, width, lastRow } = grid;
  for (const { s, e } of sheet["!merges"] ?? []) {
    if (isBlank(rows.get(s.r)?.[s.c] ?? blank)) continue;
    for (let row = s.r; row <= Math.min(e.r, lastRow); row += 1)
      for (let column = s.c; column <= Math.min(e.c, width - 1); column += 1)
        if (row !== s.r || column !== s.c)
          grid.put(row, column, { raw: rows.get(row)?.[column]?.raw ?? "", flaw: "merged" });
  }
  return grid;
};

/** A row or a column of a sheet. Without height or width it is hidden as well. */
interface Line {
  readonly hidden?: boolean;
  readonly hpt?: number;
  readonly width?: number;
}

const isUnseen = ({ hidden, hpt, width }: Line): boolean =>
  hidden === true || (hpt !== undefined && hpt < 1) || (width !== undefined && Number(width) <= 0);

const hiddenIn = (places: readonly (Line | undefined)[] = []): number[] =>
  Object.keys(places)
    .map(Number)
    .filter((place) => isUnseen(places[place] ?? {}));

const sheetOf = (name: string, isHidden: boolean, sheet: WorkSheet, { rows }: Grid): Sheet => {
  const hiddenRows = new Set(hiddenIn(sheet["!rows"]));
  return {
    name,
    ...(isHidden ? { isHidden: true as const } : {}),
    rows: [...rows]
      .sort(([one], [other]) => one - other)
      .map(([row, cells]) => ({
        row: row + 1,
        cells,
        ...(hiddenRows.has(row) ? { isHidden: true as const } : {}),
      })),
    merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({
      firstRow: s.r + 1,
      lastRow: e.r + 1,
      firstColumn: s.c,
      lastColumn: e.c,
    })),
    hiddenColumns: hiddenIn(sheet["!cols"]),
    remarks: [],
  };
};

/**
 * The sheets of a workbook (.xlsx, .xls) and the first day that it counts from.
 * @throws InvalidInputError `not-workbook`, `other-file`, `too-large`
 */
export const workbookSheets = async (bytes: Uint8Array): Promise<Pick<TableFile, "sheets" | "epoch">> => {
  let cells = 0;
  const counted = (more: number): void => {
    cells += more;
    if (cells > mostCells) throw tooManyCells();
  };
  try {
    const book = read(await readable(bytes), options);
    const epoch = book.Workbook?.WBProps?.date1904 ? 1904 : 1900;
    const sheets = book.SheetNames.map((name, nth) => {
      if (!Object.hasOwn(book.Sheets, name)) throw new Error(`no sheet ${nth + 1}`);
      const sheet = book.Sheets[name] ?? {};
      return sheetOf(name, isHiddenIn(book, nth), sheet, gridOf(sheet, epoch, counted));
    });
    return { sheets, epoch };
  } catch (error) {
    if (error instanceof InvalidInputError) throw error;
    throw unreadable("not-workbook", { why: error instanceof Error ? error.message : String(error) });
  }
};
