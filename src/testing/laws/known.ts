import type { Known } from "../../projections/fold/folded-journal.js";
import { difference } from "../difference.js";

/** What is known as a plain value: streams and gaps in order of name, so that equal knowledge has equal text. */
export const plainKnown = ({ streams, gaps }: Known): object => ({
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
export const mustKnowTheSame = (expected: Known, found: Known, what: string): void =>
  mustEqual(plainKnown(expected), plainKnown(found), what);

/** Throws unless something is so. */
export const must = (truth: boolean, what: () => string): void => {
  if (!truth) throw new Error(what());
};
