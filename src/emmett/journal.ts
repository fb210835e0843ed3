import { ConflictError, encodeEvent, IdConflictError, type JournalEvent } from "../events/index.js";
import { appendTo, type Store, streamOf } from "./stream.js";

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
    throw new IdConflictError(event.id, event.stream, stands);
  });

/**
 * Records the events of a journal in a store, with their ids and positions. What the store has already is passed
 * over, so that an import that broke off is begun again.
 *
 * @param events checked events, such as `readJournal` gives, each stream in order of position
 * @throws ConflictError where a position is missing, or another writer is at the same stream
 * @throws IdConflictError where the store holds another event at a position
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
      if (position !== end + 1) throw new ConflictError(stream, position - 1, end);
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
