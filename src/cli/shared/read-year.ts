import { visibleTo } from "../../access/index.js";
import type { SealResult } from "../../events/seal/index.js";
import { describe } from "../../language/problems/describe-problem.js";
import { InvalidInputError, WrongUseError } from "../../language/problems/errors.js";
import type { Axes, FoldedJournal } from "../../projections/fold/folded-journal.js";
import type { YearOptions } from "../../projections/year/context.js";
import { type WorkingCalendar, workingCalendar } from "../../rules/calendar/working-days.js";
import type { RuleSet } from "../../rules/engine/rule-set.js";
import type { Rubric } from "../../rules/rubrics/rubric.js";
import { rubrics } from "../../rules/rubrics/shipped/index.js";
import { rollUpPolicies } from "../../rules/rubrics/shipped-roll-ups.js";
import { ruleSets } from "../../rules/rule-sets/index.js";
import { type Year, yearOf } from "../../year.js";
import { type Against, verified } from "./check-seal.js";
import { Failure } from "./failure.js";
import { readJson } from "./files.js";
import { type Opened, openJournal } from "./open-journal.js";
import type { Answering } from "./output.js";
import { accessFrom, type Reader } from "./reader.js";
import { rubricFrom } from "./rubric-files.js";
import { ruleSetFrom } from "./rule-set-files.js";
import { momentFrom, yearFrom } from "./times.js";

/** The rule set that the caller names; without one, all that the reviews may have adopted. */
const rulesFrom = (named: string | undefined): Pick<YearOptions, "under" | "ruleSets"> =>
  named === undefined ? { ruleSets } : { under: ruleSetFrom(named) };

/**
 * The year of a journal.
 *
 * @throws Failure `rule-set-needed` if the caller names no rule set and the reviews do not settle it
 */
const judgedYear = (folded: FoldedJournal, options: YearOptions): Year => {
  try {
    return yearOf(folded, options);
  } catch (error) {
    if (!(error instanceof WrongUseError) || error.code !== "rule-set-needed") throw error;
    const { problem } = error;
    throw new Failure("rule-set-needed", { vi: describe(problem, "vi"), en: describe(problem, "en") });
  }
};

/** The options of a reading of a year. */
export interface Reading extends Reader, Partial<Against> {
  readonly year: string;
  readonly under?: string;
  readonly asAt?: string;
  readonly asOf?: string;
  readonly rubric?: readonly string[];
  readonly rollUp?: string;
  readonly workingDays?: string;
}

/** The options of a command that reads a year: of the reading, of the answer, and its own. */
export type OfYear<T = unknown> = Reading & Answering & T;

/** A year, and the journal of the reading. */
export interface Read {
  readonly year: Year;
  readonly journal: Opened;
}

/** The rubrics from files, then the shipped ones that no file replaces. */
const rubricsOf = (files: readonly string[]): Rubric[] => {
  const own = files.map(rubricFrom);
  return [...own, ...Object.values(rubrics).filter(({ id }) => own.every((rubric) => rubric.id !== id))];
};

const policyId = (id: string): string => {
  if (rollUpPolicies.some((policy) => policy.id === id)) return id;
  const ids = rollUpPolicies.map((policy) => policy.id).join(", ");
  throw new Failure("unknown-roll-up", {
    vi: `Không có cách tổng hợp “${id}”. Hãy dùng một trong: ${ids}.`,
    en: `There is no roll-up policy "${id}". Use one of: ${ids}.`,
  });
};

const calendarExample =
  '{"from": "2026-01-01", "to": "2026-12-31", "holidays": ["2026-01-01", "2026-04-30"]}';

const calendarFrom = (file: string): WorkingCalendar => {
  try {
    return workingCalendar(readJson(file));
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new Failure("not-usable", {
      vi: `“${file}” không phải lịch ngày làm việc. ${describe(error.problem, "vi")} Mẫu, gồm ngày đầu, ngày cuối và các ngày nghỉ lễ: ${calendarExample}`,
      en: `"${file}" is no calendar of working days. ${describe(error.problem, "en")} See docs/working-days.md.`,
    });
  }
};

/** The two times of a reading. */
const axesOf = ({ asAt, asOf }: Reading): Axes => ({
  ...(asAt === undefined ? {} : { asAt: momentFrom(asAt) }),
  ...(asOf === undefined ? {} : { asOf: momentFrom(asOf) }),
});

const sealNeeded = new Failure("usage", {
  vi: "--checkpoint cần có --seal.",
  en: "--checkpoint needs --seal.",
});

/** The check of the journal against the seal that the caller names, if any. */
const sealOf = (file: string, { seal, ...reading }: Reading): SealResult | undefined => {
  if (seal === undefined && reading.checkpoint !== undefined) throw sealNeeded;
  return seal === undefined ? undefined : verified(file, { ...reading, seal }).result;
};

/**
 * Reads a year of a journal.
 *
 * @param judge the rule set, if an earlier reading found it
 * @throws Failure for a wrong file, id or date
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
    rubrics: rubricsOf(rubric),
    ...(rollUp === undefined ? {} : { rollUp: policyId(rollUp) }),
    ...(workingDays === undefined ? {} : { workingDays: calendarFrom(workingDays) }),
  };
  const access = accessFrom(file, reading);
  const opened = openJournal(file, axes, access);
  const seal = sealOf(file, reading);
  const journal = seal === undefined ? opened : { ...opened, seal };
  const rules = judge === undefined ? rulesFrom(reading.under) : { under: judge };
  const unsealed = seal?.ok === true ? { unsealed: seal.unsealed, sealOnly: seal.sealOnly } : {};
  const whole = judgedYear(journal.folded, { ...axes, ...chosen, ...unsealed, year, ...rules });
  return { year: access === undefined ? whole : visibleTo(whole, access), journal };
};
