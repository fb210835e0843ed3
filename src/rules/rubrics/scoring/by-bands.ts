import { unknownsOf } from "../../engine/conditions/condition.js";
import type { Bands } from "../rubric.js";
import { bandsAt, countsOfEdges, measured } from "./bands.js";
import { type Draft, known, type MeetingEvidence, open, traced } from "./draft.js";
import type { Because } from "./score.js";

const extent = (points: readonly number[]): readonly [number, number] => [
  Math.min(...points),
  Math.max(...points),
];

/** A row of a scale that holds, or may hold. */
interface Row {
  readonly points: number;
  readonly missing: readonly string[];
}

/** What the rows up to one that holds come to: the bands are not reached. */
const byRows = (rows: readonly Row[], because: readonly Because[]): Draft => {
  const possible = extent(rows.map(({ points }) => points));
  return possible[0] === possible[1]
    ? known("computed", possible[0], because)
    : open(
        "missing-facts",
        possible,
        because,
        rows.flatMap(({ missing }) => missing),
      );
};

/** Points by the band in which the measured value lies. */
export const byBands = ({ on, first = [], bands }: Bands, evidence: MeetingEvidence): Draft => {
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
  if (possible[0] === possible[1]) return known("computed", possible[0], because);
  return points.length > 1
    ? open("several-bands", possible, because)
    : open(
        "missing-facts",
        possible,
        because,
        unsure.flatMap((row) => row.missing),
      );
};
