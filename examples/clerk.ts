import {
  type CellCommand,
  type CommitteeCommand,
  cell,
  cellStream,
  committee,
  committeeStream,
  execute,
  type Journal,
  type JournalEvent,
  type MeetingCommand,
  meeting,
  meetingStream,
  type ReviewCommand,
  review,
  reviewStream,
} from "chibo";

/** A command as a clerk dictates it: type and data. The clerk adds the time, the author and the body. */
type Dictated<C> = C extends { type: infer T; data: infer D } ? { type: T; data: D } : never;

/** A time of day in Vietnam (UTC+7), from 07:00 on, as an instant in UTC. */
export const at = (day: string, time: string): string => {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return `${day}T${String(hour - 7).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00Z`;
};

/**
 * Writes one organisation's journal through the aggregates. They check the integrity of the record for each
 * command before it is appended. An embedding application does no more.
 */
export const clerkOf = (book: Journal, recordedBy: string) => {
  const header = (happenedAt: string, recordedFor: string) => ({
    happenedAt,
    recordedAt: happenedAt,
    recordedBy,
    recordedFor,
  });
  return {
    cell: (id: string, when: string, command: Dictated<CellCommand>): JournalEvent[] =>
      execute(book, cell, cellStream(id), { ...command, ...header(when, id) } as CellCommand),
    meeting: (of: string, key: string, when: string, command: Dictated<MeetingCommand>): JournalEvent[] =>
      execute(book, meeting, meetingStream(of, key), { ...command, ...header(when, of) } as MeetingCommand),
    review: (
      of: string,
      period: string | number,
      when: string,
      command: Dictated<ReviewCommand>,
    ): JournalEvent[] =>
      execute(book, review, reviewStream(of, period), { ...command, ...header(when, of) } as ReviewCommand),
    committee: (of: string, when: string, command: Dictated<CommitteeCommand>): JournalEvent[] =>
      execute(book, committee, committeeStream(of), { ...command, ...header(when, of) } as CommitteeCommand),
  };
};

export type Clerk = ReturnType<typeof clerkOf>;
