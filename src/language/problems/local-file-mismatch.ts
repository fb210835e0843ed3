import type { Language } from "../language.js";
import type { FileForm, LocalFileFacts } from "./local-file-facts.js";
import { allowedAt, exampleOf, type FieldWay, keyOf, valuesOfField } from "./local-file-fields.js";
import { asDay, asName, asNumber, asRatio, asRubricId, quoted, valuesText } from "./local-file-words.js";
import type { ExpectedType } from "./mismatch.js";
import type { Said } from "./sentences.js";

type Mismatch = LocalFileFacts["schema"];

const vietnamese = {
  types: {
    text: "chữ đặt trong dấu ngoặc kép",
    number: "số",
    "whole-number": "số nguyên",
    boolean: "true (có) hoặc false (không)",
    list: "danh sách đặt trong ngoặc vuông [ ]",
    object: "nhóm mục đặt trong ngoặc nhọn { }",
    other: "giá trị loại khác",
  } as Record<ExpectedType, string>,
  or: ", hoặc ",
  value: "giá trị",
  missing: "thiếu mục bắt buộc này",
  add: (allowed: string) => `Thêm mục này vào tệp. ${allowed}`,
  unfilled: "mục này chưa điền",
  fill: (allowed: string) => `Ghi giá trị vào chỗ còn để trống. ${allowed}`,
  noField: (key: string) => `ở đây không có mục nào tên "${key}"`,
  meant: (nearest: string) => `Có phải là ${nearest}? Nếu không phải thì bỏ mục này`,
  leaveOut: (here: string) => (here === "" ? "Bỏ mục này" : `Bỏ mục này. Ở đây dùng được các mục: ${here}`),
  mustBe: (types: string, given: string) => `phải là ${types}${given === "" ? "" : `; ở đây ghi ${given}`}`,
  noQuotes: (number: string) => `Bỏ dấu ngoặc kép: ${number}`,
  whole: (example: string) =>
    `Số ở đây là số nguyên; phần trăm ghi số phần trăm, không có dấu % và số lẻ. Ví dụ: ${example}`,
  noValue: (given: string) => `không có giá trị ${given}`,
  oneOf: (values: string) => `Dùng một trong: ${values}`,
  example: (example: string) => `Ví dụ: ${example}`,
  write: (example: string) => `Viết: ${example}`,
  day: (given: string) => `ngày phải viết theo thứ tự năm-tháng-ngày và có trong lịch, ở đây ghi ${given}`,
  monthDay: (given: string) => `hạn phải viết tháng-ngày, ở đây ghi ${given}`,
  twoNumbers: (example: string) => `Viết hai số tháng và ngày, ví dụ: ${example}`,
  characters: (given: string) => `${given} có ký tự không dùng được trong mã`,
  rubricId: (example: string) =>
    `Mã của biểu điểm chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch dưới và gạch nối, không có dấu cách. Ví dụ: "${example}"`,
  name: (example: string) =>
    `Mã chỉ gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối, không có dấu cách. Ví dụ: "${example}"`,
  otherForm: (given: string) => `${given} không đúng dạng`,
  number: (bound: Bound, limit: number) => `số phải ${vietnameseBound[bound]} là ${limit}`,
  text: (bound: Bound, limit: number) =>
    limit === 1 ? "không được để trống" : `phải có ${vietnameseBound[bound]} ${limit} ký tự`,
  list: (bound: Bound, limit: number) => `danh sách phải có ${vietnameseBound[bound]} ${limit} mục`,
  notAmong: (given: string) =>
    `${given === "giá trị" ? given : `giá trị ${given}`} không có trong các giá trị được dùng`,
  unfit: "giá trị không đúng quy cách của mục này",
  see: "Xem tệp mẫu: chibo rubrics show nghe-an-regular --json",
};

type Bound = "at-least" | "at-most";
const vietnameseBound = { "at-least": "ít nhất", "at-most": "nhiều nhất" };
const englishBound = { "at-least": "at least", "at-most": "at most" };

const english: typeof vietnamese = {
  types: {
    text: "a text in quotes",
    number: "a number",
    "whole-number": "a whole number",
    boolean: "true or false",
    list: "a list in brackets [ ]",
    object: "an object in braces { }",
    other: "a value of another type",
  },
  or: ", or ",
  value: "the value",
  missing: "this field is required and missing",
  add: (allowed) => `Add it. ${allowed}`,
  unfilled: "this field is not filled in",
  fill: (allowed) => `Write a value in place of null. ${allowed}`,
  noField: (key) => `there is no field "${key}" here`,
  meant: (nearest) => `Write ${nearest} if you mean that, or leave it out`,
  leaveOut: (here) => (here === "" ? "Leave it out" : `Leave it out. The fields here are: ${here}`),
  mustBe: (types, given) => `the value must be ${types}${given === "" ? "" : `; here is ${given}`}`,
  noQuotes: (number) => `Leave the quotes out: ${number}`,
  whole: (example) =>
    `Numbers here are whole; a percentage is its number, without % and decimals. Example: ${example}`,
  noValue: (given) => `there is no value ${given}`,
  oneOf: (values) => `Use one of: ${values}`,
  example: (example) => `Example: ${example}`,
  write: (example) => `Write: ${example}`,
  day: (given) => `a day is written year-month-day and is in the calendar; here is ${given}`,
  monthDay: (given) => `a deadline is written month-day; here is ${given}`,
  twoNumbers: (example) => `Write, for example: ${example}`,
  characters: (given) => `${given} has characters that an id cannot have`,
  rubricId: (example) =>
    `An id of a rubric has letters without accents, digits, dots, underscores and hyphens, and no spaces. Example: "${example}"`,
  name: (example) =>
    `An id has lower-case letters without accents, digits, dots and hyphens, and no spaces. Example: "${example}"`,
  otherForm: (given) => `${given} has another form than this field asks for`,
  number: (bound, limit) => `the number must be ${englishBound[bound]} ${limit}`,
  text: (bound, limit) =>
    limit === 1
      ? "the text must not be empty"
      : `the text must have ${englishBound[bound]} ${limit} characters`,
  list: (bound, limit) =>
    `the list must have ${englishBound[bound]} ${limit} ${limit === 1 ? "element" : "elements"}`,
  notAmong: (given) => `${given} is not one of the values that this field takes`,
  unfit: "the value does not fit this field",
  see: "See a template: chibo rubrics show nghe-an-regular --json",
};

