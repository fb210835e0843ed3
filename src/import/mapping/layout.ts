import { searchForm, withoutMarks } from "../../language/collation.js";
import type { MergedRange, Sheet } from "../file/sheet.js";
import { isBlank, type SkipReason, type TableRow } from "../table.js";
import { legendIn } from "./legend.js";

/** The text of a cell on one line. */
export const textOf = (raw: string): string => raw.normalize("NFC").replace(/\s+/g, " ").trim();

/** The texts of a row that are not blank. The cells of a merged range state its text once. */
export const textsOf = ({ cells }: TableRow): string[] =>
  cells.flatMap(({ raw, flaw }) => (flaw === "merged" ? [] : [textOf(raw)])).filter((text) => text !== "");

/** The parts of the header of a column, from the top row to the bottom row, where merged cells state the text of their range. */
export const headerParts = ({ rows, merges }: Sheet, header: readonly number[]): string[][] => {
  const lines = new Map(rows.filter(({ row }) => row <= Math.max(...header)).map((row) => [row.row, row]));
  const near = merges.filter(({ firstRow }) => firstRow <= Math.max(...header));
  const width = Math.max(0, ...header.map((row) => lines.get(row)?.cells.length ?? 0));
  const textAt = (row: number, column: number): string => {
    const range = near.find(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn,
    );
    const [from, at] = range === undefined ? [row, column] : [range.firstRow, range.firstColumn];
    return textOf(lines.get(from)?.cells[at]?.raw ?? "");
  };
  /** The text of a heading that stands over the columns to its right as well, where nothing is merged. */
  const headingOver = (nth: number, column: number): string => {
    const [row = 0, below = 0] = [header[nth], header[nth + 1]];
    for (let left = column; left >= 0 && textAt(below, left) !== ""; left -= 1)
      if (textAt(row, left) !== "") return textAt(row, left);
    return "";
  };
  return Array.from({ length: width }, (_, column) => {
    const texts = header
      .map(
        (row, nth) =>
          textAt(row, column) ||
          (near.length === 0 && nth + 1 < header.length ? headingOver(nth, column) : ""),
      )
      .filter((text) => text !== "");
    return texts.filter((text, nth) => text !== texts[nth - 1]);
  });
};

/** The header of each column: its parts with ` / ` between. */
export const headersOf = (sheet: Sheet, header: readonly number[]): string[] =>
  headerParts(sheet, header).map((parts) => parts.join(" / "));

const isWide = ({ firstColumn, lastColumn }: MergedRange): boolean => lastColumn > firstColumn;

/** The rows of a header that begins in a row: merged cells reach down, and headings over several columns stand over their own. */
const spanOf = ({ merges, rows }: Sheet, first: number): number[] => {
  let last = first;
  for (let more = 0; more < 3; more += 1) {
    const here = merges.filter(({ firstRow }) => first <= firstRow && firstRow <= last);
    const reach = Math.max(last, ...here.map(({ lastRow }) => lastRow));
    const below = rows.find(({ row }) => row === last + 1);
    const above = rows.find(({ row }) => row === last);
    const isUnder = (column: number): boolean =>
      here.some(
        (range) =>
          isWide(range) &&
          range.lastRow === last &&
          range.firstColumn <= column &&
          column <= range.lastColumn,
      ) ||
      (here.length === 0 && textOf(above?.cells[column]?.raw ?? "") === "");
    const own = (below?.cells ?? []).flatMap(({ raw, flaw }, column) =>
      textOf(raw) !== "" && flaw !== "merged" ? [column] : [],
    );
    const texts = (above?.cells ?? []).filter(({ raw }) => textOf(raw) !== "").length;
    const [only = 0] = own;
    const isOneMonth =
      own.length === 1 &&
      only > 0 &&
      /^(tháng|quý|ngày)$/iu.test(textOf(above?.cells[only]?.raw ?? "")) &&
      /^((tháng|th|t|quý|q|ngày)\.? ?)?(\d{1,2}|i{1,3}|iv)([/.-]\d{1,4})*$/iu.test(
        textOf(below?.cells[only]?.raw ?? ""),
      );
    const isSecond =
      (isOneMonth && here.length === 0) ||
      (own.length >= 2 &&
        (here.length > 0 ? own.filter(isUnder).length >= 2 : texts >= 2 && own.slice(1).every(isUnder)));
    const next = reach > last ? reach : isSecond ? last + 1 : last;
    if (next === last || next - first > 3) break;
    last = next;
  }
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
};

