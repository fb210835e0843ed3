import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erasePerson } from "../../src/access/index.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { encodeJournal } from "../../src/events/journal/encode.js";
import { readJournalSync } from "../../src/events/journal/read.js";
import { checkpointOf, readEntries, type Salts, sealOf, verifySeal } from "../../src/events/seal/index.js";
import { anyRecord, type Marker, marked } from "../support/marked.js";

const salts: Salts = ({ id }, path) => new Uint8Array(createHash("sha256").update(`${id} ${path}`).digest());
const textOf = (entries: Iterable<unknown>): string =>
  [...encodeJournal(entries as Iterable<JournalEvent>)].join("");

const person = "m-1";
const isOf = ({ data }: JournalEvent): boolean =>
  ("member" in data && data.member === person) ||
  ("subject" in data && (data.subject as { readonly id: string }).id === person);
const namesOthers = ({ event }: Marker): boolean =>
  /"(m-[2-4]|author-\d+-x)"/.test(JSON.stringify(event.data));
/** Whether an event could belong to another one: a task, a complaint, evidence, a correction. */
const isLinked = ({ event: { data } }: Marker): boolean =>
  ["task", "complaint", "evidence", "entry"].some((key) => key in data);

describe("A journal from which a person was erased", () => {
  it("holds no word about this person alone, every word about others, and verifies as before", () => {
    let [gone, stayed] = [0, 0];
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { events, markers } = marked(record);
        const whole = sealOf(events, salts);
        const { entries, seal, taken } = erasePerson(events, { member: person }, whole);
        const text = textOf(entries);
        const all = `${text}${JSON.stringify(seal)}`;
        for (const marker of markers) {
          const { event, fieldClass, text: word } = marker;
          if (isOf(event) && !namesOthers(marker) && !["author", "acting"].includes(fieldClass)) {
            expect(all, `${event.type} ${fieldClass}`).not.toContain(`"${word}"`);
            gone += 1;
          }
          if (!JSON.stringify(event.data).includes(`"${person}"`) && !isLinked(marker)) {
            expect(all, `${event.type} ${fieldClass}`).toContain(`"${word}"`);
            stayed += 1;
          }
        }
        const read = verifySeal(readEntries([text]), JSON.parse(JSON.stringify(seal)), checkpointOf(whole));
        expect(read).toMatchObject({ ok: true });
        const problems = [...readJournalSync([text])].flatMap((batch) => batch.problems);
        expect(problems.filter(({ code }) => code !== "withheld")).toEqual([]);
        // Erased again, it loses nothing more; and without a seal the same goes.
        const again = erasePerson([...readEntries([text])] as JournalEvent[], { member: person }, seal);
        expect(textOf(again.entries)).toBe(text);
        expect(textOf(erasePerson(events, { member: person }).entries)).toBe(text);
        expect(Object.keys(taken).length === 0).toBe(text === textOf(events));
      }),
      { numRuns: 25 },
    );
    expect(Math.min(gone, stayed)).toBeGreaterThan(0);
  });
});
