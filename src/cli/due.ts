import type { Command } from "commander";
import { endOfDay } from "../events/time.js";
import { cite, dateText } from "../language/formats.js";
import type { Language } from "../language/language.js";
import { dueBy } from "../projections/year/calendar.js";
import type { Duty } from "../projections/year/duty.js";
import type { MemberDuty } from "../projections/year/member-duties.js";
import { readinessFor, type Unready } from "../projections/year/procedure/readiness.js";
import { type Work, workQueue } from "../projections/year/procedure/work-queue.js";
import { probation } from "../rules/calendar/probation.js";
import { steps, takers } from "../rules/calendar/procedure.js";
import { daysAfter } from "../rules/calendar/working-days.js";
import { qd366hd43 } from "../rules/rule-sets/qd366-hd43-2025/index.js";
import type { Year } from "../year.js";
import { Failure } from "./shared/failure.js";
import { meetingRecordLines, meetingRecords } from "./shared/meeting-records.js";
import { namesOf } from "./shared/names.js";
import { answerFrom } from "./shared/open-journal.js";
import type { Result } from "./shared/output.js";
import { type OfYear, type Read, type Reading, readYear } from "./shared/read-year.js";
import { dayFrom, momentFrom } from "./shared/times.js";
import { aboutYear, readingCommand } from "./shared/year-options.js";

/** A reading, with the day by which duties must be done, and whose duties and steps are asked for. */
interface DueReading extends Reading {
  readonly by: string;
  readonly body?: string;
  readonly member?: string;
  readonly opening?: string;
}

const words = {
  none: { vi: "Không có việc nào đến hạn.", en: "Nothing is due." },
  by: { vi: "chậm nhất", en: "by" },
  on: { vi: "ngày", en: "on" },
  endOfHelp: {
    vi: "Hết thời gian giáo dục, giúp đỡ theo kế hoạch: chi bộ kết luận có tiến bộ hay không",
    en: "The planned time of education and help ends: the cell concludes whether there was progress",
  },
  noDay: { vi: "không đặt hạn", en: "no day set" },
  late: { vi: "đã quá hạn", en: "late" },
  next: { vi: "tiếp theo", en: "next" },
  from: { vi: "từ", en: "from" },
  waits: { vi: "chờ", en: "waits for" },
  subjects: {
    vi: (count: number) => `${count} đối tượng`,
    en: (count: number) => (count === 1 ? "1 subject" : `${count} subjects`),
  },
  unready: { vi: "Chưa sẵn sàng mở kỳ", en: "Not ready to open" },
  ready: {
    vi: "Mỗi bước của kỳ đều có người làm khác người được đánh giá",
    en: "Every step has somebody who is not its subject",
  },
  why: {
    "only-the-subject": { vi: "chỉ có chính người được đánh giá", en: "only the subject itself is entitled" },
    "nobody-on-record": { vi: "sổ ghi chưa có ai", en: "nobody is on record" },
    "no-body": { vi: "sổ ghi chưa có tổ chức cấp trên", en: "no organisation above is on record" },
  },
};

/** A year as it is read for what is due. Without a rule set nobody knows the steps of a review. */
interface DueRead extends Read {
  readonly withSteps: boolean;
}

/**
 * Reads the year as it stood on the day of reading. Without such a day, it reads the year as it stood before
 * the last day began. Duties of meetings rest on the texts about meetings and not on the rule set for levels; where
 * neither the caller nor the reviews of the year name one, only they are read.
 */
const readForDue = (file: string, reading: DueReading): DueRead => {
  const { asOf, by, opening } = reading;
  const moment = asOf === undefined ? endOfDay(daysAfter(dayFrom(by), -1)) : momentFrom(asOf);
  try {
    return { ...readYear(file, reading, { asOf: moment }), withSteps: true };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== "rule-set-needed" || opening !== undefined) throw error;
    return { ...readYear(file, reading, { asOf: moment }, qd366hd43), withSteps: false };
  }
};

/** Ids of subjects; many are counted. */
const subjectsText = (keys: readonly string[], language: Language): string =>
  keys.length > 3
    ? words.subjects[language](keys.length)
    : keys.map((key) => key.slice(key.indexOf(":") + 1)).join(", ");

