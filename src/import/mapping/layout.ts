import { withoutMarks } from "../../language/collation.js";
import type { Sheet } from "../file/sheet.js";
import { isBlank, type SkipReason, type TableRow } from "../table.js";

/** The text of a cell on one line. */
const textOf = (raw: string): string => raw.replace(/\s+/g, " ").trim();

/** The texts of a row that are not blank. */
export const textsOf = ({ cells }: TableRow): string[] =>
  cells.map(({ raw }) => textOf(raw)).filter((text) => text !== "");

/** The header of each column of a sheet: the texts of the header rows, where merged cells state the text of their range. */
export const headersOf = ({ rows, merges }: Sheet, header: readonly number[]): string[] => {
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  const width = Math.max(0, ...header.map((row) => byNumber.get(row)?.cells.length ?? 0));
  const textAt = (row: number, column: number): string => {
    const range = merges.find(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn,
    );
    const [from, at] = range === undefined ? [row, column] : [range.firstRow, range.firstColumn];
    return textOf(byNumber.get(from)?.cells[at]?.raw ?? "");
  };
  return Array.from({ length: width }, (_, column) => {
    const texts = header.map((row) => textAt(row, column)).filter((text) => text !== "");
    return texts.filter((text, nth) => text !== texts[nth - 1]).join(" / ");
  });
};

const isColumnNumber = (text: string): boolean => /^\(?\d{1,2}\)?$/.test(text);

/** Says of a row below the header why it states no data; undefined for data. */
export const skipReasonOf = (row: TableRow): SkipReason | undefined => {
  const texts = textsOf(row);
  if (texts.length >= 3 && texts.every(isColumnNumber)) return "numbers";
  const first = withoutMarks(texts.find((text) => !/^\d+$/.test(text)) ?? "");
  if (/^(tong|tong cong|tong so|cong)( |$)/.test(first)) return "total";
  if (texts.length <= 2 && /^(ghi chu|chu thich|ky hieu)/.test(first)) return "note";
  if (texts.length <= 2 && row.cells.length > 2 && /^[ivx]+$/i.test(texts[0] ?? "")) return "group";
  return undefined;
};

/** Whether a row has no text. */
export const isEmptyRow = ({ cells }: TableRow): boolean => cells.every(isBlank);
