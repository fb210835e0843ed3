import type { JournalBatch } from "../journal/read.js";
import { SegmentError } from "./errors.js";
import { lengthOf } from "./pieces.js";
import { type SegmentOptions, segmentReader } from "./read.js";

/** Puts segments together from chunks that end anywhere. */
const filesReader = (options: SegmentOptions) => {
  const { read, isWhole } = segmentReader(options);
  let held = new Uint8Array(0);
  const place = { segment: 1, offset: 0 };

  return {
    *take(chunk: Uint8Array): Generator<JournalBatch> {
      const bytes = new Uint8Array(held.length + chunk.length);
      bytes.set(held);
      bytes.set(chunk, held.length);
      let from = 0;
      for (;;) {
        const rest = bytes.subarray(from);
        const length = lengthOf(rest, place);
        if (length === undefined || length > rest.length) break;
        yield* read(rest.subarray(0, length), { ...place });
        from += length;
        place.segment += 1;
        place.offset += length;
      }
      held = bytes.slice(from);
    },
    end(): void {
      if (held.length > 0 || !isWhole()) throw new SegmentError("segment-cut", place.segment, place.offset);
    },
  };
};

/**
 * Reads segments, in batches of events as `readJournalSync` gives them; a problem's line is the entry's number.
 * @param chunks the bytes of segments one after the other, cut anywhere
 * @throws SegmentError where bytes are damaged, cut off or of something else; nothing of that segment is given
 * @example
 * for (const { events } of readSegmentsSync([bytes], { order: "by-stream" })) folding.add(events);
 */
export function* readSegmentsSync(
  chunks: Iterable<Uint8Array>,
  options: SegmentOptions = {},
): Generator<JournalBatch> {
  const reader = filesReader(options);
  for (const chunk of chunks) yield* reader.take(chunk);
  reader.end();
}

/**
 * Reads segments as `readSegmentsSync` does, from a stream.
 * @example
 * for await (const { events } of readSegments(createReadStream("2021.segments"))) { … }
 */
export async function* readSegments(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: SegmentOptions = {},
): AsyncGenerator<JournalBatch> {
  const reader = filesReader(options);
  for await (const chunk of chunks) yield* reader.take(chunk);
  reader.end();
}
