import type { Language } from "../../language/language.js";
import type { JournalEvent } from "../catalogue.js";
import type { ExpectedForm, ExpectedType, Flaw, FlawCode, FlawFacts, Mismatch } from "./line-problem.js";

/** What is wrong and what to do: two clauses without full stops, the second with its capital. */
type Words = readonly [reason: string, remedy: string];

/** The sentences of one language. */
export interface Messages {
  readonly place: (line: number, path: string) => string;
  readonly flaws: { readonly [C in FlawCode]: (facts: FlawFacts[C]) => Words };
}

/** The sentences of the ways in which a value differs from its schema. */
type Mismatches = {
  readonly [K in Mismatch["kind"]]: (mismatch: Mismatch & { readonly kind: K }) => string | Words;
};

/** The sentence of a mismatch and the remedy that its kind has in place of the usual one. */
const wordsOf = (mismatches: Mismatches, mismatch: Mismatch, usual: string): Words => {
  const words = (mismatches[mismatch.kind] as (mismatch: Mismatch) => string | Words)(mismatch);
  return typeof words === "string" ? [words, usual] : words;
};

/** What is wrong and what to do about it. */
export const reasonAndRemedy = (flaw: Flaw, messages: Messages): Words =>
  (messages.flaws[flaw.code] as (facts: Flaw["facts"]) => Words)(flaw.facts);

const typesEn: Record<ExpectedType, string> = {
  text: "a text",
  number: "a number",
  "whole-number": "a whole number",
  boolean: "true or false",
  list: "a list",
  object: "an object",
  other: "of another type",
};

const formsEn: Record<ExpectedForm, string> = {
  instant: "the value must be an instant in UTC such as 2021-11-03T07:30:00Z",
  day: "the value must be a day of the calendar such as 2021-11-03",
  pattern: "the value has another form than the field asks for",
};

const measuresEn = {
  number: (bound: string, limit: number) => `the number must be at ${bound} ${limit}`,
  text: (bound: string, limit: number) => `the text must have at ${bound} ${limit} characters`,
  list: (bound: string, limit: number) => `the list must have at ${bound} ${limit} elements`,
};

const mismatchesEn: Mismatches = {
  missing: () => ["a field is missing", "Add the field, and deliver the entry again"],
  "unknown-field": () => [
    "the schema of this type has no such field",
    "Remove the field, and deliver the entry again",
  ],
  "not-unicode": () => "the text is not well-formed Unicode",
  type: ({ expected }) => `the value must be ${typesEn[expected]}`,
  form: ({ form }) => formsEn[form],
  "at-least": ({ limit, of }) => measuresEn[of]("least", limit),
  "at-most": ({ limit, of }) => measuresEn[of]("most", limit),
  "one-of": ({ values }) => `the value must be one of: ${values.join(", ")}`,
  "correction-of-correction": () => [
    "a correction cannot replace another correction",
    "Withdraw the earlier correction, and correct the entry itself",
  ],
  other: () => "the value does not fit the schema of this type",
};

