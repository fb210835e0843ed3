import { own } from "../../engine/check/rule-set-problem.js";
import type { Ratio } from "../../engine/vocabulary.js";
import { meetingFacts } from "../facts.js";
import type { Bands, Edge, Rubric } from "../rubric.js";
import { bandsAt, countsOfEdges } from "../scoring/bands.js";

const edgesOf = ({ bands }: Bands): Edge[] =>
  bands.flatMap(({ from, to }) => [from, to].flatMap((edge) => edge ?? []));

const ratioAt = ({ at }: Edge, base: number): Ratio =>
  typeof at === "number" ? [at, 1] : "of" in at ? [at.ratio[0] * base, at.ratio[1]] : at;

const byValue = ([a, b]: Ratio, [c, d]: Ratio): number => a * d - c * b;

/** Whether a count is part of another, directly or as a part of a part: such a share is never above 1. */
const isPartOf = (count: string, whole: string): boolean => {
  const next = own(meetingFacts, count)?.partOf;
  return next !== undefined && (next === whole || isPartOf(next, whole));
};

/** Every edge of a share, one value between each two, and one beyond: between edges the bands do not change. */
const sharesToTry = (edges: readonly Ratio[], most: Ratio | undefined): Ratio[] => {
  const whole: Ratio = [1, 1];
  const inside = most === undefined ? edges : edges.filter((edge) => byValue(edge, most) <= 0);
  const sorted = [[0, 1] as Ratio, ...inside, whole].sort(byValue);
  const [n, d] = sorted.at(-1) ?? whole;
  const ordered = most === undefined ? [...sorted, [n + d, d] as Ratio] : sorted;
  return ordered.flatMap(([n, d], index): Ratio[] => {
    const [m, e] = ordered[index - 1] ?? [n, d];
    return byValue([n, d], [m, e]) === 0
      ? [[n, d]]
      : [
          [n * e + m * d, 2 * d * e],
          [n, d],
        ];
  });
};

/** Whole numbers at, just below and just above each edge. */
const countsToTry = (edges: readonly Ratio[], most: number | undefined): Ratio[] => {
  const near = edges.flatMap(([n, d]) => [-1, 0, 1, 2].map((step) => Math.floor(n / d) + step));
  const last = most ?? Math.max(0, ...near);
  return [...new Set([0, ...near, last])]
    .filter((count) => count >= 0 && count <= last)
    .sort((a, b) => a - b)
    .map((count) => [count, 1]);
};

/** A value that lies in no band, or in several with different points. */
export interface Untiled {
  readonly code: "band-gap" | "band-overlap";
  readonly at: string;
}

const told = ([n, d]: Ratio): string => (d === 1 ? `${n}` : `${n}/${d}`);

/**
 * Whether bands tile the range of what they measure: every value in one band, or in several of the same points.
 * Exact: between two edges nothing changes, so the edges and a value beside each are all that need be tried. Ends
 * that depend on the norm of duration are tried for each norm of the sheet.
 */
export const untiled = (scored: Bands, { norms = [] }: Rubric): Untiled[] => {
  const relative = countsOfEdges(scored.bands).length > 0;
  const bases = relative ? [...new Set(norms.map(({ minutes }) => minutes))] : [0];
  const { on } = scored;
  const found = bases.flatMap((base) => {
    const edges = edgesOf(scored).map((edge) => ratioAt(edge, base));
    const values =
      "share" in on
        ? sharesToTry(edges, isPartOf(on.share, on.of) ? [1, 1] : undefined)
        : countsToTry(edges, relative ? base : undefined);
    return values.flatMap((value): Untiled[] => {
      const fits = bandsAt(value, scored.bands, () => base) ?? [];
      const points = new Set(fits.map((index) => scored.bands[index]?.points));
      if (points.size === 1) return [];
      return [{ code: points.size === 0 ? "band-gap" : "band-overlap", at: told(value) }];
    });
  });
  return found.filter(
    ({ code, at }, index) => found.findIndex((each) => each.code === code && each.at === at) === index,
  );
};
