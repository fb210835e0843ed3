import canonicalize from "canonicalize";
import type { FoldedJournal } from "../../projections/fold/folded-journal.js";

const linesOf = (value: unknown): string[] =>
  JSON.stringify(JSON.parse(canonicalize(value) ?? "null"), undefined, 2).split("\n");

/**
 * The lines in which two plain values differ, `- ` of the first and `+ ` of the second, with the
 * common lines at both ends left out; nothing where the values are equal.
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

/** Throws where two plain values differ, with the lines that differ. */
export const mustEqual = (expected: unknown, found: unknown, what: string): void => {
  if (JSON.stringify(expected) === JSON.stringify(found)) return;
  const differs = difference(expected, found);
  if (differs !== undefined) throw new Error(`${what} (- expected, + found):\n${differs}`);
};

/** Throws where two ways to the same knowledge part. */
export const mustKnowTheSame = (expected: FoldedJournal, found: FoldedJournal, what: string): void =>
  mustEqual(plainFolded(expected), plainFolded(found), what);

/** Throws unless something is so. */
export const must = (truth: boolean, what: () => string): void => {
  if (!truth) throw new Error(what());
};
