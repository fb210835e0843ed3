import { type Duty, firstDayOf } from "../projections/year/calendar/duty.js";
import type { YearContext } from "../projections/year/context.js";
import type { Meeting } from "../projections/year/meetings.js";
import { grouped } from "../projections/year/table.js";
import { noSubstitute } from "../rules/calendar/meeting-limits.js";
import { groundOn } from "../rules/calendar/obligations.js";
import { isWeekend, isWorkingDay, type WorkingCalendar } from "../rules/calendar/working-days.js";
import { type Finding, type FindingCode, finding } from "./finding.js";

/** What is found where an obligation is missed, or is met late; nothing for the others. */
const codes: Readonly<Record<string, { readonly missed: FindingCode; readonly late?: FindingCode }>> = {
  "regular-monthly": { missed: "regular-meeting-missed", late: "regular-meeting-late" },
  "thematic-quarterly": { missed: "thematic-meeting-missed" },
  "base-half-yearly": { missed: "base-meeting-missed" },
  "pre-meeting": { missed: "pre-meeting-missing", late: "pre-meeting-missing" },
  "documents-before": { missed: "documents-late-before", late: "documents-late-before" },
  "documents-after": { missed: "documents-late-after", late: "documents-late-after" },
};

/** Steps are told of with a meeting that was held; meetings that are owed, with the organisation. */
const dutyFindings = (duty: Duty, meetings: ReadonlyMap<string, Meeting>): Finding[] => {
  const { obligation, state, period, due, doneOn, clause, by } = duty;
  const code = state === "missed" || state === "late" ? codes[obligation.id]?.[state] : undefined;
  const meeting = obligation.each === "meeting" ? meetings.get(duty.meetings[0] ?? "") : undefined;
  if (code === undefined || meeting?.held === false) return [];
  const details = { period, due, ...(doneOn === undefined ? {} : { on: doneOn }) };
  const events = [...by, ...(meeting?.course.opened === undefined ? [] : [meeting.course.opened.by])];
  return [finding(code, meeting?.stream ?? duty.organisation, { clause, details, events })];
};

/** Whether a day is off as far as is known: by the calendar, and where it does not say, at a weekend. */
const isOff = (day: string, calendar: WorkingCalendar | undefined): boolean => {
  const works = calendar && isWorkingDay(calendar, day);
  return works === undefined ? isWeekend(day) : !works;
};

/**
 * A regular meeting held in its month on another day than the one that is set: without a reason though
 * that day is not known to be off, or not even within the days that stand in for it.
 */
const otherDayFindings = (
  duty: Duty,
  meetings: ReadonlyMap<string, Meeting>,
  { options }: YearContext,
): Finding[] => {
  const { fixedDay, due, opens, doneOn, period, clause } = duty;
  const meeting = meetings.get(duty.meetings[0] ?? "");
  if (fixedDay === undefined || doneOn === undefined || meeting === undefined) return [];
  if (doneOn === fixedDay || !doneOn.startsWith(period)) return [];
  const { course, stream } = meeting;
  const excused =
    course.convened?.reasoned || course.postponedWithReason || isOff(fixedDay, options.workingDays);
  if (excused && doneOn >= opens && doneOn <= due) return [];
  const details = { period, fixedDay, last: due, on: doneOn };
  return [finding("regular-meeting-other-day", stream, { clause, details, events: duty.by })];
};

/** Months that had a thematic meeting and, to their end, no regular one. */
const substituteFindings = (
  { obligation, state, organisation, period }: Duty,
  held: ReadonlyMap<string, readonly Meeting[]>,
): Finding[] => {
  const clause = groundOn(noSubstitute.grounds, firstDayOf(period));
  if (obligation.id !== "regular-monthly" || state !== "missed" || clause === undefined) return [];
  const thematic = (held.get(organisation) ?? []).filter(
    ({ kind, forMonth }) => kind === "thematic" && forMonth === period,
  );
  if (thematic.length === 0) return [];
  const events = thematic.flatMap(({ course }) => course.opened?.by ?? []);
  return [finding("thematic-instead-of-regular", organisation, { clause, details: { period }, events })];
};

/** Duties that were missed or done late, and meetings on another day or in another's stead. */
export const calendarFindings = (
  context: YearContext,
  calendar: readonly Duty[],
  meetings: readonly Meeting[],
): Finding[] => {
  const byStream = new Map(meetings.map((meeting) => [meeting.stream, meeting]));
  const held = grouped(
    meetings.filter((meeting) => meeting.held),
    ({ cell }) => [cell],
  );
  return calendar.flatMap((duty) => [
    ...dutyFindings(duty, byStream),
    ...otherDayFindings(duty, byStream, context),
    ...substituteFindings(duty, held),
  ]);
};
