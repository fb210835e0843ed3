import { describe, expect, it } from "vitest";
import { describeFinding } from "../../src/findings/describe-finding.js";
import { qd366hd43quarter } from "../../src/rules/rule-sets/hd02-2026-quarter.js";
import type { Story } from "../../src/testing/index.js";
import { replay } from "../../src/year.js";
import { memberOf, oneCell } from "../projections/world.js";
import { criteria, holder, province, quarterOf } from "./quarters-scored-pairs.js";

const year = 2026;
const under = province;
const found = (told: Story, rules = under) =>
  replay(told, { year, under: rules }).findings.filter(({ code }) => code.startsWith("quarter-"));
const said = (told: Story) =>
  found(told).flatMap((finding) => [describeFinding(finding, "vi"), describeFinding(finding, "en")]);

describe("a quarter with points", () => {
  it("is read with own and decided points, its computed score and the best level", () => {
    const told = quarterOf("good", { own: 920, decided: 899, criteria: criteria({ "axes.led": 49 }) });
    expect(replay(told, { year, under }).periods.of("member:m-1/2026-Q1")).toMatchObject({
      level: "good",
      own: [92, 1],
      decided: [899, 10],
      computed: { kind: "score", points: [899, 10] },
      best: "good",
      changes: [{ on: "2026-04-05" }],
    });
  });

  it("is read without a computed score under the central text, and nothing is found", () => {
    const told = quarterOf("excellent", { own: 920, decided: 300, criteria: criteria({ "axes.led": 900 }) });
    const { periods } = replay(told, { year, under: qd366hd43quarter });
    expect(periods.all.map(({ computed, best }) => [computed, best])).toEqual([[undefined, undefined]]);
    expect(found(told, qd366hd43quarter)).toEqual([]);
  });

  it("may have a level below its points: other conditions may be missing", () => {
    expect(found(quarterOf("unfulfilled", { decided: 950 }))).toEqual([]);
  });

  it("has a level above its points: the sentence names quarter, level and points", () => {
    expect(said(quarterOf("fulfilled", { decided: 499 }))).toEqual([
      "Quý I xếp loại hoàn thành nhiệm vụ với 49,9 điểm: theo quy định của địa phương, số điểm này cao nhất là không hoàn thành nhiệm vụ.",
      "Quarter 1 was rated fulfilled with 49.9 points: by the local text these allow unfulfilled at best.",
    ]);
  });

  it("has points that its rubric cannot give, and no sum of them", () => {
    const told = quarterOf("good", {
      decided: 900,
      criteria: [
        ...criteria({ "axes.led": 160, "general.ethics": 10 }),
        { criterion: "tasks.own", points: 5 },
      ],
    });
    expect(found(told).map(({ code, details }) => [code, details])).toEqual([
      [
        "quarter-points-impossible",
        expect.objectContaining({ criterion: "general.ethics", points: 1, most: 6, why: "all-or-nothing" }),
      ],
      [
        "quarter-points-impossible",
        {
          quarter: 1,
          criterion: "axes.led",
          vi: "kết quả lĩnh vực phụ trách",
          en: "results of the field in charge",
          points: 16,
          most: 15,
          why: "above-maximum",
        },
      ],
      [
        "quarter-points-impossible",
        { quarter: 1, criterion: "tasks.own", points: [1, 2], why: "not-in-rubric" },
      ],
    ]);
    expect(said(told).slice(2)).toEqual([
      "Quý I, tiêu chí “kết quả lĩnh vực phụ trách”: ghi 16 điểm, tối đa 15.",
      "Quarter 1, criterion “results of the field in charge”: 16 points, 15 at most.",
      "Quý I, tiêu chí “tasks.own”: ghi 0,5 điểm; biểu điểm không có tiêu chí này.",
      "Quarter 1, criterion “tasks.own”: 0.5 points; the rubric has no such criterion.",
    ]);
    expect(said(told)[0]).toMatch(/: ghi 1 điểm; tiêu chí này chỉ cho đủ 6 điểm hoặc 0 điểm\.$/);
  });

  it("has totals above the maximum of its rubric, also without points of criteria", () => {
    expect(said(quarterOf("good", { own: 1100, decided: 1200 }))).toEqual([
      "Quý I, điểm quyết định: ghi 120 điểm, tối đa 100.",
      "Quarter 1, decided points: 120 points, 100 at most.",
      "Quý I, điểm tự chấm: ghi 110 điểm, tối đa 100.",
      "Quarter 1, own points: 110 points, 100 at most.",
    ]);
    expect(said(quarterOf("excellent", { own: 1000, decided: 1000 }))).toEqual([]);
    const uncategorised = quarterOf("good", { decided: 1001 }, oneCell("m-1"));
    expect(found(uncategorised).map(({ code }) => code)).toEqual(["quarter-points-impossible"]);
  });
});

describe("the year of a holder of a post", () => {
  const unfulfilled = (told: Story) =>
    replay(told, { year, under }).classification.of("member:m-1")?.facts.get("quarters.unfulfilled")?.value;

  it("counts a quarter by its level, and not by its points", () => {
    expect(unfulfilled(holder)).toBe(0);
    expect(unfulfilled(quarterOf("unfulfilled", { decided: 950 }))).toBe(1);
    expect(unfulfilled(quarterOf("fulfilled", { decided: 400 }))).toBe(0);
  });

  it("does not know the count while a quarter has points and neither a level nor a reason for none", () => {
    const scored = quarterOf(undefined, { decided: 400 });
    expect(unfulfilled(scored)).toBeUndefined();
    expect(unfulfilled(quarterOf("fulfilled", { decided: 600 }, scored))).toBe(0);
    const notRated = scored
      .on("committee/b-1")
      .happened(
        "QuarterLevelDecided",
        { year, quarter: 1, subject: memberOf("m-1"), notRated: "training", decidedOn: "2026-04-06" },
        "2026-04-06",
      );
    expect(unfulfilled(notRated)).toBe(0);
  });
});
