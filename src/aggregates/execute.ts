import canonicalize from "canonicalize";
import type { DomainEvent, JournalEvent } from "../events/catalogue.js";
import { streamName } from "../events/envelope.js";
import { partsOfStream, type StreamKind } from "../events/streams.js";
import type { CommandHeader } from "./command.js";
import type { Decider } from "./decider.js";
import type { ExecuteOptions } from "./may-record.js";
import { type Reason, reason } from "./reason.js";
import { Refusal, type RefusedCommand } from "./refusal.js";

/** The form of a stream's name, by kind. */
const shapes: { readonly [K in StreamKind]: string } = {
  cell: "cell/<cell>",
  committee: "committee/<organisation>",
  meeting: "meeting/<cell>/<key>",
  review: "review/<organisation>/<period>",
};

/** The reason why a stream is not one of this kind. */
const judgeStream = (kind: StreamKind, stream: string): Reason | undefined => {
  const expected = shapes[kind];
  const fits =
    streamName().safeParse(stream).success &&
    partsOfStream(stream).kind === kind &&
    stream.split("/").length === expected.split("/").length;
  return fits ? undefined : reason("wrong-stream", "stream", { expected, found: stream });
};

type Fields = { readonly [field: string]: unknown };

/** The fields in which the first event repeats the name of its stream, by event type. */
const repeated: ReadonlyMap<string, { readonly [field: string]: "organisation" | "key" }> = new Map([
  ["OrganisationFounded", { organisation: "organisation" }],
  ["MeetingConvened", { cell: "organisation" }],
]);

/** The fields of the opening of a review that repeat the name of its stream: the period, else the year. */
const repeatedByReview = ({ period }: Fields) =>
  ({ organisation: "organisation", [period === undefined ? "year" : "period"]: "key" }) as const;

const misplaced = (stream: string, type: string, data: Fields, within: string): Reason | undefined => {
  const parts = partsOfStream(stream);
  const fields = type === "ReviewOpened" ? repeatedByReview(data) : (repeated.get(type) ?? {});
  for (const [field, part] of Object.entries(fields)) {
    const found = String(data[field]);
    if (found !== parts[part])
      return reason("wrong-stream", `${within}.${field}`, { expected: parts[part], found });
  }
  return undefined;
};

/**
 * The reason why an event does not belong to this stream: it begins another stream, or a correction makes it
 * begin another one.
 */
const judgePlace = (stream: string, event: DomainEvent): Reason | undefined => {
  if (event.type !== "EntryCorrected") return misplaced(stream, event.type, event.data, "data");
  const { type, data } = event.data.replacement;
  return misplaced(stream, type, data, "data.replacement.data");
};

/** The reason why the entry that evidence is about does not stand in this stream. */
const judgeMatter = (entries: readonly JournalEvent[], event: DomainEvent): Reason | undefined => {
  const entry = event.type === "EvidenceAttached" ? event.data.about.entry : undefined;
  return entry === undefined || entries.some(({ id }) => id === entry)
    ? undefined
    : reason("evidence-entry-unknown", "data.about.entry", { entry });
};

/** The part of a journal that `execute` uses. Any store can offer it. */
export interface Book {
  /** The entries of one stream, by position. The list is empty for an unknown stream. */
  readonly stream: (stream: string) => readonly JournalEvent[];
  /**
   * The last position of a stream, for a book with withheld entries: `stream` leaves these out. Without this
   * function, the last entry has the last position.
   */
  readonly position?: (stream: string) => number;
  /** Appends the events if the stream still ends at `expected`. Returns the new entries. */
  readonly append: (
    stream: string,
    events: readonly (DomainEvent & { readonly id?: string })[],
    expected: number,
  ) => JournalEvent[];
}

/** It stands where an entry is withheld, so that each entry keeps its number. No decider knows its type. */
const withheldHere = { type: "", data: {}, metadata: {} } as unknown as DomainEvent;

/** The entries of a stream, each at its position. */
const inPlace = (entries: readonly JournalEvent[], last: number): readonly DomainEvent[] => {
  if (entries.length >= last) return entries;
  const placed = new Array<DomainEvent>(last).fill(withheldHere);
  for (const entry of entries) placed[entry.position - 1] = entry;
  return placed;
};

/**
 * Decides a command on a stream of a book. Appends its events at the position of the decision. Returns the
 * entries. A command with an id that the book has already takes effect once: the function returns the entry
 * that the first execution recorded.
 *
 * Throws a {@link Refusal} if the events would contradict the record, or if `mayRecord` is given and says no. Throws
 * the error of the book if the stream grew in the meantime.
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
  { mayRecord }: ExecuteOptions = {},
): JournalEvent[] => {
  const entries = book.stream(stream);
  const last = book.position?.(stream) ?? entries.at(-1)?.position ?? 0;
  const state = decider.fold(inPlace(entries, last));
  const refuse = (why: Reason): never => {
    throw new Refusal(why, command, state);
  };

  const name = judgeStream(decider.kind, stream);
  if (name !== undefined) return refuse(name);
  const allowed = mayRecord?.(command, stream, entries) ?? true;
  if (allowed !== true) return refuse(allowed);
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
    const why = judgePlace(stream, event) ?? judgeMatter(entries, event);
    if (why !== undefined) refuse(why);
  }
  const [only] = events;
  const named =
    only !== undefined && events.length === 1 && command.id !== undefined
      ? [{ ...only, id: command.id }]
      : events;
  return book.append(stream, named, state.position);
};
