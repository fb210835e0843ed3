import { type Answering, answer, type Result } from "../output.js";
import type { Opened } from "./open.js";

const unread = {
  vi: ({ file, toMend }: Opened) =>
    `Lưu ý: ${toMend} dòng của nhật ký có vấn đề, kết quả có thể thiếu. Chạy: chibo journal check ${file}`,
  en: ({ file, toMend }: Opened) =>
    `Note: ${toMend} lines of the journal have problems; the result may lack them. Run: chibo journal check ${file}`,
};

/** Answers from a journal; lines that have to be mended are said beside the answer, and are a problem. */
export const answerFrom = (journal: Opened, result: Result, answering: Answering): void => {
  if (journal.toMend > 0) process.stderr.write(`${unread[answering.language](journal)}\n`);
  answer({ ...result, problems: result.problems || journal.toMend > 0 }, answering);
};
