import type { Choice, UnknownName } from "../../../language/problems/local-file-facts.js";
import type { Text } from "../../../language/text.js";

const wordsOf = (name: string): Set<string> => new Set(name.toLowerCase().split(/[\s.-]+/));

/** The number of letters to add, remove or replace between two names. */
export const distance = (one: string, other: string): number => {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (before[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      now.push(Math.min(replaced, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[other.length] ?? 0;
};

/** The distance of a name from the given text. Fewer common words count first, then different letters. */
const far = (given: string, name: string): readonly [number, number] => {
  const words = wordsOf(given);
  const shared = [...wordsOf(name)].filter((word) => words.has(word)).length;
  return [-shared, distance(given.toLowerCase(), name.toLowerCase())];
};

const least = (...ways: (readonly [number, number])[]): readonly [number, number] =>
  ways.reduce((best, each) => ((each[0] - best[0] || each[1] - best[1]) < 0 ? each : best));

/** The number of names that a problem lists. */
const most = 5;

/**
 * The problem of an unknown name, with the nearest names by code or by Vietnamese name, nearest first.
 *
 * @param names the known names, each with its wording if it has one
 */
export const unknownName = (name: string, names: Readonly<Record<string, Text | undefined>>): UnknownName => {
  const known = Object.entries(names)
    .map(([code, says]) => ({
      choice: (says === undefined ? { name: code } : { name: code, says }) as Choice,
      far: says === undefined ? far(name, code) : least(far(name, code), far(name, says.vi)),
    }))
    .sort((a, b) => a.far[0] - b.far[0] || a.far[1] - b.far[1] || (a.choice.name < b.choice.name ? -1 : 1));
  return {
    name,
    nearest: known.slice(0, most).map(({ choice }) => choice),
    more: Math.max(0, known.length - most),
  };
};

/** Names without a wording. */
export const plainNames = (names: Iterable<string>): Readonly<Record<string, undefined>> =>
  Object.fromEntries([...names].map((name) => [name, undefined]));

/** The names of a record with the wording of its entries. */
export const saidNames = (
  entries: Readonly<Record<string, { readonly says: Text }>>,
): Readonly<Record<string, Text>> =>
  Object.fromEntries(Object.entries(entries).map(([name, { says }]) => [name, says]));
