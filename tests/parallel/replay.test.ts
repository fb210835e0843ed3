import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeEvent, type JournalEvent, readJournalSync } from "../../src/events/index.js";
import { knownInParts, totalsInParts } from "../../src/parallel/replay.js";
import type { Run } from "../../src/parallel/task.js";
import { workOn } from "../../src/parallel/work.js";
import { beginFold, projections, totalsByOrganisation } from "../../src/projections/index.js";
import { hd42, qd132hd21 } from "../../src/rules/index.js";
import { nastyYear } from "../../src/testing/index.js";
import { provinceOf } from "../support/province.js";

const options = { year: 2021, under: qd132hd21, rubrics: [hd42] };
/** Does the work here, as a thread would: what goes in and comes out is copied. */
const here: Run = async (task) => structuredClone(workOn(structuredClone(task)));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chibo-parallel-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const written = (text: string): string => {
  const path = join(folder, "journal.jsonl");
  writeFileSync(path, text);
  return path;
};

/** One thread, by the means that everybody has. */
const alone = (text: string) => {
  const folding = beginFold(projections);
  const batches = [...readJournalSync([text])];
  for (const { events } of batches) folding.add(events);
  for (const { events } of batches) folding.recall(events);
  const known = folding.done();
  const problems = batches.flatMap((batch) => batch.problems);
  const events = batches.reduce((sum, batch) => sum + batch.events.length, 0);
  return { known, totals: totalsByOrganisation(known, options), problems, events };
};

const mustAgree = async (text: string, parts: number): Promise<void> => {
  const path = written(text);
  const expected = alone(text);
  const totals = await totalsInParts(path, options, { parts }, here);
  expect(totals).toEqual({ result: expected.totals, events: expected.events, problems: expected.problems });
  const known = await knownInParts(path, {}, { parts }, here);
  expect(known.problems).toEqual(expected.problems);
  expect(known.events).toBe(expected.events);
  expect(known.result.streams).toEqual(expected.known.streams);
  expect(known.result.floor).toBeUndefined();
};

const textOf = (events: readonly JournalEvent[]): string =>
  events.map((event) => `${encodeEvent(event)}\n`).join("");

describe("a replay in parts", () => {
  it("is the replay of the whole, whatever the journal and however many the parts", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(nastyYear({ maxCells: 2, maxMembers: 5, maxMeetings: 3 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 2, max: 5 }),
        fc.nat(),
        (years, parts, draw) => mustAgree(textOf(provinceOf(years, draw)), parts),
      ),
      { numRuns: 12, includeErrorInReport: true },
    ));
});
