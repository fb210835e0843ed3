import type { CellCommand, MeetingCommand } from "chibo";
import {
  cell,
  cellStream,
  fold,
  type Journal,
  type JournalEvent,
  meeting,
  meetingStream,
  stateOf,
} from "chibo";
import { members, organisations } from "chibo/projections";
import type { Store } from "./store.js";

/** This application keeps one cell. */
export const id = "chi-bo";
const roll = cellStream(id);

type Asked<C> = C extends { type: infer T; data: infer D } ? { type: T; data: D } : never;

/** A time in Vietnam such as `2026-11-03T14:00`, as an instant in UTC. */
export const instantOf = (local: string): string =>
  `${new Date(`${local}:00+07:00`).toISOString().slice(0, 19)}Z`;

/** The time of recording. The application gives it, because the library reads no clock. */
const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;

const header = (happenedAt: string) => ({
  happenedAt,
  recordedAt: now(),
  recordedBy: "thu-ky",
  recordedFor: id,
});

/** Records an entry in the stream of the cell. */
export const recordInCell = (store: Store, command: Asked<CellCommand>, happenedAt = now()) =>
  store.record(cell, roll, { ...command, ...header(happenedAt) } as CellCommand);

/** Records an entry in the stream of a meeting. */
export const recordInMeeting = (
  store: Store,
  key: string,
  command: Asked<MeetingCommand>,
  happenedAt = now(),
) => store.record(meeting, meetingStream(id, key), { ...command, ...header(happenedAt) } as MeetingCommand);

/** The roll: the cell's name, its members, and the members' names. */
export const rollOf = (book: Journal) => {
  const entries = book.stream(roll);
  const known = fold([organisations, members], entries);
  const names = new Map(
    entries.flatMap(({ type, data }) =>
      type === "MemberNamed" ? [[(data as { member: string }).member, (data as { name: string }).name]] : [],
    ) as [string, string][],
  );
  const nameOf = (member: string): string => names.get(member) ?? member;
  const ids = Object.keys(stateOf(known, members, roll)?.members ?? {});
  const founded = entries.find(
    (event): event is JournalEvent<"OrganisationFounded"> => event.type === "OrganisationFounded",
  );
  return {
    name: founded?.data.name,
    nameOf,
    members: ids.sort((a, b) => nameOf(a).localeCompare(nameOf(b), "vi")),
  };
};

export type Roll = ReturnType<typeof rollOf>;

/** The keys of the convened meetings, newest first. */
export const meetingsOf = (book: Journal): string[] =>
  book
    .streams()
    .filter((stream) => stream.startsWith(`meeting/${id}/`))
    .map((stream) => stream.slice(`meeting/${id}/`.length))
    .sort()
    .reverse();

/** The entries of one meeting. */
export const entriesOf = (book: Journal, key: string): readonly JournalEvent[] =>
  book.stream(meetingStream(id, key));
