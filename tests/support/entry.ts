import {
  type EventData,
  type EventType,
  type JournalEvent,
  schemaVersionOf,
} from "../../src/events/catalogue.js";

/** The parts of an entry that a test gives; defaults fill in the rest. */
interface Told {
  readonly stream?: string;
  readonly id?: string;
}

export const meetingOfNovember = "meeting/c-3/2021-11";

export const metadata = (schemaVersion = 1) => ({
  happenedAt: "2021-11-03T07:30:00Z",
  recordedAt: "2021-11-03T10:02:11Z",
  recordedBy: "m-01",
  recordedFor: "c-3",
  schemaVersion,
});

/** An entry of the meeting of November at a position. */
export const entry = <T extends EventType>(
  position: number,
  type: T,
  data: EventData<T>,
  { stream = meetingOfNovember, id = `${stream}@${position}` }: Told = {},
): JournalEvent<T> =>
  ({ id, type, stream, position, data, metadata: metadata(schemaVersionOf(type)) }) as JournalEvent<T>;

/** The simplest valid entry. */
export const closed = (position: number, told: Told = {}): JournalEvent<"MeetingClosed"> =>
  entry(position, "MeetingClosed", {}, told);

export const commented = (position: number, text: string, told: Told = {}): JournalEvent<"CommentMade"> =>
  entry(position, "CommentMade", { by: "m-02", text }, told);
