import type { Language } from "../language.js";
import type { Text } from "../text.js";
import { valuesAt } from "../words/file-values.js";
import { wordsOfFileField } from "../words/local-files/fields.js";
import { namesOfValues } from "../words/values.js";

const ratio: Text = {
  vi: "Tỷ lệ ghi bằng hai số nguyên trong ngoặc vuông, phần và toàn bộ: 20 % là [1, 5] hoặc [20, 100]",
  en: "A ratio is two whole numbers in brackets, the part and the whole: 20 % is [1, 5] or [20, 100]",
};
const points: Text = {
  vi: 'Điểm là số nguyên, không có dấu ngoặc kép và không có số lẻ; muốn chấm nửa điểm thì ghi "steps": 2 (một điểm chia thành 2 bậc) rồi nhân đôi mọi số',
  en: 'Points are whole numbers without quotes and decimals; for half points set "steps" to 2 and double every figure',
};

/** What may stand at a field, where that takes a sentence of its own. */
const rules: Readonly<Record<string, Text>> = {
  ratio,
  extendedTo: ratio,
  max: points,
  points,
  atLeast: points,
  at: {
    vi: "Mốc là một số nguyên, hoặc một tỷ lệ ghi bằng hai số nguyên: 85 % là [85, 100]",
    en: "An end is a whole number, or a ratio of two whole numbers: 85 % is [85, 100]",
  },
};

/** The way to a field: the kind of its file, the fields that hold it, outermost first, and the field. */
export type FieldWay = readonly string[];

/** The key of a field; empty for the file itself. */
export const keyOf = (way: FieldWay): string => (way.length < 2 ? "" : (way.at(-1) ?? ""));

/** The Vietnamese name of a field in a sentence; undefined for a name that somebody chose. */
export const fieldName = (way: FieldWay): string | undefined => {
  const name = wordsOfFileField(way)?.label.vi;
  return name === undefined ? undefined : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
};

/** The values that a field takes, with their names; empty where it takes no fixed list. */
export const valuesOfField = (way: FieldWay): Readonly<Record<string, Text>> => {
  const words = wordsOfFileField(way);
  if (words?.values !== undefined) return namesOfValues(words.values);
  // An outcome is a level or an exemption: of two kinds.
  return words === undefined || keyOf(way) === "gives" ? valuesAt(keyOf(way)) : {};
};

/** What may stand at a field, where that takes a sentence. */
export const allowedAt = (way: FieldWay, language: Language): string | undefined => {
  const key = keyOf(way);
  return Object.hasOwn(rules, key) ? rules[key]?.[language] : undefined;
};

/** Fields whose values a Vietnamese example names in Vietnamese. */
const spoken = new Set(["level", "counted", "grade", "atBest", "gives", "kinds"]);

/** JSON on one line, as a person writes it. */
const jsonText = (value: unknown, key: string, language: Language): string => {
  if (Array.isArray(value)) return `[${value.map((item) => jsonText(item, key, language)).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(
      ([name, held]) => `${JSON.stringify(name)}: ${jsonText(held, name, language)}`,
    );
    return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
  }
  const name = language === "vi" && spoken.has(key) ? valuesAt(key)[String(value)]?.vi : undefined;
  return JSON.stringify(name ?? value);
};

/** An example of a field as a file has it. */
export const exampleOf = (way: FieldWay, language: Language): string | undefined => {
  const example = wordsOfFileField(way)?.example;
  const key = keyOf(way);
  return example === undefined ? undefined : `${JSON.stringify(key)}: ${jsonText(example, key, language)}`;
};
