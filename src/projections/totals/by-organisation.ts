import type { FoldedStream, Known } from "../driver/index.js";
import type { YearOptions } from "../year/context.js";
import { yearOf } from "../year/year.js";
import { summed } from "./counts.js";
import { streamsByGroup } from "./groups.js";
import { countsOf } from "./of-year.js";
import { type Totals, totalsOf } from "./totals.js";

type Places<P> = ReadonlyMap<string, readonly P[]>;

const byStream = <P extends { readonly stream: string }>(places: readonly P[]): Places<P> => {
  const found = new Map<string, P[]>();
  for (const place of places) {
    const known = found.get(place.stream);
    if (known === undefined) found.set(place.stream, [place]);
    else known.push(place);
  }
  return found;
};

/** Takes parts out of what is known: these streams, with what is missing and withheld of them. */
const taker = (known: Known): ((streams: Iterable<string>) => Known) => {
  const gaps = byStream(known.gaps);
  const withheld = byStream(known.withheld);
  return (streams) => {
    const names = [...streams];
    const found: [string, FoldedStream][] = names.flatMap((name) => {
      const folded = known.streams.get(name);
      return folded === undefined ? [] : [[name, folded]];
    });
    return {
      ...known,
      streams: new Map(found),
      gaps: names.flatMap((name) => gaps.get(name) ?? []),
      withheld: names.flatMap((name) => withheld.get(name) ?? []),
    };
  };
};

/**
 * The totals of everything known, each base organisation with its cells read by itself and then summed up: a part of
 * a province gives its part of the sum, so that a province can be read part by part. What superior committees adopt
 * and decide counts for each base; what is in their own streams counts once.
 *
 * What only two base organisations together show, as a member on the rolls of both, is in the totals of neither.
 *
 * @param superiors whether what superiors' streams come to is counted; in one part of a province it is, so that it
 *   is counted once
 * @example
 * ```ts
 * import { fold, projections, totalsByOrganisation } from "chibo";
 * import { qd132hd21 } from "chibo/rules";
 * const options = { year: 2021, under: qd132hd21 };
 * totalsByOrganisation(fold(projections, []), options).counts; //=> {}
 * ```
 */
export const totalsByOrganisation = (
  known: Known,
  options: YearOptions,
  superiors: "counted" | "context" = "counted",
): Totals => {
  const { shared, groups } = streamsByGroup(known);
  const take = taker(known);
  const { of, counts: above } = totalsOf(yearOf(take(shared), options));
  const parts = [...groups.values()].map((streams) =>
    countsOf(yearOf(take([...shared, ...streams]), options)),
  );
  // The superiors' own counts are in those of every group.
  const times = (superiors === "counted" ? 1 : 0) - parts.length;
  return {
    ...(of === undefined ? {} : { of }),
    counts: summed([...parts.map((counts) => [counts, 1] as const), [above, times]]),
  };
};