/** What is wrong with an entry and what to do, in English. */
export const english: Messages = {
  place: (line, path) => (path === "" ? `Line ${line}` : `Line ${line}, at ${path}`),
  flaws: {
    "not-json": () => [
      "the line is not JSON, or is nested too deeply",
      "Restore the line from its source, or remove it",
    ],
    "not-utf8": () => [
      "the bytes of the line are not UTF-8",
      "Save the file as UTF-8, or restore the line from its source",
    ],
    truncated: () => [
      "the last line breaks off because its writing was interrupted",
      "Record the entry again; the lines before it are not affected",
    ],
    "unknown-type": ({ type }) => [
      `no event type is named "${type}"`,
      "Correct the name, or read the journal with a release that knows this type",
    ],
    "unknown-version": ({ type, version, present }) => [
      `${type} has schema version ${version}, newer than version ${present} of this release`,
      "Read the journal with a newer release",
    ],
    invalid: (mismatch) =>
      wordsOf(mismatchesEn, mismatch, "Correct the field at its source, and deliver the entry again"),
    "line-too-long": ({ limit }) => [
      `the line is longer than ${limit} characters`,
      "Divide the entry, or shorten its texts",
    ],
    duplicate: ({ id }) => [
      `the entry "${id}" was delivered before; this delivery was dropped`,
      "Nothing needs to be done",
    ],
    "position-conflict": ({ stream, position, recorded }) => [
      `position ${position} of ${stream} already holds the entry "${recorded}"`,
      "Find out which entry is right, and record the other after the last position",
    ],
    "id-conflict": ({ id, stream, position }) => [
      `the id "${id}" already names the entry at position ${position} of ${stream}`,
      "Give this entry an id of its own",
    ],
    gap: ({ stream, from, to }) => [
      from === to
        ? `position ${from} of ${stream} is missing before this entry`
        : `positions ${from} to ${to} of ${stream} are missing before this entry`,
      "Deliver what is missing before this entry",
    ],
    withheld: ({ stream, position, entry }) => [
      entry
        ? `this copy withholds the entry at position ${position} of ${stream}`
        : `this copy withholds a value of the entry at position ${position} of ${stream}; the rest was read`,
      "Nothing needs to be done; whoever may see it reads the whole journal",
    ],
    "out-of-order": ({ stream, position, last }) => [
      `position ${position} of ${stream} comes after position ${last}`,
      "Sort the entries of the stream by position, and read the journal again",
    ],
  },
};

const typesVi: Record<ExpectedType, string> = {
  text: "văn bản",
  number: "số",
  "whole-number": "số nguyên",
  boolean: "true hoặc false",
  list: "danh sách",
  object: "đối tượng",
  other: "kiểu dữ liệu khác",
};

const formsVi: Record<ExpectedForm, string> = {
  instant: "giá trị phải là thời điểm UTC, ví dụ 2021-11-03T07:30:00Z",
  day: "giá trị phải là một ngày có trong lịch, ví dụ 2021-11-03",
  pattern: "giá trị không đúng dạng quy định cho trường này",
};

const measuresVi = {
  number: (bound: string, limit: number) => `số phải ${bound} là ${limit}`,
  text: (bound: string, limit: number) => `văn bản phải có ${bound} ${limit} ký tự`,
  list: (bound: string, limit: number) => `danh sách phải có ${bound} ${limit} phần tử`,
};

const mismatchesVi: Mismatches = {
  missing: () => ["thiếu một trường bắt buộc", "Bổ sung trường này rồi gửi lại bản ghi"],
  "unknown-field": () => [
    "lược đồ của loại sự kiện này không có trường đó",
    "Bỏ trường này rồi gửi lại bản ghi",
  ],
  "not-unicode": () => "văn bản có ký tự Unicode không hợp lệ",
  type: ({ expected }) => `giá trị phải là ${typesVi[expected]}`,
  form: ({ form }) => formsVi[form],
  "at-least": ({ limit, of }) => measuresVi[of]("ít nhất", limit),
  "at-most": ({ limit, of }) => measuresVi[of]("nhiều nhất", limit),
  "one-of": ({ values }) => `giá trị phải là một trong các giá trị: ${values.join(", ")}`,
  "correction-of-correction": () => [
    "một bản đính chính không thể thay thế một bản đính chính khác",
    "Rút bản đính chính trước, rồi đính chính bản ghi gốc",
  ],
  other: () => "giá trị không phù hợp với lược đồ của loại sự kiện này",
};

