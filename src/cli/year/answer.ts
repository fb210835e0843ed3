import { type Answering, answer, type Result } from "../output.js";
import type { Opened } from "./open.js";

const unread = {
  vi: ({ file, toMend }: Opened) =>
    `Lưu ý: ${toMend} dòng của nhật ký có vấn đề, kết quả có thể thiếu. Chạy: chibo journal check ${file}`,
  en: ({ file, toMend }: Opened) =>
    `Note: ${toMend} lines of the journal have problems; the result may lack them. Run: chibo journal check ${file}`,
};

const redacted = {
  vi: (withheld: number) =>
    `Lưu ý: bản nhật ký này đã lược bỏ ${withheld} mục hoặc giá trị; điều ghi là thiếu có thể nằm trong đó.`,
  en: (withheld: number) =>
    `Note: this copy of the journal withholds ${withheld} entries or values; what is said to be missing may be among them.`,
};

/**
 * Answers from a journal. Lines that have to be mended are said beside the answer, and are a problem; so is what
 * the copy withholds, which is none.
 */
export const answerFrom = (journal: Opened, result: Result, answering: Answering): void => {
  if (journal.withheld > 0) process.stderr.write(`${redacted[answering.language](journal.withheld)}\n`);
  if (journal.toMend > 0) process.stderr.write(`${unread[answering.language](journal)}\n`);
  answer({ ...result, problems: result.problems || journal.toMend > 0 }, answering);
};
