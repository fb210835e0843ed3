import type { Level, Subject } from "../../../src/events/values.js";
import type { Finding, FindingCode } from "../../../src/findings/index.js";
import type { StreakPolicy, YearOptions } from "../../../src/projections/year/context.js";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import type { Story } from "../../../src/testing/index.js";
import { replay, type Year } from "../../../src/year.js";
import { ofKind } from "../../findings/of-kind.js";

/** A level that a committee decides for a year in the last days of that year. */
export const decidedIn = (
  told: Story,
  year: number,
  subject: Subject,
  level: Level,
  { committee = "b-1", on = `${year}-12-20` } = {},
): Story =>
  told.on(`committee/${committee}`).happened("LevelDecided", { year, subject, level, decidedOn: on }, on);

/** Levels of several years in a row, from a first year on. An undefined level means a year without one. */
export const decidedFrom = (
  told: Story,
  first: number,
  subject: Subject,
  levels: readonly (Level | undefined)[],
): Story =>
  levels.reduce(
    (so, level, index) => (level === undefined ? so : decidedIn(so, first + index, subject, level)),
    told,
  );

/** A level of the previous year that is cancelled in January. */
export const cancelled = (told: Story, year: number, subject: Subject, on = `${year + 1}-01-15`): Story =>
  told
    .on("committee/b-1")
    .happened("LevelCancelled", { year, subject, decidedOn: on, reason: "phát hiện khuyết điểm" }, on);

/** A level that is decided again. */
export const redecided = (
  told: Story,
  year: number,
  subject: Subject,
  level: Level,
  on = `${year + 1}-01-20`,
): Story =>
  told
    .on("committee/b-1")
    .happened("LevelRedecided", { year, subject, level, decidedOn: on, reason: "xếp loại lại" }, on);

/** The committee recognises a subject as distinguished in each of these years. */
export const distinguished = (told: Story, subject: Subject, ...years: readonly number[]): Story =>
  years.reduce(
    (so, year) =>
      so
        .on("committee/b-1")
        .happened("SubjectDistinguished", { year, subject, decidedOn: `${year}-12-21` }, `${year}-12-21`),
    told,
  );

/** Reads a year under HD 21. */
export const readYear = (
  told: Story,
  year: number,
  unrated?: StreakPolicy["unrated"],
  options: Partial<YearOptions> = {},
): Year =>
  replay([...told], {
    year,
    under: qd132hd21,
    ...(unrated === undefined ? {} : { streaks: { unrated } }),
    ...options,
  });

/** The findings of a kind. */
export const foundOf = <Code extends FindingCode>(year: Year, code: Code): Finding<Code>[] =>
  ofKind(year.findings, code);
