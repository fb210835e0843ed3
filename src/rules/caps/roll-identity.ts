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
  /** Neither rated nor exempt; nor not rated, where that is a total of its own. */
  readonly notReviewed?: number | undefined;
  /** Of whom a body says that they are not rated. */
  readonly notRated?: number | undefined;
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

/** What a printed figure says of the number if it does not give it: “about”, “over” or “nearly”. */
export type FigureBound = "about" | "at-least" | "at-most";

/** A total that was published as a bound: “nearly 120”, “over 110”. */
export interface StatedBound {
  /** The total. */
  readonly of: keyof RollTotals;
  /** What the text says of the number. */
  readonly bound: FigureBound;
  /** The printed number. */
  readonly count: number;
}

/** Totals with the least and the most that bounds leave of those without a number. */
export const totalsWithin = (
  totals: RollTotals,
  bounds: readonly StatedBound[],
): { readonly exact: RollTotals; readonly least: RollTotals; readonly most: RollTotals } => {
  const limited = (by: FigureBound): RollTotals => ({
    ...Object.fromEntries(bounds.filter(({ bound }) => bound === by).map(({ of, count }) => [of, count])),
    ...totals,
  });
  return { exact: totals, least: limited("at-least"), most: limited("at-most") };
};

/** A sum with its parts, their sum and the stated total. */
export interface RollSum {
  /** The total that is a sum. */
  readonly identity: "listed" | "rated" | "goodOrBetter";
  /** The stated total. */
  readonly stated: number;
  /** Present if the total was published as “nearly” so many. */
  readonly bound?: "at-most";
  /** The sum of the parts. */
  readonly sum: number;
  /** The parts that were published, by name, and their numbers. A bound stands for its number. */
  readonly parts: Readonly<Record<string, number>>;
  /** The names of the unknown parts. */
  readonly missing: readonly string[];
  /** The parts add up, the sum is open, or the parts do not add up. */
  readonly state: "adds-up" | "open" | "disagrees";
}

/** A whole with its parts. Publications leave out a part of `small` if it is 0. */
interface Whole {
  readonly identity: RollSum["identity"];
  readonly main: readonly (keyof RollTotals)[];
  readonly small: readonly (keyof RollTotals)[];
  /** Whether levels stand for the main part if it is absent. */
  readonly ofLevels?: true;
}

const sumOf = (parts: readonly (number | undefined)[]): number =>
  parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);

/** The number of subjects with a level, from the known levels. */
export const ratedAtLeast = (totals: RollTotals): number => {
  const { excellent, good, goodOrBetter = 0, fulfilled, unfulfilled, otherLevels } = totals;
  return Math.max(sumOf([excellent, good]), goodOrBetter) + sumOf([fulfilled, unfulfilled, otherLevels]);
};

/** The levels of which `ratedAtLeast` is the sum. */
const levelsIn = ({ excellent, good, goodOrBetter = 0 }: RollTotals): (keyof RollTotals)[] => [
  ...(sumOf([excellent, good]) < goodOrBetter
    ? (["goodOrBetter"] as const)
    : (["excellent", "good"] as const)),
  "fulfilled",
  "unfulfilled",
  "otherLevels",
];

const wholesOf = (totals: RollTotals): Whole[] => {
  const { rated, reviewed, notRated, good, goodOrBetter, otherLevels } = totals;
  const upper = good === undefined && goodOrBetter !== undefined;
  return [
    {
      identity: "listed",
      main: [rated === undefined && reviewed !== undefined ? "reviewed" : "rated"],
      // Where nobody counts the not rated apart, they are among those not reviewed.
      small: ["exempt", "notReviewed", ...(notRated === undefined ? [] : ["notRated" as const])],
      ofLevels: true,
    },
    otherLevels === undefined
      ? {
          identity: "rated",
          main: upper ? ["goodOrBetter"] : ["excellent", "good"],
          small: ["fulfilled", "unfulfilled"],
        }
      : { identity: "rated", main: ["otherLevels"], small: [] },
    { identity: "goodOrBetter", main: ["excellent", "good"], small: [] },
  ];
};

/**
 * The sums that the totals allow to check: *listed = rated + exempt + not rated + not reviewed*, *rated = the four
 * levels*, *good or better = excellent + good*. If a part is unknown, a sum disagrees only if the other parts
 * exceed it. It is open if they are less and only parts are missing that publications leave out when they are
 * 0. A total published as “nearly 120” disagrees only with parts that exceed it.
 */
export const rollSums = (totals: RollTotals, bounds: readonly StatedBound[] = []): RollSum[] => {
  const { least, most } = totalsWithin(totals, bounds);
  return wholesOf(totals).flatMap(({ identity, main, small, ofLevels }): RollSum[] => {
    const exact = totals[identity];
    const stated = most[identity];
    if (stated === undefined) return [];
    // Further levels of another scale may stay unpublished.
    const missing = main.includes("otherLevels")
      ? ["otherLevels"]
      : small.filter((name) => totals[name] === undefined);
    const told = main.every((name) => totals[name] !== undefined);
    const levels = told || ofLevels === undefined ? 0 : ratedAtLeast(least);
    const sumOfAll = (names: readonly (keyof RollTotals)[]) => sumOf(names.map((name) => least[name]));
    const sum = Math.max(sumOfAll(main), levels) + sumOfAll(small);
    const named = [...(levels > sumOfAll(main) ? levelsIn(least) : main), ...small];
    const parts = Object.fromEntries(
      named.flatMap((name) => (least[name] === undefined ? [] : [[name, least[name]]])),
    );
    const bound = exact === undefined ? { bound: "at-most" as const } : {};
    if (sum > stated || (exact !== undefined && told && missing.length === 0 && sum !== stated))
      return [{ identity, stated, ...bound, sum, parts, missing, state: "disagrees" }];
    if (exact === undefined || !told) return [];
    return [{ identity, stated, sum, parts, missing, state: sum === stated ? "adds-up" : "open" }];
  });
};

/** How many have no level among those published. */
export interface WithoutLevel {
  /** The total of which the levels are a part. */
  readonly whole: "rated" | "reviewed" | "listed";
  /** That total. */
  readonly stated: number;
  /** Of the listed: the exempt and those not reviewed, as far as published. */
  readonly apart: number;
  /** The sum of the levels published. */
  readonly levels: number;
  /** The rest: with a level that was not published, or without one. */
  readonly without: number;
}

/**
 * The total minus the levels that were published: 110 listed with 9, 70 and 8 leave 23. There is nothing to say
 * if no level was published, or if a sum already says it.
 */
export const withoutLevel = (totals: RollTotals): WithoutLevel | undefined => {
  const levels = ratedAtLeast(totals);
  const whole = (["rated", "reviewed", "listed"] as const).find((name) => totals[name] !== undefined);
  const stated = whole && totals[whole];
  if (whole === undefined || stated === undefined || levels === 0) return undefined;
  const apart = whole === "listed" ? sumOf([totals.exempt, totals.notReviewed, totals.notRated]) : 0;
  const without = stated - apart - levels;
  const said = rollSums(totals).some(({ identity, state }) => identity === whole && state !== "adds-up");
  return without > 0 && !said ? { whole, stated, apart, levels, without } : undefined;
};
