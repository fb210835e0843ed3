import { describe, expect, it } from "vitest";
import { hd12 } from "../../../src/rules/rubrics/shipped/hd12-2018.js";
import { type Differences, scoredMeeting } from "../full-meeting.js";
import { oneCell } from "../world.js";
import { cell, itemOf, members, month, qualityOf } from "./meeting-evidence-stories.js";

describe("the criteria of HD 12, which have no points", () => {
  const met = (differences: Differences = {}) =>
    qualityOf(scoredMeeting(cell, month, members, hd12, differences));

  it("are met or not, without a score or a grade", () => {
    const { evidence, marked } = met();
    expect(evidence?.score).toBeUndefined();
    expect(evidence?.candidates).toEqual([]);
    expect(marked?.score).toBeUndefined();
    expect(evidence?.criteria.every(({ points }) => points === 1)).toBe(true);
  });

  it("1: exactly 85 % is not above 85 %", () => {
    const twenty = Array.from({ length: 20 }, (_, index) => `m-${index + 1}`);
    const attended = (came: number) =>
      itemOf(
        qualityOf(
          scoredMeeting(oneCell(...twenty), month, twenty, hd12, {
            present: twenty.slice(0, came),
            excused: twenty.slice(came),
          }),
        ),
        "1",
      ).points;
    expect([attended(17), attended(18)]).toEqual([0, 1]);
  });

  it("1: a fourth absence with reason in a row breaks it, a third does not", () => {
    const months = ["2026-01", "2026-02", "2026-03", "2026-04"];
    const told = months.reduce(
      (so, each) =>
        scoredMeeting(so, each, members, hd12, { present: members.slice(0, 9), excused: ["m-10"] }),
      cell,
    );
    const points = months.map((each) => itemOf(qualityOf(told, {}, `meeting/c-1/${each}`), "1").points);
    expect(points).toEqual([1, 1, 1, 0]);
  });
});
