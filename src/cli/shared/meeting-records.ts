import { meetingRecordText } from "../../explanation/meeting-record-text.js";
import type { Language } from "../../language/language.js";
import { type MeetingRecord, meetingRecordOf } from "../../projections/year/meeting-record.js";
import type { Year } from "../../year.js";
import { namesOf } from "./names.js";

/** The meetings on record of an organisation, for programs. */
interface RecordOf {
  readonly organisation: string;
  readonly meetings: readonly MeetingRecord[];
}

/** The meetings on record of these organisations. One that owed no meeting is left out. */
export const meetingRecords = ({ calendar }: Year, organisations: readonly string[]): RecordOf[] =>
  organisations.flatMap((organisation) => {
    const meetings = meetingRecordOf(calendar, organisation);
    return meetings.length === 0 ? [] : [{ organisation, meetings }];
  });

/** The same as lines, one for each organisation. */
export const meetingRecordLines = (
  year: Year,
  organisations: readonly string[],
  language: Language,
): string[] =>
  meetingRecords(year, organisations).map(
    ({ organisation, meetings }) =>
      `${namesOf(year)(organisation)}: ${meetingRecordText(meetings, language)}`,
  );
