import { describe, expect, it } from "vitest";
import { commendationGaps, commendationLimits, commendationRules } from "../../src/rules/awards.js";
import { inForceOn } from "../../src/rules/in-force.js";

const rowsOf = (of: string) =>
  commendationRules
    .filter((rule) => rule.of === of)
    .map(({ ground, years, distinguished, award }) => [ground, years, distinguished, award.vi]);

describe("the commendations of HD 06", () => {
  it("of members ask for excellent levels, of one year or of five in a row", () => {
    expect(rowsOf("member")).toEqual([
      ["year", 1, false, "giấy khen"],
      ["five-years", 5, false, "giấy khen"],
      ["five-years", 5, false, "bằng khen"],
    ]);
  });

  it("of cells and base organisations ask for recognition as distinguished besides", () => {
    expect(rowsOf("cell")).toEqual([
      ["year", 1, true, "giấy khen"],
      ["five-years", 5, true, "giấy khen"],
      ["five-years", 5, true, "bằng khen"],
    ]);
    expect(rowsOf("base-organisation")).toEqual([
      ["year", 1, true, "giấy khen"],
      ["five-years", 5, true, "bằng khen"],
      ["five-years", 5, true, "cờ"],
    ]);
  });

  it("name an office that gives the award, and their clause", () => {
    expect(new Set(commendationRules.map(({ id }) => id)).size).toBe(commendationRules.length);
    for (const { by, source } of commendationRules) {
      expect(by.vi).not.toBe(by.en);
      expect(source).toEqual({ document: "HD 06-HD/TW (9/6/2025)", point: "19", evidence: "quoted" });
    }
    const givers = commendationRules.filter(({ award }) => award.vi === "bằng khen").map(({ by }) => by.vi);
    expect(new Set(givers)).toEqual(new Set(["ban thường vụ cấp ủy cấp tỉnh"]));
  });

  it("hold from 9/6/2025 until the guidance that was not read", () => {
    const holding = (day: string) => commendationRules.filter((rule) => inForceOn(rule, day)).length;
    expect(holding("2025-06-08")).toBe(0);
    expect(holding("2025-06-09")).toBe(9);
    expect(holding("2026-05-18")).toBe(9);
    expect(holding("2026-05-19")).toBe(0);
    expect(commendationGaps.map(({ id }) => id)).toEqual(["before-hd06", "after-hd06", "unrated-year"]);
  });
});

describe("that only excellent levels are commended", () => {
  it("is read in both texts, each under a name of its own", () => {
    expect(commendationLimits.map(({ id, source: { evidence } }) => [id, evidence])).toEqual([
      ["only-excellent.hd21", "quoted"],
      ["only-excellent.hd06", "quoted"],
    ]);
  });

  it("is said by HD 21 and by HD 06, and by no text that was read between them", () => {
    const limit = (day: string) => commendationLimits.find((each) => inForceOn(each, day))?.source.document;
    expect(limit("2019-10-17")).toBeUndefined();
    expect(limit("2019-10-18")).toBe("HD 21-HD/BTCTW (18/10/2019)");
    expect(limit("2023-11-09")).toBe("HD 21-HD/BTCTW (18/10/2019)");
    expect(limit("2023-11-10")).toBeUndefined();
    expect(limit("2025-06-09")).toBe("HD 06-HD/TW (9/6/2025)");
  });
});
