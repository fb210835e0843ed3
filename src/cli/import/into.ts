import { readFileSync } from "node:fs";
import { type JournalEvent, readJournalSync } from "../../events/index.js";
import { Failure, noFile } from "../failure.js";
import { chunksOf } from "../journal/chunks.js";
import { isToMend } from "../journal/problems.js";

/**
 * The events of the journal that is written on.
 *
 * @throws Failure `no-file`; `not-usable` where a line is to be mended, for what stands in it would not be known
 */
export const journalFrom = (path: string | undefined): JournalEvent[] => {
  if (path === undefined) return [];
  const events: JournalEvent[] = [];
  for (const batch of readJournalSync(chunksOf(path))) {
    if (batch.problems.some(isToMend))
      throw new Failure("not-usable", {
        vi: `“${path}” có dòng cần sửa nên chưa ghi thêm được. Xem: chibo journal check ${path}`,
        en: `"${path}" has lines to be mended; nothing can be added to it yet. See: chibo journal check ${path}`,
      });
    for (const event of batch.events) events.push(event);
  }
  return events;
};

/** The bytes of a file. */
export const bytesFrom = (path: string): Uint8Array => {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    throw noFile(path);
  }
};
