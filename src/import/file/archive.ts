import { CFB } from "@e965/xlsx";
import { type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { mostBytes, mostCells, tooLarge, tooManyBytes, tooManyCells } from "../limits.js";

/** Parts that hold no cells: pictures, charts, notes, links to other files, macros. */
const unneeded = /(^|\/)(media|drawings|charts|theme|externalLinks|pivot\w*|worksheets\/_rels)\/|comments/i;
const isNeeded = (path: string): boolean => /\.(xml|rels)$/i.test(path) && !unneeded.test(path);

/** The most parts that a workbook may have, and the widest sheet of any program. */
const mostParts = 1_000;
const mostColumns = 16_384;
/** The reader compares each cell with each array formula. */
const mostArrayFormulas = 1_000;

const cellTag = /<(?:\w+:)?c[\s/>]/g;
const arrayFormula = /\bt\s*=\s*["']array["']/g;
const sheetData = /<(?:\w+:)?sheetData\b/;
/** The last column of a column format. */
const lastColumn = /\bmax\s*=\s*["']?\s*(\d+)/g;

const countOf = (text: string, part: RegExp, most: number): number => {
  let count = 0;
  for (const _ of text.matchAll(part)) {
    count += 1;
    if (count > most) break;
  }
  return count;
};

/**
 * Counts what the reader of workbooks would allot memory for, before it reads: it makes an object of each cell and
 * of each column that a format spans.
 */
const checkSheet = (bytes: Uint8Array): void => {
  const text = new TextDecoder("latin1").decode(bytes);
  if (countOf(text, cellTag, mostCells) > mostCells) throw tooManyCells();
  if (countOf(text, arrayFormula, mostArrayFormulas) > mostArrayFormulas)
    throw tooLarge(mostArrayFormulas, { vi: "công thức mảng", en: "array formulas" });
  const head = text.slice(0, sheetData.exec(text)?.index);
  for (const [, column] of head.matchAll(lastColumn))
    if (Number(column) > mostColumns) throw tooLarge(mostColumns, { vi: "cột", en: "columns" });
};

/**
 * The same archive with only the parts that a sheet needs, not packed. The sizes that the archive declares are
 * summed before anything is unpacked; a part of another size or with a wrong checksum is an error.
 * @throws InvalidInputError `too-large`
 * @throws Error if the archive is damaged, ambiguous or has a password
 */
export const unpacked = async (archive: Uint8Array): Promise<Uint8Array> => {
  const options = { useWebWorkers: false, checkSignature: true, checkOverlappingEntry: true };
  const reader = new ZipReader(new Uint8ArrayReader(archive), options);
  const parts: FileEntry[] = [];
  let size = 0;
  for await (const entry of reader.getEntriesGenerator()) {
    if (entry.directory || !isNeeded(entry.filename)) continue;
    if (parts.push(entry) > mostParts) throw tooLarge(mostParts, { vi: "phần", en: "parts" });
    size += entry.uncompressedSize;
    if (size > mostBytes) throw tooManyBytes();
  }
  const whole = CFB.utils.cfb_new({ root: "R" });
  for (const part of parts) {
    const bytes = await part.getData(new Uint8ArrayWriter());
    checkSheet(bytes);
    CFB.utils.cfb_add(whole, `/${part.filename}`, bytes, { unsafe: true });
  }
  return new Uint8Array(CFB.write(whole, { fileType: "zip", type: "array", compression: false }));
};
