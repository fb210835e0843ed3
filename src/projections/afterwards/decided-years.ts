import type { Known } from "../driver/index.js";
import { statesOf } from "../driver/index.js";
import { decisions, type LevelChange } from "../review/decisions.js";
import { reviews } from "../review/reviews.js";

/** A year whose level stands, as decided; under whichever rules. */
export interface DecidedYear {
  /** The year that was reviewed. */
  readonly year: number;
  /** The level that stands. */
  readonly level: string;
  /** The day of the decision that stands. */
  readonly on: string;
  /** The rule set of the review that rated the subject, where one is recorded. */
  readonly ruleSet?: string;
  /** The event by which the level was recognised as distinguished. */
  readonly distinguished?: string;
  /** The event that decided it. */
  readonly by: string;
}

/** What stands of one subject's years, and every year that any decision speaks of. */
export type DecidedYears = ReadonlyMap<number, DecidedYear>;

const yearKey = (year: number, key: string): string => `${year}/${key}`;

/** Rule sets by year and subject, as the reviews that speak of the subject were opened. */
const adopted = (known: Known, until: number): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [, { opened, reviews: own, proposed, voted }] of statesOf(known, reviews)) {
    if (opened === undefined || opened.year > until) continue;
    for (const records of [own, proposed, voted])
      for (const key of Object.keys(records)) found.set(yearKey(opened.year, key), opened.ruleSet);
  }
  return found;
};

interface Told {
  changes: LevelChange[];
  distinguished?: string;
}

/** Everything that committees said of the levels of each subject, by subject and year. */
const told = (known: Known, until: number): ReadonlyMap<string, ReadonlyMap<number, Told>> => {
  const subjects = new Map<string, Map<number, Told>>();
  const toldOf = (key: string, year: number): Told => {
    const years = subjects.get(key) ?? new Map<number, Told>();
    subjects.set(key, years);
    const entry = years.get(year) ?? { changes: [] };
    years.set(year, entry);
    return entry;
  };
  for (const [, { years }] of statesOf(known, decisions))
    for (const [name, { levels, distinguished }] of Object.entries(years)) {
      const year = Number(name);
      if (year > until) continue;
      for (const [key, changes] of Object.entries(levels)) toldOf(key, year).changes.push(...changes);
      for (const [key, by] of Object.entries(distinguished)) toldOf(key, year).distinguished = by;
    }
  return subjects;
};

/**
 * The years of every subject whose level stands, up to a year. A subject is known by its key alone, so a
 * member who moved from cell to cell keeps them; a cancelled level is none.
 */
export const decidedYearsOf = (known: Known, until: number): ReadonlyMap<string, DecidedYears> => {
  const ruleSets = adopted(known, until);
  return new Map(
    [...told(known, until)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, years]) => {
        const standing = [...years].flatMap(([year, { changes, distinguished }]) => {
          const last = [...changes].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).at(-1);
          if (last?.level === undefined) return [];
          const ruleSet = ruleSets.get(yearKey(year, key));
          const decided: DecidedYear = {
            year,
            level: last.level,
            on: last.on,
            ...(ruleSet === undefined ? {} : { ruleSet }),
            ...(distinguished === undefined ? {} : { distinguished }),
            by: last.by,
          };
          return [[year, decided] as const];
        });
        return [key, new Map(standing.sort(([a], [b]) => a - b))] as const;
      }),
  );
};
