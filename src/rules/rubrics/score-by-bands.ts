import { unknownsOf } from "../engine/conditions/condition.js";
import type { Facts } from "../engine/conditions/facts.js";
import { compareFractions, type Fraction } from "./fraction.js";
import type { Band, Bands, Edge, Measure } from "./rubric.js";
import { type Because, knownPoints, type MeetingEvidence, open, type ScoreDraft, traced } from "./score.js";

/** The result of a measure: the quantity as an exact ratio, or the names of the missing facts. */
interface Measured {
  readonly value?: Fraction;
  readonly missing: readonly string[];
  /** Ids of the events behind it. */
  readonly from: readonly string[];
}

const countsOf = (names: readonly string[], facts: Facts) => {
  const values = names.map((name) => facts.get(name)?.value);
  return {
    counts: values.every((value) => typeof value === "number") ? values : undefined,
    missing: names.filter((_, index) => typeof values[index] !== "number"),
    from: [...new Set(names.flatMap((name) => facts.get(name)?.from ?? []))],
  };
};

/** Measures a meeting. A share of an empty count has no value. */
const measured = (measure: Measure, facts: Facts): Measured => {
  const names = "fact" in measure ? [measure.fact] : [measure.share, measure.of];
  const { counts, missing, from } = countsOf(names, facts);
  const [count, base = 1] = counts ?? [];
  if (count === undefined) return { missing, from };
  return base === 0 ? { missing: names, from } : { value: [count, base], missing, from };
};

const endOf = ({ at }: Edge, countOf: (name: string) => number | undefined): Fraction | undefined => {
  if (typeof at === "number") return [at, 1];
  if (!("of" in at)) return at;
  const base = countOf(at.of);
  return base === undefined ? undefined : [at.ratio[0] * base, at.ratio[1]];
};

const within = (
  value: Fraction,
  { from, to }: Band,
  countOf: (name: string) => number | undefined,
): boolean | undefined => {
  const low = from && endOf(from, countOf);
  const high = to && endOf(to, countOf);
  if ((from !== undefined && low === undefined) || (to !== undefined && high === undefined)) return undefined;
  const above = low === undefined || compareFractions(value, low) >= (from?.included ? 0 : 1);
  const below = high === undefined || compareFractions(value, high) <= (to?.included ? 0 : -1);
  return above && below;
};

/**
 * The indexes of the bands that hold a value: one in a correct rubric, none in a gap, several in an overlap.
 * It is undefined if an end depends on an unknown count.
 */
export const bandsAt = (
  value: Fraction,
  bands: Bands["bands"],
  countOf: (name: string) => number | undefined,
): readonly number[] | undefined => {
  const fits = bands.map((band) => within(value, band, countOf));
  return fits.includes(undefined) ? undefined : fits.flatMap((fit, index) => (fit ? [index] : []));
};

/** The counts that the ends of bands depend on. */
export const countsOfEdges = (bands: Bands["bands"]): string[] => [
  ...new Set(
    bands.flatMap(({ from, to }) =>
      [from, to].flatMap((edge) =>
        edge !== undefined && typeof edge.at === "object" && "of" in edge.at ? [edge.at.of] : [],
      ),
    ),
  ),
];

const extent = (points: readonly number[]): readonly [number, number] => [
  Math.min(...points),
  Math.max(...points),
];

/** A row of a scale that holds, or may hold. */
interface Row {
  readonly points: number;
  readonly missing: readonly string[];
}

/** The result of the rows up to one that holds. The bands do not count then. */
const byRows = (rows: readonly Row[], because: readonly Because[]): ScoreDraft => {
  const possible = extent(rows.map(({ points }) => points));
  return possible[0] === possible[1]
    ? knownPoints("computed", possible[0], because)
    : open(
        "missing-facts",
        possible,
        because,
        rows.flatMap(({ missing }) => missing),
      );
};

/** Points by the band of the measured value. */
export const byBands = ({ on, first = [], bands }: Bands, evidence: MeetingEvidence): ScoreDraft => {
  const because: Because[] = [];
  const unsure: Row[] = [];
  for (const row of first) {
    const { trace, result, because: reason } = traced("first", row.when, evidence);
    because.push(reason);
    if (result === "fails") continue;
    unsure.push({ points: row.points, missing: unknownsOf(trace) });
    if (result === "holds") return byRows(unsure, because);
  }
  const { value, missing, from } = measured(on, evidence.facts);
  const countOf = (name: string): number | undefined => {
    const count = evidence.facts.get(name)?.value;
    return typeof count === "number" ? count : undefined;
  };
  const fits = value === undefined ? undefined : bandsAt(value, bands, countOf);
  const all = extent([...bands, ...first].map(({ points }) => points));
  because.push({
    kind: "measure",
    measure: on,
    ...(value === undefined ? {} : { value }),
    bands: fits ?? [],
    from,
  });
  if (fits === undefined) {
    const edges = countsOfEdges(bands).filter((name) => countOf(name) === undefined);
    return open("missing-facts", all, because, [
      ...missing,
      ...edges,
      ...unsure.flatMap((row) => row.missing),
    ]);
  }
  if (fits.length === 0) return open("no-band", all, because);
  const points = [...new Set(fits.flatMap((index) => bands[index]?.points ?? []))];
  const possible = extent([...points, ...unsure.map((row) => row.points)]);
  if (possible[0] === possible[1]) return knownPoints("computed", possible[0], because);
  return points.length > 1
    ? open("several-bands", possible, because)
    : open(
        "missing-facts",
        possible,
        because,
        unsure.flatMap((row) => row.missing),
      );
};