/** What is wrong with an entry and what to do, in Vietnamese. */
export const vietnamese: Messages = {
  place: (line, path) => (path === "" ? `Dòng ${line}` : `Dòng ${line}, tại ${path}`),
  flaws: {
    "not-json": () => [
      "dòng này không phải là JSON hoặc có quá nhiều cấp lồng nhau",
      "Khôi phục dòng này từ nguồn hoặc xóa bỏ",
    ],
    "not-utf8": () => [
      "dòng này không được mã hóa bằng UTF-8",
      "Lưu tệp ở dạng UTF-8 hoặc khôi phục dòng này từ nguồn",
    ],
    truncated: () => [
      "dòng cuối bị cụt do việc ghi bị gián đoạn",
      "Ghi lại bản ghi này; các dòng trước không bị ảnh hưởng",
    ],
    "unknown-type": ({ type }) => [
      `không có loại sự kiện nào tên là "${type}"`,
      "Sửa lại tên, hoặc đọc nhật ký bằng bản phần mềm có loại sự kiện này",
    ],
    "unknown-version": ({ type, version, present }) => [
      `${type} có phiên bản lược đồ ${version}, mới hơn phiên bản ${present} của phần mềm này`,
      "Đọc nhật ký bằng bản phần mềm mới hơn",
    ],
    invalid: (mismatch) => wordsOf(mismatchesVi, mismatch, "Sửa trường này tại nguồn rồi gửi lại bản ghi"),
    "line-too-long": ({ limit }) => [
      `dòng này dài hơn ${limit} ký tự`,
      "Tách bản ghi hoặc rút ngắn nội dung văn bản",
    ],
    duplicate: ({ id }) => [
      `bản ghi "${id}" đã được nhận trước đó; lần nhận này được bỏ qua`,
      "Không cần xử lý gì thêm",
    ],
    "position-conflict": ({ stream, position, recorded }) => [
      `vị trí ${position} của luồng ${stream} đã có bản ghi "${recorded}"`,
      "Xác định bản ghi nào đúng, rồi ghi bản ghi còn lại vào sau vị trí cuối cùng",
    ],
    "id-conflict": ({ id, stream, position }) => [
      `mã "${id}" đã được dùng cho bản ghi ở vị trí ${position} của luồng ${stream}`,
      "Đặt cho bản ghi này một mã riêng",
    ],
    gap: ({ stream, from, to }) => [
      from === to
        ? `luồng ${stream} thiếu vị trí ${from} trước bản ghi này`
        : `luồng ${stream} thiếu các vị trí từ ${from} đến ${to} trước bản ghi này`,
      "Bổ sung phần còn thiếu vào trước bản ghi này",
    ],
    withheld: ({ stream, position, entry }) => [
      entry
        ? `bản này đã lược bỏ bản ghi ở vị trí ${position} của luồng ${stream}`
        : `bản này đã lược bỏ một giá trị của bản ghi ở vị trí ${position} của luồng ${stream}; phần còn lại đọc được`,
      "Không cần làm gì; ai được xem thì đọc nhật ký đầy đủ",
    ],
    "out-of-order": ({ stream, position, last }) => [
      `vị trí ${position} của luồng ${stream} đứng sau vị trí ${last}`,
      "Sắp xếp các bản ghi của luồng theo vị trí rồi đọc lại nhật ký",
    ],
  },
};

/**
 * What is wrong with one line of a journal. `code`, `path` and `facts` are for programs; `reason` and
 * `remedy` say the same in English. No field holds a value of the record except names and ids.
 */
export type JournalProblem<C extends FlawCode = FlawCode> = Flaw<C> & {
  /** The line of the file, from 1. */
  readonly line: number;
  readonly reason: string;
  readonly remedy: string;
  /** The event itself, where it could be read but has no place in its stream. */
  readonly event?: JournalEvent;
};

/** The report of a flaw found in a line. */
export const problemOf = (line: number, flaw: Flaw, event?: JournalEvent): JournalProblem => {
  const [reason, remedy] = reasonAndRemedy(flaw, english);
  return { line, ...flaw, reason, remedy, ...(event === undefined ? {} : { event }) };
};

/**
 * A problem for a reader: the line, the place in the event, what is wrong and what to do.
 * @example
 * describeProblem(problem, "en")
 * //=> "Line 12, at data.present[3]: the value has another form than the field asks for. Correct …"
 */
export const describeProblem = (problem: JournalProblem, language: Language): string => {
  const messages = language === "en" ? english : vietnamese;
  const [reason, remedy] = reasonAndRemedy(problem, messages);
  return `${messages.place(problem.line, problem.path)}: ${reason}. ${remedy}.`;
};
