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
import { provinceOf, smallYears } from "../support/province.js";

const options = { year: 2021, under: qd132hd21, rubrics: [hd42] };
/** Does the work here, as a thread would: what goes in and comes out is copied. */
const here: Run = async (task, part) => {
  asked.push(part);
  return structuredClone(workOn(structuredClone(task)));
};
const asked: string[] = [];

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

/** Three base organisations in small. */
const province = textOf(provinceOf(smallYears(3), 7));

describe("a replay in parts", () => {
  it("is the replay of the whole, whatever the journal and however many the parts", {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(nastyYear({ maxCells: 2, maxMembers: 5, maxMeetings: 3 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 2, max: 5 }),
        fc.nat(),
        (years, parts, draw) => mustAgree(textOf(provinceOf(years, draw)), parts),
      ),
      { numRuns: 5, includeErrorInReport: true },
    );
    expect(asked).toContain("part 2 of 2");
  });

  /** The same text with one line, the nth from the end, made another. */
  const lineChanged = (nth: number, change: (line: string) => string): string => {
    const lines = province.split("\n");
    const at = lines.length - 1 - nth;
    return lines.with(at, change(lines[at] ?? "")).join("\n");
  };
  const founded = (id: string, kind: string, position = 1): string =>
    `${JSON.stringify({
      data: { kind, name: "Đảng ủy", on: "2000-01-01", organisation: id },
      id: `committee/${id}@${position}`,
      metadata: {
        happenedAt: "2000-01-01T00:00:00Z",
        recordedAt: "2021-01-01T00:00:00Z",
        recordedBy: "office",
        recordedFor: id,
        schemaVersion: 1,
      },
      position,
      stream: `committee/${id}`,
      type: "OrganisationFounded",
    })}\n`;
  const ofLine = (line: string): JournalEvent => JSON.parse(line);

  it.each([
    { what: "an empty journal", text: () => "" },
    { what: "a journal of one line", text: () => founded("b1", "base-organisation") },
    { what: "a last line that breaks off", text: () => province.slice(0, -40) },
    { what: "a line that is no JSON", text: () => lineChanged(30, (line) => line.slice(0, 40)) },
    {
      what: "a line in another form",
      text: () =>
        lineChanged(30, (line) => ` ${JSON.stringify(ofLine(line), undefined, 1).replaceAll("\n", "")}`),
    },
    { what: "lines that end with CR LF", text: () => province.replaceAll("\n", "\r\n") },
    { what: "a byte order mark", text: () => `\ufeff${province}` },
    { what: "an event delivered twice", text: () => lineChanged(30, (line) => `${line}\n${line}`) },
    {
      what: "an unknown type",
      text: () => lineChanged(30, (line) => line.replace(/"type":"\w+"\}$/, '"type":"Unheard"}')),
    },
    { what: "a superior that adopts for all", text: () => `${founded("s1", "superior")}${province}` },
  ])("is the replay of the whole with $what", async ({ text }) => {
    asked.length = 0;
    await mustAgree(text(), 3);
    if (text().length > 1000) expect(asked.filter((part) => part === "part 1 of 1")).toEqual([]);
  });

  it.each([
    {
      what: "one id names entries of two organisations",
      text: () => {
        const same = (line: string) => encodeEvent({ ...ofLine(line), id: "twice" });
        const lines = province.trimEnd().split("\n");
        const first = lines.findIndex((line) => line.includes('"stream":"cell/c1.0"'));
        const second = lines.findIndex((line) => line.includes('"stream":"cell/c1.1"'));
        return `${lines
          .with(first, same(lines[first] ?? ""))
          .with(second, same(lines[second] ?? ""))
          .join("\n")}\n`;
      },
    },
    {
      what: "an id is made for the place of another",
      text: () => lineChanged(1, (line) => encodeEvent({ ...ofLine(line), id: "cell/c1.0@2" })),
    },
    {
      what: "a founding by which an organisation was a superior was withdrawn",
      text: () => {
        const first = founded("z9", "superior");
        const { id: _, data: __, type: ___, ...rest } = ofLine(first);
        const withdrawn = {
          ...rest,
          id: "committee/z9@2",
          position: 2,
          type: "EntryWithdrawn",
          data: { entry: 1, reason: "nhầm" },
        };
        return `${first}${encodeEvent(withdrawn as JournalEvent)}\n${province}`;
      },
    },
  ])("is that of one thread where $what", async ({ text }) => {
    asked.length = 0;
    await mustAgree(text(), 3);
    expect(asked).toContain("part 1 of 1");
  });
});
