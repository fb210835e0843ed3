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
  /** The clerk writes each entry of a stream after the one before it, also where it happened earlier. */
  const header = (stream: string, happenedAt: string, recordedFor: string) => {
    const last = book.stream(stream).at(-1)?.metadata.recordedAt ?? happenedAt;
    return { happenedAt, recordedAt: last > happenedAt ? last : happenedAt, recordedBy, recordedFor };
  };
  return {
    cell: (id: string, when: string, command: Dictated<CellCommand>): JournalEvent[] => {
      const stream = cellStream(id);
      return execute(book, cell, stream, { ...command, ...header(stream, when, id) } as CellCommand);
    },
    meeting: (of: string, key: string, when: string, command: Dictated<MeetingCommand>): JournalEvent[] => {
      const stream = meetingStream(of, key);
      return execute(book, meeting, stream, { ...command, ...header(stream, when, of) } as MeetingCommand);
    },
    review: (
      of: string,
      period: string | number,
      when: string,
      command: Dictated<ReviewCommand>,
    ): JournalEvent[] => {
      const stream = reviewStream(of, period);
      return execute(book, review, stream, { ...command, ...header(stream, when, of) } as ReviewCommand);
    },
    committee: (of: string, when: string, command: Dictated<CommitteeCommand>): JournalEvent[] => {
      const stream = committeeStream(of);
      return execute(book, committee, stream, {
        ...command,
        ...header(stream, when, of),
      } as CommitteeCommand);
    },
  };
};

export type Clerk = ReturnType<typeof clerkOf>;
