import type { Language } from "../language.js";
import type { Text } from "../text.js";
import type { Choice, UnknownName } from "./local-file-facts.js";
import { type FieldWay, fieldName, valuesOfField } from "./local-file-fields.js";

/** A value of a file, in quotation marks. A number, or a value with its own quotation marks, gets none. */
export const quoted = (given: string): string => (/^[\d"[{]/.test(given) ? given : `“${given}”`);

type Names = Readonly<Record<string, Text>>;

const saidOf = ({ name, says }: Choice, names: Names): Text | undefined =>
  says ?? (Object.hasOwn(names, name) ? names[name] : undefined);

/** Names in a file, each with its meaning: its own description, or its word in the vocabulary. */
export const choicesText = (choices: readonly Choice[], language: Language, names: Names = {}): string =>
  choices
    .map((choice) => {
      const says = saidOf(choice, names)?.[language];
      return says === undefined || says === choice.name ? `"${choice.name}"` : `"${choice.name}" (${says})`;
    })
    .join(", ");

/** Values of a field as a file has them, each with its name. */
export const valuesText = (values: readonly string[], way: FieldWay, language: Language): string =>
  choicesText(
    values.map((name) => ({ name })),
    language,
    valuesOfField(way),
  );

/** The remedy for an unknown name. */
export const insteadText = ({ nearest, more }: UnknownName, language: Language, names?: Names): string => {
  const known = choicesText(nearest, language, names);
  if (language === "en") {
    if (nearest.length === 0) return "There is none here; leave it out";
    return `Use one of: ${known}${more > 0 ? `, or one of ${more} more` : ""}`;
  }
  if (nearest.length === 0) return "Ở đây chưa có tên nào để dùng; hãy bỏ mục này";
  return `Dùng một trong: ${known}${more > 0 ? `, hoặc một trong ${more} tên khác` : ""}`;
};

const step = /\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|\.?([^.[]+)/gy;

/**
 * A path in words: `tiêu chí ("criteria") thứ 3, điểm tối đa ("max")`.
 *
 * @param file the kind of the file, where it is known: fields of one name differ from kind to kind
 */
export const vietnameseFilePlace = (path: string, file = "file"): string => {
  const places: string[] = [];
  const way: string[] = [file];
  for (const [, index, quoted, plain] of path.matchAll(step)) {
    if (index === undefined) {
      const key = quoted ?? plain ?? "";
      way.push(key);
      const name = quoted === undefined ? fieldName(way) : undefined;
      places.push(name === undefined ? `"${key}"` : `${name} ("${key}")`);
    } else places.push(`${places.pop() ?? "mục"} thứ ${Number(index) + 1}`);
  }
  return places.join(", ");
};

/** A valid id made from a text: `song-lam` from `Sông Lam`. */
export const asName = (given: string): string =>
  given
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^[.-]+|[.-]+$/g, "");

/** The same for an id of a rubric, which keeps its capitals. */
export const asRubricId = (given: string): string =>
  given
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[^A-Za-z0-9._]+/g, "-")
    .replace(/^[._-]+|[._-]+$/g, "");

/** A day in the form of files, from the form of people: `2026-09-15` from `15/09/2026`. */
export const asDay = (given: string): string | undefined => {
  const [, day = "", month = "", year = ""] = /^\D?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\D?$/.exec(given) ?? [];
  return year === "" ? undefined : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
};

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** A ratio in the form of files, from the form of people: `[1, 5]` from `"20%"`, `0.2`, `20/100`. */
export const asRatio = (given: string): string | undefined => {
  const found = /^"?\s*(\d+)(?:[.,](\d+))?\s*(%)?(?:\s*\/\s*(\d+))?\s*"?$/.exec(given);
  if (found === null) return undefined;
  const [, whole = "", decimals = "", percent, of = "1"] = found;
  const part = Number(whole + decimals);
  const base = 10 ** decimals.length * (percent === undefined ? 1 : 100) * Number(of);
  if (part === 0 || part > base) return undefined;
  const common = divisor(part, base);
  return `[${part / common}, ${base / common}]`;
};

/** A whole number in quotes, without them. */
export const asNumber = (given: string): string | undefined => /^"\s*(\d+)\s*"$/.exec(given)?.[1];
