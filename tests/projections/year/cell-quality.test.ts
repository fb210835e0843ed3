import { describe, expect, it } from "vitest";
import { monthsOf } from "../../../src/events/time.js";
import type { Grade } from "../../../src/events/values.js";
import type { CellQuality } from "../../../src/projections/year/cell-quality.js";
import type { YearOptions } from "../../../src/projections/year/context.js";
import { hd42 } from "../../../src/rules/rubrics/shipped/hd42-2025.js";
import { counts, mean } from "../../../src/rules/rubrics/shipped-roll-ups.js";
import type { Story } from "../../../src/testing/index.js";
import { held, oneCell, read } from "../world.js";
import { adopting, gradedBy, heldBy } from "./quality-stories.js";

const scored = (told: Story, month: string, points: number, rubric = "hd42-2025"): Story =>
  held(told, month).happened("ScoreProposed", { rubric, points, grade: "good" }, `${month}-03T02:35:00Z`);

const cell = oneCell("m-1", "m-2");
const qualityOf = (told: Story, options: Partial<YearOptions> = {}): CellQuality => {
  const found = read(told, options).cellQuality.of("c-1");
  if (found === undefined) throw new Error("c-1 has no quality");
  return found;
};
const period = ({ months, quarters, halves, year }: CellQuality, name: string) =>
  [...months, ...quarters, ...halves, year].find((each) => each.period === name);

const twoMonths = scored(scored(cell, "2021-02", 90), "2021-03", 89);

/**
 * A year of regular meetings with the given grades, from January on. An undefined grade means a meeting
 * without a grade.
 */
const yearOf = (...grades: readonly (Grade | undefined)[]): Story =>
  grades.reduce((told, grade, index) => {
    const month = monthsOf(2021)[index] ?? "";
    return grade === undefined ? heldBy(told, "c-1", month) : gradedBy(told, "c-1", month, grade);
  }, cell);
const of = (number: number, grade: Grade) => Array.from({ length: number }, () => grade);

