import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { eventTypes, type JournalEvent, journalEvent, schemaVersionOf } from "../../src/events/catalogue.js";
import { kinds } from "../../src/events/journal/check-entry.js";
import { swiftChecks } from "../../src/events/journal/compiled-checks.js";
import { decodeBy, decodeLine } from "../../src/events/journal/decode.js";
import { encodeEvent, encodeJournal } from "../../src/events/journal/encode.js";
import { journal } from "../../src/events/journal/journal.js";
import { readJournal, readJournalSync } from "../../src/events/journal/read.js";
import { anyEvent } from "../support/arbitrary-event.js";
import { closed, commented } from "../support/entry.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Some bytes in chunks of the given lengths, in turn. */
const chunked = (bytes: Uint8Array, lengths: readonly number[]): Uint8Array[] => {
  const chunks: Uint8Array[] = [];
  for (let from = 0, turn = 0; from < bytes.length; turn += 1) {
    const to = from + (lengths[turn % lengths.length] ?? 1);
    chunks.push(bytes.subarray(from, to));
    from = to;
  }
  return chunks;
};

const readAll = (chunks: Iterable<string | Uint8Array>, trust: "raw" | "validated" = "raw") => {
  const batches = [...readJournalSync(chunks, { trust })];
  return {
    events: batches.flatMap(({ events }) => events),
    problems: batches.flatMap(({ problems }) => problems),
  };
};

