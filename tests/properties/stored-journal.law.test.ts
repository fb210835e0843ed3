import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { importJournal, journalOf } from "../../src/emmett/index.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { encodeEvent } from "../../src/events/journal/encode.js";
import { readJournalSync } from "../../src/events/journal/read.js";
import { personalPlaces, without } from "../../src/events/seal/personal-fields.js";
import { nastyYear } from "../../src/testing/index.js";
import { kinds, type Opened } from "../emmett/stores.js";

/** Texts that stores, JSON, SQL or a terminal may take for something else. */
const hostile = fc.oneof(
  fc.constantFrom(
    "123456789012345678901234567890",
    "-0000000000000000000017",
    "1e400",
    "a\0b",
    "text:\\0",
    "\u2028\u2029\u0085",
    "\u202Etxet",
    "'; DROP TABLE emt_messages; --",
    "%L $1 ? {} [] \\u0000",
    '{"id":"x","position":1}',
    "[đã lược bỏ]",
    "\u0301ghép",
    "👩‍👩‍👧",
    "__proto__",
  ),
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }).filter((text) => text.isWellFormed()),
);

/** A year in which each personal text and some ids are hostile. */
const hostileYear = fc
  .tuple(nastyYear({ maxCells: 2, maxMembers: 4, maxMeetings: 2 }), fc.infiniteStream(hostile))
  .map(([year, texts]) =>
    year.map((event, index): JournalEvent => {
      const id = index % 5 === 0 ? `${index}${"0".repeat(20)}` : event.id;
      return personalPlaces(event)
        .filter(({ isText }) => isText)
        .reduce<unknown>((left, { path }) => without(left, path, texts.next().value), {
          ...event,
          id,
        }) as JournalEvent;
    }),
  );

const opened: Opened[] = [];
afterAll(async () => {
  for (const each of opened) await each.close();
});

describe.each(kinds)("A journal from a store $name", ({ isHere, isAtomic, open }) => {
  it.runIf(isHere)("always reads back whole as a file, whatever its texts", async () => {
    await fc.assert(
      fc.asyncProperty(hostileYear, async (year) => {
        const store = await open();
        opened.push(store);
        await store.tables.create();
        const { tables } = store;
        expect(await importJournal(store.store, year, { tables })).toEqual({
          appended: year.length,
          known: 0,
        });
        let text = "";
        const told: unknown[] = [];
        for await (const { lines, problems } of journalOf(tables)) {
          text += lines.map((line) => `${line}\n`).join("");
          told.push(...problems);
        }
        const batches = [...readJournalSync([text])];
        expect([...told, ...batches.flatMap(({ problems }) => problems)]).toEqual([]);
        const back = batches.flatMap(({ events }) => events);
        expect(back.map(encodeEvent).toSorted()).toEqual(year.map(encodeEvent).toSorted());
        // The file goes into another store, and nothing is lost there either.
        expect(await importJournal(store.store, back, { tables })).toEqual({
          appended: 0,
          known: year.length,
        });
      }),
      { numRuns: isAtomic ? 4 : 12 },
    );
  });
});
