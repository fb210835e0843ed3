import type { JournalEvent } from "../../../src/events/catalogue.js";
import { encodeJournal } from "../../../src/events/journal/encode.js";
import { readJournalSync } from "../../../src/events/journal/read.js";
import type { Told } from "../dealer.js";
import type { Sending } from "../workload.js";
import { holds } from "./broken.js";
import type { Streams } from "./streams.js";

const nameOf = ({ id, stream, position }: JournalEvent): string => `${id} at ${stream}@${position}`;

/**
 * Each acknowledged event is recorded once, each recorded event has a sender, and the journal is readable.
 */
export const judgeJournal = (
  entries: readonly JournalEvent[],
  streams: Streams,
  { acknowledged }: Told,
  sent: ReadonlyMap<string, Sending>,
): void => {
  for (const [stream, its] of streams)
    for (const [index, { position }] of its.entries())
      holds(
        position === index + 1,
        "positions of a stream have no gap",
        () => `${stream}: ${position} is at ${index + 1}`,
      );

  const byId = new Map<string, JournalEvent>();
  for (const entry of entries) {
    const twin = byId.get(entry.id);
    holds(
      twin === undefined,
      "a command takes effect once",
      () => `${nameOf(entry)} and ${twin?.stream}@${twin?.position}`,
    );
    byId.set(entry.id, entry);
    const sending = sent.get(entry.id);
    holds(sending?.stream === entry.stream, "only what was sent and valid is recorded", () => nameOf(entry));
  }

  for (const { id, position, sending } of acknowledged.values()) {
    const entry = byId.get(id);
    holds(
      entry !== undefined && entry.stream === sending.stream && entry.position === position,
      "what was acknowledged is recorded",
      () =>
        `${id}, told at ${sending.stream}@${position}, is ${entry === undefined ? "gone" : nameOf(entry)}`,
    );
  }

  for (const { problems } of readJournalSync(encodeJournal(entries)))
    for (const { line, code, path } of problems)
      holds(false, "the journal reads without a problem", () => `line ${line}: ${code} at ${path}`);
};
