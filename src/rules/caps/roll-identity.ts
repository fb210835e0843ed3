/** Totals of one population as counted or as published. A total that is absent was not given. */
export interface RollTotals {
  /** All on the roll. */
  readonly listed?: number | undefined;
  /** With a level. */
  readonly rated?: number | undefined;
  /** Went through the review: stands for the rated where nothing is said of them. */
  readonly reviewed?: number | undefined;
  /** Exempt from review. */
  readonly exempt?: number | undefined;
  /** Neither rated nor exempt. */
  readonly notReviewed?: number | undefined;
  /** Excellent. */
  readonly excellent?: number | undefined;
  /** Good. */
  readonly good?: number | undefined;
  /** Excellent and good together. */
  readonly goodOrBetter?: number | undefined;
  /** Fulfilled. */
  readonly fulfilled?: number | undefined;
  /** Unfulfilled. */
  readonly unfulfilled?: number | undefined;
  /** All who have a level of another scale, as far as such levels were given. */
  readonly otherLevels?: number | undefined;
}

/** A sum that should hold, as far as it can be judged: its parts, what they add up to, what was stated. */
export interface RollSum {
  /** The total that is a sum. */
  readonly identity: "listed" | "rated" | "goodOrBetter";
  /** What was stated. */
  readonly stated: number;
  /** What its parts add up to. */
  readonly sum: number;
  /** The names of the parts that were not given. */
  readonly missing: readonly string[];
  /** It adds up, cannot be judged, or does not add up. */
  readonly state: "adds-up" | "open" | "disagrees";
}

/** A whole with its parts. `small` are those that publications leave out where nobody is in them. */
interface Whole {
  readonly identity: RollSum["identity"];
  readonly stated: number | undefined;
  readonly main: readonly (number | undefined)[];
  readonly small: Readonly<Record<string, number | undefined>>;
  /** The least that an absent main part can be. */
  readonly least?: number;
}

const sumOf = (parts: readonly (number | undefined)[]): number =>
  parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);

/** How many have a level, as far as levels were given. */
export const ratedAtLeast = (totals: RollTotals): number => {
  const { excellent, good, goodOrBetter = 0, fulfilled, unfulfilled, otherLevels } = totals;
  return Math.max(sumOf([excellent, good]), goodOrBetter) + sumOf([fulfilled, unfulfilled, otherLevels]);
};

const wholesOf = (totals: RollTotals): Whole[] => {
  const { listed, rated, reviewed, exempt, notReviewed, otherLevels } = totals;
  const { excellent, good, goodOrBetter, fulfilled, unfulfilled } = totals;
  const upper = good === undefined && goodOrBetter !== undefined ? [goodOrBetter] : [excellent, good];
  return [
    {
      identity: "listed",
      stated: listed,
      main: [rated ?? reviewed],
      small: { exempt, notReviewed },
      least: ratedAtLeast(totals),
    },
    otherLevels === undefined
      ? { identity: "rated", stated: rated, main: upper, small: { fulfilled, unfulfilled } }
      : { identity: "rated", stated: rated, main: [otherLevels], small: { otherLevels: undefined } },
    { identity: "goodOrBetter", stated: goodOrBetter, main: [excellent, good], small: {} },
  ];
};

const isGiven = (part: number | undefined): boolean => part !== undefined;

/**
 * The sums that can be judged: *listed = rated + exempt + not reviewed*, *rated = the four levels*, *good or better =
 * excellent + good*. With a part that was not given a sum disagrees only where the others exceed it, and is open where
 * they fall short and what lacks are parts that publications leave out where nobody is in them.
 */
export const rollSums = (totals: RollTotals): RollSum[] =>
  wholesOf(totals).flatMap(({ identity, stated, main, small, least = 0 }): RollSum[] => {
    if (stated === undefined) return [];
    const missing = Object.keys(small).filter((name) => small[name] === undefined);
    const told = main.every(isGiven);
    const sum = sumOf([...main, ...Object.values(small)]) + (told ? 0 : least);
    if (sum > stated || (told && missing.length === 0 && sum !== stated))
      return [{ identity, stated, sum, missing, state: "disagrees" }];
    return told ? [{ identity, stated, sum, missing, state: sum === stated ? "adds-up" : "open" }] : [];
  });
