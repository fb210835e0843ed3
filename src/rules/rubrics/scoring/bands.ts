import type { Facts } from "../../engine/fact-reader.js";
import { compareFractions, type Fraction } from "../fraction.js";
import type { Band, Bands, Edge, Measure } from "../rubric.js";

/** What a measure gave: the quantity as an exact ratio, or the names of what is missing. */
export interface Measured {
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

/** Measures a meeting. A share of nobody is no share. */
export const measured = (measure: Measure, facts: Facts): Measured => {
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
 * The numbers of the bands in which a value lies: one on a sound sheet, none in a gap, several on an overlap.
 * Nothing where an end depends on a count that is not known.
 */
export const bandsAt = (
  value: Fraction,
  bands: Bands["bands"],
  countOf: (name: string) => number | undefined,
): readonly number[] | undefined => {
  const fits = bands.map((band) => within(value, band, countOf));
  return fits.includes(undefined) ? undefined : fits.flatMap((fit, index) => (fit ? [index] : []));
};

/** The counts on which the ends of bands depend. */
export const countsOfEdges = (bands: Bands["bands"]): string[] => [
  ...new Set(
    bands.flatMap(({ from, to }) =>
      [from, to].flatMap((edge) =>
        edge !== undefined && typeof edge.at === "object" && "of" in edge.at ? [edge.at.of] : [],
      ),
    ),
  ),
];
