import { closeSync, existsSync, openSync, renameSync, writeSync } from "node:fs";
import { beginFold, projections, readJournalSync } from "chibo";
import { packSegments, readSegmentsSync } from "chibo/segment";
import { chunksOf } from "../chunks.js";
import { clock } from "../clock.js";
import { replaySample, type Sample } from "../sample.js";

const packedPath = (path: string): string => `${path}.segments`;

/** Packs a journal, unless it is packed already. */
export const pack = (path: string): Sample => {
  const time = clock();
  const target = packedPath(path);
  const file = openSync(`${target}.part`, "w");
  let [events, bytes] = [0, 0];
  const all = function* () {
    for (const batch of readJournalSync(chunksOf(path), { trust: "validated" })) {
      events += batch.events.length;
      yield* batch.events;
    }
  };
  for (const segment of packSegments(all())) bytes += writeSync(file, segment);
  closeSync(file);
  renameSync(`${target}.part`, target);
  return { events, consumed: bytes, ...time(), more: { "bytes per event": bytes / events } };
};

/** Reading the segments alone, stream by stream. */
export const unpacked = (path: string): Sample => {
  if (!existsSync(packedPath(path))) pack(path);
  const time = clock();
  let [events, sum] = [0, 0];
  for (const batch of readSegmentsSync(chunksOf(packedPath(path)), { order: "by-stream" })) {
    events += batch.events.length;
    for (const { position } of batch.events) sum += position;
  }
  return { events, consumed: sum, ...time() };
};

/** Segments into everything that is known: checksum, decoding, fold of all projections. */
export const segments = (path: string): Sample => {
  if (!existsSync(packedPath(path))) pack(path);
  const time = clock();
  const fold = beginFold(projections);
  let events = 0;
  for (const batch of readSegmentsSync(chunksOf(packedPath(path)), { order: "by-stream" })) {
    if (batch.problems.length > 0) throw new Error(batch.problems[0]?.reason);
    events += batch.events.length;
    fold.add(batch.events);
  }
  const first = time();
  if (fold.stale().size > 0) {
    const again = { order: "by-stream", streams: fold.stale() } as const;
    for (const batch of readSegmentsSync(chunksOf(packedPath(path)), again)) fold.recall(batch.events);
  }
  const second = time();
  const { streams } = fold.done();
  return replaySample(events, streams, [first, second, time()]);
};
