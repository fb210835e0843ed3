import type { ImportPreview, RowPreview, TableProblem } from "../../import/index.js";
import { labelIn } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import { reasonAndRemedy } from "../../language/problems/describe-problem.js";
import { asText, capitalised } from "../../language/problems/sentences.js";
import { eventText } from "../../language/stream-text.js";
import type { Text } from "../../language/text.js";
import { eventNames } from "../../language/words/event-names.js";

/** The help of `chibo import`. */
export const aboutImport = {
  import: {
    vi: "Nhập bảng (CSV, .xlsx, .xls) vào sổ ghi; không tự sửa điều gì",
    en: "Import tables (CSV, .xlsx, .xls) into a journal; nothing is repaired",
  },
  table: {
    vi: "Xem trước một bảng sẽ thêm những mục ghi nào, dòng nào có lỗi; chỉ ghi ra tệp khi có --out",
    en: "Preview what a table would record and which rows have problems; a file is written only with --out",
  },
  guess: {
    vi: "Đoán cột nào là gì trong một bảng có sẵn, hỏi những gì bảng không nói rõ, và lập bản khai cột",
    en: "Guess what the columns of a table state, ask what it leaves open, and write a mapping",
  },
  map: { vi: "bản khai cột do “import guess” lập", en: "a mapping that “import guess” wrote" },
  answer: {
    vi: "câu trả lời cho một câu hỏi; dùng được nhiều lần",
    en: "the answer to a question; may be repeated",
  },
  mapping: { vi: "tệp mới: bản khai cột", en: "the new file: the mapping" },
  columns: {
    vi: "Các cột của từng loại bảng: tên cột được nhận, cách ghi",
    en: "The columns of each kind of table: the headers that are known, how values are written",
  },
  file: { vi: "tệp CSV (UTF-8), .xlsx hoặc .xls", en: "a file of CSV (UTF-8), .xlsx or .xls" },
  as: { vi: "loại bảng", en: "the kind of table" },
  kind: { vi: "loại bảng; không ghi thì liệt kê tất cả", en: "a kind of table; without it all" },
  recordedBy: { vi: "mã của người ghi sổ", en: "who records it" },
  recordedAt: {
    vi: 'ngày ghi sổ, ví dụ 31/12/2021 hoặc "31/12/2021 17:00"',
    en: "the day of recording, such as 2021-12-31, or the instant in UTC",
  },
  set: {
    vi: 'một giá trị cho mọi dòng, khi bảng không có cột đó, ví dụ "Chi bộ=c-3"; dùng được nhiều lần',
    en: "one value for all rows, where the table has no such column; may be repeated",
  },
  into: { vi: "tệp sổ ghi đã có; tệp này giữ nguyên", en: "the journal so far, which stays as it is" },
  out: {
    vi: "tệp mới, gồm sổ ghi đã có và các mục ghi nhập thêm",
    en: "the new file: the journal so far and the events of the import",
  },
  acceptRest: {
    vi: "ghi các dòng không lỗi; dòng lỗi chép nguyên văn sang tệp có đuôi .rejected.csv",
    en: "write the rows without problems; the others go as they stand to <out>.rejected.csv",
  },
  preview: { vi: "chỉ xem trước (mặc định)", en: "only preview, as without --out" },
  sheet: {
    vi: "trang tính trong tệp Excel: tên hoặc số thứ tự",
    en: "the sheet of a workbook: its name or number",
  },
  delimiter: { vi: "dấu phân cách các cột của tệp CSV", en: "the delimiter of CSV" },
  rubric: {
    vi: "tệp biểu điểm của địa phương, dùng cho bảng điểm; dùng được nhiều lần",
    en: "a file with your own rubric, for scores; may be repeated",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The sentences of an import. */
export const said = {
  totals: {
    vi: (rows: number, fresh: number, there: number, wrong: number) =>
      `${rows} dòng: ${fresh} dòng mới, ${there} dòng đã có trong sổ ghi, ${wrong} dòng có lỗi.`,
    en: (rows: number, fresh: number, there: number, wrong: number) =>
      `Rows: ${rows}; new ${fresh}, recorded already ${there}, with problems ${wrong}.`,
  },
  notRead: {
    vi: "Chưa đọc được dòng nào: các cột của bảng có chỗ cần sửa.",
    en: "No row was read, for the columns of the table have problems.",
  },
  unread: {
    vi: (headers: string) => `Cột không đọc: ${headers}`,
    en: (headers: string) => `Columns not read: ${headers}`,
  },
  new: { vi: "mới", en: "new" },
  recorded: { vi: "đã có", en: "recorded already" },
  column: { vi: "cột", en: "column" },
  row: { vi: (row: number) => `dòng ${row}`, en: (row: number) => `row ${row}` },
  preview: {
    vi: "Đây là bản xem trước; chưa ghi gì. Muốn ghi: thêm --out <tệp>.",
    en: "This is a preview; nothing was written. To write it, add --out <file>.",
  },
  nothingNew: {
    vi: "Không có gì mới, nên không ghi tệp nào.",
    en: "There is nothing new, so no file was written.",
  },
  refused: {
    vi: "Chưa ghi tệp nào vì có lỗi. Hãy sửa bảng rồi nhập lại, hoặc thêm --accept-rest để ghi các dòng còn lại.",
    en: "No file was written, for there are problems. Mend the table and import it again, or add --accept-rest to write the other rows.",
  },
  written: {
    vi: (events: number, path: string) => `Đã ghi thêm ${events} mục ghi vào tệp mới “${path}”.`,
    en: (events: number, path: string) => `Added ${events} events in the new file "${path}".`,
  },
  rejected: {
    vi: (rows: number, path: string) => `${rows} dòng có lỗi được chép nguyên văn sang “${path}”.`,
    en: (rows: number, path: string) => `Rows with problems: ${rows}, in "${path}" as they stood.`,
  },
};

const longest = 60;

/** The beginning of a raw text. */
const shown = (raw: string): string => `"${raw.length > longest ? `${raw.slice(0, longest)}…` : raw}"`;

/** The text of a cell. A date of a spreadsheet has no text of its own, and is written as people write it. */
const cellText = ({ raw = "", isDate }: TableProblem, language: Language): string =>
  isDate && language === "vi" ? raw.replace(/^(\d{4})-(\d{2})-(\d{2})/, "$3/$2/$1") : raw;

/** A problem of a table or of a row on one line. */
export const rowProblemLine = (problem: TableProblem, language: Language): string => {
  const { code, row, path } = problem;
  // The sentence on a missing column names it as tables do; the path has its name in data.
  const isNamed = path === "" || code === "missing-column";
  const place = [
    ...(row === undefined ? [] : [capitalised(said.row[language](row))]),
    ...(isNamed ? [] : [`${said.column[language]} ${shown(path)}`]),
    ...(problem.raw === undefined ? [] : [shown(cellText(problem, language))]),
  ].join(", ");
  return `  [${code}] ${asText(place, reasonAndRemedy(problem, language))}`;
};

/** An entry that a row records, or that was recorded before: the type of a new entry, and its place. */
const entryText = (id: string, type: string | undefined, language: Language): string => {
  const place = language === "vi" ? (eventText(id, language, (each) => each) ?? id) : id;
  return type === undefined ? place : `${labelIn(eventNames, type, language)} (${place})`;
};

const rowLines = (
  { row, outcome, events, problems }: RowPreview,
  types: ReadonlyMap<string, string>,
  language: Language,
): string[] =>
  outcome === "problem"
    ? problems.map((problem) => rowProblemLine(problem, language))
    : [
        `  ${said.row[language](row)}: ${said[outcome][language]}: ${events
          .map((id) => entryText(id, types.get(id), language))
          .join(", ")}`,
      ];

/** The result of an import, row by row. Without `all`, only the rows with a problem. */
export const previewText = (
  { totals, unread, remarks, problems, rows, events }: ImportPreview,
  all: boolean,
  language: Language,
): string[] => {
  const types = new Map(events.map(({ id, type }) => [id, type]));
  return [
    problems.length > 0
      ? said.notRead[language]
      : said.totals[language](totals.rows, totals.new, totals.recorded, totals.problems),
    ...(unread.length === 0 ? [] : [said.unread[language](unread.map(shown).join(", "))]),
    ...[...remarks, ...problems].map((problem) => rowProblemLine(problem, language)),
    ...rows
      .filter(({ outcome }) => all || outcome === "problem")
      .flatMap((row) => rowLines(row, types, language)),
  ];
};
