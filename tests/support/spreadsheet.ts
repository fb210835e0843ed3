import { type CellObject, utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";

/** A cell of a table to write: a text, a number, a day as a date of the spreadsheet, a formula, or nothing. */
export type Written =
  | string
  | number
  | { readonly day: string }
  | { readonly formula: string; readonly value: number }
  | null;

/** A sheet to write. */
export interface Page {
  readonly name: string;
  readonly rows: readonly (readonly Written[])[];
  /** Merged ranges, such as `A1:D1`. */
  readonly merges?: readonly string[];
  readonly isHidden?: true;
  /** The numbers of hidden rows, from 1. */
  readonly hiddenRows?: readonly number[];
}

/** The days from 30 December 1899, by which workbooks count. */
export const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

const cellOf = (written: Written): CellObject => {
  if (written === null) return { t: "z" };
  if (typeof written === "string") return { t: "s", v: written };
  if (typeof written === "number") return { t: "n", v: written };
  if ("formula" in written) return { t: "n", v: written.value, f: written.formula };
  return { t: "n", v: serialOf(written.day), z: "dd/mm/yyyy" };
};

const sheetOf = ({ rows, merges = [], hiddenRows = [] }: Page): WorkSheet => {
  const sheet: WorkSheet = {};
  let last = { r: 0, c: 0 };
  for (const [r, cells] of rows.entries())
    for (const [c, written] of cells.entries()) {
      last = { r: Math.max(last.r, r), c: Math.max(last.c, c) };
      if (written !== null) sheet[utils.encode_cell({ r, c })] = cellOf(written);
    }
  sheet["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: last });
  sheet["!merges"] = merges.map((range) => utils.decode_range(range));
  if (hiddenRows.length > 0)
    sheet["!rows"] = rows.map((_, index) => (hiddenRows.includes(index + 1) ? { hidden: true } : {}));
  return sheet;
};

/** A workbook of these sheets: since 2007 (`xlsx`), of 1997 to 2003 (`xls`), or a page of HTML, which offices also save as `.xls`. */
export const spreadsheetOf = (pages: readonly Page[], form: "xlsx" | "xls" | "html" = "xlsx"): Uint8Array => {
  const book: WorkBook = {
    SheetNames: pages.map(({ name }) => name),
    Sheets: Object.fromEntries(pages.map((page) => [page.name, sheetOf(page)])),
    Workbook: { Sheets: pages.map(({ name, isHidden }) => ({ name, Hidden: isHidden ? 1 : 0 })) },
  };
  const bookType = form === "xls" ? "biff8" : form;
  return new Uint8Array(write(book, { type: "array", bookType }));
};

const quoted = (text: string, delimiter: string): string =>
  /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;

const textOf = (written: Written): string => {
  if (written === null) return "";
  if (typeof written === "object") return "day" in written ? written.day : String(written.value);
  return String(written);
};

/** The rows as text with a delimiter between the cells, all as wide as the widest, as office programs save them. */
export const delimited = (rows: readonly (readonly Written[])[], delimiter = ","): string => {
  const width = Math.max(...rows.map(({ length }) => length));
  return rows
    .map((cells) => Array.from({ length: width }, (_, nth) => quoted(textOf(cells[nth] ?? null), delimiter)))
    .map((cells) => cells.join(delimiter))
    .join("\r\n");
};
