import { CFB } from "@e965/xlsx";
import { type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { mostBytes, mostCells, tooLarge, tooManyBytes } from "../limits.js";
import { checkedPart } from "./sheet-part.js";

/** Parts that hold no cells: pictures, charts, notes, links to other files, macros. */
const unneeded = /(^|\/)(media|drawings|charts|theme|externalLinks|pivot\w*|worksheets\/_rels)\/|comments/i;
const isNeeded = (path: string): boolean => /\.(xml|rels)$/i.test(path) && !unneeded.test(path);

/** The most parts that a workbook may have. */
const mostParts = 1_000;

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
  let left = mostCells;
  for (const part of parts) {
    const { bytes, cells } = checkedPart(await part.getData(new Uint8ArrayWriter()), left);
    left -= cells;
    CFB.utils.cfb_add(whole, `/${part.filename}`, bytes, { unsafe: true });
  }
  return new Uint8Array(CFB.write(whole, { fileType: "zip", type: "array", compression: false }));
};
