import { describe, expect, it } from "vitest";
import { encodeEvent } from "../../../src/events/journal/encode.js";
import { readJournalSync } from "../../../src/events/journal/read.js";
import { commented } from "../../support/entry.js";

const megabyte = 1024 * 1024;

/**
 * A journal of about 200 MB that is made while it is read: one stream; a template takes the positions and
 * ids.
 */
function* large(events: number): Generator<Uint8Array> {
  const template = encodeEvent(commented(7_777_777, "Đề nghị làm rõ trách nhiệm. ".repeat(48)));
  const [before = "", between = "", after = ""] = template.split("7777777");
  const encoder = new TextEncoder();
  let text = "";
  for (let position = 1; position <= events; position += 1) {
    text += `${before}${position}${between}${position}${after}\n`;
    if (text.length < 400_000 && position < events) continue;
    yield encoder.encode(text);
    text = "";
  }
}

describe("A large journal", () => {
  it("is read with a heap that does not grow with it", () => {
    const events = 110_000;
    let bytes = 0;
    let read = 0;
    let highest = 0;
    const counted = function* () {
      for (const chunk of large(events)) {
        bytes += chunk.length;
        yield chunk;
      }
    };
    const before = process.memoryUsage().heapUsed;
    for (const batch of readJournalSync(counted(), { trust: "validated" })) {
      read += batch.events.length;
      if (read % 1000 < batch.events.length) highest = Math.max(highest, process.memoryUsage().heapUsed);
    }
    expect(read).toBe(events);
    expect(bytes).toBeGreaterThan(190 * megabyte);
    expect(highest - before).toBeLessThan(80 * megabyte);
  });

  it("is read without holding a line that never ends", () => {
    const before = process.memoryUsage();
    let highest = 0;
    const endless = function* () {
      const chunk = new Uint8Array(megabyte).fill(0x61);
      for (let count = 0; count < 200; count += 1) {
        highest = Math.max(highest, process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed);
        yield chunk;
      }
      yield new TextEncoder().encode(`\n${encodeEvent(commented(1, "Hết"))}\n`);
    };
    const batches = [...readJournalSync(endless())];
    expect(batches.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(["line-too-long"]);
    expect(batches.flatMap(({ events }) => events)).toHaveLength(1);
    expect(highest - before.arrayBuffers - before.heapUsed).toBeLessThan(60 * megabyte);
  });
});
