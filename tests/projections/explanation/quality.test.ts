import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exampleSheet } from "../../../examples/sheet.js";
import {
  explain,
  readJournalSync,
  render,
  replay,
  UnknownSubjectError,
  type YearOptions,
} from "../../../src/index.js";
import { qd132hd21 } from "../../../src/rules/index.js";

const file = new URL("../../../examples/journals/school-2021.jsonl", import.meta.url);
const events = [...readJournalSync([readFileSync(file)])].flatMap((batch) => batch.events);
const read = (options: Partial<YearOptions> = {}) =>
  replay(events, { year: 2021, under: qd132hd21, rubrics: [exampleSheet], ...options });

describe("why a cell's quality score", () => {
  const why = explain(read({ rollUp: "mean" }), { quality: "s1" });

  it("names the policy, every meeting of the year with its points, and the events that state them", () => {
    expect(why.policy).toBe("mean");
    expect(why.meetings).toHaveLength(15);
    const known = new Set(events.map(({ id }) => id));
    for (const { points, by } of why.meetings) {
      expect(points).toBeTypeOf("number");
      expect(by.length).toBeGreaterThan(0);
      expect(by.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  it("adds up to the year's score", () => {
    const sum = why.meetings.reduce((total, { points = 0 }) => total + points, 0);
    expect(why.quality.year.score?.points).toEqual([sum, 15]);
  });

  it("is told in both languages, with days and decimals as each writes them", () => {
    const text = render(why, { language: "vi" }).split("\n");
    expect(text[0]).toBe("Chất lượng sinh hoạt chi bộ, s1, 2021: 94,13 tốt");
    expect(text).toContain("  04/01/2021 meeting/s1/2021-01: 100 (example-sheet) ← meeting/s1/2021-01@22");
    expect(render(why, { language: "en" })).toContain("Quality of cell meetings, s1, 2021: 94.13 good");
  });

  it("has no score of the year while no policy is named", () => {
    const without = explain(read(), { quality: "s1" });
    expect(without.policy).toBeUndefined();
    expect(without.quality.year.score).toBeUndefined();
    expect(render(without, { language: "en" })).toContain("2021: none yet");
  });

  it("is asked of a cell that the year knows", () => {
    expect(() => explain(read(), { quality: "s2" })).toThrow(UnknownSubjectError);
  });
});
