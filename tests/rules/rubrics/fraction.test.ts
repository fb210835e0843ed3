import { describe, expect, it } from "vitest";
import { compareFractions, exactDifference } from "../../../src/rules/rubrics/fraction.js";
import { gradeOf } from "../../../src/rules/rubrics/score.js";
import { rubric } from "../../support/periods.js";

describe("fractions", () => {
  it("are compared and subtracted exactly", () => {
    expect(compareFractions([179, 2], [90, 1])).toBe(-1);
    expect(compareFractions([180, 2], [90, 1])).toBe(0);
    expect(compareFractions([9007199254740991, 9007199254740990], [9007199254740990, 9007199254740989])).toBe(
      -1,
    );
    expect(exactDifference([179, 2], [90, 1])).toEqual([-1, 2]);
    expect(exactDifference([90, 1], [90, 1])).toEqual([0, 1]);
    expect(exactDifference([9007199254740991, 1], [-1, 1])).toBeUndefined();
    expect(exactDifference([9007199254740990, 1], [-1, 1])).toEqual([9007199254740991, 1]);
    expect(gradeOf(rubric, [8999, 100])).toBe("fair");
  });
});
