import { describe, expect, it } from "vitest";
import type { CellQuality, YearOptions } from "../../../src/projections/index.js";
import { hd42 } from "../../../src/rules/index.js";
import type { Story } from "../../../src/testing/index.js";
import { held, oneCell, read } from "../world.js";

const scored = (told: Story, month: string, points: number, rubric = "hd42-2025"): Story =>
  held(told, month).happened("ScoreProposed", { rubric, points, grade: "good" }, `${month}-03T02:35:00Z`);

const cell = oneCell("m-1", "m-2");
const qualityOf = (told: Story, options: Partial<YearOptions> = {}): CellQuality => {
  const found = read(told, options).cellQuality.of("c-1");
  if (found === undefined) throw new Error("c-1 has no quality");
  return found;
};
const period = ({ months, quarters, year }: CellQuality, name: string) =>
  [...months, ...quarters, year].find((each) => each.period === name);

const twoMonths = scored(scored(cell, "2021-02", 90), "2021-03", 89);

describe("the quality of a cell", () => {
  it("has twelve months, four quarters and a year, scored or not", () => {
    const quality = qualityOf(cell);
    expect(quality.months.map((each) => each.period)).toHaveLength(12);
    expect(quality.quarters.map((each) => each.period)).toEqual(["2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"]);
    expect(quality.year).toEqual({ period: "2021", meetings: [], unscored: 0 });
  });

  it("takes one scored meeting as its period's score", () => {
    const quality = qualityOf(twoMonths);
    expect(period(quality, "2021-02")?.score).toEqual({
      policy: "mean",
      points: [90, 1],
      grade: "good",
      meetings: 1,
    });
  });

  it("gives no score to a quarter or year of several meetings unless the reader names a policy", () => {
    const quality = qualityOf(twoMonths);
    expect(period(quality, "2021-Q1")?.score).toBeUndefined();
    expect(period(quality, "2021")?.score).toBeUndefined();
  });

  it("is exact: a mean of 89.5 is not good", () => {
    expect(period(qualityOf(twoMonths, { rollUp: "mean" }), "2021-Q1")?.score).toEqual({
      policy: "mean",
      points: [179, 2],
      grade: "fair",
      meetings: 2,
    });
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

  it("counts meetings that were held and not scored, and leaves them out of the score", () => {
    const { year } = qualityOf(held(twoMonths, "2021-04"), { rollUp: "mean" });
    expect(year).toMatchObject({ unscored: 1, score: { points: [179, 2] } });
    expect(year.meetings).toHaveLength(3);
  });

  it("never rolls up scores of different sheets", () => {
    const mixed = scored(scored(cell, "2021-02", 90), "2021-03", 89, "local-1");
    const quality = qualityOf(mixed, { rollUp: "mean", rubrics: [hd42, { ...hd42, id: "local-1" }] });
    expect(quality.year.score).toBeUndefined();
    expect(period(quality, "2021-03")?.score?.points).toEqual([89, 1]);
  });

  it("gives no grade by a sheet that the reader does not know", () => {
    const { score } = qualityOf(twoMonths, { rollUp: "mean", rubrics: [] }).year;
    expect(score).toEqual({ policy: "mean", points: [179, 2], meetings: 2 });
  });

  it("never rolls up points whose sheet nobody named: it may not be the same", () => {
    const decided = (told: Story, month: string) =>
      held(told, month).happened("GradeDecided", { grade: "good", points: 91, by: "b-1" }, `${month}-20`);
    const one = decided(cell, "2021-02");
    expect(qualityOf(one, { rollUp: "mean" }).year.score?.points).toEqual([91, 1]);
    expect(qualityOf(decided(one, "2021-03"), { rollUp: "mean" }).year.score).toBeUndefined();
  });
});
