import type { Finding } from "../findings/index.js";
import { dateText } from "../language/formats.js";
import { label, labelIn, notRatedNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { rowNames } from "../language/words/choices.js";
import type { LevelChange } from "../projections/streams/decisions.js";
import { type Education, educationOf } from "../projections/year/consequences.js";
import type { StreakPolicy } from "../projections/year/context.js";
import {
  type DecidedYear,
  type Row,
  rows,
  rowsOf,
  type Streak,
  type Streaks,
} from "../projections/year/streaks.js";
import type { Year } from "../year.js";
import { findingsBelow } from "./finding.js";
import { headings } from "./headings.js";
import { type Line, line, qualified, type Rendering, reasonedText } from "./lines.js";
import { changesByYear, findingsAbout } from "./year-index.js";

/** One year of a subject: the valid level, and every decision about it. */
interface StreakYear {
  /** The year under review. */
  readonly year: number;
  /** Absent if no level is valid: nobody decided one, or a committee cancelled it. */
  readonly standing?: DecidedYear;
  /** Every decision about the level, in order. */
  readonly changes: readonly LevelChange[];
}

/** The reason why a row of years is not longer. */
interface RowEnd {
  /** Another level, no recognition, no level, or no earlier year on record. */
  readonly why: "other-level" | "not-distinguished" | "no-level" | "nothing-earlier";
  /** The year that ends the row. If several years have no level, the most recent comes first. */
  readonly years: readonly number[];
  /** The events that show it. */
  readonly events: readonly string[];
}

/** Years in a row that end with the year of the reading: the least and the greatest possible number. */
interface RowExplanation {
  /** The kind of row: the lowest level, excellent, or excellent and distinguished. */
  readonly row: Row;
  /** The least number of years. */
  readonly least: number;
  /** The greatest number of years. */
  readonly most: number;
  /** The years of the longest possible row, the most recent first. */
  readonly years: readonly number[];
  /**
   * Years without a level between them. The length stays open until the reader chooses whether such a year
   * ends the streak.
   */
  readonly unrated: readonly number[];
  /** The reason why the row is not longer. */
  readonly end: RowEnd;
}

/** The years in a row of a subject. A decided level counts if it is still valid, under any rule set. */
export interface StreakExplanation {
  readonly kind: "streak";
  /** The subject's key, such as `member:m-07`. */
  readonly about: string;
  /** The year of the reading. Rows end with it. */
  readonly year: number;
  /** The reader's choice for a year without a level: whether it ends a streak. No text decides this. */
  readonly policy?: StreakPolicy;
  /** From the year of the reading back to the first year with a decision. */
  readonly years: readonly StreakYear[];
  /** Each kind of row. */
  readonly rows: readonly RowExplanation[];
  /** Education and help of the member, from the records of all cells. */
  readonly education: readonly Education[];
  /** The findings about the rows. */
  readonly findings: readonly Finding[];
}

const down = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, from - to + 1) }, (_, index) => from - index);

/** The reason why a row of years ends. */
export const endOf = ({ years }: Streak, row: Row, decided: readonly DecidedYear[], last: number): RowEnd => {
  const next = years.at(-1)?.year ?? last + 1;
  const before = decided.findLast(({ year }) => year < next);
  if (before === undefined) return { why: "nothing-earlier", years: [], events: [] };
  const between = down(next - 1, before.year + 1);
  const noLevel: RowEnd = { why: "no-level", years: between, events: [] };
  if (years.length === 0 && between.length > 0) return noLevel;
  if (rows[row](before)) return noLevel;
  const why = before.level === "excellent" && row !== "unfulfilled" ? "not-distinguished" : "other-level";
  return { why, years: [before.year], events: [before.by] };
};

/** The rows of a subject. It is undefined if the year knows neither the subject nor a decision about it. */
export const streaksAsked = ({ streaks, classification, year }: Year, key: string) =>
  streaks.of(key) ?? (classification.of(key) === undefined ? undefined : rowsOf(key, [], year));

const rowOf = (streaks: Streaks, row: Row, last: number): RowExplanation => {
  const { least, most, years, unrated } = streaks[row];
  const end = endOf(streaks[row], row, streaks.decided, last);
  return { row, least, most, years: years.map(({ year }) => year), unrated, end };
};

const streakCodes: ReadonlySet<string> = new Set([
  "two-years-unfulfilled",
  "streak-unsettled",
  "education-not-concluded",
  "education-overdue",
  "education-without-progress",
]);