describe("the quality of a cell", () => {
  it("has twelve months, four quarters, two halves and a year, scored or not", () => {
    const quality = qualityOf(cell);
    expect(quality.months.map((each) => each.period)).toEqual(monthsOf(2021));
    expect(quality.quarters.map((each) => each.period)).toEqual(["2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"]);
    expect(quality.halves.map((each) => each.period)).toEqual(["2021-H1", "2021-H2"]);
    expect(quality.year).toEqual({ period: "2021", meetings: [], unscored: 0, rubrics: [] });
  });

  it("takes the one meeting of a month as its score, with the grade that was stated", () => {
    expect(period(qualityOf(twoMonths), "2021-03")?.score).toMatchObject({ points: [89, 1], grade: "good" });
    const decided = held(cell, "2021-04").happened(
      "GradeDecided",
      { grade: "fair", by: "b-1" },
      "2021-04-20",
    );
    expect(period(qualityOf(decided), "2021-04")).toMatchObject({
      unscored: 1,
      score: { meetings: 1, grade: "fair", candidates: ["fair"] },
    });
  });

  it("gives no score to a longer period unless somebody names a policy, were it of one meeting", () => {
    for (const told of [twoMonths, scored(cell, "2021-02", 90)]) {
      const quality = qualityOf(told);
      expect(quality.policy).toBeUndefined();
      for (const name of ["2021-Q1", "2021-H1", "2021"]) expect(period(quality, name)?.score).toBeUndefined();
    }
  });

  it("is exact: a mean of 89.5 is not good", () => {
    const quality = qualityOf(twoMonths, { rollUp: "mean" });
    for (const name of ["2021-Q1", "2021-H1", "2021"])
      expect(period(quality, name)?.score).toMatchObject({
        policy: "mean",
        points: [179, 2],
        grade: "fair",
        meetings: 2,
      });
    expect(period(quality, "2021-H2")?.score).toBeUndefined();
    const exactly90 = scored(scored(cell, "2021-02", 91), "2021-03", 89);
    expect(period(qualityOf(exactly90, { rollUp: "mean" }), "2021-Q1")?.score?.grade).toBe("good");
  });

  it("may be that of the worst meeting", () => {
    expect(qualityOf(twoMonths, { rollUp: "worst" }).year.score).toMatchObject({
      points: [89, 1],
      grade: "fair",
      meetings: 2,
    });
  });

  it("leaves meetings without a score out of the points, and the grade open where they could change it", () => {
    const { year } = qualityOf(held(twoMonths, "2021-04"), { rollUp: "mean" });
    expect(year).toMatchObject({
      unscored: 1,
      score: { points: [179, 2], candidates: ["good", "fair", "average"] },
    });
    expect(year.score?.grade).toBeUndefined();
    expect(year.meetings).toHaveLength(3);
  });

  it("counts only the kinds of meeting that the policy names", () => {
    const told = gradedBy(
      heldBy(twoMonths, "c-1", "2021-02", "review"),
      "c-1",
      "2021-03",
      "poor",
      10,
      "thematic",
    );
    const quality = qualityOf(told, { rollUp: "mean" });
    expect(quality.year.score?.points).toEqual([179, 2]);
    expect(period(quality, "2021-03")?.meetings).toEqual(["meeting/c-1/2021-03"]);
    const thematic = { ...mean, id: "of-all", of: [...mean.of, "thematic" as const] };
    expect(qualityOf(told, { rollUp: "of-all", rollUps: [thematic] }).year.score?.points).toEqual([63, 1]);
    expect(period(qualityOf(told), "2021-03")?.score).toBeUndefined();
  });

  it("never rolls up scores of different rubrics", () => {
    const mixed = scored(scored(cell, "2021-02", 90), "2021-03", 89, "local-1");
    const quality = qualityOf(mixed, { rollUp: "mean", rubrics: [hd42, { ...hd42, id: "local-1" }] });
    expect(quality.year).toMatchObject({ rubrics: ["hd42-2025", "local-1"] });
    expect(quality.year.score).toBeUndefined();
    expect(period(quality, "2021-03")?.score?.points).toEqual([89, 1]);
    expect(quality.months[2]?.change).toBeUndefined();
  });

  it("gives no grade by a rubric that the reader does not know", () => {
    const { score } = qualityOf(twoMonths, { rollUp: "mean", rubrics: [] }).year;
    expect(score).toMatchObject({ points: [179, 2], candidates: [], missing: ["rubric"] });
    expect(score?.grade).toBeUndefined();
  });

  it("never rolls up points whose rubric nobody named: it may not be the same", () => {
    const decided = (told: Story, month: string) =>
      held(told, month).happened("GradeDecided", { grade: "good", points: 91, by: "b-1" }, `${month}-20`);
    const one = decided(cell, "2021-02");
    expect(qualityOf(one, { rollUp: "mean" }).year.score?.points).toEqual([91, 1]);
    expect(qualityOf(decided(one, "2021-03"), { rollUp: "mean" }).year.score).toBeUndefined();
  });
});

describe("the trend of a cell", () => {
  it("is the exact difference to the month before, where both have points of one rubric", () => {
    const told = scored(scored(twoMonths, "2021-04", 95), "2021-06", 70);
    expect(qualityOf(told).months.map(({ change }) => change)).toEqual([
      undefined,
      undefined,
      [-1, 1],
      [6, 1],
      ...Array(8).fill(undefined),
    ]);
  });
});

