import type { CellFlaw } from "./table.js";

/** A cell by `row:column`, both from 1. */
export const placeKey = (row: number, column: number): string => `${row}:${column}`;

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

const placeOf = (address: string): { row: number; column: number } => {
  const [, letters = "", row = "0"] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  return { row: Number(row), column: columnOf(letters) };
};

// Some writers put a prefix before every name.
const cellTag = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>\s*(<(?:\w+:)?f\b)?)/g;
const mergeTag = /<(?:\w+:)?mergeCell\b[^>]*?\bref="([^":]+):([^":]+)"/g;

/** The most cells of one merged range that are marked; a whole merged column needs no more to be found. */
const widest = 100_000;

/**
 * What the reader of spreadsheets passes over: cells that are formulas, show an error, or lie in a merged range
 * behind its first cell. From the text of a sheet.
 */
export const marksOf = (xml: string): ReadonlyMap<string, CellFlaw> => {
  const marks = new Map<string, CellFlaw>();
  for (const [, attributes = "", formula] of xml.matchAll(cellTag)) {
    const { row, column } = placeOf(/\br="([^"]*)"/.exec(attributes)?.[1] ?? "");
    const error = /\bt="e"/.test(attributes);
    if (formula !== undefined || error) marks.set(placeKey(row, column), error ? "cell-error" : "formula");
  }
  for (const [, first = "", last = ""] of xml.matchAll(mergeTag)) {
    const [from, to] = [placeOf(first), placeOf(last)];
    let left = widest;
    for (let row = from.row; row <= to.row && left > 0; row += 1)
      for (let column = from.column; column <= to.column && left > 0; column += 1, left -= 1)
        if (row !== from.row || column !== from.column) marks.set(placeKey(row, column), "merged");
  }
  return marks;
};
