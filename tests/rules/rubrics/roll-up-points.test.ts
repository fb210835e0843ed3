import { describe, expect, it } from "vitest";
import { rollUp } from "../../../src/rules/rubrics/roll-up.js";
import { mean, worst } from "../../../src/rules/rubrics/shipped-roll-ups.js";
import { rubric, scored } from "../../support/periods.js";

describe("the mean", () => {
  it("is exact: 89.5 is fair, 90 is good", () => {
    expect(rollUp(mean, scored(90, 89), { rubric })).toEqual({
      policy: "mean",
      meetings: 2,
      points: [179, 2],
      grade: "fair",
      candidates: ["fair"],
      unread: [],
      silent: false,
      missing: [],
      because: [],
    });
    expect(rollUp(mean, scored(91, 89), { rubric })).toMatchObject({ points: [90, 1], grade: "good" });
    expect(rollUp(mean, scored(100, 85, 84), { rubric })?.grade).toBe("fair");
  });

  it("adds fractions of different rubrics' parts without rounding", () => {
    expect(rollUp(mean, scored([8000, 95], [179, 2], 90), { rubric })?.points).toEqual([10021, 114]);
  });

  it("stands without a grade where the rubric is not known, or has none for the points", () => {
    expect(rollUp(mean, scored(90), {})).toMatchObject({
      points: [90, 1],
      candidates: [],
      missing: ["rubric"],
    });
    const high = { scale: 100, grades: [{ grade: "good", atLeast: 90 }] };
    expect(rollUp(mean, scored(89), { rubric: high })).toStrictEqual({
      policy: "mean",
      meetings: 1,
      points: [89, 1],
      candidates: [],
      unread: [],
      silent: false,
      missing: [],
      because: [],
    });
    expect(rollUp(mean, scored(100, undefined), { rubric: high })?.candidates).toEqual([]);
  });

  it("counts any points for a meeting that nobody scored: the grade is sure only where that is all one", () => {
    expect(rollUp(mean, scored(100, 100, undefined), { rubric })).toMatchObject({
      meetings: 2,
      points: [100, 1],
      candidates: ["good", "fair", "average"],
    });
    expect(rollUp(mean, scored(89, undefined), { rubric })?.candidates).toEqual([
      "good",
      "fair",
      "average",
      "poor",
    ]);
    expect(rollUp(mean, scored(20, 20, 20, undefined), { rubric })?.grade).toBe("poor");
  });

  it("is none where nothing was scored", () => {
    expect(rollUp(mean, [], { rubric })).toBeUndefined();
    expect(rollUp(mean, scored(undefined), { rubric })).toBeUndefined();
  });

  it("has no points, and no grade, where they cannot be written exactly", () => {
    const many = scored(
      ...[9007199254740881, 9007199254740847, 9007199254740761].map((d) => [d - 1, d] as const),
    );
    expect(rollUp(mean, many, { rubric })).toStrictEqual({
      policy: "mean",
      meetings: 3,
      candidates: [],
      unread: [],
      silent: false,
      missing: [],
      because: [],
    });
  });

  // Half of an odd fraction with so large a denominator cannot be written. The whole point of the scale can.
  it.each([
    { name: "least", points: [4503599627370497, 9007199254740881] as const },
    { name: "most", points: [4503599627370498, 9007199254740881] as const },
  ])("has no grade where the $name that an open meeting leaves cannot be written exactly", ({ points }) => {
    const one = { scale: 1, grades: [{ grade: "poor", atLeast: 0 }] };
    const score = rollUp(mean, scored(points, undefined), { rubric: one });
    expect(score).toMatchObject({ points, candidates: [] });
    expect(score).not.toHaveProperty("grade");
  });

  it("of a rubric without grades is points alone", () => {
    const score = rollUp(mean, scored(90, undefined), { rubric: { scale: 100, grades: [] } });
    expect(score).toMatchObject({ points: [90, 1], candidates: [], missing: [] });
  });

  it("names no grade while several are possible", () => {
    expect(rollUp(mean, scored(89, undefined), { rubric })).toStrictEqual({
      policy: "mean",
      meetings: 1,
      points: [89, 1],
      candidates: ["good", "fair", "average", "poor"],
      unread: [],
      silent: false,
      missing: [],
      because: [],
    });
  });
});

describe("the worst meeting", () => {
  it("gives its points and their grade", () => {
    expect(rollUp(worst, scored(100, 69, 95), { rubric })).toMatchObject({
      points: [69, 1],
      grade: "average",
    });
    expect(rollUp(worst, scored([179, 2], [8500, 95]), { rubric })).toMatchObject({
      points: [1700, 19],
      grade: "fair",
    });
  });

  it("may be a meeting that nobody scored", () => {
    expect(rollUp(worst, scored(95, undefined), { rubric })).toMatchObject({
      points: [95, 1],
      candidates: ["good", "fair", "average", "poor"],
    });
    expect(rollUp(worst, scored(49, undefined), { rubric })?.grade).toBe("poor");
  });
});
