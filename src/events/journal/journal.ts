import { ConflictError, InvalidInputError } from "../../language/problems/errors.js";
import { journalLineEnglish } from "../../language/problems/journal-line.js";
import { shortened } from "../../language/problems/problem.js";
import { recordingEnglish } from "../../language/problems/recording.js";
import type { DomainEvent, JournalEvent } from "../catalogue.js";
import { checkEvent, kinds, plainChecks } from "./check-entry.js";
import { defaultId } from "./continuity.js";
import { encodeEvent } from "./encode.js";
import { type Checked, type EntryProblem, type LineCode, refused } from "./line-problem.js";

/**
 * The error for a stream that ends at another position than the writer expects. Positions count from 1. An
 * empty stream has 0.
 */
export const unexpectedPosition = (stream: string, expected: number, actual: number): ConflictError =>
  new ConflictError({ code: "unexpected-position", path: "", facts: { stream, expected, actual } });

/** The error for an id that another entry has, or that the same entry has with other content. */
export const idTaken = (
  id: string,
  { stream, position }: { readonly stream: string; readonly position: number },
): ConflictError => new ConflictError({ code: "id-conflict", path: "id", facts: { id, stream, position } });

/** The error for an entry that does not fit its schema. */
export const invalidEntry = (
  problem: EntryProblem,
  stream: string,
  position: number,
): InvalidInputError<LineCode> =>
  new InvalidInputError<LineCode>(
    { ...problem, entry: defaultId(stream, position) },
    { ...journalLineEnglish, ...recordingEnglish },
  );

/**
 * A frozen copy of a plain value, so that the caller's own value stays as it is. The copy has no fields that are present but undefined: a text has no such fields, and an event must equal its
 * text.
 */
const frozenCopy = <T>(value: T): T => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as T;
  return Object.freeze(
    Object.fromEntries(
      Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, frozenCopy(part)]])),
    ),
  ) as T;
};

/** An event to record. Without an id it gets the default id, `<stream>@<position>`. */
export type NewEvent = DomainEvent & { readonly id?: string };

/** Events in memory, by stream and in the order of recording. All returned values are frozen. */
export interface Journal extends Iterable<JournalEvent> {
  /**
   * Records events at the end of a stream: all of them or none. If the stream already holds all ids of a
   * batch with equal content, the batch is a repeated delivery. The journal then records nothing, for any
   * expected position.
   * @param expected position of the last entry that the writer knows, 0 for a stream that must be empty;
   * "any", the default, appends at any position
   * @returns the entries with id, stream and position
   * @throws ConflictError `unexpected-position` if the stream ends at another position; `id-conflict` if
   * another entry has an id, or if this entry has it with other content
   * @throws InvalidInputError if an event does not fit its schema
   */
  readonly append: (stream: string, events: readonly NewEvent[], expected?: number | "any") => JournalEvent[];
  /** The present events of a stream, in order. The list is empty for an unknown stream. */
  readonly stream: (name: string) => readonly JournalEvent[];
  /** The position of the last event of a stream, or 0 for an empty stream. */
  readonly position: (name: string) => number;
  /** The names of the streams, in the order of their first events. */
  readonly streams: () => string[];
}

/** A new event must have the present version of its schema. Only a read event may be older. */
const checkNew = (input: JournalEvent): Checked<JournalEvent> => {
  const kind = kinds.get(input.type);
  if (kind === undefined)
    return refused({ code: "unknown-type", path: "type", facts: { type: shortened(String(input.type)) } });
  const checked = checkEvent(kind, input, plainChecks);
  if (!checked.ok || checked.value.metadata.schemaVersion === kind.version) return checked;
  const facts = { kind: "one-of", values: [String(kind.version)] } as const;
  return refused({ code: "invalid", path: "metadata.schemaVersion", facts });
};

