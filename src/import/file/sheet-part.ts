import { tooLarge, tooManyCells } from "../limits.js";
import { columnIndex } from "./sheet.js";

/** The last row and column of a sheet of any program. */
const [mostRowsOfSheet, mostColumns] = [1_048_576, 16_384];
/** The reader compares each cell with each array formula. */
const mostArrayFormulas = 1_000;

const place = /<(?:\w+:)?(row|c)(?=[\s/>])([^<>]*)/g;
const address = /(?:^|\s)r\s*=\s*["']([^"']*)["']/;
const arrayFormula = /\bt\s*=\s*["']array["']/g;
const dataTable = /<((?:\w+:)?f)\b(?=[^<>]*\bt\s*=\s*["']dataTable["'])([^<>]*?)(?:\/>|>[^<]*<\/\1>)/g;
const sheetData = /<(?:\w+:)?sheetData\b/g;
/** The last column of a column format. */
const lastColumn = /\bmax\s*=\s*["']?\s*(\d+)/g;
const rowsAreHidden = /<(?:\w+:)?sheetFormatPr\b[^<>]*\bzeroHeight\s*=\s*["'](?:1|true)["']/;
const sizelessRow = /<((?:\w+:)?row)(?=[\s/>])(?![^<>]*\s(?:ht|hidden)\s*=)/g;

/**
 * The number of cells. The reader keeps the last one of two cells with one address, so rows and cells have to stand in
 * their order, as every spreadsheet program demands.
 */
const cellsIn = (text: string, most: number): number => {
  let [row, column, count] = [0, 0, 0];
  let isNamed = false;
  for (const [, tag, attributes = ""] of text.matchAll(place)) {
    const [, own] = address.exec(attributes) ?? [];
    const [, letters = "", digits] = (own === undefined ? undefined : /^([A-Z]*)(\d+)$/.exec(own)) ?? [];
    // The reader passes over an address that it does not know, and its cell.
    if (own !== undefined && digits === undefined) throw new Error(`the address ${own} is none`);
    const named = digits === undefined ? undefined : Number(digits);
    const [lastRow, last] = [row, column];
    if (tag === "row") {
      row = named ?? row + 1;
      column = 0;
      isNamed = named !== undefined;
      if (row <= lastRow) throw new Error(`row ${row} stands twice or out of its order`);
    } else {
      count += 1;
      if (count > most) throw tooManyCells();
      column = letters === "" ? column + 1 : columnIndex(letters) + 1;
      if (named !== undefined && !isNamed && named > row) row = named;
      if (column <= last || (named !== undefined && named !== row))
        throw new Error(`cell ${letters}${digits ?? ""} in row ${row} stands twice or out of its order`);
    }
    if (row > mostRowsOfSheet) throw tooLarge(mostRowsOfSheet, { vi: "dòng", en: "rows" });
    if (column > mostColumns) throw tooLarge(mostColumns, { vi: "cột", en: "columns" });
  }
  return count;
};

/** Says in the words that the reader knows what it would pass over: tables of one formula, rows hidden by default. */
const inKnownWords = (text: string): string => {
  const formulas = text.replace(dataTable, (_, tag: string, attributes: string) => {
    const range = /\bref\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? "";
    return `<${tag} t="array" ref="${range}">TABLE()</${tag}>`;
  });
  return rowsAreHidden.test(text) ? formulas.replace(sizelessRow, '<$1 hidden="1"') : formulas;
};

/** A part of a workbook, and the number of cells in it. */
export interface CheckedPart {
  readonly bytes: Uint8Array;
  readonly cells: number;
}

/**
 * Counts what the reader of workbooks would allot memory for, before it reads: it makes an object of each cell and
 * of each column that a format spans.
 * @param most the number of cells that the part may have
 * @throws InvalidInputError `too-large`
 * @throws Error if a row or a cell stands twice
 */
export const checkedPart = (bytes: Uint8Array, most: number): CheckedPart => {
  const text = new TextDecoder("latin1").decode(bytes);
  const cells = cellsIn(text, most);
  const [start, ...more] = [...text.matchAll(sheetData)];
  if (more.length > 0) throw new Error("a sheet has its data twice");
  for (const [, column] of text.slice(0, start?.index).matchAll(lastColumn))
    if (Number(column) > mostColumns) throw tooLarge(mostColumns, { vi: "cột", en: "columns" });
  const needsWords = text.search(dataTable) >= 0 || rowsAreHidden.test(text);
  const known = needsWords ? inKnownWords(new TextDecoder().decode(bytes)) : text;
  if ([...known.matchAll(arrayFormula)].length > mostArrayFormulas)
    throw tooLarge(mostArrayFormulas, { vi: "công thức mảng", en: "array formulas" });
  return { bytes: needsWords ? new TextEncoder().encode(known) : bytes, cells };
};
