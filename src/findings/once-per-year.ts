import type { YearReadings } from "../projections/year/readings.js";

/** Computes a value once for each year. Several kinds of finding share it. */
export const oncePerYear = <T>(compute: (year: YearReadings) => T): ((year: YearReadings) => T) => {
  const kept = new WeakMap<YearReadings, { readonly value: T }>();
  return (year) => {
    const known = kept.get(year) ?? { value: compute(year) };
    kept.set(year, known);
    return known.value;
  };
};

/** The meetings of the year that took place. */
export const heldMeetings = oncePerYear(({ meetings }) => meetings.all.filter(({ held }) => held));

/** The reviews that were opened, by organisation. */
export const openedReviews = oncePerYear(({ context }) =>
  [...context.organisations.keys()].flatMap((id) => {
    const review = context.reviewOf(id);
    return review?.opened === undefined ? [] : [{ about: id, review, opened: review.opened }];
  }),
);
