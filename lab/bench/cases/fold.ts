import { fold, type JournalEvent, projections, readJournalSync } from "chibo";
import { chunksOf } from "../chunks.js";
import { clock } from "../clock.js";
import type { Sample } from "../sample.js";

/** The fold alone. The events lie in memory, so it takes only a part of the journal. */
export const folded = (path: string, limit: number): Sample => {
  const events: JournalEvent[] = [];
  for (const batch of readJournalSync(chunksOf(path, limit), { trust: "validated" }))
    for (const event of batch.events) events.push(event);
  globalThis.gc?.();
  const time = clock();
  const { streams } = fold(projections, events);
  return { events: events.length, consumed: streams.size, ...time() };
};
