import { readFileSync } from "node:fs";
import {
  type Checkpoint,
  parseCheckpoint,
  readEntries,
  type SealResult,
  verifySeal,
} from "../../events/seal/index.js";
import { describe } from "../../language/problems/describe-problem.js";
import { InvalidInputError } from "../../language/problems/errors.js";
import { Failure, noFile } from "./failure.js";
import { chunksOf, readJson } from "./files.js";

/** The checkpoint in a text such as minutes. If the text has none, or several, the whole text. */
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
    if (!(error instanceof InvalidInputError)) throw error;
    throw new Failure("not-usable", {
      vi: `Trong “${path}” không có mã đối chiếu đọc được: ${describe(error.problem, "vi")}`,
      en: `"${path}" holds no checkpoint that can be read: ${describe(error.problem, "en")}`,
    });
  }
};

/** The inputs of a check: the journal's seal, and a published checkpoint. */
export interface Against {
  readonly seal: string;
  readonly checkpoint?: string;
}

/** The result of the check of a journal against the seal in a file. */
export const verified = (file: string, { seal, checkpoint }: Against): SealResult => {
  const published = checkpoint === undefined ? undefined : checkpointFrom(checkpoint);
  return verifySeal(readEntries(chunksOf(file)), readJson(seal), published);
};
