import type { Tri } from "../../rules/engine/tri.js";
import type { Known } from "../driver/index.js";
import { type DecidedYear, type DecidedYears, decidedYearsOf } from "./decided-years.js";

/**
 * What a year without a level does to years in a row, whether the subject was exempt, not classified or
 * simply never decided on. No text says it: a committee chooses, and nothing is chosen for it.
 */
export interface StreakPolicy {
  /** Such a year ends the row, or is passed over. */
  readonly unrated: "breaks" | "skipped";
}

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
export const streaksOf = (known: Known, year: number, policy?: StreakPolicy): Streaks[] =>
  [...decidedYearsOf(known, year)].map(([key, decided]) => rowsOf(key, decided, year, policy));