const words = { vi: vietnamese, en: english };

/** What may stand at a field, its values or an example of it. */
const allowed = (way: FieldWay, language: Language, better?: string): string => {
  const rule = allowedAt(way, language);
  const values = Object.keys(valuesOfField(way));
  const example = better ?? exampleOf(way, language);
  const w = words[language];
  const parts = [
    ...(rule === undefined ? [] : [rule]),
    ...(values.length === 0 ? [] : [w.oneOf(valuesText(values, way, language))]),
    ...(example === undefined ? [] : [w.example(example)]),
  ];
  return parts.length === 0 ? w.see : parts.join(". ");
};

const isFraction = (key: string): boolean => ["ratio", "extendedTo", "at"].includes(key);

const isNumber = (given: string): boolean => /^-?\d+(\.\d+)?$/.test(given);

/** A whole number that a decimal may stand for: the percentage of a ratio, else the number without its decimals. */
const asWhole = (given: string): number => {
  const number = Math.abs(Number(given));
  return number < 1 ? Math.round(100 * number) : Math.trunc(number);
};

const typeSaid = (
  { way, given = "" }: Mismatch,
  expected: readonly ExpectedType[],
  language: Language,
): Said => {
  const w = words[language];
  const key = keyOf(way);
  // Of several types a number was meant to be the whole number.
  const decimal = isNumber(given) && expected.includes("whole-number");
  const known = expected.filter((type) => type !== "other" || expected.length === 1);
  const types = decimal ? (["whole-number"] as const) : known;
  const reason = w.mustBe(types.map((type) => w.types[type]).join(w.or), given === "" ? "" : quoted(given));
  const number = asNumber(given);
  if (number !== undefined && expected.includes("whole-number")) return [reason, w.noQuotes(number)];
  const ratio = isFraction(key) ? asRatio(given) : undefined;
  if (ratio !== undefined) return [reason, allowed(way, language, `"${key}": ${ratio}`)];
  if (decimal && allowedAt(way, language) === undefined && exampleOf(way, language) === undefined)
    return [reason, w.whole(`"${key}": ${asWhole(given)}`)];
  return [reason, allowed(way, language)];
};

const formSaid = ({ way, given }: Mismatch, form: FileForm, language: Language): Said => {
  const w = words[language];
  const key = keyOf(way);
  const shown = given === undefined ? w.value : quoted(given);
  const text = (given ?? "").replace(/^"|"$/g, "");
  const values = Object.keys(valuesOfField(way));
  if (values.length > 0 && form !== "day")
    return [w.noValue(shown), w.oneOf(valuesText(values, way, language))];
  switch (form) {
    case "day":
      return [w.day(shown), w.write(`"${key}": "${asDay(text) ?? "2026-09-15"}"`)];
    case "month-day":
      return [w.monthDay(shown), w.twoNumbers(`"${key}": "12-31"`)];
    case "rubric-id":
      return [w.characters(shown), w.rubricId(asRubricId(text) || "A1")];
    case "name":
      return [w.characters(shown), w.name(asName(text) || "song-lam-2026")];
    default:
      return [w.otherForm(shown), allowed(way, language)];
  }
};

/** How a value of a local file differs from its schema, and what to write instead. */
export const mismatchSaid = (facts: Mismatch, language: Language): Said => {
  const { way, given } = facts;
  const w = words[language];
  const named = (keys: readonly string[], joint: string): string => keys.map((key) => `"${key}"`).join(joint);
  switch (facts.kind) {
    case "missing":
      return [w.missing, w.add(allowed(way, language))];
    case "unfilled":
      return [w.unfilled, w.fill(allowed(way, language))];
    case "unknown-field":
      return [
        w.noField(keyOf(way)),
        facts.nearest.length === 0
          ? w.leaveOut(named(facts.here, ", "))
          : w.meant(named(facts.nearest, language === "vi" ? " hoặc " : " or ")),
      ];
    case "type":
      return typeSaid(facts, facts.expected, language);
    case "form":
      return formSaid(facts, facts.form, language);
    case "at-least":
    case "at-most":
      return [w[facts.of](facts.kind, facts.limit), allowed(way, language)];
    case "one-of":
      return [
        w.notAmong(given === undefined ? w.value : quoted(given)),
        w.oneOf(valuesText(facts.values, way, language)),
      ];
    default:
      return [w.unfit, allowed(way, language)];
  }
};
