import type { Event, EventStore, ReadEventMetadataWithGlobalPosition } from "@event-driven-io/emmett";
import type { JournalEvent } from "../events/catalogue.js";
import { decodeLine } from "../events/index.js";
import { defaultId } from "../events/journal/continuity.js";
import { encodeEvent } from "../events/journal/encode.js";
import { idTaken, invalidEntry, unexpectedPosition } from "../events/journal/journal.js";
import type { EntryProblem } from "../events/journal/line-problem.js";
import { type WithheldEntry, withheldEntry } from "../events/journal/withheld.js";
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

/** A text as a store holds it. */
export const storedText = (text: string): string => marked(text) as string;

/** A text as a store held it. */
export const readText = (text: string): string => unmarked(text) as string;

/** The fields that Emmett writes beside our metadata. */
const places = new Set(["streamName", "messageId", "streamPosition", "globalPosition"]);

/** An event in the form for a store. The store sets its stream and position. */
export const storedOf = ({ id, type, data, metadata }: JournalEvent): StoredEvent => ({
  type,
  data: mapped(data, marked) as Record<string, unknown>,
  metadata: mapped({ ...metadata, id }, marked) as Record<string, unknown>,
});

/** A problem with an entry of a store, and the place of the entry. `path` is a place in the entry. */
export type StoredProblem = EntryProblem & {
  /** The stream of the entry. */
  readonly stream: string;
  /** Its position in the stream, from 1. */
  readonly position: number;
};

/** Entries of one stream: those that this library can read, and the problems with the others. */
export interface StoredEntries {
  /** The events, in order. */
  readonly events: readonly JournalEvent[];
  /**
   * The problems, in order. An entry with a problem is no event, except where the problem is a withheld value
   * (`facts.entry` is false).
   */
  readonly problems: readonly StoredProblem[];
  /** Each entry as it stands in the store: a line of a journal file, without a line feed. */
  readonly lines: readonly string[];
}

/** The content of one entry in a store. A text instead of data or metadata is one that is not JSON. */
export interface Content {
  readonly type: unknown;
  readonly data: unknown;
  readonly metadata: unknown;
  readonly position: number;
}

/** An entry as it stands in a store, in the form of a line of a journal file. */
const standing = (stream: string, { type, data, metadata, position }: Content): object => {
  if (typeof metadata !== "object" || metadata === null) return { type, stream, position, data, metadata };
  const { id, ...told } = Object.fromEntries(Object.entries(metadata).filter(([key]) => !places.has(key)));
  return isErasedEntry(metadata)
    ? withheldEntry({ stream, position })
    : { id, type, stream, position, data, metadata: told };
};

/** The text of an entry. It is undefined for a value that JSON has no text for, or that is nested too deeply. */
const textOf = (entry: object): string | undefined => {
  try {
    return encodeEvent(mapped(entry, unmarked) as JournalEvent);
  } catch {
    return undefined;
  }
};

/**
 * Reads entries of a stream from the content of a store. It raises each from an older schema version and checks
 * it against its schema. An entry that it cannot read is a problem, and the next one is read.
 */
export const entriesOf = (stream: string, contents: readonly Content[]): StoredEntries => {
  const events: JournalEvent[] = [];
  const problems: StoredProblem[] = [];
  const lines: string[] = [];
  for (const content of contents) {
    const { position } = content;
    const line = textOf(standing(stream, content));
    lines.push(line ?? encodeEvent({ stream, position } as JournalEvent));
    const decoded = decodeLine(line ?? "", position, "raw");
    if (decoded.ok) events.push(decoded.event);
    for (const { line: _, ...problem } of decoded.ok ? (decoded.withheld ?? []) : [decoded.problem])
      problems.push({ ...(problem as EntryProblem), entry: defaultId(stream, position), stream, position });
  }
  return { events, problems, lines };
};

const isErasedEntry = (metadata: object): boolean => "withheld" in metadata && metadata.withheld === true;

/**
 * An entry after an erasure in the form for a store. One that was erased as a whole keeps only its place.
 * @param before the metadata in the store, of which Emmett's own fields stay
 */
export const rewritten = (entry: JournalEvent | WithheldEntry, before: unknown): StoredEvent => {
  const own = Object.fromEntries(Object.entries(before ?? {}).filter(([key]) => places.has(key)));
  if ("withheld" in entry) return { type: "EntryErased", data: {}, metadata: { ...own, withheld: true } };
  const { type, data, metadata } = storedOf(entry);
  return { type, data, metadata: { ...own, ...metadata } };
};

