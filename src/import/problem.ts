import type { Language } from "../language/language.js";
import type { Text } from "../language/text.js";

/** What is wrong, and what to do. `{name}` stands for a fact. */
type Sentences = Readonly<Record<string, readonly [says: Text, remedy: Text]>>;

/** What is wrong with a file, or with the columns of its table. */
const ofTable = {
  "not-utf8": [
    { vi: "Tệp không phải văn bản UTF-8.", en: "The file is not UTF-8 text." },
    {
      vi: "Hãy lưu lại bằng “CSV UTF-8”, hoặc đưa tệp .xlsx.",
      en: "Save it as “CSV UTF-8”, or give the .xlsx file.",
    },
  ],
  "not-xlsx": [
    {
      vi: "Tệp không phải sổ tính .xlsx đọc được ({why}).",
      en: "The file is no readable .xlsx workbook ({why}).",
    },
    {
      vi: "Hãy mở bằng chương trình bảng tính và lưu lại thành .xlsx hoặc CSV UTF-8; bỏ mật khẩu nếu có.",
      en: "Open it in a spreadsheet program and save it as .xlsx or CSV UTF-8, without a password.",
    },
  ],
  "too-large": [
    {
      vi: "Tệp quá lớn: giới hạn {limit} {unit}.",
      en: "The file is too large: the limit is {limit} {unit}.",
    },
    { vi: "Hãy chia thành nhiều tệp.", en: "Divide it into several files." },
  ],
  "broken-quote": [
    {
      vi: "Dấu ngoặc kép ở dòng {row} không đóng hoặc đặt sai chỗ.",
      en: "A quote in line {row} is not closed, or stands where none may.",
    },
    {
      vi: "Hãy sửa dòng đó; dấu ngoặc kép trong ô phải viết hai lần.",
      en: "Mend that line; a quote within a value is written twice.",
    },
  ],
  "which-delimiter": [
    {
      vi: "Dòng đầu có nhiều loại dấu phân cách: {found}.",
      en: "The first line has more than one kind of delimiter: {found}.",
    },
    { vi: "Hãy nêu dấu phân cách (--delimiter).", en: "Name the delimiter (--delimiter)." },
  ],
  "which-sheet": [
    { vi: "Sổ tính có nhiều trang: {sheets}.", en: "The workbook has several sheets: {sheets}." },
    { vi: "Hãy nêu trang cần nhập (--sheet).", en: "Name the sheet to import (--sheet)." },
  ],
  "unknown-sheet": [
    {
      vi: "Không có trang “{sheet}”. Có: {sheets}.",
      en: "There is no sheet “{sheet}”. There are: {sheets}.",
    },
    { vi: "Hãy nêu đúng tên hoặc số thứ tự của trang.", en: "Name the sheet, or give its number." },
  ],
  "no-rows": [
    { vi: "Bảng không có dòng tiêu đề.", en: "The table has no row of headers." },
    {
      vi: "Dòng đầu tiên phải ghi tên các cột. Xem: chibo import columns",
      en: "The first row has to name the columns. See: chibo import columns",
    },
  ],
  "missing-column": [
    { vi: "Thiếu cột “{name}” ({id}).", en: "The column “{name}” ({id}) is missing." },
    {
      vi: "Hãy thêm cột “{name}”, hoặc nêu một giá trị cho mọi dòng: --set {id}=…. Nếu phía trên tiêu đề còn dòng khác, hãy bỏ đi.",
      en: "Add the column “{name}”, or give one value for all rows: --set {id}=…. Where other rows stand above the headers, remove them.",
    },
  ],
  "column-twice": [
    {
      vi: "Nhiều cột cùng là “{name}” ({id}): {headers}.",
      en: "More than one column is “{name}” ({id}): {headers}.",
    },
    {
      vi: "Hãy giữ một cột, hoặc đổi tên cột kia.",
      en: "Keep one of them, or give the other another header.",
    },
  ],
  "given-twice": [
    {
      vi: "“{name}” ({id}) vừa là cột của bảng vừa được nêu riêng.",
      en: "“{name}” ({id}) is a column of the table and given apart from it.",
    },
    { vi: "Hãy bỏ một trong hai.", en: "Leave out one of the two." },
  ],
  "unknown-column": [
    { vi: "Không có cột “{name}”.", en: "There is no column “{name}”." },
    { vi: "Hãy dùng một trong: {columns}.", en: "Use one of: {columns}." },
  ],
} as const satisfies Sentences;

