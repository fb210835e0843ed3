import canonicalize from "canonicalize";
import { cell } from "../aggregates/cell.js";
import { commandNames } from "../aggregates/command-names.js";
import { committee } from "../aggregates/committee.js";
import type { Decider, Recorded } from "../aggregates/decider.js";
import { meeting } from "../aggregates/meeting.js";
import { isRefusal, type Refusal } from "../aggregates/refusal.js";
import { review } from "../aggregates/review.js";
import type { DomainEvent, JournalEvent } from "../events/catalogue.js";
import { journal } from "../events/journal/journal.js";
import { partsOfStream, type StreamKind } from "../events/streams.js";
import type { Ask } from "./table-kind.js";

/** Who records an import and when, and which import and row it is. */
export interface Recording {
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly correlationId: string;
  readonly causationId: string;
}

/** The entries of some commands: those that are new, and those that were there before. */
export interface TakenEntries {
  readonly added: readonly JournalEvent[];
  readonly there: readonly JournalEvent[];
}

type AnyDecider = Decider<Recorded<unknown>, Record<string, unknown>>;
const deciders = { cell, committee, meeting, review } as unknown as Readonly<Record<StreamKind, AnyDecider>>;

/** A fact apart from who recorded it and when: what makes two entries the same. */
const factOf = (type: string, data: unknown, happenedAt: string): string =>
  canonicalize([type, data, happenedAt]) ?? "";

/** A stream as far as it is written: its state, and every fact that it ever recorded. */
interface Page {
  readonly state: Recorded<unknown>;
  readonly facts: Map<string, JournalEvent>;
}

/**
 * Records on a copy of a journal, by the deciders. Commands that belong together are recorded together or not at
 * all: a refusal is given back and nothing of them is recorded. A fact that its stream recorded before, whether it
 * stands or was corrected since, is not recorded again.
 */
export const recorderInto = (
  into: Iterable<JournalEvent>,
): ((asks: readonly Ask[], recording: Recording) => TakenEntries | Refusal) => {
  const book = journal(into);
  const pages = new Map<string, Page>();

  const pageOf = (stream: string): Page => {
    const known = pages.get(stream);
    if (known !== undefined) return known;
    const entries = book.stream(stream);
    const page = {
      state: deciders[partsOfStream(stream).kind].fold(entries),
      facts: new Map(
        entries.map((entry) => [factOf(entry.type, entry.data, entry.metadata.happenedAt), entry]),
      ),
    };
    pages.set(stream, page);
    return page;
  };

  /** The events of commands on one stream after each other, and the state that they lead to. */
  const decided = (stream: string, asks: readonly Ask[], recording: Recording) => {
    const { kind, organisation: recordedFor } = partsOfStream(stream);
    let { state } = pageOf(stream);
    const events: DomainEvent[] = [];
    for (const { type, data, happenedAt } of asks)
      for (const event of deciders[kind].decide(
        { type, data, happenedAt, recordedFor, ...recording },
        state,
      )) {
        events.push(event);
        state = deciders[kind].evolve(state, event);
      }
    return { stream, events, state };
  };

  const commit = ({ stream, events, state }: ReturnType<typeof decided>): JournalEvent[] => {
    const { facts } = pageOf(stream);
    const entries = book.append(stream, events);
    for (const entry of entries) facts.set(factOf(entry.type, entry.data, entry.metadata.happenedAt), entry);
    pages.set(stream, { state, facts });
    return entries;
  };

  return (asks, recording) => {
    const earlier = ({ stream, type, data, happenedAt }: Ask): JournalEvent | undefined =>
      pageOf(stream).facts.get(factOf(commandNames[type], data, happenedAt));
    const there = asks.flatMap((asked) => earlier(asked) ?? []);
    const fresh = asks.filter((asked) => earlier(asked) === undefined);
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
      if (isRefusal(error)) return error;
      throw error;
    }
  };
};
