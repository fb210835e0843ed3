import { describe, expect, it } from "vitest";
import { moreThanHalf, reaches, twoThirds, votesNeeded } from "../../../src/rules/voting/majority.js";

describe("a majority", () => {
  it.each([
    { base: 1, half: 1, thirds: 1 },
    { base: 2, half: 2, thirds: 2 },
    { base: 3, half: 2, thirds: 2 },
    { base: 9, half: 5, thirds: 6 },
    { base: 10, half: 6, thirds: 7 },
    { base: 14, half: 8, thirds: 10 },
    { base: 16, half: 9, thirds: 11 },
    { base: 17, half: 9, thirds: 12 },
    { base: 19, half: 10, thirds: 13 },
    { base: 20, half: 11, thirds: 14 },
    { base: 23, half: 12, thirds: 16 },
    { base: 30, half: 16, thirds: 20 },
  ])("of $base members: more than half is $half, two thirds is $thirds", ({ base, half, thirds }) => {
    expect([votesNeeded(base, moreThanHalf), votesNeeded(base, twoThirds)]).toEqual([half, thirds]);
    for (const [majority, needed] of [
      [moreThanHalf, half],
      [twoThirds, thirds],
    ] as const) {
      expect(reaches(needed, { least: base, most: base }, majority)).toBe("holds");
      expect(reaches(needed - 1, { least: base, most: base }, majority)).toBe("fails");
    }
  });

  it("is of all who count, not of those present: 10 of 20 with 3 absent is not more than half", () => {
    expect(reaches(10, { least: 20, most: 20 }, moreThanHalf)).toBe("fails");
  });

  it("is unknown where it depends on who counts", () => {
    const base = { least: 17, most: 20 };
    expect(reaches(8, base, moreThanHalf)).toBe("fails");
    expect(reaches(9, base, moreThanHalf)).toBe("unknown");
    expect(reaches(10, base, moreThanHalf)).toBe("unknown");
    expect(reaches(11, base, moreThanHalf)).toBe("holds");
    expect([11, 12, 13, 14].map((votes) => reaches(votes, base, twoThirds))).toEqual([
      "fails",
      "unknown",
      "unknown",
      "holds",
    ]);
  });

  it("nobody decides nothing: without votes no majority is reached, of however few", () => {
    for (const majority of [moreThanHalf, twoThirds]) {
      expect(votesNeeded(0, majority)).toBe(1);
      expect(reaches(0, { least: 0, most: 0 }, majority)).toBe("fails");
      expect(reaches(0, { least: 0, most: 4 }, majority)).toBe("fails");
    }
  });

  it("cites the Charter", () => {
    expect([moreThanHalf.id, twoThirds.id]).toEqual(["more-than-half", "two-thirds"]);
    expect([moreThanHalf, twoThirds].map(({ source }) => source)).toEqual([
      { document: "Điều lệ Đảng (2011)", point: "9.5", evidence: "quoted" },
      { document: "Điều lệ Đảng (2011)", point: "4.3, 5.2, 38.3", evidence: "quoted" },
    ]);
  });
});
