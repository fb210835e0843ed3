import canonicalize from "canonicalize";

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
