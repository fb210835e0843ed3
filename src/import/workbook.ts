import type { CellValue } from "read-excel-file/universal";
import readXlsxFile from "read-excel-file/universal";
import { strictDecoder } from "../events/journal/lines.js";
import { InvalidInputError } from "../language/problems/errors.js";
import { type Cell, type CellProblem, cellOf, type TableRow } from "./table.js";
import { unreadable } from "./table-problem.js";

// The common functions of browsers and Node that this file uses. The package compiles without their types.
interface Bytes {
  arrayBuffer(): Promise<ArrayBuffer>;
}
declare const Blob: new (
  parts: readonly Uint8Array[],
) => { stream(): { pipeThrough(through: object): object } };
declare const DecompressionStream: new (format: "deflate-raw") => object;
declare const Response: new (body: object) => Bytes;

/** One file of an archive, as the archive describes it. */
interface Packed {
  readonly path: string;
  /** The size in bytes after unpacking. */
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

const endOfArchive = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const entryLength = 46;
const stored = 0;

const inflated = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(
    await new Response(
      new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")),
    ).arrayBuffer(),
  );

const endOf = (view: DataView): number | undefined => {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endOfArchive) return at;
  return undefined;
};

/**
 * The files of a zip archive, from its directory. The list is empty without a directory. The spreadsheet
 * reader does not report sizes, formulas and merged cells, so this function reads them.
 */
const filesOfZip = (archive: Uint8Array): Packed[] | undefined => {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const files: Packed[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [method, packed] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const path = String.fromCharCode(
      ...archive.subarray(at + entryLength, at + entryLength + (name as number)),
    );
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = archive.subarray(from, from + packed);
    files.push({
      path,
      size: view.getUint32(at + 24, true),
      bytes: async () => (method === stored ? content : inflated(content)),
    });
    at += entryLength + (name as number) + (extra as number) + (comment as number);
  }
  return files;
};

/** A cell by `row:column`, both from 1. */
const placeKey = (row: number, column: number): string => `${row}:${column}`;

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

const placeOf = (address: string): { row: number; column: number } => {
  const [, letters = "", row = "0"] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  return { row: Number(row), column: columnOf(letters) };
};

// Some programs write a prefix before every name.
const cellTag = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>\s*(<(?:\w+:)?f\b)?)/g;
const mergeTag = /<(?:\w+:)?mergeCell\b[^>]*?\bref="([^":]+):([^":]+)"/g;

/** The most cells of one merged range that the reader marks. This is enough to find a whole merged column. */
const widest = 100_000;

/**
 * The marks that the spreadsheet reader ignores: formulas, errors, and cells in a merged range after its
 * first cell. The function reads them from the text of a sheet.
 */
const marksOf = (xml: string): ReadonlyMap<string, CellProblem> => {
  const marks = new Map<string, CellProblem>();
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

/** The most bytes that a workbook may have after unpacking. */
const mostUnpacked = 256 * 1024 * 1024;

const unescaped = (text: string): string =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: "lt" | "gt" | "quot" | "apos" | "amp") =>
      ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name],
  );

const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

/** The text of a file of the workbook. It is empty if the file is missing. */
const textOf = async (files: readonly Packed[], path: string): Promise<string> => {
  const bytes = await files.find((file) => file.path === path)?.bytes();
  return bytes === undefined ? "" : (strictDecoder()(bytes) ?? "");
};

/** The path of a sheet in the workbook, by its number among the sheets. */
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
  // The file stores the time as a fraction of a day, which is seldom a whole second. The nearest second is
  // the typed one.
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19).replace("T", " ");
};

type Value = CellValue<string> | Date | null;

const cellFrom = (value: Value, mark: CellProblem | undefined): Cell => {
  const date = value instanceof Date ? { raw: dateText(value), isDate: true as const } : undefined;
  const cell = date ?? cellOf(value === null ? "" : String(value));
  return mark === undefined ? cell : { ...cell, flaw: mark };
};

/** The index of the chosen sheet: by its name, by its number from 1, or the only sheet. */
const indexOf = (sheets: readonly string[], wanted: string | undefined): number => {
  if (wanted === undefined) {
    if (sheets.length > 1) throw unreadable("which-sheet", { sheets });
    return 0;
  }
  const named = sheets.indexOf(wanted);
  const index = named >= 0 ? named : Number(wanted) - 1;
  if (sheets[index] === undefined) throw unreadable("unknown-sheet", { sheet: wanted, sheets });
  return index;
};

const read = async (bytes: Uint8Array) => {
  try {
    const files = filesOfZip(bytes);
    if (files === undefined) throw new Error("no archive");
    if (files.reduce((sum, { size }) => sum + size, 0) > mostUnpacked)
      throw unreadable("too-large", { limit: mostUnpacked / 1024 / 1024, unit: { vi: "MB", en: "MB" } });
    // Numbers stay texts from the file, so that no digit is lost.
    const options = { trim: false, parseNumber: (text: string) => text };
    return { files, sheets: await readXlsxFile<string>(bytes.slice().buffer, options) };
  } catch (error) {
    if (error instanceof InvalidInputError) throw error;
    throw unreadable("not-xlsx", { why: error instanceof Error ? error.message : String(error) });
  }
};

/**
 * The rows of a sheet.
 * @throws InvalidInputError `not-xlsx`, `too-large`, `which-sheet`, `unknown-sheet`
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
