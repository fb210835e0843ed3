import type { Event, EventStore, ReadEventMetadataWithGlobalPosition } from "@event-driven-io/emmett";
import type { JournalEvent } from "../events/catalogue.js";
import { decodeLine } from "../events/index.js";
import { encodeEvent } from "../events/journal/encode.js";
import { idTaken, invalidEntry, unexpectedPosition } from "../events/journal/journal.js";
import { asking } from "./store-error.js";

/** An event in the form of Emmett's stores: our metadata together with the event's id. */
interface StoredEvent {
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly metadata: Record<string, unknown>;
}

/**
 * Emmett's PostgreSQL store changes two kinds of text. It reads a text of more than fifteen digits, such as a
 * long id, as a number. PostgreSQL refuses a text with a zero character. This module stores both kinds behind
 * a mark. It does the same with a text that begins with the mark.
 */
const isHurt = (text: string): boolean =>
  text.includes("\0") || (text.length > 15 && /^[-\d]/.test(text) && !Number.isNaN(Number(text)));
const mark = "text:";

const marked = (value: unknown): unknown =>
  typeof value === "string" && (value.startsWith(mark) || isHurt(value))
    ? mark + value.replaceAll("\\", "\\\\").replaceAll("\0", "\\0")
    : value;

const unmarked = (value: unknown): unknown => {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "string" || !value.startsWith(mark)) return value;
  return value.slice(mark.length).replaceAll(/\\(\\|0)/g, (_, escaped) => (escaped === "0" ? "\0" : "\\"));
};

const mapped = (value: unknown, leaf: (value: unknown) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((each) => mapped(each, leaf));
  if (typeof value !== "object" || value === null) return leaf(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapped(part, leaf)]));
};

/** The fields that Emmett writes beside our metadata. */
const places = new Set(["streamName", "messageId", "streamPosition", "globalPosition"]);

/** An event in the form for a store. The store sets its stream and position. */
export const storedOf = ({ id, type, data, metadata }: JournalEvent): StoredEvent => ({
  type,
  data: mapped(data, marked) as Record<string, unknown>,
  metadata: mapped({ ...metadata, id }, marked) as Record<string, unknown>,
});

/**
 * An event from the content of a store at a position of a stream. The function raises it from an older schema
 * version and checks it against its schema.
 * @throws InvalidInputError if the content is not a valid event of this library
 */
export const recordedOf = (
  { type, data, metadata }: { readonly type: unknown; readonly data: unknown; readonly metadata: unknown },
  stream: string,
  position: number,
): JournalEvent => {
  const { id, ...told } = Object.fromEntries(
    Object.entries(metadata ?? {}).filter(([key]) => !places.has(key)),
  );
  const entry = mapped({ id, type, stream, position, data, metadata: told }, unmarked);
  const decoded = decodeLine(JSON.stringify(entry), position, "raw");
  if (!decoded.ok) throw invalidEntry(decoded.problem, stream, position);
  return decoded.event;
};

/** An event store of Emmett, with positions from 1. */
export type Store = Pick<EventStore<ReadEventMetadataWithGlobalPosition>, "readStream" | "appendToStream">;

/**
 * The events of one stream, in order. The list is empty for an unknown stream.
 * @param after return only the events after this position; the default 0 returns all
 * @throws InvalidInputError if this library cannot read an event
 * @throws StoreError if the store fails
 * @example
 * const events = await streamOf(store, "meeting/c-3/2021-11");
 */
export const streamOf = async (store: Store, stream: string, after = 0): Promise<JournalEvent[]> => {
  // The reading starts at the last known event. The in-memory store leaves that event out, and the SQL stores
  // return it again.
  const options = after > 0 ? { from: BigInt(after) } : undefined;
  const { events } = await asking("read", stream, () => store.readStream<Event>(stream, options));
  return events
    .filter(({ metadata }) => Number(metadata.streamPosition) > after)
    .map((event) => recordedOf(event, stream, Number(event.metadata.streamPosition)));
};

/** Appends entries after position `after`, if the stream still ends there. */
export const appendTo = async (
  store: Store,
  stream: string,
  entries: readonly JournalEvent[],
  after: number,
): Promise<void> => {
  // A new stream gets a number too, because Emmett's SQL stores do not check "does not exist".
  const options = { expectedStreamVersion: BigInt(after) };
  await asking("append", stream, () => store.appendToStream<Event>(stream, entries.map(storedOf), options));
};

/**
 * The events of a store, stream by stream: for `fold`, `replay`, a seal, or a file by `encodeJournal`.
 * @param streams names of streams, such as `await postgresTables(pool).streams({ organisations: ["c-3"] })`
 * @example
 * for await (const event of journalOf(store, streams)) file.write(`${encodeEvent(event)}\n`);
 */
export async function* journalOf(store: Store, streams: Iterable<string>): AsyncGenerator<JournalEvent> {
  for (const stream of streams) yield* await streamOf(store, stream);
}

/** The result of an import. */
export interface Imported {
  /** The number of events that the store lacked. */
  readonly appended: number;
  /** The number of events that the store already had. */
  readonly known: number;
}

/** The number of events that the import collects before it appends them, by stream. */
const batch = 1000;

/** The events that a stream lacks. The other events must equal those in the stream. */
const unrecorded = (given: readonly JournalEvent[], recorded: readonly JournalEvent[]): JournalEvent[] =>
  given.filter((event) => {
    const stands = recorded[event.position - 1];
    if (stands === undefined) return true;
    if (encodeEvent(stands) === encodeEvent(event)) return false;
    throw idTaken(event.id, stands);
  });

/**
 * Records the events of a journal in a store, with their ids and positions. The function skips events that
 * the store already has, so a caller can repeat an interrupted import.
 *
 * @param events checked events, such as those from `readJournal`, each stream in order of position
 * @throws ConflictError `unexpected-position` if a position is missing, or if another writer appends to the
 * same stream; `id-conflict` if the store holds another event at a position
 * @example
 * async function* eventsOf(file) {
 *   for await (const { events } of readJournal(createReadStream(file))) yield* events;
 * }
 * await importJournal(store, eventsOf("2021.jsonl"));
 */
export const importJournal = async (
  store: Store,
  events: Iterable<JournalEvent> | AsyncIterable<JournalEvent>,
): Promise<Imported> => {
  const waiting = new Map<string, JournalEvent[]>();
  const ends = new Map<string, number>();
  let [count, appended, known] = [0, 0, 0];

  /**
   * Reads a stream once. Reads it again only if the journal has events at positions that the stream should
   * already have.
   */
  const add = async (stream: string, given: readonly JournalEvent[]): Promise<void> => {
    let end = ends.get(stream);
    let fresh = given;
    if (end === undefined || given.some(({ position }) => position <= Number(end))) {
      const recorded = await streamOf(store, stream);
      fresh = unrecorded(given, recorded);
      end = recorded.length;
    }
    for (const { position } of fresh) {
      if (position !== end + 1) throw unexpectedPosition(stream, position - 1, end);
      end += 1;
    }
    if (fresh.length > 0) await appendTo(store, stream, fresh, end - fresh.length);
    ends.set(stream, end);
    appended += fresh.length;
    known += given.length - fresh.length;
  };
  const flush = async (): Promise<void> => {
    for (const [stream, given] of waiting) await add(stream, given);
    waiting.clear();
    count = 0;
  };

  for await (const event of events) {
    const gathered = waiting.get(event.stream);
    if (gathered === undefined) waiting.set(event.stream, [event]);
    else gathered.push(event);
    count += 1;
    if (count >= batch) await flush();
  }
  await flush();
  return { appended, known };
};
