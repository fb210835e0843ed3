import type { Command } from "commander";
import { endOfDay } from "../events/time.js";
import { cite, dateText } from "../language/formats.js";
import type { Language } from "../language/language.js";
import { dueBy } from "../projections/year/calendar.js";
import type { Duty } from "../projections/year/duty.js";
import type { MemberDuty } from "../projections/year/member-duties.js";
import { daysAfter } from "../rules/calendar/working-days.js";
import { probation } from "../rules/probation.js";
import { qd366hd43 } from "../rules/rule-sets/qd366-hd43-2025/index.js";
import { meetingRecordLines, meetingRecords } from "./shared/meeting-records.js";
import { namesOf } from "./shared/names.js";
import { answerFrom } from "./shared/open-journal.js";
import type { Result } from "./shared/output.js";
import { type OfYear, type Read, type Reading, readYear } from "./shared/read-year.js";
import { dayFrom, momentFrom } from "./shared/times.js";
import { aboutYear, readingCommand } from "./shared/year-options.js";

/** A reading, with the day by which duties must be done. */
interface DueReading extends Reading {
  readonly by: string;
}

const words = {
  none: { vi: "Không có việc nào đến hạn.", en: "Nothing is due." },
  by: { vi: "chậm nhất", en: "by" },
  on: { vi: "ngày", en: "on" },
  endOfHelp: {
    vi: "Hết thời gian giáo dục, giúp đỡ theo kế hoạch: chi bộ kết luận có tiến bộ hay không",
    en: "The planned time of education and help ends: the cell concludes whether there was progress",
  },
};

/**
 * Reads the year as it stood on the day of reading. Without such a day, it reads the year as it stood before
 * the last day began. Duties rest on the texts about meetings and not on the rule set for levels, so the
 * command asks for no rule set.
 */
const readForDue = (file: string, reading: DueReading): Read => {
  const { asOf, by } = reading;
  const moment = asOf === undefined ? endOfDay(daysAfter(dayFrom(by), -1)) : momentFrom(asOf);
  return readYear(file, reading, { asOf: moment }, qd366hd43);
};

/** `chibo due`: the duties still to be done by a day, the nearest day first, and the meetings of each cell on record. */
const due = ({ year }: Read, by: string, language: Language): Result => {
  const nameOf = namesOf(year);
  const duties = dueBy(year.calendar, dayFrom(by));
  const dated = (day: string): string => dateText(day, language);
  const textOf = ({ organisation, obligation, clause, fixedDay, due: last, meetings }: Duty): string => {
    const when =
      fixedDay === undefined
        ? `${words.by[language]} ${dated(last)}`
        : `${words.on[language]} ${dated(fixedDay)} (${words.by[language]} ${dated(last)})`;
    const at = meetings.length === 0 ? "" : ` (${meetings.join(", ")})`;
    return `${when}: ${nameOf(organisation)}: ${obligation.says[language]}${at} — ${cite(clause, language)}`;
  };
  const forMembers = year.memberDuties.filter((duty) => duty.due <= dayFrom(by));
  const memberText = ({ what, organisation, member, due: last, clause }: MemberDuty): string => {
    const cited = clause === undefined ? "" : ` — ${cite(clause, language)}`;
    const said = what === "recognition" ? probation.says : words.endOfHelp;
    return `${words.by[language]} ${dated(last)}: ${nameOf(organisation)}: ${nameOf(member)}: ${said[language]}${cited}`;
  };
  const cells = year.context.cells.map(({ id }) => id);
  return {
    text: [
      ...(duties.length + forMembers.length === 0 ? [words.none[language]] : duties.map(textOf)),
      ...forMembers.map(memberText),
      ...meetingRecordLines(year, cells, language),
    ].join("\n"),
    data: {
      year: year.year,
      by,
      asOf: year.context.options.asOf,
      due: duties,
      forMembers,
      onRecord: meetingRecords(year, cells),
    },
    problems: duties.length + forMembers.length > 0,
  };
};

/** Adds `chibo due` to the program. */
export const addDue = (program: Command, language: Language): void => {
  readingCommand(program, "due", "due", language)
    .requiredOption("--by <day>", aboutYear.by[language])
    .option("--as-of <moment>", aboutYear.reading[language])
    .action((file: string, options: OfYear<DueReading>) => {
      const read = readForDue(file, options);
      answerFrom(read.journal, due(read, options.by, language), options, language);
    });
};
