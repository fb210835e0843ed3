import { readFileSync } from "node:fs";
import {
  type Checkpoint,
  CheckpointError,
  describeBreak,
  parseCheckpoint,
  readEntries,
  type SealResult,
  verifySeal,
} from "../../events/seal/index.js";
import { Failure, noFile } from "../failure.js";
import { chunksOf } from "../journal/chunks.js";
import { readJson } from "../json.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";

const said = {
  vi: (sealed: number, unsealed: number, erased: number) =>
    `Nguyên vẹn: ${sealed} sự kiện đúng như khi niêm phong${erased === 0 ? "" : `, ${erased} mục đã được lược bỏ hoặc xóa`}${unsealed === 0 ? "" : `; ${unsealed} sự kiện sau đó chưa niêm phong`}.`,
  en: (sealed: number, unsealed: number, erased: number) =>
    `Whole: ${sealed} events are as they were sealed${erased === 0 ? "" : `, ${erased} fields or entries were withheld or erased`}${unsealed === 0 ? "" : `; ${unsealed} later events are not sealed`}.`,
};

const notACheckpoint = {
  "checkpoint-form": {
    vi: "hãy đưa đủ các dòng, từ “chibo checkpoint 1” đến “check”, và chỉ một điểm mốc",
    en: 'give all of its lines, from "chibo checkpoint 1" to "check", and one checkpoint only',
  },
  "checkpoint-check": {
    vi: "dòng “check” không khớp các dòng trên; hãy so từng nhóm chữ số với bản gốc",
    en: 'the line "check" does not fit those above; compare each group of digits with the original',
  },
} as const;

/** The checkpoint within a text such as minutes; the text itself where it holds none, or several. */
const checkpointIn = (text: string): string => {
  const [found = text, ...more] = text.match(/^\s*chibo checkpoint 1\s*$[\s\S]*?^\s*check .*$/gm) ?? [];
  return more.length === 0 ? found : text;
};

const checkpointFrom = (path: string): Checkpoint => {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw noFile(path);
  }
  try {
    return parseCheckpoint(checkpointIn(text));
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
    throw new Failure("not-usable", {
      vi: `Trong “${path}” không có điểm mốc đọc được: ${notACheckpoint[error.code].vi}.`,
      en: `"${path}" holds no checkpoint that can be read: ${notACheckpoint[error.code].en}.`,
    });
  }
};

/** What a journal is held against: its seal, and a checkpoint that was published. */
export interface Against {
  readonly seal: string;
  readonly checkpoint?: string;
}

/** What the seal in a file says of a journal. */
export const verified = (file: string, { seal, checkpoint }: Against): SealResult => {
  const published = checkpoint === undefined ? undefined : checkpointFrom(checkpoint);
  return verifySeal(readEntries(chunksOf(file)), readJson(seal), published);
};

/** `chibo verify`: whether a journal is what was sealed, and the first thing that is broken. */
export const verify = (file: string, against: Against, language: Language): Result => {
  const result = verified(file, against);
  return {
    text: result.ok
      ? said[language](result.sealed, result.unsealed, result.erased.length)
      : describeBreak(result.break, language),
    data: result,
    problems: !result.ok,
  };
};
