import type { EventData, EventType, JournalEvent } from "../../src/events/catalogue.js";
import type { Meeting } from "../../src/projections/year/meetings.js";
import type { Year } from "../../src/year.js";

/** The events of one stream. */
export const on = (events: readonly JournalEvent[], stream: string): JournalEvent[] =>
  events.filter((event) => event.stream === stream);

/** The data of all events of one type. */
export const of = <T extends EventType>(events: readonly JournalEvent[], type: T): EventData<T>[] =>
  events.flatMap((event) => (event.type === type ? [event.data as EventData<T>] : []));

/** The types of events in order; a run of one type is listed once. */
export const steps = (events: readonly JournalEvent[]): string[] =>
  events.map(({ type }) => type).filter((type, index, all) => type !== all[index - 1]);

/** A meeting of the year; it must exist. */
export const meetingAt = (year: Year, stream: string): Meeting => {
  const meeting = year.meetings.of(stream);
  if (meeting === undefined) throw new Error(`${stream} is not in the year`);
  return meeting;
};

/** The calendar's entries for one obligation. */
export const duties = (year: Year, obligation: string, organisation?: string) =>
  year.calendar.filter(
    (duty) =>
      duty.obligation.id === obligation && (organisation === undefined || duty.organisation === organisation),
  );

/** The codes of the findings about one subject. */
export const codesAbout = (year: Year, about: string): string[] =>
  year.findings.filter((finding) => finding.about === about).map(({ code }) => code);
