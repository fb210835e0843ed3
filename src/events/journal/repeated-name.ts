import { pathOf } from "../../language/problems/problem.js";

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** The fewest characters of a number in JSON. Not known of fractions, and of numbers that an exponent shortens. */
const leastOfNumber = (value: number): number => {
  if (!Number.isSafeInteger(value) || value < 0 || (value !== 0 && value % 1000 === 0)) return Number.NaN;
  return value < 10 ? 1 : value < 100 ? 2 : String(value).length;
};

/**
 * The fewest characters of a parsed value in JSON: without spaces, escapes and repeated names. NaN if it is
 * not known.
 */
const leastOf = (value: unknown): number => {
  if (typeof value === "string") return value.length + 2;
  if (typeof value === "number") return leastOfNumber(value);
  if (typeof value === "boolean") return value ? 4 : 5;
  if (!isObject(value)) return 4;
  let length = 1;
  if (Array.isArray(value)) {
    for (const part of value) length += leastOf(part) + 1;
    return value.length === 0 ? 2 : length;
  }
  for (const name in value) {
    const part = (value as Record<string, unknown>)[name];
    length += name.length + 4 + (typeof part === "string" ? part.length + 2 : leastOf(part));
  }
  return length === 1 ? 2 : length;
};

/** The number of names in all objects of a parsed value. */
const namesIn = (value: unknown): number => {
  if (!isObject(value)) return 0;
  let names = 0;
  for (const name in value) names += 1 + namesIn((value as Record<string, unknown>)[name]);
  return Array.isArray(value) ? names - value.length : names;
};

/**
 * At least the number of names in a text: of the colons after a quote, some may stand in a string. NaN if a
 * space stands before a colon, because then there may be more.
 */
const mostNamesIn = (text: string): number => {
  let names = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before === 0x22) names += 1;
    else if (before <= 0x20) return Number.NaN;
  }
  return names;
};

/** An open object or list of a text. Of an object it keeps the names so far, of a list the index. */
interface Open {
  readonly names: Set<string> | undefined;
  at: string | number;
}

/** Strings and structure of valid JSON. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** The first name that repeats another of its object, by a scan of the whole text. */
const scanned = (text: string): string | undefined => {
  const open: Open[] = [];
  let before = "";
  for (const [token] of text.matchAll(tokens)) {
    const inner = open.at(-1);
    if (token === "{") open.push({ names: new Set(), at: "" });
    else if (token === "[") open.push({ names: undefined, at: 0 });
    else if (token === "}" || token === "]") open.pop();
    else if (token === "," && typeof inner?.at === "number") inner.at += 1;
    else if (inner?.names !== undefined && (before === "{" || before === ",")) {
      // Two spellings of one name, such as with and without an escape, are one name.
      const name = JSON.parse(token) as string;
      inner.at = name;
      if (inner.names.has(name)) return pathOf(open.map(({ at }) => at));
      inner.names.add(name);
    }
    before = token;
  }
  return undefined;
};

/**
 * The path of the first name that stands twice in one object of a JSON text, or undefined. Readers disagree
 * on the value of such a name: most take the last, some the first. A repeated name makes the text longer than
 * its value needs, and gives it more names than its value has. Both comparisons cost little, so that few texts
 * are scanned.
 * @param text valid JSON
 * @param value the result of `JSON.parse` on it
 */
export const repeatedName = (text: string, value: unknown): string | undefined =>
  leastOf(value) === text.length || namesIn(value) === mostNamesIn(text) ? undefined : scanned(text);
