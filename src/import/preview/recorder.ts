import canonicalize from "canonicalize";
import { cell } from "../../aggregates/cell.js";
import { commandNames } from "../../aggregates/command-names.js";
import { committee } from "../../aggregates/committee.js";
import type { Decider, Open, Recorded } from "../../aggregates/decider.js";
import { meeting } from "../../aggregates/meeting.js";
import { isRefusal, type Refusal } from "../../aggregates/refusal.js";
import { review } from "../../aggregates/review.js";
import type { DomainEvent, EventType, JournalEvent } from "../../events/catalogue.js";
import { effective } from "../../events/effective.js";
import { journal } from "../../events/journal/journal.js";
import { partsOfStream, type StreamKind } from "../../events/streams.js";
import type { Ask } from "../kinds/table-kind.js";

/** The recorder, the instant and the row of an import. */
export interface Recording {
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly correlationId: string;
  readonly causationId: string;
}

/** The entries of some commands: the new ones, and the ones that the journal already had. */
export interface TakenEntries {
  readonly added: readonly JournalEvent[];
  readonly there: readonly JournalEvent[];
}

type AnyDecider = Decider<Recorded<unknown>, Record<string, unknown>>;
const deciders = { cell, committee, meeting, review } as unknown as Readonly<Record<StreamKind, AnyDecider>>;

/**
 * A fact without its recorder and the instant of its recording. Two entries with the same fact are equal, and so are
 * two writings of one text in Unicode (NFC, NFD), which look the same.
 */
const factOf = (type: string, data: unknown, happenedAt: string): string =>
  (canonicalize([type, data, happenedAt]) ?? "").normalize("NFC");

/** The state of a stream so far, which changes in place, and every fact that the stream ever recorded. */
interface Page {
  readonly state: Open<Recorded<unknown>>;
  readonly facts: Map<string, JournalEvent[]>;
}

const keep = (facts: Page["facts"], entry: JournalEvent): void => {
  const fact = factOf(entry.type, entry.data, entry.metadata.happenedAt);
  const known = facts.get(fact);
  if (known === undefined) facts.set(fact, [entry]);
  else known.push(entry);
};

/** What one decision of several on one stream leads to, in their order. */
interface Decided {
  readonly stream: string;
  readonly events: readonly DomainEvent[];
}

/** Records on a copy of a journal. */
interface Recorder {
  readonly record: (asks: readonly Ask[], recording: Recording) => TakenEntries | Refusal;
  /** The last entry of a type on a stream, after its corrections. */
  readonly lastOf: <T extends EventType>(stream: string, type: T) => JournalEvent<T> | undefined;
  /** The names of the streams, in the order of their first events. */
  readonly streams: () => readonly string[];
}

/**
 * Records on a copy of a journal, by the deciders. It records commands that belong together as a whole, or
 * none of them: after a refusal it returns the refusal. It does not record a fact again if the stream has
 * recorded it before, even if somebody corrected it since.
 */
export const recorderInto = (into: Iterable<JournalEvent>): Recorder => {
  const book = journal(into);
  const pages = new Map<string, Page>();
  /** The streams whose state has events that are not recorded yet. */
  const ahead = new Set<string>();

  const pageOf = (stream: string): Page => {
    const known = pages.get(stream);
    if (known !== undefined) return known;
    const entries = book.stream(stream);
    const page: Page = { state: deciders[partsOfStream(stream).kind].open(entries), facts: new Map() };
    for (const entry of entries) keep(page.facts, entry);
    pages.set(stream, page);
    return page;
  };

  /** The events of some commands on one stream, one after the other. Its state goes on with them. */
  const decided = (stream: string, asks: readonly Ask[], recording: Recording): Decided => {
    const { kind, organisation: recordedFor } = partsOfStream(stream);
    const { decide, advance } = deciders[kind];
    const { state } = pageOf(stream);
    const events: DomainEvent[] = [];
    for (const { type, data, happenedAt } of asks)
      for (const event of decide({ type, data, happenedAt, recordedFor, ...recording }, state)) {
        events.push(event);
        ahead.add(stream);
        advance(state, event);
      }
    return { stream, events };
  };

  const commit = ({ stream, events }: Decided): JournalEvent[] => {
    const { facts } = pageOf(stream);
    const entries = book.append(stream, events);
    for (const entry of entries) keep(facts, entry);
    return entries;
  };

  const lastOf: Recorder["lastOf"] = (stream, type) => {
    const entries = book.stream(stream).map((event) => ({ position: event.position, event }));
    const found = effective(entries).findLast(({ event }) => event.type === type);
    return found?.event as JournalEvent<typeof type> | undefined;
  };

  const record: Recorder["record"] = (asks, recording) => {
    ahead.clear();
    /** How often the commands so far asked for a fact: three comments are three entries. */
    const times = new Map<string, number>();
    const earlier = asks.map(({ stream, type, data, happenedAt }) => {
      const fact = factOf(commandNames[type], data, happenedAt);
      const nth = times.get(`${stream} ${fact}`) ?? 0;
      times.set(`${stream} ${fact}`, nth + 1);
      return pageOf(stream).facts.get(fact)?.[nth];
    });
    const there = earlier.flatMap((entry) => entry ?? []);
    const fresh = asks.filter((_, nth) => earlier[nth] === undefined);
    const streams = [...new Set(fresh.map(({ stream }) => stream))];
    try {
      const pending = streams.map((stream) =>
        decided(
          stream,
          fresh.filter((asked) => asked.stream === stream),
          recording,
        ),
      );
      return { added: pending.flatMap(commit), there };
    } catch (error) {
      // Their states hold events that are not recorded. They are opened again.
      for (const stream of ahead) pages.delete(stream);
      if (isRefusal(error)) return error;
      throw error;
    }
  };

  return { record, lastOf, streams: book.streams };
};
