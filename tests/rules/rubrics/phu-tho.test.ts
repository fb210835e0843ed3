import { describe, expect, it } from "vitest";
import { minimumMinutes } from "../../../src/rules/rubrics/meeting-facts.js";
import { phuThoRubric } from "../../../src/rules/rubrics/shipped/phu-tho.js";
import { criterionScore, rubricScore, told } from "../../support/scored.js";

describe("the scheme of Phú Thọ", () => {
  it("gives 15, 20, 45 and 20 points for preparation, attendance, conduct and closing", () => {
    expect(phuThoRubric.criteria.map(({ id, group, max }) => [id, group, max])).toEqual([
      ["preparation", "preparation", 15],
      ["attendance", "attendance", 20],
      ["conduct", "conduct", 45],
      ["closing", "closing", 20],
    ]);
    expect(phuThoRubric.groups.map(({ id }) => id)).toEqual([
      "preparation",
      "attendance",
      "conduct",
      "closing",
    ]);
    expect(phuThoRubric.scale).toBe(100);
  });

  it("is cited as a press account, and says that its parts were not found", () => {
    const { id, source, from, kinds, gaps } = phuThoRubric;
    expect([id, source.document, source.evidence, from, kinds, gaps.length]).toEqual([
      "phu-tho",
      "Đảng ủy Khối Các cơ quan tỉnh Phú Thọ",
      "reported",
      "2018-07-06",
      ["regular"],
      2,
    ]);
  });

  it("has no minimum of duration", () => {
    expect(minimumMinutes(phuThoRubric, "regular", [10])).toBeUndefined();
  });

  it.each([
    { id: "preparation", max: 15 },
    { id: "attendance", max: 20 },
    { id: "conduct", max: 45 },
    { id: "closing", max: 20 },
  ])("$id: a person judges, from 0 to $max", ({ id, max }) => {
    const gives = (points: number) => told(criterionScore(phuThoRubric, id, { marks: { [id]: points } }));
    expect([0, 1, max].map(gives)).toEqual(["judged 0", "judged 1", `judged ${max}`]);
    expect(gives(max + 1)).toBe(`open 0 to ${max}: off-step`);
  });

  it.each([
    { conduct: 35, score: 90, grade: "good" },
    { conduct: 34, score: 89, grade: "fair" },
    { conduct: 15, score: 70, grade: "fair" },
    { conduct: 14, score: 69, grade: "average" },
  ])("with $conduct for conduct and all else it is $score: $grade", ({ conduct, score, grade }) => {
    const marks = { preparation: 15, attendance: 20, conduct, closing: 20 };
    expect(rubricScore(phuThoRubric, { marks })).toMatchObject({ score: [score, 1], grade });
  });
});
