import { visibleTo } from "../../access/index.js";
import { describe } from "../../language/problems/describe-problem.js";
import { InvalidInputError } from "../../language/problems/errors.js";
import type { Axes, FoldedJournal } from "../../projections/fold/folded-journal.js";
import { adoptedIn } from "../../projections/year/adopted-rule-sets.js";
import type { YearOptions } from "../../projections/year/context.js";
import { type WorkingCalendar, workingCalendar } from "../../rules/calendar/working-days.js";
import type { RuleSet } from "../../rules/engine/rule-set.js";
import type { Rubric } from "../../rules/rubrics/rubric.js";
import { rubrics } from "../../rules/rubrics/shipped/index.js";
import { rollUpPolicies } from "../../rules/rubrics/shipped-roll-ups.js";
import { ruleSets } from "../../rules/rule-sets/index.js";
import { usualFor } from "../../rules/rule-sets/times.js";
import { type Year, yearOf } from "../../year.js";
import { Failure } from "./failure.js";
import { readJson } from "./files.js";
import { type Opened, openJournal } from "./open-journal.js";
import type { Answering } from "./output.js";
import { accessFrom, type Reader } from "./reader.js";
import { rubricFrom } from "./rubric-files.js";
import { ruleSetFrom } from "./rule-set-files.js";
import { momentFrom, yearFrom } from "./times.js";

const noneAdopted = (year: number): Failure => {
  const usual = usualFor(year).join(", ");
  return new Failure("usage", {
    vi: `Trong phần đã đọc chưa có kiểm điểm năm ${year} nào được mở nên chưa rõ bộ quy định. Hãy thêm --under <mã>${usual === "" ? "" : ` (năm này thường dùng: ${usual})`}.`,
    en: `In what was read no review of ${year} was opened, so no rule set was adopted. Add --under <id>${usual === "" ? "" : ` (usual for that year: ${usual})`}.`,
  });
};

const severalAdopted = (year: number, ids: readonly string[]): Failure =>
  new Failure("usage", {
    vi: `Kiểm điểm năm ${year} áp dụng nhiều bộ quy định. Hãy chọn bằng --under: ${ids.join(", ")}.`,
    en: `Reviews of ${year} adopted several rule sets. Choose by --under: ${ids.join(", ")}.`,
  });

const notShipped = (year: number, id: string): Failure =>
  new Failure("unknown-rule-set", {
    vi: `Kiểm điểm năm ${year} áp dụng “${id}”, không có sẵn trong chibo. Hãy ghi tệp của bộ đó: --under <tệp>.`,
    en: `Reviews of ${year} adopted "${id}", which does not ship. Name its file: --under <file>.`,
  });

/**
 * The rule set that judges: the one that the caller names, or the one that all reviews of the year adopted.
 *
 * @throws Failure if neither gives one
 */
const ruleSetUnder = (folded: FoldedJournal, year: number, named: string | undefined): RuleSet => {
  if (named !== undefined) return ruleSetFrom(named);
  const ids = [...new Set(adoptedIn(folded, year).map(({ ruleSet }) => ruleSet))];
  const [id, ...others] = ids;
  if (id === undefined) throw noneAdopted(year);
  if (others.length > 0) throw severalAdopted(year, ids);
  const ruleSet = Object.hasOwn(ruleSets, id) ? ruleSets[id] : undefined;
  if (ruleSet === undefined) throw notShipped(year, id);
  return ruleSet;
};

/** The options of a reading of a year. */
export interface Reading extends Reader {
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
  const journal = openJournal(file, axes, access);
  const under = judge ?? ruleSetUnder(journal.folded, year, reading.under);
  const options: YearOptions = { ...axes, ...chosen, year, under };
  const whole = yearOf(journal.folded, options);
  return { year: access === undefined ? whole : visibleTo(whole, access), journal };
};