/** The rows of a header, and how many of its columns are known. */
export interface FoundHeader {
  readonly rows: readonly number[];
  readonly known: number;
}

/** How far down a header is looked for. */
const searched = 60;

/** The rows near the top that could be a header, with the number of columns that are known. */
export const headersIn = (sheet: Sheet, isKnown: (parts: readonly string[]) => boolean): FoundHeader[] => {
  const inMerge = (row: number): boolean =>
    sheet.merges.some(({ firstRow, lastRow }) => firstRow < row && row <= lastRow);
  const top = sheet.rows.slice(0, searched);
  // One text alone is a title, except in a table of one column.
  const least = Math.min(2, Math.max(...top.map((row) => textsOf(row).length)));
  return top
    .filter((row) => new Set(textsOf(row)).size >= least && !inMerge(row.row))
    .map(({ row }) => {
      const rows = spanOf(sheet, row);
      const known = headerParts(sheet, rows).filter(isKnown);
      // A row of data may repeat a text that is also a header, such as “đã nộp”.
      return { rows, known: new Set(known.map((parts) => searchForm(parts.join(" / ")))).size };
    });
};

const number = /^\(?(\d{1,3})\)?(?:\s*[(:=][\d\s:=+\-–*/().…x]*)?$/u;

/** Whether a row below a header numbers its columns: 1, 2, 3 in order, perhaps with gaps, or `7 (6:3)`. */
const isNumbered = (texts: readonly string[], width: number): boolean => {
  const [first = ""] = texts;
  const rest = /^\(?[A-ZĐ]\)?$/.test(first) ? texts.filter((text) => !/^\(?[A-ZĐ]\)?$/.test(text)) : texts;
  const numbers = rest.map((text) => Number(number.exec(text)?.[1] ?? Number.NaN));
  return (
    (texts.length >= 3 || texts.length === width) &&
    numbers.length >= 2 &&
    numbers[0] === 1 &&
    numbers.every(
      (each, nth) => nth === 0 || (each > (numbers[nth - 1] ?? 0) && each <= (numbers[nth - 1] ?? 0) + 3),
    )
  );
};

const total = /^(tổng cộng|tổng số|tổng|cộng|total)\s*([:(\d].*)?$|^(tổng cộng|tổng số)( |$)/;
const note = /^(ghi chú|chú thích|chú giải|ký hiệu|kí hiệu|lưu ý|note)/;
const signature =
  /^(t\/m|tm\.|người lập|người ghi|thư ký|bí thư|phó bí thư|thủ trưởng|xác nhận|nơi nhận|\(?ký)|ngày (…|\.{2,}|\d{1,2}) ?tháng/;
const heading = /^([IVX]+|[A-ZĐ])[.)]?$/u;
/** A text that stands alone in its row and names the unit or the time of the rows below. */
const headingWords =
  /^(?:(?:[ivx]+|[a-zđ]|\d+)[.)]\s*)?(?:chi bộ|đảng bộ|tổ đảng|tháng \d|quý |(?:\p{L}+ ){0,8}năm \d{4})/iu;
/** A day or an id, which neither a total nor a note nor a signature states in a cell of its own. */
const datum = /^(?:\d{1,4}([/.-])\d{1,2}\1\d{1,4}|[a-z]{1,4}-?\d+|0\d{5,}|\d{11,12})$/iu;

/** A row below the header, and the reason why it states no data. */
export interface JudgedRow {
  readonly row: TableRow;
  readonly why?: SkipReason;
  /** The texts of the row, where it states no data. */
  readonly texts: readonly string[];
}

/** The rows of a sheet besides its header, each with the reason why it states no data, if it states none. */
export const judgedRows = (sheet: Sheet, header: readonly number[]): JudgedRow[] => {
  const last = Math.max(...header);
  const parts = headerParts(sheet, header);
  const width = parts.filter(({ length }) => length > 0).length;
  const headings = new Set(
    sheet.merges
      .filter((range) => isWide(range) && range.lastColumn - range.firstColumn >= 2)
      .map(({ firstRow }) => firstRow),
  );
  const formOf = (texts: readonly string[]): string => texts.map(searchForm).join("\n");
  const repeated = new Set(
    sheet.rows.filter(({ row }) => header.includes(row)).map((row) => formOf(textsOf(row))),
  );
  const firstBelow = new Map(
    sheet.rows.map(({ row }, nth) => [row, textsOf(sheet.rows[nth + 1] ?? { row, cells: [] })[0]]),
  );
  let isFirst = true;
  let isFoot = false;
  let hasGroups = false;
  let counted = 0;
  const why = (row: TableRow, texts: readonly string[]): SkipReason | undefined => {
    if (row.row < last) return "above";
    const wasFirst = isFirst;
    isFirst = false;
    if (repeated.has(formOf(texts))) {
      isFirst = true;
      return "header";
    }
    if (wasFirst && isNumbered(texts, width) && (counted > 0 || firstBelow.get(row.row) !== "2"))
      return "numbers";
    const isCounted = /^\d+$/.test(texts[0] ?? "");
    const isNext = isCounted && Number(texts[0]) === counted + 1;
    const hasDatum = texts.slice(isCounted ? 1 : 0).some((text) => datum.test(text));
    if (isNext) counted += 1;
    else if (isCounted && Number(texts[0]) === 1) counted = 1;
    const said = texts.find((text) => !/^\d+$/.test(text))?.toLowerCase() ?? "";
    if (total.test(said) && !hasDatum && !(isNext && /^(tổng|cộng)$/.test(said))) return "total";
    const isShort = texts.length <= 2 && width > 2;
    const isNote =
      texts.length > 0 &&
      texts.every((text) => note.test(text.toLowerCase()) || signature.test(text.toLowerCase()));
    if (isNote) {
      isFoot = true;
      return "note";
    }
    const isData = hasDatum || (isNext && texts.length > 1);
    if (
      !isCounted &&
      !hasDatum &&
      texts.length <= 4 &&
      width > texts.length &&
      (note.test(said) || signature.test(said))
    )
      isFoot = true;
    if (texts.length <= 2 && legendIn(texts.join(" ")).size >= 2) isFoot = true;
    if (isFoot && !isData && texts.length <= 4 && (texts.length < width || (counted > 0 && !isCounted)))
      return "note";
    isFoot = false;
    const isHeading =
      texts.length === 2
        ? heading.test(texts[0] ?? "") || headings.has(row.row)
        : headings.has(row.row) || (texts.length === 1 && (hasGroups || headingWords.test(texts[0] ?? "")));
    if (!isShort || !isHeading) return undefined;
    hasGroups = true;
    return "group";
  };
  return sheet.rows
    .filter((row) => !header.includes(row.row) && !row.cells.every(isBlank))
    .map((row) => {
      const texts = textsOf(row);
      const reason = why(row, texts);
      return { row, texts, ...(reason === undefined ? {} : { why: reason }) };
    });
};

/** The unit that a heading between the rows names. */
export const unitOf = (texts: readonly string[]): string =>
  texts.filter((text) => !heading.test(text) && !/^\d+$/.test(text)).join(" ");

/** A header without the words in brackets, in the form in which headers are compared. */
export const bareHeader = (text: string): string => withoutMarks(text.replace(/\([^)]*\)?/g, " "));