describe("the year of a cell by Phú Thọ", () => {
  const year = (...grades: readonly (Grade | undefined)[]) =>
    qualityOf(yearOf(...grades), { rollUp: "phu-tho" }).year.score;

  it("needs 7 good meetings: 6 are not enough", () => {
    expect(year(...of(7, "good"), ...of(5, "fair"))?.grade).toBe("good");
    expect(year(...of(6, "good"), ...of(6, "fair"))?.candidates).toEqual(["fair", "average", "poor"]);
  });

  it("is not good with one average meeting, nor fair with one poor", () => {
    expect(year(...of(11, "good"), "average")?.candidates).toEqual(["fair", "average", "poor"]);
    expect(year(...of(11, "good"), "poor")?.candidates).toEqual(["average", "poor"]);
  });

  it("stays open while a month is not graded that could make the difference", () => {
    expect(year(...of(11, "good"), undefined)?.candidates).toEqual(["good", "fair", "average", "poor"]);
    expect(year("poor", ...of(10, "good"), undefined)?.candidates).toEqual(["average", "poor"]);
  });

  it("judges no shorter period", () => {
    const quality = qualityOf(yearOf(...of(12, "good")), { rollUp: "phu-tho" });
    expect(period(quality, "2021-Q1")?.score).toBeUndefined();
    expect(period(quality, "2021-H1")?.score).toBeUndefined();
    expect(period(quality, "2021-01")?.score?.grade).toBe("good");
  });

  it("rests on the events of the grades", () => {
    const told = yearOf(...of(12, "good"));
    const ids = told.events.filter(({ type }) => type === "GradeVoted").map(({ id }) => id);
    const [top] = qualityOf(told, { rollUp: "phu-tho" }).year.score?.because ?? [];
    expect(top?.condition).toMatchObject({ parts: [{ from: ids }, { from: ids }] });
  });
});

describe("the policy in use", () => {
  const told = yearOf(...of(12, "good"));

  it("is the one adopted for the cell, or by the body above it, with what was chosen", () => {
    const adopted = adopting(told, "b-1", { rollUp: "counts", parameters: { "good-meetings": 12 } });
    const { policy, year } = qualityOf(adopted);
    expect(policy).toEqual({
      id: "counts",
      known: true,
      parameters: { "good-meetings": 12 },
      adopted: { organisation: "b-1", by: adopted.events.at(-1)?.id },
    });
    expect(year.score?.grade).toBe("good");
    expect(qualityOf(adopting(adopted, "c-1", { rollUp: "phu-tho" })).policy?.id).toBe("phu-tho");
  });

  it("is none where the nearest adoption names none", () => {
    expect(qualityOf(adopting(adopting(told, "b-1", { rollUp: "mean" }), "c-1")).policy).toBeUndefined();
  });

  it("is the one that stands on the day of reading", () => {
    const adopted = adopting(adopting(told, "b-1", { rollUp: "mean" }), "b-1", {
      rollUp: "phu-tho",
      on: "2021-10-01",
    });
    expect(qualityOf(adopted).policy?.id).toBe("phu-tho");
    expect(qualityOf(adopted, { asOf: "2021-09-30T10:00:00Z" }).policy?.id).toBe("mean");
  });

  it("is the reader's where he names one; what was adopted with another does not count for it", () => {
    const adopted = adopting(told, "b-1", { rollUp: "phu-tho", parameters: { "good-meetings": 12 } });
    const { policy, year } = qualityOf(adopted, { rollUp: "counts" });
    expect(policy).toEqual({ id: "counts", known: true, parameters: {} });
    expect(year.score).toMatchObject({ missing: ["good-meetings", "fair-meetings", "average-meetings"] });
    expect(qualityOf(adopted, { rollUp: "phu-tho" }).policy?.adopted?.organisation).toBe("b-1");
  });

  it("rolls nothing up where the reader does not know it", () => {
    const { policy, year } = qualityOf(told, { rollUp: "of-our-own" });
    expect(policy).toMatchObject({ id: "of-our-own", known: false });
    expect(year.score).toBeUndefined();
    expect(qualityOf(told, { rollUp: "phu-tho", rollUps: [counts] }).policy?.known).toBe(false);
  });
});
