import { describe, expect, it } from "vitest";
import { type JournalEvent, withheldEntry } from "../../../src/events/index.js";
import { checksumOf } from "../../../src/events/segment/checksum.js";
import {
  type Entry,
  PackError,
  packSegments,
  readSegments,
  readSegmentsSync,
  SegmentError,
} from "../../../src/events/segment/index.js";
import { instantOf, secondsOf } from "../../../src/events/segment/instants.js";
import { bytesOf, numberOf, wordsOf, wordsOfNumber } from "../../../src/events/segment/words.js";
import { seededYears } from "../../../src/testing/index.js";
import { closed, commented } from "../../support/entry.js";

const fileOf = (entries: Iterable<Entry>): Uint8Array => Buffer.concat([...packSegments(entries)]);
const eventsOf = (file: Uint8Array) => [...readSegmentsSync([file])].flatMap(({ events }) => events);
const codeOf = (reading: () => unknown): string => {
  try {
    reading();
    return "read";
  } catch (error) {
    return error instanceof SegmentError ? `${error.code} ${error.segment} ${error.offset}` : String(error);
  }
};

describe("Segments of a long journal", () => {
  const events = [...seededYears({ seed: 2, events: 34_000 })];
  const segments = [...packSegments(events)];
  const [first, second, third] = segments as [Uint8Array, Uint8Array, Uint8Array];

  it("are as many as it takes, and give the journal one after the other, from any chunks", async () => {
    expect(segments).toHaveLength(3);
    expect(eventsOf(Buffer.concat(segments))).toEqual(events);
    const given: JournalEvent[] = [];
    for await (const batch of readSegments(segments)) given.push(...batch.events);
    expect(given).toEqual(events);
  });

  it("are an eighth of its lines", () => {
    const lines = events.reduce((sum, event) => sum + Buffer.byteLength(JSON.stringify(event)) + 1, 0);
    expect(lines / Buffer.concat(segments).length).toBeGreaterThan(7);
  });

  it("may be followed by those of another journal", () => {
    const other = [closed(1, { stream: "meeting/c-99/2021-01" })];
    expect(eventsOf(Buffer.concat([...segments, fileOf(other)]))).toEqual([...events, ...other]);
  });

  it("are refused where one is missing, comes twice or ends too early, with its place", () => {
    const reading = (...given: Uint8Array[]) => codeOf(() => eventsOf(Buffer.concat(given)));
    expect(reading(second, third)).toBe("segment-missing 1 0");
    expect(reading(first, third)).toBe(`segment-missing 2 ${first.length}`);
    expect(reading(first, first, second, third)).toBe(`segment-missing 2 ${first.length}`);
    expect(reading(first, second)).toBe(`segment-cut 3 ${first.length + second.length}`);
    expect(reading(first, second, third.subarray(0, -4))).toBe(
      `segment-cut 3 ${first.length + second.length}`,
    );
    expect(reading()).toBe("segment-cut 1 0");
    expect(reading(first, Buffer.from('{"id":"x"}\n'))).toBe(`segment-foreign 2 ${first.length}`);
    const newer = Uint8Array.from(second);
    newer[7] = 2;
    expect(reading(first, newer)).toBe(`segment-newer 2 ${first.length}`);
    const damaged = Uint8Array.from(second);
    damaged[1000] = (damaged[1000] as number) ^ 4;
    expect(reading(first, damaged)).toBe(`segment-damaged 2 ${first.length}`);
  });

  it("that are refused say what to do", () => {
    expect(() => eventsOf(new TextEncoder().encode('{"data":{}}'))).toThrow(
      "Segment 1, at byte 0: these bytes do not begin a segment. Give a file that packSegments wrote",
    );
  });
});

describe("A segment", () => {
  it("of nothing is empty, and whole", () => {
    expect(eventsOf(fileOf([]))).toEqual([]);
  });

  it("keeps gaps, ids of one's own and entries that are withheld", () => {
    const withheld = withheldEntry({ stream: "meeting/c-3/2021-11", position: 4 });
    const entries = [closed(1), closed(3, { id: "x-1" }), withheld, commented(5, "Nhất trí")];
    const batches = [...readSegmentsSync([fileOf(entries)])];
    expect(batches.flatMap(({ events }) => events)).toEqual([entries[0], entries[1], entries[3]]);
    expect(batches.flatMap(({ problems }) => problems)).toMatchObject([
      { line: 2, code: "gap", facts: { from: 2, to: 2 } },
      { line: 3, code: "withheld", facts: { position: 4, entry: true } },
    ]);
  });

  it("raises an entry of an older form when it is read", () => {
    const old = {
      ...closed(1),
      type: "RollCallTaken",
      data: { present: ["m-1"], absent: [{ member: "m-2", reason: "Ốm" }, { member: "m-3" }] },
      metadata: { ...closed(1).metadata, schemaVersion: 1 },
    };
    const [read] = eventsOf(fileOf([old as unknown as Entry]));
    expect(read?.data).toEqual({
      present: ["m-1"],
      excused: [{ member: "m-2", reason: "Ốm" }],
      unexcused: ["m-3"],
    });
  });

  it("is not made of what a journal would not give, and says of which entry", () => {
    const wrong = { ...closed(2), data: { extra: 1 } } as unknown as Entry;
    expect(() => fileOf([closed(1), wrong])).toThrow(PackError);
    expect(() => fileOf([closed(1), wrong])).toThrow(/^Entry 2, at data.extra: /);
    const code = (entries: readonly Entry[]) => {
      try {
        return fileOf(entries).length;
      } catch (error) {
        return error instanceof PackError ? error.code : error;
      }
    };
    expect(code([closed(1), closed(1)])).toBe("duplicate");
    expect(code([closed(2), closed(1)])).toBe("out-of-order");
    expect(code([closed(1), closed(2, { id: closed(1).id })])).toBe("id-conflict");
  });
});

describe("The parts of a segment", () => {
  it("have the sums of XXH32, as an independent implementation gives them", () => {
    const sum = (text: string) => checksumOf(wordsOf(new TextEncoder().encode(text))).toString(16);
    expect(sum("")).toBe("2cc5d05");
    expect(sum("abcd")).toBe("a3643705");
    expect(sum("abcdefghijklmnopqrstuvwxyz012345")).toBe("353145a3");
  });

  it("are read on a machine of the other byte order, too", () => {
    const words = Uint32Array.of(1, 0x01020304, 0xfffefdfc);
    expect([...bytesOf(words, true)].slice(4, 8)).toEqual([4, 3, 2, 1]);
    expect(bytesOf(words, true)).toEqual(bytesOf(words));
    expect(wordsOf(bytesOf(words, true), true)).toEqual(words);
    expect(wordsOf(bytesOf(words))).toEqual(words);
    for (const value of [-1, 0.5, 2 ** 40, -1e300]) expect(numberOf(...wordsOfNumber(value))).toBe(value);
  });

  it("hold an instant as seconds where it has our form, and as a text otherwise", () => {
    for (const text of [
      "1970-01-01T00:00:00Z",
      "2021-11-03T07:30:00Z",
      "2024-02-29T23:59:59Z",
      "2106-02-07T06:28:15Z",
    ])
      expect(instantOf(secondsOf(text) ?? -1)).toBe(text);
    for (const text of [
      "1969-12-31T23:59:59Z",
      "2106-02-07T06:28:16Z",
      "2021-02-29T07:30:00Z",
      "2021-11-03T24:00:00Z",
      "2021-11-03",
    ])
      expect(secondsOf(text)).toBeUndefined();
  });
});
