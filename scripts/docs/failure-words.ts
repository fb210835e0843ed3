import { exitOf, type FailureCode, failureCodes } from "../../src/cli/shared/failure.js";
import type { Language } from "../../src/language/language.js";
import type { Text } from "../../src/language/text.js";
import { table } from "./writing.js";

/** The reasons why the command could not do its work. */
export const failureWords: Readonly<Record<FailureCode, Text>> = {
  usage: {
    en: "The command was called in another way than it knows.",
    vi: "Gọi lệnh chưa đúng cách.",
  },
  "no-file": {
    en: "A file to read is not there, or the folder of a file to write.",
    vi: "Không có tệp cần đọc, hoặc không có thư mục của tệp cần ghi.",
  },
  "is-folder": { en: "A folder is named in place of a file.", vi: "Ghi tên thư mục ở chỗ cần tên tệp." },
  "no-permission": {
    en: "The system does not permit reading the file, or writing there.",
    vi: "Chưa có quyền đọc tệp, hoặc chưa có quyền ghi ở đó.",
  },
  "not-readable": { en: "The disk reports an error of reading.", vi: "Ổ đĩa báo lỗi khi đọc." },
  "file-changed": {
    en: "A file was altered in place between two readings of one run. Lines that are added at the end are only not read.",
    vi: "Tệp bị sửa giữa hai lần đọc của một lần chạy lệnh. Dòng ghi thêm ở cuối tệp thì chỉ không được đọc.",
  },
  "file-exists": {
    en: "A file is there already; nothing is written over.",
    vi: "Đã có tệp đó; lệnh không ghi đè.",
  },
  "disk-full": {
    en: "The disk is full. A new file is not left half-written; what stands of an answer is incomplete.",
    vi: "Hết chỗ trên đĩa. Tệp mới không bị ghi dở; phần câu trả lời đã ghi thì chưa đủ.",
  },
  "not-written": { en: "The system reports another error of writing.", vi: "Hệ thống báo lỗi khác khi ghi." },
  "wrong-encoding": {
    en: "A text is in UTF-16 or UTF-32, or a JSON file is not in UTF-8.",
    vi: "Tệp văn bản ghi bằng UTF-16 hoặc UTF-32, hoặc tệp JSON không ghi bằng UTF-8.",
  },
  "not-json": { en: "A file is not JSON.", vi: "Tệp JSON viết chưa đúng." },
  "too-deep": {
    en: "A JSON file nests more than 500 levels.",
    vi: "Tệp JSON lồng quá 500 tầng ngoặc.",
  },
  "too-large": {
    en: "A JSON file is longer than can be read at once (512 MiB).",
    vi: "Tệp JSON quá dài để đọc một lần (512 MiB).",
  },
  "unknown-rule-set": { en: "No rule set has this id.", vi: "Không có bộ quy định mang mã này." },
  "rule-set-needed": {
    en: "No rule set is named, and the reviews of the year adopted none, several, or one that does not ship.",
    vi: "Chưa ghi bộ quy định, mà các đợt kiểm điểm chưa chọn bộ nào, chọn nhiều bộ, hoặc chọn bộ không có sẵn.",
  },
  "unknown-rubric": { en: "No rubric has this id.", vi: "Không có biểu điểm mang mã này." },
  "unknown-roll-up": { en: "No roll-up has this name.", vi: "Không có cách tổng hợp mang mã này." },
  "unknown-name": {
    en: "The year has nobody and nothing of this name, or no kind of finding has this code.",
    vi: "Trong năm không có ai hoặc điều gì mang tên này, hoặc không có loại điểm cần kiểm tra mang mã này.",
  },
  "not-usable": {
    en: "A file was read and cannot be used.",
    vi: "Đã đọc được tệp nhưng không dùng được.",
  },
  "id-conflict": {
    en: "Two entries of the journal have one id and different content, so that no file was written.",
    vi: "Hai mục ghi của sổ có cùng một mã mà nội dung khác nhau, nên chưa ghi tệp nào.",
  },
  unexpected: {
    en: "A mistake in the program. `NODE_DEBUG=chibo` shows where it is.",
    vi: "Lỗi của chương trình. `NODE_DEBUG=chibo` cho biết lỗi ở đâu.",
  },
};

const heads: Readonly<Record<Language, readonly string[]>> = {
  en: ["Code", "Ends with", "Why"],
  vi: ["Mã", "Kết thúc bằng", "Vì sao"],
};

/** The table of the failures of the command, with the number that the command ends with. */
export const failureTable = (language: Language): string =>
  table(
    heads[language],
    failureCodes.map((code) => [`\`${code}\``, String(exitOf(code)), failureWords[code][language]]),
  );
