import canonicalize from "canonicalize";
import type { FoldedJournal } from "../../projections/fold/folded-journal.js";

const linesOf = (value: unknown): string[] =>
  JSON.stringify(JSON.parse(canonicalize(value) ?? "null"), undefined, 2).split("\n");

/**
 * The lines in which two plain values differ: `- ` for the first value and `+ ` for the second. The common
 * lines at both ends are left out. The text is empty if the values are equal.
 */
export const difference = (first: unknown, second: unknown): string | undefined => {
  const [left, right] = [linesOf(first), linesOf(second)];
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const lines = [
    ...left.slice(start, left.length - end).map((line) => `- ${line}`),
    ...right.slice(start, right.length - end).map((line) => `+ ${line}`),
  ];
  return lines.length === 0 ? undefined : lines.join("\n");
};

/** A folded journal as a plain value. Streams and gaps are in order of name, so that equal journals give equal text. */
export const plainFolded = ({ streams, gaps }: FoldedJournal): object => ({
  streams: Object.fromEntries([...streams].sort(([a], [b]) => (a < b ? -1 : 1))),
  gaps: [...gaps].sort((a, b) => (a.stream === b.stream ? a.after - b.after : a.stream < b.stream ? -1 : 1)),
});

/** Throws if two plain values differ, with the lines that differ. */
export const mustEqual = (expected: unknown, found: unknown, what: string): void => {
  if (JSON.stringify(expected) === JSON.stringify(found)) return;
  const differs = difference(expected, found);
  if (differs !== undefined) throw new Error(`${what} (- expected, + found):\n${differs}`);
};

/** Throws if two ways to a folded journal give different results. */
export const mustKnowTheSame = (expected: FoldedJournal, found: FoldedJournal, what: string): void =>
  mustEqual(plainFolded(expected), plainFolded(found), what);

/** Throws if a condition is false. */
export const must = (truth: boolean, what: () => string): void => {
  if (!truth) throw new Error(what());
};