describe("Round trip: what is written is read again", () => {
  test.each(eventTypes)("%s", (type) => {
    fc.assert(
      fc.property(anyEvent(type), (event) => {
        const text = encodeEvent(event);
        expect(text).not.toContain("\n");
        const raw = decodeLine(text, 1, "raw");
        expect(raw).toStrictEqual({ ok: true, event });
        expect(decodeLine(text, 1, "validated")).toStrictEqual(raw);
        expect(encodeEvent(raw.ok ? raw.event : closed(1))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it("holds after an event has been taken up by a journal", () => {
    fc.assert(
      fc.property(fc.constantFrom(...eventTypes).chain(anyEvent), ({ id, stream, position, ...event }) => {
        const book = journal();
        const [entry] = book.append(stream, [event as JournalEvent]);
        expect(readAll(encodeJournal(book)).events).toStrictEqual([entry]);
      }),
      { numRuns: 200 },
    );
  });
});

/** An event with one field removed, added or replaced, at any depth. */
const damaged = fc
  .tuple(
    fc.constantFrom(...eventTypes).chain(anyEvent),
    fc.nat(),
    fc.constantFrom<unknown>(
      null,
      -1,
      1.5,
      0,
      "",
      "constructor",
      "\ud800",
      [],
      {},
      true,
      2 ** 53,
      "x".repeat(300),
    ),
    fc.constantFrom("set", "drop", "add"),
  )
  .map(([event, choice, value, how]) => {
    const copy = JSON.parse(JSON.stringify(event)) as object;
    const places: [object, string][] = [];
    const walk = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      for (const [key, part] of Object.entries(node)) {
        places.push([node, key]);
        walk(part);
      }
    };
    walk(copy);
    const [node, key] = places[choice % places.length] ?? [copy, "id"];
    if (how === "drop") Reflect.deleteProperty(node, key);
    else Reflect.set(node, how === "add" && !Array.isArray(node) ? "extra" : key, value);
    return copy as JournalEvent;
  });

describe("Agreement: the compiled check, the plain one and the schema of the catalogue", () => {
  const oneCase = (event: JournalEvent) => {
    const text = JSON.stringify(event);
    const decoded = decodeLine(text, 7, "raw");
    expect(decodeBy(swiftChecks, text, 7, "raw")).toStrictEqual(decoded);
    const bySchema = journalEvent.safeParse(JSON.parse(text));
    // Only this library checks the replacement of a correction.
    if (event.type === "EntryCorrected" && bySchema.success) return;
    expect(decoded.ok).toBe(bySchema.success);
    if (decoded.ok) expect(decoded.event).toStrictEqual(bySchema.data);
    else expect(decoded.problem).toMatchObject({ line: 7, path: expect.any(String) });
  };

  it("accept the same damaged and undamaged events and say the same of them, before and after compiling", () => {
    fc.assert(fc.property(damaged, oneCase), { numRuns: 200 });
    for (let use = 0; use < 600; use += 1) {
      swiftChecks.envelope({});
      for (const kind of kinds.values()) swiftChecks.data(kind, {});
    }
    fc.assert(fc.property(damaged, oneCase), { numRuns: 1000 });
  });
});

const garbage = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 60 }).map(bytesOf),
  fc.json().map(bytesOf),
  fc.constantFrom("{", '{"type":"__proto__"}', "[[[[", "\r", "null", "﻿{}", '"\\ud800"', "1e309").map(bytesOf),
);
/** Arbitrary text on one line. */
const garbageLine = garbage.map((bytes) => bytes.map((byte) => (byte === 0x0a ? 0x20 : byte)));

describe("Whatever bytes a file has", () => {
  it("the reader never fails, trusted or not", () => {
    fc.assert(
      fc.property(
        fc.array(garbage),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        (parts, cuts) => {
          const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
          for (const trust of ["raw", "validated"] as const) readAll(chunked(bytes, cuts), trust);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("the valid lines around garbage are all read, however the chunks are cut", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(garbageLine, fc.constant("event" as const)), { maxLength: 20 }),
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1 }),
        (lines, cuts) => {
          let position = 0;
          const parts = lines.flatMap((line) => [
            line === "event" ? bytesOf(encodeEvent(commented(++position, "Nhất trí ✓"))) : line,
            Uint8Array.of(0x0a),
          ]);
          const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
          const { events } = readAll(chunked(bytes, cuts));
          expect(events.map((event) => event.position)).toEqual(
            Array.from({ length: position }, (_, i) => i + 1),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("reads alike in whole and in pieces, as bytes and as text, at once and as a stream", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("đ", "✓", "\r\n", "\n", "😀", "{", JSON.stringify(closed(1)), "\ufeff")),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
        async (parts, cuts) => {
          const text = parts.join("");
          const whole = readAll([text]);
          expect(readAll(chunked(bytesOf(text), cuts))).toEqual(whole);
          expect(readAll(text.split(""))).toEqual(whole);
          const streamed = { events: [] as JournalEvent[], problems: [] as unknown[] };
          for await (const batch of readJournal(chunked(bytesOf(text), cuts))) {
            streamed.events.push(...batch.events);
            streamed.problems.push(...batch.problems);
          }
          expect(streamed).toEqual(whole);
        },
      ),
    );
  });
});

const present = fc.uniqueArray(fc.stringMatching(/^[a-z]-\d{1,3}$/), { maxLength: 6 });
const absent = fc.array(
  fc.record({
    member: fc.stringMatching(/^[a-z]-\d{1,3}$/),
    reason: fc.option(fc.string({ unit: "binary" })),
  }),
  { maxLength: 6 },
);

describe("Upcasting: an old journal reads like its new form", () => {
  it("holds for every roll call of version 1", () => {
    fc.assert(
      fc.property(
        present,
        absent,
        fc.constantFrom("raw" as const, "validated" as const),
        (here, away, trust) => {
          const told = closed(1);
          const old = {
            ...told,
            type: "RollCallTaken",
            data: { present: here, absent: away },
            metadata: { ...told.metadata, schemaVersion: 1 },
          };
          const renewed = {
            ...old,
            data: {
              present: here,
              excused: away.filter(({ reason }) => reason !== null && reason !== ""),
              unexcused: away.flatMap(({ member, reason }) =>
                reason === null || reason === "" ? [member] : [],
              ),
            },
            metadata: { ...told.metadata, schemaVersion: schemaVersionOf("RollCallTaken") },
          };
          const decoded = decodeLine(JSON.stringify(old), 1, trust);
          expect(decoded).toEqual({ ok: true, event: renewed });
          expect(decoded).toEqual(decodeLine(JSON.stringify(renewed), 1, trust));
        },
      ),
    );
  });
});
