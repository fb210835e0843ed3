import canonicalize from "canonicalize";
import type { DomainEvent, JournalEvent } from "../events/catalogue.js";
import type { CommandHeader } from "./command.js";
import type { Decider } from "./decider.js";
import { judgePlace, judgeStream } from "./place.js";
import { type Reason, reason } from "./reason.js";
import { Refusal, type RefusedCommand } from "./refusal.js";

/** What `execute` needs of a journal or of any store behind one. */
export interface Book {
  /** The entries of one stream, by position; empty for a stream that has none. */
  readonly stream: (stream: string) => readonly JournalEvent[];
  /** Appends if the stream still ends at `expected`, and gives back what was appended. */
  readonly append: (
    stream: string,
    events: readonly (DomainEvent & { readonly id?: string })[],
    expected: number,
  ) => JournalEvent[];
}

/**
 * Decides a command on a stream of a book and appends its events at the position it was decided on.
 * Gives back the entries. A command whose id is recorded already takes effect once: the entry that
 * it led to is given back.
 *
 * Throws a {@link Refusal} where the record would break, and whatever the book throws where the
 * stream has grown in the meantime.
 *
 * @example
 * execute(book, meeting, "meeting/c-3/2021-11", { type: "TakeRollCall", data, ...header });
 */
export const execute = <
  State extends { readonly position: number },
  Command extends CommandHeader & RefusedCommand,
>(
  book: Book,
  decider: Decider<State, Command>,
  stream: string,
  command: Command,
): JournalEvent[] => {
  const entries = book.stream(stream);
  const state = decider.fold(entries);
  const refuse = (why: Reason): never => {
    throw new Refusal(why, command, state);
  };

  const name = judgeStream(decider.kind, stream);
  if (name !== undefined) return refuse(name);
  const recorded = command.id === undefined ? undefined : entries.find(({ id }) => id === command.id);
  if (recorded !== undefined) {
    const same =
      recorded.type === decider.commands[command.type] &&
      canonicalize(recorded.data) === canonicalize(command.data);
    return same
      ? [recorded]
      : refuse(reason("id-taken", "id", { id: recorded.id, position: recorded.position }));
  }

  const events = decider.decide(command, state);
  for (const event of events) {
    const place = judgePlace(stream, event);
    if (place !== undefined) refuse(place);
  }
  const [only] = events;
  const named =
    only !== undefined && events.length === 1 && command.id !== undefined
      ? [{ ...only, id: command.id }]
      : events;
  return book.append(stream, named, state.position);
};