/** What is wrong with a row or one of its cells. */
const ofRow = {
  "wrong-number-of-cells": [
    {
      vi: "Dòng có {found} ô, tiêu đề có {expected} cột.",
      en: "The row has {found} cells, the header {expected} columns.",
    },
    {
      vi: "Hãy xem dấu phân cách và dấu ngoặc kép của dòng này.",
      en: "Look at the delimiters and quotes of this row.",
    },
  ],
  formula: [
    {
      vi: "Ô là công thức, không phải dữ liệu đã ghi.",
      en: "The cell is a formula, not what somebody recorded.",
    },
    {
      vi: "Hãy dán lại dưới dạng giá trị sau khi đã kiểm tra kết quả.",
      en: "Check its result and paste it as a value.",
    },
  ],
  merged: [
    {
      vi: "Ô nằm trong vùng gộp ô; chỉ ô đầu vùng có giá trị.",
      en: "The cell lies in a merged range; only the first cell of it has a value.",
    },
    {
      vi: "Hãy bỏ gộp ô và ghi giá trị vào từng dòng.",
      en: "Unmerge the cells and write the value in each row.",
    },
  ],
  "cell-error": [
    { vi: "Ô báo lỗi của bảng tính.", en: "The cell shows an error of the spreadsheet." },
    { vi: "Hãy ghi giá trị đúng vào ô.", en: "Write the right value into the cell." },
  ],
  "control-character": [
    {
      vi: "Ô có ký tự điều khiển không nhìn thấy.",
      en: "The cell has control characters that cannot be seen.",
    },
    { vi: "Hãy gõ lại ô này.", en: "Type the cell anew." },
  ],
  "too-long": [
    { vi: "Ô dài hơn {limit} ký tự.", en: "The cell is longer than {limit} characters." },
    { vi: "Hãy rút gọn.", en: "Shorten it." },
  ],
  "date-cell": [
    {
      vi: "Bảng tính đã coi ô này là ngày; cột này không ghi ngày.",
      en: "The spreadsheet took this cell for a date; the column holds none.",
    },
    { vi: "Hãy định dạng ô là Văn bản và gõ lại.", en: "Format the cell as text and type it anew." },
  ],
  empty: [
    { vi: "Ô bắt buộc để trống.", en: "The cell is empty, and has to be filled in." },
    { vi: "Hãy điền: {form}.", en: "Fill in: {form}." },
  ],
  "not-in-form": [
    { vi: "Không đọc được.", en: "This cannot be read." },
    { vi: "Hãy ghi: {form}.", en: "Write: {form}." },
  ],
  "impossible-date": [
    { vi: "Không có ngày này trong lịch.", en: "The calendar has no such day." },
    { vi: "Hãy ghi đúng ngày: {form}.", en: "Write the right day: {form}." },
  ],
  "not-a-step": [
    {
      vi: "Phiếu “{rubric}” chấm theo bậc 1/{steps} điểm; số này không đúng bậc.",
      en: "The sheet “{rubric}” goes by steps of 1/{steps} point; this is no such step.",
    },
    { vi: "Hãy xem lại số điểm.", en: "Look at the points again." },
  ],
  "unknown-rubric": [
    {
      vi: "Không biết phiếu “{rubric}”, nên không biết bậc điểm.",
      en: "The sheet “{rubric}” is not known, nor are its steps.",
    },
    {
      vi: "Hãy ghi đúng mã phiếu, hoặc nêu tệp phiếu (--rubric).",
      en: "Write the id of a sheet, or name its file (--rubric).",
    },
  ],
  "goes-together": [
    { vi: "Có “{one}” mà thiếu “{other}”.", en: "There is “{one}” without “{other}”." },
    { vi: "Hãy điền cả hai hoặc để trống cả hai.", en: "Fill in both or neither." },
  ],
  "no-place-for": [
    {
      vi: "Nhật ký không có chỗ ghi “{name}” cho dòng này.",
      en: "The record has no place for “{name}” in this row.",
    },
    {
      vi: "Chỉ ghi lý do cho người vắng có lý do; hãy để trống ô này.",
      en: "A reason is recorded for an excused absence only; leave the cell empty.",
    },
  ],
  differs: [
    {
      vi: "Khác với dòng {row} của cùng buổi họp.",
      en: "This is not what row {row} of the same meeting says.",
    },
    { vi: "Hãy ghi thống nhất trong một buổi.", en: "Write one thing for one meeting." },
  ],
  "listed-twice": [
    {
      vi: "Người này đã có ở dòng {row} của cùng buổi họp.",
      en: "Row {row} of the same meeting names this member already.",
    },
    { vi: "Hãy giữ một dòng.", en: "Keep one of the rows." },
  ],
  repeated: [
    { vi: "Dòng này lặp lại dòng {row}.", en: "This row repeats row {row}." },
    { vi: "Hãy bỏ một dòng.", en: "Remove one of them." },
  ],
  "held-back": [
    {
      vi: "Chưa ghi, vì dòng {row} của cùng buổi họp có lỗi: điểm danh chỉ ghi khi đủ người.",
      en: "Held back, for row {row} of the same meeting has a problem: a roll call is recorded whole.",
    },
    { vi: "Hãy sửa dòng {row}.", en: "Mend row {row}." },
  ],
  refused: [
    { vi: "Không ghi được vào sổ ghi: {reason}", en: "The record does not take it: {reason}" },
    {
      vi: "Không có gì của dòng này được ghi. Hãy sửa bảng, hoặc ghi trước điều còn thiếu rồi nhập lại.",
      en: "Nothing of this row is recorded. Mend the table, or record first what it needs, and import again.",
    },
  ],
} as const satisfies Sentences;

