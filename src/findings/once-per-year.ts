import type { YearReadings } from "../projections/year/readings.js";

/** What several kinds of finding are found from, computed once for each year. */
export const oncePerYear = <T>(compute: (year: YearReadings) => T): ((year: YearReadings) => T) => {
  const kept = new WeakMap<YearReadings, { readonly value: T }>();
  return (year) => {
    const known = kept.get(year) ?? { value: compute(year) };
    kept.set(year, known);
    return known.value;
  };
};

/** The meetings of the year that were held. */
export const heldMeetings = oncePerYear(({ meetings }) => meetings.all.filter(({ held }) => held));
