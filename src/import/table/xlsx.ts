import readXlsxFile, { type CellValue } from "read-excel-file/universal";
import { strictDecoder } from "../../events/journal/lines.js";
import { unreadable } from "../problem.js";
import { marksOf, placeKey } from "./sheet-marks.js";
import { type Cell, type CellFlaw, cellOf, type TableRow } from "./table.js";
import { filesOfZip, type Packed } from "./zip.js";

/** The most bytes that a workbook may unpack to. */
const mostUnpacked = 256 * 1024 * 1024;

const unescaped = (text: string): string =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: "lt" | "gt" | "quot" | "apos" | "amp") =>
      ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name],
  );

const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

/** The text of a file of the workbook; empty where it is not there. */
const textOf = async (files: readonly Packed[], path: string): Promise<string> => {
  const bytes = await files.find((file) => file.path === path)?.bytes();
  return bytes === undefined ? "" : (strictDecoder()(bytes) ?? "");
};

/** The path of a sheet in the workbook, by its place among the sheets. */
const pathOfSheet = async (files: readonly Packed[], nth: number): Promise<string> => {
  const book = await textOf(files, "xl/workbook.xml");
  const relations = await textOf(files, "xl/_rels/workbook.xml.rels");
  const [sheet = ""] = [...book.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)][nth] ?? [];
  const id = attribute(sheet, "r:id") || attribute(sheet, "id");
  const [relation = ""] =
    [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].find(([tag]) => attribute(tag, "Id") === id) ??
    [];
  const target = attribute(relation, "Target");
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
};

const dateText = (date: Date): string => {
  // A fraction of a day is no whole second in the file; the nearest is what was typed.
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19).replace("T", " ");
};

type Value = CellValue<string> | Date | null;

const cellFrom = (value: Value, mark: CellFlaw | undefined): Cell => {
  const date = value instanceof Date ? { raw: dateText(value), isDate: true as const } : undefined;
  const cell = date ?? cellOf(value === null ? "" : String(value));
  return mark === undefined ? cell : { ...cell, flaw: mark };
};

/** Which sheet is meant: by name, by number from 1, or the only one. */
const indexOf = (sheets: readonly string[], wanted: string | undefined): number => {
  const all = sheets.join(", ");
  if (wanted === undefined) {
    if (sheets.length > 1) throw unreadable("which-sheet", { sheets: all });
    return 0;
  }
  const named = sheets.indexOf(wanted);
  const index = named >= 0 ? named : Number(wanted) - 1;
  if (sheets[index] === undefined) throw unreadable("unknown-sheet", { sheet: wanted, sheets: all });
  return index;
};

const read = async (bytes: Uint8Array) => {
  try {
    const files = filesOfZip(bytes);
    if (files === undefined) throw new Error("no archive");
    if (files.reduce((sum, { size }) => sum + size, 0) > mostUnpacked)
      throw unreadable("too-large", { limit: mostUnpacked / 1024 / 1024, unit: "MiB" });
    // Numbers stay the text that they are in the file, for no digit may be lost.
    const options = { trim: false, parseNumber: (text: string) => text };
    return { files, sheets: await readXlsxFile<string>(bytes.slice().buffer, options) };
  } catch (error) {
    if (error instanceof Error && error.name === "TableError") throw error;
    throw unreadable("not-xlsx", { why: error instanceof Error ? error.message : String(error) });
  }
};

/**
 * The rows of a sheet.
 * @throws TableError `not-xlsx`, `too-large`, `which-sheet`, `unknown-sheet`
 */
export const xlsxRows = async (bytes: Uint8Array, sheet?: string): Promise<TableRow[]> => {
  const { files, sheets } = await read(bytes);
  const index = indexOf(
    sheets.map((each) => each.sheet),
    sheet,
  );
  const marks = marksOf(await textOf(files, await pathOfSheet(files, index)));
  const data = (sheets[index]?.data ?? []) as readonly (readonly Value[])[];
  return data.map((values, nth) => ({
    row: nth + 1,
    cells: values.map((value, column) => cellFrom(value, marks.get(placeKey(nth + 1, column + 1)))),
  }));
};