/** What a sentence names; a text where it is named otherwise in each language. */
export type ProblemFacts = Readonly<Record<string, string | number | Text>>;

const sentences = { ...ofTable, ...ofRow };

/** The code of a problem; stable across releases. */
export type ProblemCode = keyof typeof sentences;

/** The codes of all problems of an import. */
export const problemCodes = Object.keys(sentences) as readonly ProblemCode[];

const filled = (texts: Text, facts: ProblemFacts): Text => {
  const fill = (language: Language): string =>
    texts[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const fact = facts[name] ?? whole;
      return typeof fact === "object" ? fact[language] : String(fact);
    });
  return { vi: fill("vi"), en: fill("en") };
};

/** The two sentences of a problem, in both languages. */
export const problemTexts = (code: ProblemCode, facts: ProblemFacts): { says: Text; remedy: Text } => {
  const [says, remedy] = sentences[code];
  return { says: filled(says, facts), remedy: filled(remedy, facts) };
};

/** What cannot be imported: where it stands, its text as it is, why, and what to do. */
export interface ImportProblem {
  /** What is wrong; stable across releases. */
  readonly code: ProblemCode;
  /** Line of the text or row of the sheet, from 1; absent for the table as a whole. */
  readonly row?: number;
  /** The column by its header in the file, or by its name where the file has none. */
  readonly column?: string;
  /** What stands in the file. Nothing of it was changed. */
  readonly raw?: string;
  /** What is wrong, as a sentence. */
  readonly says: Text;
  /** What to do about it. */
  readonly remedy: Text;
}

/** Where a problem stands. */
export type TablePlace = Pick<ImportProblem, "row" | "column" | "raw">;

/** A problem with its sentences. */
export const importProblem = (
  code: ProblemCode,
  facts: ProblemFacts,
  place: TablePlace = {},
): ImportProblem => ({
  code,
  ...place,
  ...problemTexts(code, facts),
});

/** A file that is no table that can be read. */
export class TableError extends Error {
  override readonly name = "TableError";
  /** The code of the problem. */
  readonly code: ProblemCode;
  /** @param problem why it is none, and what to do */
  constructor(readonly problem: ImportProblem) {
    super(`${problem.says.en} ${problem.remedy.en}`);
    this.code = problem.code;
  }
}

/** The error of a file that cannot be read as a table. */
export const unreadable = (code: ProblemCode, facts: ProblemFacts = {}, place: TablePlace = {}): TableError =>
  new TableError(importProblem(code, facts, place));
