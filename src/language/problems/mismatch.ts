import type { Said } from "./sentences.js";

/** How a value differs from its schema. */
export type Mismatch =
  | { readonly kind: "missing" | "unknown-field" | "not-unicode" | "other" }
  | { readonly kind: "type"; readonly expected: ExpectedType }
  | { readonly kind: "form"; readonly form: ExpectedForm }
  | { readonly kind: "at-least" | "at-most"; readonly limit: number; readonly of: "number" | "text" | "list" }
  | { readonly kind: "one-of"; readonly values: readonly string[] }
  | { readonly kind: "correction-of-correction" };

/** The required type of a value. */
export type ExpectedType = "text" | "number" | "whole-number" | "boolean" | "list" | "object" | "other";
/** The required form of a text. */
export type ExpectedForm = "instant" | "day" | "pattern";

/** The sentences of one language, by kind. A kind without a remedy of its own uses the usual one. */
export type MismatchSentences = {
  readonly [K in Mismatch["kind"]]: (mismatch: Mismatch & { readonly kind: K }) => string | Said;
};

/** The reason of a mismatch, and its remedy: its own or the usual one. */
export const saidOfMismatch = (sentences: MismatchSentences, mismatch: Mismatch, usual: string): Said => {
  const said = (sentences[mismatch.kind] as (mismatch: Mismatch) => string | Said)(mismatch);
  return typeof said === "string" ? [said, usual] : said;
};

const typesEnglish: Record<ExpectedType, string> = {
  text: "a text",
  number: "a number",
  "whole-number": "a whole number",
  boolean: "true or false",
  list: "a list",
  object: "an object",
  other: "of another type",
};

const formsEnglish: Record<ExpectedForm, string> = {
  instant: "an instant in UTC, such as 2021-11-03T07:30:00Z",
  day: "a day of the calendar, such as 2021-11-03",
  pattern: "of another form",
};

const measuresEnglish = {
  number: (bound: string, limit: number) => `the number must be at ${bound} ${limit}`,
  text: (bound: string, limit: number) => `the text must have at ${bound} ${limit} characters`,
  list: (bound: string, limit: number) => `the list must have at ${bound} ${limit} elements`,
};

/** How a value differs from its schema, in English. */
export const mismatchEnglish: MismatchSentences = {
  missing: () => ["the field is missing", "Add the field, and deliver the entry again"],
  "unknown-field": () => [
    "there is no such field here",
    "Remove the field or correct its name, and deliver the entry again",
  ],
  "not-unicode": () => "the text has characters that are not well-formed Unicode",
  type: ({ expected }) => `the value must be ${typesEnglish[expected]}`,
  form: ({ form }) => `the value must be ${formsEnglish[form]}`,
  "at-least": ({ limit, of }) => measuresEnglish[of]("least", limit),
  "at-most": ({ limit, of }) => measuresEnglish[of]("most", limit),
  "one-of": ({ values }) => `the value must be one of: ${values.join(", ")}`,
  "correction-of-correction": () => [
    "a correction cannot replace another correction",
    "Withdraw the earlier correction, and correct the entry itself",
  ],
  other: () => "the value does not fit the schema",
};

const typesVietnamese: Record<ExpectedType, string> = {
  text: "chữ, đặt trong dấu ngoặc kép",
  number: "số",
  "whole-number": "số nguyên, ví dụ 12",
  boolean: "true (có) hoặc false (không)",
  list: "danh sách, đặt trong dấu [ ]",
  object: "nhóm trường, đặt trong dấu { }",
  other: "giá trị thuộc loại khác",
};

const formsVietnamese: Record<ExpectedForm, string> = {
  instant: "thời điểm theo giờ quốc tế (UTC), ví dụ “2021-11-03T07:30:00Z”",
  day: "một ngày có trong lịch, viết năm-tháng-ngày, ví dụ “2021-11-03”",
  pattern: "giá trị đúng dạng quy định cho trường này",
};

const measuresVietnamese = {
  number: (bound: string, limit: number) => `số phải ${bound} là ${limit}`,
  text: (bound: string, limit: number) => `phải có ${bound} ${limit} ký tự`,
  list: (bound: string, limit: number) => `danh sách phải có ${bound} ${limit} mục`,
};

/** How a value differs from its schema, in Vietnamese. */
export const mismatchVietnamese: MismatchSentences = {
  missing: () => ["thiếu trường bắt buộc này", "Bổ sung rồi gửi lại mục ghi"],
  "unknown-field": () => ["ở đây không có trường này", "Bỏ trường này hoặc sửa lại tên rồi gửi lại mục ghi"],
  "not-unicode": () => "có ký tự hỏng, không thuộc bảng mã Unicode",
  type: ({ expected }) => `phải là ${typesVietnamese[expected]}`,
  form: ({ form }) => `phải là ${formsVietnamese[form]}`,
  "at-least": ({ limit, of }) => measuresVietnamese[of]("ít nhất", limit),
  "at-most": ({ limit, of }) => measuresVietnamese[of]("nhiều nhất", limit),
  "one-of": ({ values }) => `phải là một trong các giá trị: ${values.join(", ")}`,
  "correction-of-correction": () => [
    "không thể đính chính một mục đính chính khác",
    "Rút mục đính chính trước, rồi đính chính mục ghi gốc",
  ],
  other: () => "giá trị không đúng quy cách",
};
