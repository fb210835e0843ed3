import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readJournalSync } from "../../src/events/journal/read.js";
import { explain, render } from "../../src/explanation/explain.js";
import { NotInThisYearError } from "../../src/language/problems/errors.js";
import type { YearOptions } from "../../src/projections/year/context.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { replay } from "../../src/year.js";
import { oneCell, read as readStory } from "../projections/world.js";
import { adopting, gradedBy } from "../projections/year/quality-stories.js";

const file = new URL("../../examples/journals/school-2021.jsonl", import.meta.url);
const events = [...readJournalSync([readFileSync(file)])].flatMap((batch) => batch.events);
const read = (options: Partial<YearOptions> = {}) =>
  replay(events, { year: 2021, under: qd132hd21, rubrics: [{ ...hd42, id: "example-sheet" }], ...options });

describe("why a cell's quality score", () => {
  const why = explain(read({ rollUp: "mean" }), { quality: "s1" });

  it("names the policy with its source, every meeting of the year with its points, and the events that state them", () => {
    expect(why.policy).toMatchObject({
      id: "mean",
      known: true,
      data: { source: { evidence: "not-found" } },
    });
    expect(why.meetings).toHaveLength(15);
    const known = new Set(events.map(({ id }) => id));
    for (const { points, by } of why.meetings) {
      expect(points?.[1]).toBe(1);
      expect(by.length).toBeGreaterThan(0);
      expect(by.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  it("adds up to the year's score: its twelve regular meetings count", () => {
    const counted = why.meetings.filter(({ meeting }) => why.quality.year.meetings.includes(meeting));
    const sum = counted.reduce((total, { points = [0, 1] }) => total + points[0], 0);
    const [n, d] = why.quality.year.score?.points ?? [0, 1];
    expect(counted).toHaveLength(12);
    expect(n * 12).toBe(sum * d);
  });

  it("is told in both languages, with days and decimals as each writes them", () => {
    const text = render(why, { language: "vi" }).split("\n");
    expect(text[0]).toBe("Chất lượng sinh hoạt chi bộ, s1, năm 2021: 94,75 điểm, tốt");
    expect(text).toContain(
      "  04/01/2021 (meeting/s1/2021-01): 100 điểm, tốt (đã quyết định) ← meeting/s1/2021-01@24",
    );
    expect(render(why, { language: "en" })).toContain(
      "Quality of cell meetings, s1, 2021: 94.75 points, good",
    );
  });

  it("says of a policy without a source that it has none, and who chose it", () => {
    const text = render(why, { language: "en" }).split("\n");
    expect(text.slice(1, 3)).toEqual([
      "  Roll-up: Mean of the regular meetings' points (unsourced) — CT 50-CT/TW, HD 42-HD/BTCTW (not found)",
      "    chosen by the reader",
    ]);
  });

  it("says that the grade is open where the rubric is not known", () => {
    const text = render(explain(read({ rubrics: [], rollUp: "mean" }), { quality: "s1" }), {
      language: "vi",
    });
    expect(text.split("\n")).toContain("  Chưa biết biểu điểm nên chưa xác định được mức chất lượng.");
  });

  it("names the criteria of a rubric that is not known, in the order in which people count", () => {
    const text = render(explain(read({ rubrics: [] }), { meeting: "meeting/s1/2021-03" }), {
      language: "vi",
    });
    const named = text
      .split("\n")
      .flatMap((each) => /^ {2}(Tiêu chí [\d.]+: \d+ điểm)/.exec(each)?.[1] ?? []);
    expect(named).toEqual([
      "Tiêu chí 1: 5 điểm",
      "Tiêu chí 2: 5 điểm",
      "Tiêu chí 3.1: 4 điểm",
      "Tiêu chí 3.2: 5 điểm",
      "Tiêu chí 4.1: 5 điểm",
      "Tiêu chí 4.2: 19 điểm",
      "Tiêu chí 4.3: 10 điểm",
      "Tiêu chí 5: 5 điểm",
      "Tiêu chí 6: 24 điểm",
      "Tiêu chí 7: 5 điểm",
    ]);
  });

  it("has no score of the year while no policy is named", () => {
    const without = explain(read(), { quality: "s1" });
    expect(without.policy).toBeUndefined();
    expect(without.quality.year.score).toBeUndefined();
    expect(render(without, { language: "en" })).toContain("2021: none yet");
  });

  it("shows each grade of Phú Thọ with what it read, and what was not read", () => {
    const text = render(explain(read({ rollUp: "phu-tho" }), { quality: "s1" }), { language: "en" });
    expect(text).toMatch(/^ {2}[✓✗?] good$/m);
    expect(text).toMatch(/meetings graded fair or better \/ meetings held: \d+\/12/);
    expect(text).toContain("reported by others");
  });

  it("tells a policy that the reader does not know", () => {
    const text = render(explain(read({ rollUp: "of-our-own" }), { quality: "s1" }), { language: "en" });
    expect(text).toContain("  Roll-up: of-our-own: nothing is known of this roll-up");
  });

  it("is asked of a cell that the year knows", () => {
    expect(() => explain(read(), { quality: "s2" })).toThrow(NotInThisYearError);
  });
});

describe("why a policy leaves the year open", () => {
  const told = gradedBy(
    gradedBy(oneCell("m-1", "m-2"), "c-1", "2021-02", "fair", 80),
    "c-1",
    "2021-03",
    "fair",
  );
  const lines = (so: typeof told, language: "vi" | "en") =>
    render(explain(readStory(so), { quality: "c-1" }), { language }).split("\n");

  it("names the body that adopted it with the event, what it chose, and each number that it did not choose", () => {
    const adopted = adopting(told, "b-1", {
      rollUp: "counts",
      parameters: { "good-meetings": 8, "late-tasks-reach": true },
    });
    const text = lines(adopted, "vi");
    expect(text[0]).toBe("Chất lượng sinh hoạt chi bộ, c-1, năm 2021: có thể là khá, trung bình hoặc kém");
    expect(text).toContain(`    do cấp ủy chọn: b-1 ← ${adopted.events.at(-1)?.id}`);
    expect(text).toContain("    Số kỳ sinh hoạt xếp loại tốt ít nhất trong năm: 8");
    expect(text.join()).not.toContain("late-tasks-reach");
    expect(text.filter((line) => line.includes("Cấp ủy chưa lựa chọn"))).toEqual([
      "  Cấp ủy chưa lựa chọn: Số kỳ sinh hoạt xếp loại khá trở lên ít nhất trong năm",
      "  Cấp ủy chưa lựa chọn: Số kỳ sinh hoạt xếp loại trung bình trở lên ít nhất trong năm",
    ]);
  });

  it("quotes the part that was not read", () => {
    const text = lines(adopting(told, "b-1", { rollUp: "phu-tho" }), "en");
    expect(text).toContain("  ✗ good");
    const fair = text.indexOf("  ? fair");
    expect(text.slice(fair).find((line) => !line.startsWith("    ✓") && line !== "  ? fair")).toBe(
      "    ? Not read: the further condition for fair was not read",
    );
    expect(text.filter((line) => line.includes("Not read"))).toHaveLength(1);
  });
});