const workText = (year: Year, work: Work, language: Language): string => {
  const nameOf = namesOf(year);
  const { state, from, until, period, organisation, taker, step, keys, waitsFor, clause } = work;
  const last = until === undefined ? undefined : `${words.by[language]} ${dateText(until.on, language)}`;
  const first = from === undefined ? undefined : `${words.from[language]} ${dateText(from, language)}`;
  const days = [first, last].filter((each) => each !== undefined).join(" ");
  const when =
    state === "open"
      ? days === ""
        ? words.noDay[language]
        : days
      : `${words[state === "late" ? "late" : "next"][language]}${days === "" ? "" : ` (${days})`}`;
  const body =
    taker.organisation === undefined || taker.organisation === organisation
      ? ""
      : ` ${nameOf(taker.organisation)}`;
  const waits =
    waitsFor.length === 0
      ? ""
      : ` (${words.waits[language]}: ${waitsFor.map((each) => steps[each.step][language]).join(", ")})`;
  const cited = clause === undefined ? "" : ` — ${cite(clause, language)}`;
  return `${when}: ${period}: ${nameOf(organisation)}: ${takers[taker.taker][language]}${body}: ${steps[step][language]}: ${subjectsText(keys, language)}${waits}${cited}`;
};

const unreadyText = (year: Year, row: Unready, language: Language): string => {
  const { organisation, step, taker, keys, why, clause } = row;
  return `${words.unready[language]}: ${namesOf(year)(organisation)}: ${takers[taker][language]}: ${steps[step][language]}: ${subjectsText(keys, language)}: ${words.why[why][language]} — ${cite(clause, language)}`;
};

/** What a cell has to do for one member, with its clause. */
const memberText = (
  year: Year,
  { what, organisation, member, due: last, clause }: MemberDuty,
  language: Language,
): string => {
  const nameOf = namesOf(year);
  const cited = clause === undefined ? "" : ` — ${cite(clause, language)}`;
  const said = what === "recognition" ? probation.says : words.endOfHelp;
  return `${words.by[language]} ${dateText(last, language)}: ${nameOf(organisation)}: ${nameOf(member)}: ${said[language]}${cited}`;
};

/**
 * `chibo due`: the duties still to be done by a day, the nearest day first; whose turn it is in the reviews; and the
 * meetings of each cell on record.
 */
const due = ({ year, withSteps }: DueRead, asked: DueReading, language: Language): Result => {
  const { by, body, member, opening } = asked;
  const day = dayFrom(by);
  const nameOf = namesOf(year);
  const duties = dueBy(year.calendar, day).filter(
    ({ organisation }) => member === undefined && (body === undefined || organisation === body),
  );
  const dated = (on: string): string => dateText(on, language);
  const textOf = ({ organisation, obligation, clause, fixedDay, due: last, meetings }: Duty): string => {
    const when =
      fixedDay === undefined
        ? `${words.by[language]} ${dated(last)}`
        : `${words.on[language]} ${dated(fixedDay)} (${words.by[language]} ${dated(last)})`;
    const at = meetings.length === 0 ? "" : ` (${meetings.join(", ")})`;
    return `${when}: ${nameOf(organisation)}: ${obligation.says[language]}${at} — ${cite(clause, language)}`;
  };
  const forMembers = year.memberDuties.filter(
    ({ organisation, due: last }) =>
      last <= day && member === undefined && (body === undefined || organisation === body),
  );
  const work = workQueue(withSteps ? year.turns : [], { organisation: body, member }).filter(
    ({ until }) => until === undefined || until.on <= day,
  );
  const unready =
    opening === undefined ? undefined : readinessFor(year.context, year.classification.all, opening);
  const cells = year.context.cells
    .map(({ id }) => id)
    .filter((id) => member === undefined && (body === undefined || id === body));
  const isDue = duties.length + forMembers.length > 0 || work.some(({ state }) => state !== "blocked");
  return {
    text: [
      ...(isDue ? duties.map(textOf) : [words.none[language]]),
      ...forMembers.map((each) => memberText(year, each, language)),
      ...work.map((each) => workText(year, each, language)),
      ...(unready?.map((row) => unreadyText(year, row, language)) ?? []),
      ...(unready?.length === 0 ? [`${words.ready[language]}: ${opening}`] : []),
      ...meetingRecordLines(year, cells, language),
    ].join("\n"),
    data: {
      year: year.year,
      by,
      asOf: year.context.options.asOf,
      due: duties,
      forMembers,
      turns: work,
      ...(unready === undefined ? {} : { unready }),
      onRecord: meetingRecords(year, cells),
    },
    problems: isDue || (unready?.length ?? 0) > 0,
  };
};

/** Adds `chibo due` to the program. */
export const addDue = (program: Command, language: Language): void => {
  readingCommand(program, "due", "due", language)
    .requiredOption("--by <day>", aboutYear.by[language])
    .option("--as-of <moment>", aboutYear.reading[language])
    .option("--under <id>", aboutYear.under[language])
    .option("--body <id>", aboutYear.body[language])
    .option("--member <id>", aboutYear.whose[language])
    .option("--opening <period>", aboutYear.opening[language])
    .action((file: string, options: OfYear<DueReading>) => {
      const read = readForDue(file, options);
      answerFrom(read.journal, due(read, options, language), options, language);
    });
};