/**
 * Makes a journal in memory, with optimistic concurrency. It serves as the store of an application without a
 * store, of tests and of examples.
 * @param events the first entries, such as those from `readJournal`: checked events in the order of
 * recording. They keep their ids and positions. The journal copies them.
 * @param withheld the places of entries that a reader reported as withheld or erased, if there are any. No event
 * stands there, and the stream goes on after them.
 * @throws ConflictError `unexpected-position` if a position of a stream is missing or comes twice;
 * `id-conflict` if one id names two entries. The journal takes a repeated entry once.
 * @example
 * const book = journal();
 * book.append("meeting/c-3/2021-11", [convened], 0)[0]?.id //=> "meeting/c-3/2021-11@1"
 */
export const journal = (
  events: Iterable<JournalEvent> = [],
  withheld: Iterable<Pick<JournalEvent, "stream" | "position">> = [],
): Journal => {
  const entries: JournalEvent[] = [];
  const streams = new Map<string, JournalEvent[]>();
  const byId = new Map<string, JournalEvent>();
  const holes = new Map<string, Set<number>>();
  for (const { stream, position } of withheld)
    holes.set(stream, (holes.get(stream) ?? new Set()).add(position));

  /** The last position of a stream, with the withheld entries that follow its last event. */
  const position = (name: string): number => {
    let last = streams.get(name)?.at(-1)?.position ?? 0;
    const missing = holes.get(name);
    while (missing?.has(last + 1)) last += 1;
    return last;
  };
  const isRecorded = (event: JournalEvent): boolean => {
    const recorded = byId.get(event.id);
    return recorded !== undefined && encodeEvent(recorded) === encodeEvent(event);
  };
  const record = (given: JournalEvent): JournalEvent => {
    const event = frozenCopy(given);
    entries.push(event);
    byId.set(event.id, event);
    const stream = streams.get(event.stream);
    if (stream === undefined) streams.set(event.stream, [event]);
    else stream.push(event);
    return event;
  };
  const load = (event: JournalEvent): void => {
    const { id, stream } = event;
    const recorded = byId.get(id);
    if (recorded !== undefined && isRecorded(event)) return;
    if (recorded !== undefined) throw idTaken(id, recorded);
    if (position(stream) !== event.position - 1)
      throw unexpectedPosition(stream, event.position - 1, position(stream));
    record(event);
  };
  for (const event of events) load(event);

  /** The entries of a batch. An entry with a known id keeps its recorded place. */
  const entriesOf = (stream: string, batch: readonly NewEvent[]): JournalEvent[] =>
    batch.map(({ id, ...event }, index) => {
      const recorded = id === undefined ? undefined : byId.get(id);
      const next = recorded?.stream === stream ? recorded.position : position(stream) + index + 1;
      const checked = checkNew({ ...event, id: id ?? defaultId(stream, next), stream, position: next });
      if (!checked.ok) throw invalidEntry(checked.problem, stream, next);
      return checked.value;
    });
  const refuseKnownIds = (fresh: readonly JournalEvent[]): void => {
    const batch = new Map<string, JournalEvent>();
    for (const event of fresh) {
      const taken = byId.get(event.id) ?? batch.get(event.id);
      if (taken !== undefined) throw idTaken(event.id, taken);
      batch.set(event.id, event);
    }
  };

  return {
    append(stream, batch, expected = "any") {
      const fresh = entriesOf(stream, batch);
      if (fresh.every(isRecorded)) return fresh.map(({ id }) => byId.get(id) as JournalEvent);
      const actual = position(stream);
      if (expected !== "any" && expected !== actual) throw unexpectedPosition(stream, expected, actual);
      refuseKnownIds(fresh);
      return fresh.map(record);
    },
    stream: (name) => streams.get(name)?.slice() ?? [],
    position,
    streams: () => [...streams.keys()],
    *[Symbol.iterator]() {
      // An iteration does not include events that a caller appends during it.
      const { length } = entries;
      for (let index = 0; index < length; index += 1) yield entries[index] as JournalEvent;
    },
  };
};
