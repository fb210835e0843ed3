import { beginFold, projections, readJournalSync, type Trust } from "chibo";
import { chunksOf } from "../chunks.js";
import { clock } from "../clock.js";
import type { Sample } from "../sample.js";

/** Reading alone: lines, parsing, checks, continuity. Nothing is folded and nothing is kept. */
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
 * A file into everything that is known, as an embedding application does it: read and fold; read the
 * streams that hold corrections again; finish.
 */
export const replayed = (path: string, trust: Trust, limit?: number): Sample => {
  const time = clock();
  const fold = beginFold(projections);
  let events = 0;
  for (const batch of readJournalSync(chunksOf(path, limit), { trust })) {
    if (batch.problems.length > 0) throw new Error(batch.problems[0]?.reason);
    events += batch.events.length;
    fold.add(batch.events);
  }
  const first = time();
  // The first reading has checked every line, and only the corrected streams are needed again.
  const again = { trust: "validated", streams: fold.stale() } as const;
  for (const batch of readJournalSync(chunksOf(path, limit), again)) fold.recall(batch.events);
  const second = time();
  const { streams } = fold.done();
  const total = time();
  const more = {
    "first reading µs/event": first.cpu / events,
    "second reading µs/event": (second.cpu - first.cpu) / events,
    "freezing µs/event": (total.cpu - second.cpu) / events,
  };
  return { events, consumed: streams.size, ...total, more };
};
