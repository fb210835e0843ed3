import type { Sentences } from "./sentences.js";

/** The named things that a rule set declares. */
export type DeclaredKindOfName = "fact" | "list" | "rule" | "level" | "subject";

/** The form of a fact's value. */
export type FactForm = "boolean" | "whole-number";

/**
 * The facts of a problem with a question to the rules, by code: facts of a subject, suppositions, an overlay.
 */
export interface RulesQuestionFacts {
  /** The rule set declares nothing of this kind and name. `known` has the nearest names first. */
  readonly "not-declared": {
    readonly what: DeclaredKindOfName;
    readonly name: string;
    readonly known: readonly string[];
  };
  /** The value is of another kind than the fact. */
  readonly "fact-kind": { readonly name: string; readonly form: FactForm };
  /** The scale of the fact does not have the value. */
  readonly "value-off-scale": { readonly name: string; readonly scale: readonly string[] };
  /** The number is below 0, above `most`, or no whole number. */
  readonly "value-out-of-range": { readonly name: string; readonly most?: number };
  /** The fact is a sum of others and cannot be supposed. */
  readonly "computed-fact": { readonly name: string; readonly parts: readonly string[] };
  /** A part would be larger than its whole. */
  readonly "part-exceeds-whole": {
    readonly part: string;
    readonly value: number;
    readonly whole: string;
    readonly of: number;
  };
  /** The bound of a search is no whole number from 1 up. */
  readonly "invalid-bound": object;
  /** The overlay has a problem with this code at the path. No part of the overlay was applied. */
  readonly "invalid-overlay": { readonly problem: string };
}

const listed = (names: readonly string[]): string =>
  `${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}`;

const declaredEnglish: Readonly<Record<DeclaredKindOfName, string>> = {
  fact: "fact",
  list: "list of facts",
  rule: "rule",
  level: "level",
  subject: "kind of subject",
};

const formsEnglish: Readonly<Record<FactForm, string>> = {
  boolean: "true or false",
  "whole-number": "a whole number",
};

/** Problems with questions to the rules, in English. */
export const rulesQuestionEnglish: Sentences<RulesQuestionFacts> = {
  "not-declared": ({ what, name, known }) => [
    `the rule set has no ${declaredEnglish[what]} “${name}”`,
    known.length === 0 ? "Declare it in the rule set" : `Use one of: ${listed(known)}`,
  ],
  "fact-kind": ({ name, form }) => [
    `the value is of another kind than the fact “${name}”`,
    `Give ${formsEnglish[form]}`,
  ],
  "value-off-scale": ({ name, scale }) => [
    `the scale of the fact “${name}” does not have this value`,
    `Use one of: ${listed(scale)}`,
  ],
  "value-out-of-range": ({ name, most }) => [
    `the fact “${name}” cannot have this value`,
    `Give a whole number from 0 ${most === undefined ? "up" : `to ${most}`}`,
  ],
  "computed-fact": ({ name, parts }) => [
    `the fact “${name}” is added up from others`,
    `Change these instead: ${parts.join(", ")}`,
  ],
  "part-exceeds-whole": ({ part, value, whole, of }) => [
    `“${part}” would be ${value}, more than the ${of} of “${whole}”, of which it is a part`,
    "Change both",
  ],
  "invalid-bound": () => ["the bound is no whole number from 1 up", "Give a whole number from 1 up"],
  "invalid-overlay": ({ problem }) => [
    `the overlay has a problem here [${problem}]; nothing of it was applied`,
    "Run checkOverlay, and mend everything that it reports",
  ],
};

const quoted = (names: readonly string[]): string => listed(names.map((name) => `“${name}”`));

const declaredVietnamese: Readonly<Record<DeclaredKindOfName, string>> = {
  fact: "dữ kiện",
  list: "danh sách dữ kiện",
  rule: "quy tắc",
  level: "mức xếp loại",
  subject: "loại đối tượng",
};

const formsVietnamese: Readonly<Record<FactForm, string>> = {
  boolean: "true (có) hoặc false (không)",
  "whole-number": "một số nguyên",
};

/** Problems with questions to the rules, in Vietnamese. */
export const rulesQuestionVietnamese: Sentences<RulesQuestionFacts> = {
  "not-declared": ({ what, name, known }) => [
    `bộ quy định không có ${declaredVietnamese[what]} “${name}”`,
    known.length === 0 ? "Khai báo tên này trong bộ quy định" : `Dùng một trong các tên: ${quoted(known)}`,
  ],
  "fact-kind": ({ name, form }) => [
    `giá trị không đúng loại của dữ kiện “${name}”`,
    `Ghi ${formsVietnamese[form]}`,
  ],
  "value-off-scale": ({ name, scale }) => [
    `dữ kiện “${name}” không có mức này`,
    `Dùng một trong các mức: ${quoted(scale)}`,
  ],
  "value-out-of-range": ({ name, most }) => [
    `dữ kiện “${name}” không thể có giá trị này`,
    `Ghi một số nguyên từ 0 ${most === undefined ? "trở lên" : `đến ${most}`}`,
  ],
  "computed-fact": ({ name, parts }) => [
    `dữ kiện “${name}” là tổng của các dữ kiện khác`,
    `Thay đổi các dữ kiện thành phần: ${quoted(parts)}`,
  ],
  "part-exceeds-whole": ({ part, value, whole, of }) => [
    `“${part}” sẽ là ${value}, nhiều hơn ${of} của “${whole}” mà nó là một phần`,
    "Thay đổi cả hai",
  ],
  "invalid-bound": () => ["giới hạn không phải là số nguyên từ 1 trở lên", "Ghi một số nguyên từ 1 trở lên"],
  "invalid-overlay": ({ problem }) => [
    `quy định của cấp ủy địa phương có chỗ cần sửa ở đây (“${problem}”); chưa phần nào được áp dụng`,
    "Kiểm tra lại tệp quy định này và sửa hết các chỗ được nêu",
  ],
};
