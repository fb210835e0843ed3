/** Totals of one population, counted or published. An absent total is unknown. */
export interface RollTotals {
  /** All subjects on the roll. */
  readonly listed?: number | undefined;
  /** With a level. */
  readonly rated?: number | undefined;
  /** Subjects that went through the review. It replaces `rated` if `rated` is unknown. */
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
  /** All subjects with a level of another scale. */
  readonly otherLevels?: number | undefined;
}

/** A sum with its parts, their sum and the stated total. */
export interface RollSum {
  /** The total that is a sum. */
  readonly identity: "listed" | "rated" | "goodOrBetter";
  /** The stated total. */
  readonly stated: number;
  /** The sum of the parts. */
  readonly sum: number;
  /** The names of the unknown parts. */
  readonly missing: readonly string[];
  /** The parts add up, the sum is open, or the parts do not add up. */
  readonly state: "adds-up" | "open" | "disagrees";
}

/** A whole with its parts. Publications leave out a part of `small` if it is 0. */
interface Whole {
  readonly identity: RollSum["identity"];
  readonly stated: number | undefined;
  readonly main: readonly (number | undefined)[];
  readonly small: Readonly<Record<string, number | undefined>>;
  /** The least value of an absent main part. */
  readonly least?: number;
}

const sumOf = (parts: readonly (number | undefined)[]): number =>
  parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);

/** The number of subjects with a level, from the known levels. */
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
 * The sums that the totals allow to check: *listed = rated + exempt + not reviewed*, *rated = the four
 * levels*, *good or better = excellent + good*. If a part is unknown, a sum disagrees only if the other parts
 * exceed it. It is open if they are less and only parts are missing that publications leave out when they are
 * 0.
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
