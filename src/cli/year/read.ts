import { seenBy } from "../../access/index.js";
import { type Axes, type Year, type YearOptions, yearOf } from "../../projections/index.js";
import {
  type Rubric,
  type RuleSet,
  rollUpPolicies,
  rubrics,
  type WorkingCalendar,
  WorkingCalendarError,
  workingCalendar,
} from "../../rules/index.js";
import { Failure } from "../failure.js";
import { readJson } from "../json.js";
import { type Reader, sightFrom } from "../roles/viewer.js";
import { sheetFrom } from "../rubrics/sheets.js";
import { momentFrom, yearFrom } from "./moments.js";
import { type Opened, openJournal } from "./open.js";
import { ruleSetUnder } from "./under.js";

/** How the caller wants a year to be read. */
export interface Reading extends Reader {
  readonly year: string;
  readonly under?: string;
  readonly asAt?: string;
  readonly asOf?: string;
  readonly rubric?: readonly string[];
  readonly rollUp?: string;
  readonly workingDays?: string;
}

/** A year, and the journal that it was read from. */
export interface Read {
  readonly year: Year;
  readonly journal: Opened;
}

/** The sheets from files, then those that ship and were not replaced by one of these. */
const sheetsOf = (files: readonly string[]): Rubric[] => {
  const own = files.map(sheetFrom);
  return [...own, ...Object.values(rubrics).filter(({ id }) => own.every((sheet) => sheet.id !== id))];
};

const policyId = (id: string): string => {
  if (rollUpPolicies.some((policy) => policy.id === id)) return id;
  const ids = rollUpPolicies.map((policy) => policy.id).join(", ");
  throw new Failure("unknown-roll-up", {
    vi: `Không có cách tổng hợp “${id}”. Hãy dùng một trong: ${ids}.`,
    en: `There is no roll-up policy "${id}". Use one of: ${ids}.`,
  });
};

const calendarFrom = (file: string): WorkingCalendar => {
  try {
    return workingCalendar(readJson(file));
  } catch (error) {
    if (!(error instanceof WorkingCalendarError)) throw error;
    throw new Failure("not-usable", {
      vi: `“${file}” không phải lịch ngày làm việc: sai ở ${error.place}. Xem docs/working-days.md.`,
      en: `"${file}" is no calendar of working days: ${error.message} See docs/working-days.md.`,
    });
  }
};

/** The two times that a reading looks at. */
export const axesOf = ({ asAt, asOf }: Reading): Axes => ({
  ...(asAt === undefined ? {} : { asAt: momentFrom(asAt) }),
  ...(asOf === undefined ? {} : { asOf: momentFrom(asOf) }),
});

/**
 * Reads a year of a journal.
 *
 * @param judge the rule set, where an earlier reading found it
 * @throws Failure where a file, an id or a date is wrong
 */
export const readYear = (
  file: string,
  reading: Reading,
  axes: Axes = axesOf(reading),
  judge?: RuleSet,
): Read => {
  const year = yearFrom(reading.year);
  const { rubric = [], rollUp, workingDays } = reading;
  const chosen = {
    rubrics: sheetsOf(rubric),
    ...(rollUp === undefined ? {} : { rollUp: policyId(rollUp) }),
    ...(workingDays === undefined ? {} : { workingDays: calendarFrom(workingDays) }),
  };
  const sight = sightFrom(file, reading);
  const journal = openJournal(file, axes, sight);
  const under = judge ?? ruleSetUnder(journal.known, year, reading.under);
  const options: YearOptions = { ...axes, ...chosen, year, under };
  const whole = yearOf(journal.known, options);
  return { year: sight === undefined ? whole : seenBy(whole, sight), journal };
};
