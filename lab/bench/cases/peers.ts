import { existsSync, writeFileSync } from "node:fs";
import { EventStore } from "@castore/core";
import { InMemoryEventStorageAdapter } from "@castore/event-storage-adapter-in-memory";
import { getInMemoryEventStore } from "@event-driven-io/emmett";
import { beginFold, encodeEvent, type JournalEvent, projections, readJournalSync, type Trust } from "chibo";
import { isCorrection } from "chibo/events";
import { produce } from "immer";
import { chunksOf } from "../chunks.js";
import { clock } from "../clock.js";
import type { Sample } from "../sample.js";

/** The states of one stream by the name of the projection. All peers have the same names. */
type States = Record<string, object | undefined>;

/**
 * The first part of the journal without the streams that hold corrections, because the peers do not support
 * corrections. It is written once and kept beside the journal.
 */
const uncorrected = (path: string, limit: number): string => {
  const kept = `${path}.${limit}.peers.jsonl`;
  if (existsSync(kept)) return kept;
  const events = [...readJournalSync(chunksOf(path, limit), { trust: "validated" })].flatMap(
    (batch) => batch.events,
  );
  const corrected = new Set(events.filter(isCorrection).map(({ stream }) => stream));
  const plain = events.filter(({ stream }) => !corrected.has(stream));
  writeFileSync(kept, plain.map((event) => `${encodeEvent(event)}\n`).join(""));
  return kept;
};

const handlers = new Map<
  string,
  [name: string, initial: () => object, handle: (state: object, event: object) => void][]
>();
for (const { name, initial, on } of projections)
  for (const [type, handle] of Object.entries(on))
    handlers.set(type, [...(handlers.get(type) ?? []), [name, initial, handle as never]]);

/** Our own handlers, as the author of a read model calls them: on states that no other code holds. */
const evolve = (states: States, event: { readonly type: string }): States => {
  for (const [name, initial, handle] of handlers.get(event.type) ?? []) {
    states[name] ??= initial();
    handle(states[name] as object, event);
  }
  return states;
};

/** The lines as events, by `JSON.parse` alone. Peers check nothing. */
const parsed = function* (path: string): Generator<JournalEvent> {
  let rest = "";
  const decoder = new TextDecoder();
  for (const chunk of chunksOf(path)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line) as JournalEvent;
  }
};

const byStream = (path: string): Map<string, JournalEvent[]> => {
  const streams = new Map<string, JournalEvent[]>();
  for (const event of parsed(path)) {
    const known = streams.get(event.stream);
    if (known === undefined) streams.set(event.stream, [event]);
    else known.push(event);
  }
  return streams;
};

type Known = Map<string, States>;

const folded = (path: string, trust: Trust): Known => {
  const fold = beginFold(projections);
  for (const batch of readJournalSync(chunksOf(path), { trust })) fold.add(batch.events);
  return new Map([...fold.done().streams].map(([stream, { states }]) => [stream, states]));
};

const castoreStore = (adapter: InMemoryEventStorageAdapter) =>
  new EventStore({
    eventStoreId: "journal",
    eventTypes: [],
    eventStorageAdapter: adapter,
    reducer: (
      { states }: { states: States } = { states: {} },
      { payload, aggregateId, version }: { payload: JournalEvent; aggregateId: string; version: number },
    ) => ({ aggregateId, version, states: evolve(states, payload) }) as never,
  });

/** The states that each peer builds from a file of lines, by stream. */
const ways: Readonly<Record<string, (path: string) => Promise<Known> | Known>> = {
  chibo: (path) => folded(path, "raw"),
  chiboTrusted: (path) => folded(path, "validated"),
  async emmett(path) {
    const store = getInMemoryEventStore();
    const streams = byStream(path);
    for (const [stream, events] of streams) await store.appendToStream(stream, events);
    const folded: Known = new Map();
    for (const stream of streams.keys()) {
      const { state } = await store.aggregateStream<States, JournalEvent>(stream, {
        evolve,
        initialState: () => ({}),
      });
      folded.set(stream, state);
    }
    return folded;
  },
  async castore(path) {
    const adapter = new InMemoryEventStorageAdapter();
    const store = castoreStore(adapter);
    const streams = byStream(path);
    // Its `pushEvent` searches the whole stream for the version each time, so the bench gives the adapter all
    // events at once.
    for (const [aggregateId, events] of streams)
      adapter.eventStore[aggregateId] = events.map((payload) => ({
        aggregateId,
        version: payload.position,
        type: payload.type,
        timestamp: payload.metadata.recordedAt,
        payload,
      }));
    const folded: Known = new Map();
    for (const stream of streams.keys()) {
      const { aggregate } = await store.getAggregate(stream);
      folded.set(stream, (aggregate as unknown as { states: States }).states);
    }
    return folded;
  },
  immer(path) {
    const folded: Known = new Map();
    for (const event of parsed(path))
      folded.set(
        event.stream,
        produce(folded.get(event.stream) ?? {}, (draft: States) => void evolve(draft, event)),
      );
    return folded;
  },
};

/** One peer, from lines to all read models. The bench uses all of its states. */
export const way = async (name: string, path: string, limit: number): Promise<Sample> => {
  const file = uncorrected(path, limit);
  globalThis.gc?.();
  const time = clock();
  const folded = await (ways[name] as (typeof ways)[string])(file);
  const took = time();
  let [events, sum] = [0, 0];
  for (const _ of parsed(file)) events += 1;
  for (const [stream, states] of folded)
    for (const { name: projection } of projections)
      sum += stream.length + (JSON.stringify(states[projection])?.length ?? 0);
  return { events, consumed: sum, ...took };
};

/** The peers, in the order in which they run. */
export const peers = Object.keys(ways);
