import * as fc from "fast-check";
import type { JournalEvent } from "../../events/index.js";
import { buildYear, nastyYear, plausibleYear } from "../years/index.js";
import type { LawSettings } from "./rules.js";

/** Settings of a law over journals: those of a run, and the journals to hold it over. */
export interface JournalLawSettings extends LawSettings {
  /** @defaultValue journals of plausible and of nasty years, see {@link anyJournal} */
  readonly journals?: fc.Arbitrary<readonly JournalEvent[]>;
}

const small = { maxCells: 2, maxMembers: 6, maxMeetings: 4 } as const;

/** The journal of a plausible year or of a nasty one: two cells at most, of a few members. */
export const anyJournal = (): fc.Arbitrary<readonly JournalEvent[]> =>
  fc.oneof(plausibleYear(small).map(buildYear), nastyYear(small));

/** A journal that a report of a broken law shows with one line per event. */
const readable = (events: readonly JournalEvent[]): readonly JournalEvent[] =>
  Object.defineProperty([...events], fc.toStringMethod, {
    value: () => events.map(({ id, type, data }) => `\n  ${id} ${type} ${JSON.stringify(data)}`).join(""),
  });

/** Holds a law over journals, each with a number from which the law draws whatever else it needs. */
export const overJournals = (
  law: (events: readonly JournalEvent[], draw: number) => void,
  { journals = anyJournal(), ...settings }: JournalLawSettings = {},
): void => {
  fc.assert(
    fc.property(journals.map(readable), fc.nat(), (events, draw) => law(events, draw)),
    { includeErrorInReport: true, ...settings },
  );
};

/** Events by stream, in their order. */
export const byStream = (events: readonly JournalEvent[]): Map<string, JournalEvent[]> => {
  const streams = new Map<string, JournalEvent[]>();
  for (const event of events) {
    const stream = streams.get(event.stream);
    if (stream === undefined) streams.set(event.stream, [event]);
    else stream.push(event);
  }
  return streams;
};
