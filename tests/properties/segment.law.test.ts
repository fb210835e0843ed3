import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { encodeJournal, eventTypes, type JournalEvent, readJournalSync } from "../../src/events/index.js";
import {
  type Entry,
  packSegments,
  readSegmentsSync,
  SegmentError,
  type SegmentOptions,
} from "../../src/events/segment/index.js";
import { beginFold, fold, projections } from "../../src/projections/index.js";
import { redact, sightOf, sightProjections, type Viewer } from "../../src/projections/roles/index.js";
import { anyJournal, byStream } from "../../src/testing/laws/journals.js";
import { anyEvent } from "../support/arbitrary-event.js";

type Batches = ReturnType<typeof readJournalSync>;

const joined = (batches: Batches) => {
  const all = [...batches];
  return { events: all.flatMap(({ events }) => events), problems: all.flatMap(({ problems }) => problems) };
};

const fileOf = (entries: Iterable<Entry>): Uint8Array => Buffer.concat([...packSegments(entries)]);

const readBack = (file: Uint8Array, options?: SegmentOptions) => joined(readSegmentsSync([file], options));

const textOf = (entries: readonly Entry[]): string =>
  [...encodeJournal(entries as readonly JournalEvent[])].join("");

/** What a journal in JSON Lines gives: the one that a segment has to equal. */
const readLines = (entries: readonly Entry[]) => joined(readJournalSync([textOf(entries)]));

const viewers: readonly Viewer[] = [
  { role: "auditor" },
  { role: "superior" },
  { role: "member", member: "m1-02" },
];

const sortedByStream = (events: readonly JournalEvent[]): JournalEvent[] =>
  [...byStream(events).values()].flat();

describe("A segment", () => {
  test.each(eventTypes)("gives every event as its line does: %s", (type) => {
    fc.assert(
      fc.property(anyEvent(type), fc.integer({ min: 1, max: 50 }), (event, size) => {
        const file = fileOf([event]);
        const chunks = Array.from({ length: Math.ceil(file.length / size) }, (_, nth) =>
          file.subarray(nth * size, (nth + 1) * size),
        );
        const read = joined(readSegmentsSync(chunks));
        expect(read.events).toStrictEqual([event]);
        expect(JSON.stringify(read.events)).toBe(JSON.stringify([event]));
        expect(readBack(file, { trust: "raw" }).events).toStrictEqual([event]);
      }),
      { numRuns: 8 },
    );
  });

  it("gives the events and problems of a journal as its lines do, in the order of recording", () => {
    fc.assert(
      fc.property(anyJournal(), (events) => {
        const lines = readLines(events);
        const read = readBack(fileOf(lines.events));
        expect(read.events).toStrictEqual(lines.events);
        expect(textOf(read.events)).toBe(textOf(lines.events));
        expect(readBack(fileOf(lines.events), { trust: "raw" })).toStrictEqual(read);
        // What the lines lack the segment lacks too: a gap is told at the same entry.
        const gaps = readLines(lines.events).problems;
        expect(read.problems).toStrictEqual(gaps);
      }),
      { numRuns: 20 },
    );
  });

  it("gives stream by stream the same events, and the same is known of them, corrections and all", () => {
    fc.assert(
      fc.property(anyJournal(), fc.nat(), (events, draw) => {
        const lines = readLines(events);
        const file = fileOf(lines.events);
        const read = readBack(file, { order: "by-stream" });
        expect(read.events).toStrictEqual(sortedByStream(lines.events));
        const folding = beginFold(projections);
        for (const batch of readSegmentsSync([file], { order: "by-stream" })) folding.add(batch.events);
        // In one segment a stream is in one piece, so that nothing is read again.
        expect(folding.stale().size).toBe(0);
        expect(folding.done().streams).toEqual(fold(projections, lines.events).streams);
        const names = [...new Set(lines.events.map(({ stream }) => stream))];
        const streams = new Set(names.filter((_, nth) => (draw + nth) % 3 === 0));
        expect(readBack(file, { streams }).events).toStrictEqual(
          lines.events.filter(({ stream }) => streams.has(stream)),
        );
      }),
      { numRuns: 20 },
    );
  });

  it("gives what a redacted copy tells and withholds, as its lines do", () => {
    let withheld = 0;
    fc.assert(
      fc.property(anyJournal(), fc.constantFrom(...viewers), (events, viewer) => {
        const whole = readLines(events).events;
        const { entries } = redact(whole, sightOf(fold(sightProjections, whole), viewer));
        const read = readBack(fileOf(entries));
        expect(read).toStrictEqual(readLines(entries));
        withheld += read.problems.length;
      }),
      { numRuns: 10 },
    );
    expect(withheld).toBeGreaterThan(0);
  });
});

describe("A segment that is not as it was written", () => {
  const events = readLines(fc.sample(anyJournal(), { seed: 5, numRuns: 1 })[0] ?? []).events.slice(0, 12);
  const file = fileOf(events);

  it("is refused with its place and the remedy, whichever byte is changed", () => {
    for (let at = 0; at < file.length; at += 1) {
      for (const change of [0x01, 0x80, 0xff]) {
        const changed = Uint8Array.from(file);
        changed[at] = (changed[at] as number) ^ change;
        expect(() => readBack(changed), `byte ${at}`).toThrow(SegmentError);
      }
    }
  });

  it("is refused wherever it is cut off", () => {
    for (let length = 0; length < file.length; length += 1)
      expect(() => readBack(file.subarray(0, length)), `after ${length} bytes`).toThrow(SegmentError);
  });

  it("is refused whatever else the bytes are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
        expect(() => readBack(bytes)).toThrow(SegmentError);
        // Behind a beginning that is right, too.
        expect(() => readBack(Buffer.concat([file.subarray(0, 60), bytes]))).toThrow(SegmentError);
      }),
      { numRuns: 200 },
    );
  });
});