/** Whether a problem is only that a whole entry was withheld or erased. */
export const isWithheld = ({ code, facts }: StoredProblem): boolean =>
  code === "withheld" && (facts as { readonly entry: boolean }).entry;

/** An event store of Emmett, with positions from 1. */
export type Store = Pick<EventStore<ReadEventMetadataWithGlobalPosition>, "readStream" | "appendToStream">;

/**
 * The entries of one stream after a position, read through Emmett.
 * @throws StoreError if the store fails
 */
export const readStream = async (store: Store, stream: string, after = 0): Promise<StoredEntries> => {
  // The reading starts at the last known event. The in-memory store leaves that event out, and the SQL stores
  // return it again.
  const options = after > 0 ? { from: BigInt(after) } : undefined;
  const { events } = await asking("read", stream, () => store.readStream<Event>(stream, options));
  const contents = events.map(
    ({ type, data, metadata }): Content => ({
      type,
      data,
      metadata,
      position: Number(metadata.streamPosition),
    }),
  );
  return entriesOf(
    stream,
    contents.filter(({ position }) => position > after),
  );
};

/** The entries without a problem. A command is not decided on a stream of which a part cannot be read. */
export const mustBeRead = (stream: string, { events, problems }: StoredEntries): readonly JournalEvent[] => {
  const problem = problems.find(({ code }) => code !== "withheld");
  if (problem !== undefined) throw invalidEntry(problem, stream, problem.position);
  return events;
};

/**
 * The events of one stream, in order, without those that were erased as a whole. The list is empty for an
 * unknown stream.
 * @param after return only the events after this position; the default 0 returns all
 * @throws InvalidInputError if this library cannot read an event; `journalOf` goes on
 * @throws StoreError if the store fails
 * @example
 * const events = await streamOf(store, "meeting/c-3/2021-11");
 */
export const streamOf = async (store: Store, stream: string, after = 0): Promise<JournalEvent[]> => [
  ...mustBeRead(stream, await readStream(store, stream, after)),
];

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
const unrecorded = (given: readonly JournalEvent[], recorded: readonly JournalEvent[]): JournalEvent[] => {
  const byPosition = new Map(recorded.map((event) => [event.position, event]));
  return given.filter((event) => {
    const stands = byPosition.get(event.position);
    if (stands === undefined) return true;
    if (encodeEvent(stands) === encodeEvent(event)) return false;
    throw idTaken(event.id, stands);
  });
};

/** The place of an entry. */
export type Place = Pick<JournalEvent, "stream" | "position">;

/** Finds entries of a whole store by their ids: `Tables`. */
export interface ById {
  /** The place of each entry that has one of these ids. */
  readonly places: (ids: readonly string[]) => Promise<ReadonlyMap<string, Place>>;
}

/**
 * Refuses entries with an id that another entry of the store has, or that two of them have.
 * @throws ConflictError `id-conflict`
 */
export const refuseKnownIds = async (entries: readonly JournalEvent[], tables?: ById): Promise<void> => {
  const taken = new Map(await tables?.places(entries.map(({ id }) => id)));
  for (const entry of entries) {
    const by = taken.get(entry.id);
    if (by !== undefined) throw idTaken(entry.id, by);
    taken.set(entry.id, entry);
  }
};

/**
 * Records the events of a journal in a store, with their ids and positions. The function skips events that
 * the store already has, so a caller can repeat an interrupted import.
 *
 * @param events checked events, such as those from `readJournal`, each stream in order of position
 * @param options.tables the tables of the store, so that no id names two entries of it
 * @throws ConflictError `unexpected-position` if a position is missing, or if another writer appends to the
 * same stream; `id-conflict` if the store holds another event at a position, or another entry with an id
 * @example
 * async function* eventsOf(file) {
 *   for await (const { events } of readJournal(createReadStream(file))) yield* events;
 * }
 * await importJournal(store, eventsOf("2021.jsonl"), { tables: sqliteTables(pool) });
 */
export const importJournal = async (
  store: Store,
  events: Iterable<JournalEvent> | AsyncIterable<JournalEvent>,
  options: { readonly tables?: ById } = {},
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
      const recorded = await readStream(store, stream);
      fresh = unrecorded(given, mustBeRead(stream, recorded));
      end = recorded.lines.length;
    }
    for (const { position } of fresh) {
      if (position !== end + 1) throw unexpectedPosition(stream, position - 1, end);
      end += 1;
    }
    await refuseKnownIds(fresh, options.tables);
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
