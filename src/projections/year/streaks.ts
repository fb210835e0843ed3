import type { Tri } from "../../rules/engine/tri.js";
import { type Known, statesOf } from "../fold/folded-journal.js";
import { decisions, type LevelChange } from "../streams/decisions.js";
import { reviews } from "../streams/reviews.js";
import type { StreakPolicy, YearContext } from "./context.js";

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

/** Years in a row that end with the year read, the last first. */
export interface Streak {
  /** How many there are at least: years without a level break the row, unless they are said to be skipped. */
  readonly least: number;
  /** How many there are at most: years without a level are skipped, unless they are said to break. */
  readonly most: number;
  /** The years of the row at its longest, the last first. */
  readonly years: readonly DecidedYear[];
  /** Years without a level that lie between them. */
  readonly unrated: readonly number[];
}

/** What stands of one subject up to the year read. Levels that rules would give now do not count. */
export interface Streaks {
  /** The subject's key, such as `member:m-07`. */
  readonly key: string;
  /** Years whose level stands, in order. */
  readonly decided: readonly DecidedYear[];
  /** Years in a row on the lowest level. */
  readonly unfulfilled: Streak;
  /** Years in a row that were excellent. */
  readonly excellent: Streak;
  /** Excellent, and recognised as distinguished. */
  readonly distinguished: Streak;
}

/** The rows that are followed, and which years count in each. */
export const rows = {
  unfulfilled: ({ level }: DecidedYear): boolean => level === "unfulfilled",
  excellent: ({ level }: DecidedYear): boolean => level === "excellent",
  distinguished: ({ level, distinguished }: DecidedYear): boolean =>
    level === "excellent" && distinguished !== undefined,
} as const;
export type Row = keyof typeof rows;

const streakOf = (
  decided: DecidedYears,
  last: number,
  row: Row,
  policy: StreakPolicy | undefined,
): Streak => {
  const counts = rows[row];
  const years: DecidedYear[] = [];
  const unrated: number[] = [];
  const rated = [...decided.keys()].sort((a, b) => b - a);
  let least: number | undefined;
  for (const year of rated) {
    const own = decided.get(year);
    const next = years.at(-1)?.year ?? last + 1;
    const between = Array.from({ length: next - year - 1 }, (_, index) => next - 1 - index);
    if (own === undefined || !counts(own)) break;
    if (between.length > 0) {
      if (years.length === 0 || policy?.unrated === "breaks") break;
      if (policy === undefined) least ??= years.length;
      unrated.push(...between);
    }
    years.push(own);
  }
  return { least: least ?? years.length, most: years.length, years, unrated };
};

/** Whether a row has reached so many years; unknown where that depends on what a year without a level does. */
export const lasts = ({ least, most }: Streak, years: number): Tri =>
  least >= years ? "holds" : most >= years ? "unknown" : "fails";

/** The rows of years of one subject; without any year whose level stands, every row is empty. */
export const rowsOf = (key: string, decided: DecidedYears, year: number, policy?: StreakPolicy): Streaks => ({
  key,
  decided: [...decided.values()],
  unfulfilled: streakOf(decided, year, "unfulfilled", policy),
  excellent: streakOf(decided, year, "excellent", policy),
  distinguished: streakOf(decided, year, "distinguished", policy),
});

/** The rows of years of everybody who ever had a level that stands or stood, up to a year. */
export const streaksOf = ({ known, options: { year, streaks } }: YearContext): Streaks[] =>
  [...decidedYearsOf(known, year)].map(([key, decided]) => rowsOf(key, decided, year, streaks));
