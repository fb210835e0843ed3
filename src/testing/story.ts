import { type EventData, type EventType, type JournalEvent, schemaVersionOf } from "../events/catalogue.js";
import { partsOfStream } from "../events/streams.js";

/** The fields of an event in a story besides its data and its time. */
export interface ToldStory {
  /** The day or instant of the recording, if it is later. @defaultValue the time of the event */
  readonly recorded?: string;
  /** The recorder. @defaultValue "recorder" */
  readonly by?: string;
  /** The body for which it was recorded. @defaultValue the organisation of the stream */
  readonly for?: string;
}

/**
 * Events of a journal, in the order of the calls. A story is a value, and each call returns a story with one
 * more event. It fills in ids, positions and metadata.
 */
export interface Story extends Iterable<JournalEvent> {
  /**
   * Adds an event on the present stream. `at` is a day, which means 9 a.m. in Vietnam, or an instant in UTC.
   */
  readonly happened: <T extends EventType>(
    type: T,
    data: EventData<T>,
    at: string,
    told?: ToldStory,
  ) => Story;
  /** Continues on another stream. A stream with earlier events is continued. */
  readonly on: (stream: string) => Story;
  /** The events so far, of all streams. */
  readonly events: readonly JournalEvent[];
  /** The id of the last event. */
  readonly last: string;
}

const instantOf = (at: string): string => (at.includes("T") ? at : `${at}T02:00:00Z`);

const continued = (stream: string, events: readonly JournalEvent[]): Story => ({
  events,
  last: events.at(-1)?.id ?? "",
  [Symbol.iterator]: () => events[Symbol.iterator](),
  on: (other) => continued(other, events),
  happened: (type, data, at, { recorded = at, by = "recorder", for: body } = {}) => {
    const position = events.filter((event) => event.stream === stream).length + 1;
    const event = {
      id: `${stream}@${position}`,
      type,
      stream,
      position,
      data,
      metadata: {
        schemaVersion: schemaVersionOf(type),
        happenedAt: instantOf(at),
        recordedAt: instantOf(recorded),
        recordedBy: by,
        recordedFor: body ?? partsOfStream(stream).organisation,
      },
    } as unknown as JournalEvent;
    return continued(stream, [...events, event]);
  },
});

/**
 * Begins a story on a stream. The story does not check its events against the aggregates, so a test can use
 * events that a decider would refuse.
 *
 * @example
 * story("cell/c-1")
 *   .happened("MemberEnrolled", { member: "m-1", status: "official", on: "2021-01-01" }, "2021-01-01")
 *   .happened("LeaveTaken", { member: "m-1", kind: "sick", from: "2021-03-01", to: "2021-03-20" }, "2021-03-21");
 */
export const story = (stream: string): Story => continued(stream, []);
