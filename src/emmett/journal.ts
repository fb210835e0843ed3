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

/**
 * Records the events of a journal in a store, with their ids and positions. What the store has already is passed
 * over, so that an import that broke off is begun again.
 *
 * @param events checked events, such as `readJournal` gives, each stream in order of position
 * @throws ConflictError where a position is missing, or another writer is at the same stream
 * @throws IdConflictError where the store holds another event at a position
 * @example
 * for await (const { events } of readJournal(createReadStream("2021.jsonl"))) await importJournal(store, events);
 */
export const importJournal = async (
  store: Store,
  events: Iterable<JournalEvent> | AsyncIterable<JournalEvent>,
): Promise<Imported> => {
  const waiting = new Map<string, JournalEvent[]>();
  let [count, appended, known] = [0, 0, 0];

  const flush = async (): Promise<void> => {
    for (const [stream, given] of waiting) {
      const recorded = await streamOf(store, stream);
      const fresh = given.filter((event) => {
        const stands = recorded[event.position - 1];
        if (stands === undefined) return true;
        if (encodeEvent(stands) === encodeEvent(event)) return false;
        throw new IdConflictError(event.id, stream, stands);
      });
      for (const [index, { position }] of fresh.entries())
        if (position !== recorded.length + index + 1)
          throw new ConflictError(stream, position - 1, recorded.length + index);
      if (fresh.length > 0) await appendTo(store, stream, fresh, recorded.length);
      appended += fresh.length;
      known += given.length - fresh.length;
    }
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
