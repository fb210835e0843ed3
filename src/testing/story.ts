import { type EventData, type EventType, type JournalEvent, schemaVersionOf } from "../events/catalogue.js";
import { partsOfStream } from "../events/streams.js";

/** What a fact may say beside what happened and when. */
export interface Told {
  /** A day or an instant: when it was recorded, where that is later. @defaultValue when it happened */
  readonly recorded?: string;
  /** Who recorded it. @defaultValue "recorder" */
  readonly by?: string;
  /** The body for which it was recorded. @defaultValue the organisation of the stream */
  readonly for?: string;
}

/**
 * Facts in the order in which they are told, as events of a journal: a value that each call extends by
 * one more. Ids, positions and metadata are filled in.
 */
export interface Story extends Iterable<JournalEvent> {
  /** One more fact on the present stream. `at` is a day, meaning 9 a.m. in Vietnam, or an instant in UTC. */
  readonly happened: <T extends EventType>(type: T, data: EventData<T>, at: string, told?: Told) => Story;
  /** Goes on with another stream; one that was told of before is continued. */
  readonly on: (stream: string) => Story;
  /** The events so far, of all streams. */
  readonly events: readonly JournalEvent[];
  /** The id of the last event told. */
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
 * Begins a story on a stream. What is told is not checked against the aggregates: a test may tell what a
 * decider would refuse.
 *
 * @example
 * story("cell/c-1")
 *   .happened("MemberEnrolled", { member: "m-1", status: "official", on: "2021-01-01" }, "2021-01-01")
 *   .happened("LeaveTaken", { member: "m-1", kind: "sick", from: "2021-03-01", to: "2021-03-20" }, "2021-03-21");
 */
export const story = (stream: string): Story => continued(stream, []);
