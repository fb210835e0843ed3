import type { Bundle } from "../../../examples/province/store/load.js";
import { provinceYears } from "../../../lab/province/stories/years.js";
import { isCorrection } from "../../../src/events/effective.js";

/**
 * The first entries of the years of two base organisations with their twelve cells, as if read on a day in
 * spring. Of each organisation the first stream with a correction is whole.
 */
export const beginnings = (seed: number, count: number): Bundle[] =>
  [...provinceYears(seed, 12, 1)].map((bundle) => {
    const corrected = new Set(
      [...new Set(bundle.events.filter(isCorrection).map(({ stream }) => stream))].slice(0, 1),
    );
    return {
      ...bundle,
      events: bundle.events.filter(({ stream }, nth) => nth < count || corrected.has(stream)),
    };
  });
