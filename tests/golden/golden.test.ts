import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { encodeEvent } from "../../src/events/journal/encode.js";
import { readJournalSync } from "../../src/events/journal/read.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { replay } from "../../src/year.js";
import { ratingsOf } from "./ratings.js";

/**
 * A journal in the form of the first release and its ratings; the roll calls of its first half have version
 * 1. Nobody rewrites the journal, because each later release must read it. UPDATE_GOLDEN=1 writes changed
 * ratings; the commit names the clause that changed.
 */
const fileOf = (name: string) => new URL(`./${name}`, import.meta.url);
const lines = readFileSync(fileOf("year-2021.jsonl"), "utf8");

const read = (): JournalEvent[] =>
  [...readJournalSync([lines])].flatMap(({ events, problems }) => {
    expect(problems).toEqual([]);
    return events;
  });

describe("the journal of the first release", () => {
  const events = read();

  it("is read to the last line, those in older forms too", () => {
    expect(events).toHaveLength(1807);
    expect(new Set(events.map(({ type }) => type)).size).toBe(86);
    const older = lines.split("\n").filter((line) => line.includes('"absent":'));
    expect(older).toHaveLength(12);
  });

  it("is canonical: each line in its present form is the text of its event", () => {
    const present = lines.split("\n").filter((line) => line !== "" && !line.includes('"absent":'));
    const texts = new Set(events.map(encodeEvent));
    expect(present.filter((line) => !texts.has(line))).toEqual([]);
  });

  it.each([
    ["ratings-2021.json", {}],
    ["ratings-2021-as-at-november.json", { asAt: "2021-11-30T16:59:59Z" }],
  ])("comes to the ratings of %s", (name, axes) => {
    const year = replay(events, { year: 2021, under: qd132hd21, rubrics: [hd42], rollUp: "mean", ...axes });
    const ratings = ratingsOf(year);
    if (process.env.UPDATE_GOLDEN === "1")
      writeFileSync(fileOf(name), `${JSON.stringify(ratings, undefined, 2)}\n`);
    expect(ratings).toEqual(JSON.parse(readFileSync(fileOf(name), "utf8")));
  });
});
