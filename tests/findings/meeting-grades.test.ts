import { describe, expect, it } from "vitest";
import { describeFinding } from "../../src/findings/describe-finding.js";
import { opinionsOf } from "../../src/projections/year/opinions.js";
import { held, oneCell, read } from "../projections/world.js";
import { opinions } from "./meeting-grades-pairs.js";

const november = held(oneCell("m-1", "m-2", "m-3"), "2021-11");
const found = (told: Parameters<typeof read>[0]) =>
  read(told).findings.filter(({ code }) => code.startsWith("opinions"));
const totals = { good: 0, fair: 0, average: 0, poor: 0 };

describe("members' opinions on a meeting", () => {
  it("are totals with their shares of those who answered, and the grade that most answered", () => {
    expect(
      opinionsOf({ asked: 23, answered: 20, totals: { ...totals, good: 9, fair: 11 }, by: "e" }),
    ).toEqual({
      asked: 23,
      answered: 20,
      totals: { good: 9, fair: 11, average: 0, poor: 0 },
      shares: { good: [9, 20], fair: [11, 20], average: [0, 20], poor: [0, 20] },
      most: "fair",
      by: "e",
    });
  });

  it("favour no grade where two are level or nobody answered", () => {
    expect(
      opinionsOf({ asked: 4, answered: 4, totals: { ...totals, good: 2, fair: 2 }, by: "e" }).most,
    ).toBeUndefined();
    const nobody = opinionsOf({ asked: 4, answered: 0, totals, by: "e" });
    expect(nobody.most).toBeUndefined();
    expect(nobody.shares).toBeUndefined();
  });

  it("count as they were last collected", () => {
    const twice = opinions(opinions(november, 23, 20, { good: 9 }), 23, 20, { good: 9, fair: 11 });
    expect(found(twice)).toEqual([]);
  });

  it("are not anonymous where few were asked, and where all who answered agree", () => {
    const sentence = (told: Parameters<typeof read>[0]) =>
      found(told).map((each) => describeFinding(each, "en"));
    expect(sentence(opinions(november, 2, 2, { good: 1, fair: 1 }))).toEqual([
      "Only 2 were asked: the opinions are not anonymous.",
    ]);
    expect(sentence(opinions(november, 23, 20, { good: 20 }))).toEqual([
      "All 20 who answered gave one grade: everybody's opinion is known.",
    ]);
    expect(sentence(opinions(november, 23, 0, {}))).toEqual([]);
  });

  it("are held against the grade of the superior committee before that of the cell", () => {
    const voted = november.happened(
      "GradeVoted",
      { grade: "good", inFavour: 3, against: 0, abstained: 0 },
      "2021-11-03T02:40:00Z",
    );
    const decided = opinions(voted, 23, 20, { good: 9, fair: 11 }).happened(
      "GradeDecided",
      { grade: "fair", by: "b-1" },
      "2021-11-20",
    );
    expect(found(decided)).toEqual([]);
    expect(found(opinions(voted, 23, 20, { good: 9, fair: 11 }))[0]?.details).toEqual({
      most: "fair",
      stated: "good",
    });
  });
});
