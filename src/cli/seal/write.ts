import { randomBytes } from "node:crypto";
import { ConflictError, type JournalEvent, readJournalSync } from "../../events/index.js";
import { checkpointOf, formatCheckpoint, readEntries, sealOf } from "../../events/seal/index.js";
import { Failure } from "../failure.js";
import { chunksOf } from "../journal/chunks.js";
import { writeNew } from "../journal/new-file.js";
import { isLost, isToMend, lineProblem } from "../journal/problems.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";

const said = {
  vi: (size: number, path: string) =>
    `Đã niêm phong ${size} sự kiện vào “${path}”. Tệp này chứa muối: giữ như giữ nhật ký. Điểm mốc để ghi vào biên bản:`,
  en: (size: number, path: string) =>
    `Sealed ${size} events in "${path}". The file holds the salts: keep it like the journal. The checkpoint for the minutes:`,
};

const notSound = (path: string): Failure =>
  new Failure("not-usable", {
    vi: `“${path}” có dòng cần sửa nên chưa niêm phong được. Xem: chibo journal check ${path}`,
    en: `"${path}" has lines to be mended and cannot be sealed yet. See: chibo journal check ${path}`,
  });

const isSound = (path: string): boolean => {
  for (const batch of readJournalSync(chunksOf(path)))
    if (batch.problems.map(lineProblem).some((each) => isToMend(each) || isLost(each))) return false;
  return true;
};

/** `chibo seal`: seals the lines of a journal as they stand, with salts that nobody can guess. */
export const seal = (file: string, output: string, language: Language): Result => {
  if (!isSound(file)) throw notSound(file);
  try {
    // The lines were read as events just now; they are sealed as they stand, not as they would be written today.
    const made = sealOf(readEntries(chunksOf(file)) as Iterable<JournalEvent>, () => randomBytes(32));
    writeNew(output, (put) => {
      put(`${JSON.stringify(made)}\n`);
      return true;
    });
    const checkpoint = checkpointOf(made);
    return {
      text: `${said[language](made.size, output)}\n\n${formatCheckpoint(checkpoint)}`,
      data: checkpoint,
      problems: false,
    };
  } catch (error) {
    if (error instanceof ConflictError) throw notSound(file);
    throw error;
  }
};
