import { kindOfPeriod } from "../../events/period.js";
import type { Tri } from "../../rules/engine/conditions/tri.js";
import { type FoldedJournal, statesOf } from "../fold/folded-journal.js";
import { reviews } from "../streams/reviews.js";
import type { StreakPolicy, YearContext } from "./context.js";
import { type DecidedAbout, wholeYears } from "./decisions-by-subject.js";

/** A year with a decided level after all changes, under any rule set. */
export interface DecidedYear {
  /** The year that was reviewed. */
  readonly year: number;
  /** The level after all changes. */
  readonly level: string;
  /** The day of the last decision. */
  readonly on: string;
  /** The rule set of the review that rated the subject, if it is recorded. */
  readonly ruleSet?: string;
  /** The event of the recognition as distinguished. */
  readonly distinguished?: string;
  /** The event of the decision. */
  readonly by: string;
}

/** Rule sets by year and by the keys of subjects, from the opened reviews. */
const adoptedFor = (folded: FoldedJournal): ReadonlyMap<number, ReadonlyMap<string, string>> => {
  const found = new Map<number, Map<string, string>>();
  for (const [, { opened, reviews: own, proposed, voted }] of statesOf(folded, reviews)) {
    if (opened === undefined || kindOfPeriod(opened.period) !== "year") continue;
    const ofYear = found.get(opened.year) ?? new Map<string, string>();
    found.set(opened.year, ofYear);
    for (const records of [own, proposed, voted]) for (const key in records) ofYear.set(key, opened.ruleSet);
  }
  return found;
};

/**
 * The level of a subject in one year after all changes; undefined if it was never decided, or was cancelled
 * last.
 */
const decidedYear = (
  year: number,
  { changes, distinguished }: DecidedAbout,
  ruleSet: string | undefined,
): DecidedYear | undefined => {
  const last = changes.at(-1);
  if (last?.level === undefined) return undefined;
  return {
    year,
    level: last.level,
    on: last.on,
    ...(ruleSet === undefined ? {} : { ruleSet }),
    ...(distinguished === undefined ? {} : { distinguished }),
    by: last.by,
  };
};

/** Years in a row up to the year read, the last first. */
export interface Streak {
  /**
   * The least number of years: years without a level break the row, unless the reader says that they are
   * skipped.
   */
  readonly least: number;
  /**
   * The greatest number of years: years without a level are skipped, unless the reader says that they break
   * the row.
   */
  readonly most: number;
  /** The years of the longest possible row, the last first. */
  readonly years: readonly DecidedYear[];
  /** Years without a level between them. */
  readonly unrated: readonly number[];
}

/** The levels of one subject up to the year read. Levels that the rules would compute now do not count. */
export interface Streaks {
  /** The subject's key, such as `member:m-07`. */
  readonly key: string;
  /** Years with a level after all changes, in order. */
  readonly decided: readonly DecidedYear[];
  /** Years in a row on the lowest level. */
  readonly unfulfilled: Streak;
  /** Years in a row that were excellent. */
  readonly excellent: Streak;
  /** Years in a row that were excellent and recognised as distinguished. */
  readonly distinguished: Streak;
}

/** The kinds of rows, and the years that count in each. */
export const rows = {
  unfulfilled: ({ level }: DecidedYear): boolean => level === "unfulfilled",
  excellent: ({ level }: DecidedYear): boolean => level === "excellent",
  distinguished: ({ level, distinguished }: DecidedYear): boolean =>
    level === "excellent" && distinguished !== undefined,
} as const;
export type Row = keyof typeof rows;

const streakOf = (
  decided: readonly DecidedYear[],
  last: number,
  row: Row,
  policy: StreakPolicy | undefined,
): Streak => {
  const counts = rows[row];
  const years: DecidedYear[] = [];
  const unrated: number[] = [];
  let least: number | undefined;
  for (const own of [...decided].reverse()) {
    if (!counts(own)) break;
    const next = years.at(-1)?.year ?? last + 1;
    const between = Array.from({ length: next - own.year - 1 }, (_, index) => next - 1 - index);
    if (between.length > 0) {
      if (years.length === 0 || policy?.unrated === "breaks") break;
      if (policy === undefined) least ??= years.length;
      unrated.push(...between);
    }
    years.push(own);
  }
  return { least: least ?? years.length, most: years.length, years, unrated };
};

/**
 * Whether a row has reached this number of years. Unknown if that depends on the effect of a year without a
 * level.
 */
export const endsStreak = ({ least, most }: Streak, years: number): Tri =>
  least >= years ? "holds" : most >= years ? "unknown" : "fails";

/** The rows of years of one subject. Without a decided level every row is empty. */
export const rowsOf = (
  key: string,
  decided: readonly DecidedYear[],
  year: number,
  policy?: StreakPolicy,
): Streaks => ({
  key,
  decided,
  unfulfilled: streakOf(decided, year, "unfulfilled", policy),
  excellent: streakOf(decided, year, "excellent", policy),
  distinguished: streakOf(decided, year, "distinguished", policy),
});

/**
 * The rows of years of each subject that ever had a decided level, up to the year read. A subject is
 * identified by its key alone, so a member who moves to another cell keeps the rows.
 */
export const streaksOf = ({ folded: known, decisions, options }: YearContext): Streaks[] => {
  const adopted = adoptedFor(known);
  return [...decisions.all].flatMap(([key, periods]): Streaks[] => {
    const spokenOf = wholeYears(periods).filter(
      ([year, { changes, distinguished }]) =>
        year <= options.year && (changes.length > 0 || distinguished !== undefined),
    );
    if (spokenOf.length === 0) return [];
    const decided = spokenOf
      .flatMap(([year, about]) => decidedYear(year, about, adopted.get(year)?.get(key)) ?? [])
      .sort((a, b) => a.year - b.year);
    return [rowsOf(key, decided, options.year, options.streaks)];
  });
};
