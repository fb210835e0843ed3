import type { Event, EventStore, ReadEventMetadataWithGlobalPosition } from "@event-driven-io/emmett";
import type { JournalEvent } from "../events/catalogue.js";
import { decodeLine } from "../events/index.js";
import { encodeEvent } from "../events/journal/encode.js";
import { idTaken, invalidEntry, unexpectedPosition } from "../events/journal/journal.js";
import { asking } from "./store-error.js";

/** An event as Emmett's stores take it: our metadata with the event's id beside it. */
interface StoredEvent {
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly metadata: Record<string, unknown>;
}

/**
 * Two kinds of text do not come back from Emmett's PostgreSQL store as they went: of more than fifteen digits, such
 * as a long id, which it reads as a number; and with a zero character, which PostgreSQL refuses. Both are stored
 * behind a mark, and so is a text that begins with the mark.
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

/** What Emmett writes beside our metadata. */
const places = new Set(["streamName", "messageId", "streamPosition", "globalPosition"]);

/** An event as it is handed to a store. Its stream and position are the store's own. */
export const storedOf = ({ id, type, data, metadata }: JournalEvent): StoredEvent => ({
  type,
  data: mapped(data, marked) as Record<string, unknown>,
  metadata: mapped({ ...metadata, id }, marked) as Record<string, unknown>,
});

/**
 * An event as it was recorded, from what a store holds at a position of a stream: raised from an older schema
 * version and checked by its schema.
 * @throws InvalidInputError where it is no event of this library, or was changed and is none any more
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

/** What is asked of an event store: any of Emmett's whose positions count from 1. */
export type Store = Pick<EventStore<ReadEventMetadataWithGlobalPosition>, "readStream" | "appendToStream">;

/**
 * The events of one stream, in order; none for a stream that does not exist.
 * @param after only those after this position; 0, which is all, unless it is said otherwise
 * @throws InvalidInputError where an event is not one that this library reads
 * @throws StoreError where the store fails
 * @example
 * const events = await streamOf(store, "meeting/c-3/2021-11");
 */
export const streamOf = async (store: Store, stream: string, after = 0): Promise<JournalEvent[]> => {
  // From the last event that is known: in memory `from` leaves that one out, and the SQL stores give it again.
  const options = after > 0 ? { from: BigInt(after) } : undefined;
  const { events } = await asking("read", stream, () => store.readStream<Event>(stream, options));
  return events
    .filter(({ metadata }) => Number(metadata.streamPosition) > after)
    .map((event) => recordedOf(event, stream, Number(event.metadata.streamPosition)));
};

/** Appends entries whose positions follow on `after`, if the stream still ends there. */
export const appendTo = async (
  store: Store,
  stream: string,
  entries: readonly JournalEvent[],
  after: number,
): Promise<void> => {
  // A number even for a new stream: Emmett's "does not exist" is not checked by its SQL stores.
  const options = { expectedStreamVersion: BigInt(after) };
  await asking("append", stream, () => store.appendToStream<Event>(stream, entries.map(storedOf), options));
};

/**
 * The events of a store, stream by stream: for `fold`, `replay`, a seal, or a file by `encodeJournal`.
 * @param streams which streams, such as `await postgresTables(pool).streams({ organisations: ["c-3"] })`
 * @example
 * for await (const event of journalOf(store, streams)) file.write(`${encodeEvent(event)}\n`);
 */
export async function* journalOf(store: Store, streams: Iterable<string>): AsyncGenerator<JournalEvent> {
  for (const stream of streams) yield* await streamOf(store, stream);
}

/** What an import did. */
export interface Imported {
  /** Events that the store did not have. */
  readonly appended: number;
  /** Events that it had already. */
  readonly known: number;
}

/** So many events are gathered before they are appended, by stream. */
const batch = 1000;

/** Those of the events that a stream does not have yet; those that it has must say the same. */
const unrecorded = (given: readonly JournalEvent[], recorded: readonly JournalEvent[]): JournalEvent[] =>
  given.filter((event) => {
    const stands = recorded[event.position - 1];
    if (stands === undefined) return true;
    if (encodeEvent(stands) === encodeEvent(event)) return false;
    throw idTaken(event.id, stands);
  });

/**
 * Records the events of a journal in a store, with their ids and positions. What the store has already is passed
 * over, so that an import that broke off is begun again.
 *
 * @param events checked events, such as `readJournal` gives, each stream in order of position
 * @throws ConflictError `unexpected-position` where a position is missing, or another writer is at the same stream;
 * `id-conflict` where the store holds another event at a position
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

  /** A stream is read once, and again only where events come that it should have already. */
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
