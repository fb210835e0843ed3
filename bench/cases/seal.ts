import * as crypto from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { beginFold, type JournalEvent, projections, readJournalSync } from "chibo";
import { beginChainCheck, type Checkpoint, checkpointOf, readEntries, type Seal, sealOf } from "chibo/seal";
import { chunksOf } from "../chunks.js";
import { clock } from "../clock.js";
import type { Sample } from "../sample.js";

// `crypto.hash` came with Node 20.12 and 21.7; the types of Node 20 know it.
const hash = (text: string): string => crypto.hash("sha256", text);

interface Sealed {
  readonly seal: Seal;
  readonly checkpoint: Checkpoint;
}

/** The seal of the first part of a journal: made once, then kept beside it. */
const sealedOf = (path: string, limit: number): Sealed => {
  const kept = `${path}.${limit}.seal`;
  if (!existsSync(kept)) {
    const entries = readEntries(chunksOf(path, limit)) as Iterable<JournalEvent>;
    const seal = sealOf(entries, () => crypto.randomBytes(32));
    writeFileSync(kept, JSON.stringify({ seal, checkpoint: checkpointOf(seal) }));
  }
  return JSON.parse(readFileSync(kept, "utf8")) as Sealed;
};

/** Replay of a trusted journal, with its chains checked against a checkpoint or without. */
export const chained = (path: string, limit: number, isChecked: boolean): Sample => {
  const { seal, checkpoint } = sealedOf(path, limit);
  globalThis.gc?.();
  const time = clock();
  const check = beginChainCheck(seal, { hash, checkpoint });
  const fold = beginFold(projections);
  let events = 0;
  const along = isChecked ? { onEntry: check.take } : {};
  for (const batch of readJournalSync(chunksOf(path, limit), { trust: "validated", ...along })) {
    events += batch.events.length;
    fold.add(batch.events);
  }
  const again = { trust: "validated", streams: fold.stale() } as const;
  for (const batch of readJournalSync(chunksOf(path, limit), again)) fold.recall(batch.events);
  const { streams } = fold.done();
  const took = time();
  if (isChecked && !check.done().ok) throw new Error("The chains do not hold.");
  return { events, consumed: streams.size, ...took };
};