/** Explains a subject's years in a row. It is undefined if the year does not know the subject. */
export const streakExplanation = (year: Year, key: string): StreakExplanation | undefined => {
  const streaks = streaksAsked(year, key);
  if (streaks === undefined) return undefined;
  const changes = changesByYear(year, key);
  const policy = year.context.options.streaks;
  return {
    kind: "streak",
    about: key,
    year: year.year,
    ...(policy === undefined ? {} : { policy }),
    years: down(year.year, Math.min(year.year, ...changes.keys())).map((each) => {
      const standing = streaks.decided.find((decided) => decided.year === each);
      return {
        year: each,
        ...(standing === undefined ? {} : { standing }),
        changes: changes.get(each) ?? [],
      };
    }),
    rows: (Object.keys(rows) as Row[]).map((row) => rowOf(streaks, row, year.year)),
    education: educationOf(year.context).filter((each) => each.key === key),
    findings: findingsAbout(year, key).filter(({ code }) => streakCodes.has(code)),
  };
};

const endText = ({ why, years, events }: RowEnd, { language }: Rendering): string => {
  const w = headings[language];
  const from = events.length === 0 ? "" : ` ← ${events.join(", ")}`;
  switch (why) {
    case "nothing-earlier":
      return w.nothingEarlier;
    case "no-level":
      return `${w.endedBy} ${years.join(", ")}: ${w.noLevel}`;
    case "not-distinguished":
      return `${w.endedBy} ${years.join(", ")}: ${w.notDistinguished}${from}`;
    case "other-level":
      return `${w.endedBy} ${years.join(", ")}: ${w.otherLevel}${from}`;
  }
};

const rowLines = (
  { row, least, most, years, unrated, end }: RowExplanation,
  { policy }: StreakExplanation,
  rendering: Rendering,
): Line[] => {
  const { language } = rendering;
  const w = headings[language];
  const number = w.years(least === most ? String(most) : `${least}–${most}`);
  const which = years.length === 0 ? "" : ` (${[...years].reverse().join(", ")})`;
  const gap = policy === undefined ? w.settles : policy.unrated === "skipped" ? w.skips : w.breaks;
  return [
    line(1, `${labelIn(rowNames, row, language)}: ${number}${which}; ${endText(end, rendering)}`),
    ...(unrated.length === 0 ? [] : [line(2, `${w.unratedYears} ${unrated.join(", ")}: ${gap}`)]),
  ];
};

/** The level of a change, or the reason why there is none. */
const givenIn = ({ level, notRated }: LevelChange, language: Language): string => {
  if (level !== undefined) return `: ${label("level", level, language)}`;
  return notRated === undefined ? "" : `: ${labelIn(notRatedNames, notRated, language)}`;
};

const yearLines = ({ year, standing, changes }: StreakYear, rendering: Rendering): Line[] => {
  const { language } = rendering;
  const w = headings[language];
  const ruleSet = standing?.ruleSet === undefined ? "" : ` (${w.rules.toLowerCase()} ${standing.ruleSet})`;
  const level = standing === undefined ? w.noLevel : label("level", standing.level, language);
  return [
    line(1, `${w.year(year)}: ${level}${ruleSet}`),
    ...changes.map((change) =>
      line(
        2,
        `${label("stage", change.change, language)}${givenIn(change, language)} — ${reasonedText(change, rendering)}`,
      ),
    ),
    ...(standing?.distinguished === undefined
      ? []
      : [line(2, `${w.distinguished} ← ${standing.distinguished}`)]),
  ];
};

/** The plan of education and help in one line, and its conclusion below it. */
const educationLines = ({ begun, concluded }: Education, { language, names }: Rendering): Line[] => {
  const w = headings[language];
  const { on, until, afterLevelOf, helpers = [], plan, by } = begun;
  const parts = [
    ...(until === undefined ? [] : [`${w.planned} ${dateText(until, language)}`]),
    ...(afterLevelOf === undefined ? [] : [`${w.afterLevelOf} ${afterLevelOf}`]),
    ...(helpers.length === 0 ? [] : [`${w.helpers}: ${helpers.map((id) => names?.(id) ?? id).join(", ")}`]),
    ...(plan === undefined ? [] : [plan]),
  ];
  const result = concluded?.result === undefined ? "" : `: ${concluded.result}`;
  return [
    line(1, `${w.from} ${dateText(on, language)}${parts.map((part) => `; ${part}`).join("")} ← ${by}`),
    line(
      2,
      concluded === undefined
        ? w.notConcluded
        : `${dateText(concluded.on, language)}: ${concluded.progress ? w.progress : w.noProgress}${result} ← ${concluded.by}`,
    ),
  ];
};

/** The lines of years in a row: their number and their end, then each year with its decisions. */
export const streakLines = (explanation: StreakExplanation, rendering: Rendering): Line[] => {
  const { about, year, years, rows, education, findings } = explanation;
  const w = headings[rendering.language];
  return [
    line(0, `${w.streak}, ${qualified(about, rendering)}, ${w.year(year)}`),
    line(0, `${w.rows}:`),
    ...rows.flatMap((row) => rowLines(row, explanation, rendering)),
    line(0, `${w.byYear}:`),
    ...years.flatMap((each) => yearLines(each, rendering)),
    ...(education.length === 0 ? [] : [line(0, `${w.education}:`)]),
    ...education.flatMap((each) => educationLines(each, rendering)),
    ...findingsBelow(findings, rendering),
  ];
};
