import { beginFold, fold, type JournalEvent, projections, readJournalSync, type Trust } from "chibo";
import { chunksOf } from "../chunks.js";
import { clock } from "../clock.js";
import { replaySample, type Sample } from "../sample.js";

/** Reading alone: lines, parsing, checks, continuity. It folds nothing and keeps nothing. */
export const read = (path: string, trust: Trust, limit?: number): Sample => {
  const time = clock();
  let [events, sum] = [0, 0];
  for (const batch of readJournalSync(chunksOf(path, limit), { trust })) {
    events += batch.events.length;
    for (const { position } of batch.events) sum += position;
  }
  return { events, consumed: sum, ...time() };
};

/**
 * A file to a folded journal, as an embedding application does it: read and fold, read the streams with
 * corrections again, finish.
 */
export const replayed = (path: string, trust: Trust, limit?: number): Sample => {
  const time = clock();
  const folding = beginFold(projections);
  let events = 0;
  for (const batch of readJournalSync(chunksOf(path, limit), { trust })) {
    if (batch.problems.length > 0) throw new Error(batch.problems[0]?.code);
    events += batch.events.length;
    folding.add(batch.events);
  }
  const first = time();
  // The first reading has checked every line, and only the corrected streams are read again.
  const again = { trust: "validated", streams: folding.stale() } as const;
  for (const batch of readJournalSync(chunksOf(path, limit), again)) folding.recall(batch.events);
  const second = time();
  const { streams } = folding.done();
  return replaySample(events, streams, [first, second, time()]);
};

/** The founding of a base organisation is one of the first 50 events of its part of the file. */
const beginning = 50;

/**
 * One organisation after the other, for a file that was joined from their journals. When the next
 * organisation begins, the folded journal of the last becomes a count and is released. Memory does not grow
 * with the number of events.
 */
export const eachOrganisation = (path: string): Sample => {
  const time = clock();
  let [events, sum] = [0, 0];
  const held = new Map<string, { readonly from: number; readonly events: JournalEvent[] }>();
  const finish = (before: number): void => {
    const done = [...held].filter(([, { from }]) => from < before);
    for (const [stream] of done) held.delete(stream);
    const folded = fold(
      projections,
      done.flatMap(([, each]) => each.events),
    );
    for (const { states } of folded.streams.values()) sum += Object.keys(states).length;
  };
  for (const batch of readJournalSync(chunksOf(path), { trust: "validated" })) {
    for (const event of batch.events) {
      if (event.type === "OrganisationFounded" && event.data.kind === "base-organisation")
        finish(events - beginning);
      const known = held.get(event.stream);
      if (known === undefined) held.set(event.stream, { from: events, events: [event] });
      else known.events.push(event);
      events += 1;
    }
  }
  finish(events);
  return { events, consumed: sum, ...time() };
};
