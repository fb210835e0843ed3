import { describe, expect, it } from "vitest";
import type { RollUpPolicy } from "../../../src/rules/rubrics/roll-up-policy.js";
import { counts, phuThoRollUp } from "../../../src/rules/rubrics/shipped-roll-ups.js";
import { year } from "../../support/periods.js";

describe("Phú Thọ", () => {
  it.each([
    { of: { good: 7, fair: 5 }, gives: ["good"] },
    { of: { good: 12 }, gives: ["good"] },
    { of: { good: 6, fair: 6 }, gives: ["fair", "average", "poor"] },
    { of: { good: 11, average: 1 }, gives: ["fair", "average", "poor"] },
    { of: { good: 11, poor: 1 }, gives: ["average", "poor"] },
    { of: { poor: 12 }, gives: ["average", "poor"] },
  ])("of $of is $gives", ({ of, gives }) => {
    expect(year(phuThoRollUp, of)?.candidates).toEqual(gives);
  });

  it("is good for sure with 7 good and every meeting fair or better, with the events of the grades", () => {
    const score = year(phuThoRollUp, { good: 7, fair: 1 });
    expect(score).toMatchObject({
      policy: "phu-tho",
      meetings: 8,
      grade: "good",
      unread: [],
      silent: false,
      missing: [],
    });
    const [top] = score?.because ?? [];
    expect(top).toMatchObject({ grade: "good", result: "holds" });
    expect(top?.condition).toMatchObject({
      parts: [
        { share: "meetings.fair-or-better", of: "meetings.held", values: [8, 8] },
        {
          fact: "meetings.good",
          value: 7,
          from: Array.from({ length: 7 }, (_, index) => `good-${index + 1}`),
        },
      ],
    });
  });

  it("is never surely fair: the further condition was not read", () => {
    const score = year(phuThoRollUp, { fair: 12 });
    expect(score?.grade).toBeUndefined();
    expect(score?.unread.map(({ en }) => en)).toEqual(["the further condition for fair was not read"]);
    expect(score?.because.map(({ grade, result }) => [grade, result])).toEqual([
      ["good", "fails"],
      ["fair", "unknown"],
    ]);
  });

  it("is silent below fair: one poor meeting leaves average and poor", () => {
    expect(year(phuThoRollUp, { good: 11, poor: 1 })).toMatchObject({
      silent: true,
      unread: [],
      missing: [],
    });
  });

  it("tries every grade for a meeting that nobody graded, and is sure only where all agree", () => {
    expect(year(phuThoRollUp, { good: 7, none: 1 })).toMatchObject({
      meetings: 7,
      candidates: ["good", "fair", "average", "poor"],
    });
    expect(year(phuThoRollUp, { good: 5, none: 1 })?.candidates).toEqual(["fair", "average", "poor"]);
    expect(year(phuThoRollUp, { poor: 1, none: 11 })).toMatchObject({
      candidates: ["average", "poor"],
      silent: true,
    });
    const because = year(phuThoRollUp, { poor: 1, none: 11 })?.because;
    expect(because?.map(({ result }) => result)).toEqual(["fails", "fails"]);
  });

  it("leaves every grade open where more than 12 meetings have none", () => {
    expect(year(phuThoRollUp, { poor: 1, none: 12 })?.candidates).toEqual(["average", "poor"]);
    expect(year(phuThoRollUp, { poor: 1, none: 13 })?.candidates).toEqual([
      "good",
      "fair",
      "average",
      "poor",
    ]);
  });

  it("says nothing of a year without a meeting, and takes no grade that is none of a meeting's", () => {
    expect(year(phuThoRollUp, {})).toBeUndefined();
    expect(year(phuThoRollUp, { good: 7, excellent: 1 })).toMatchObject({ meetings: 7 });
    expect(year(phuThoRollUp, { good: 7, excellent: 1 })?.grade).toBeUndefined();
  });

  it("judges years only, by their regular meetings", () => {
    expect(phuThoRollUp.periods).toEqual(["year"]);
    expect(phuThoRollUp.of).toEqual(["regular", "combined"]);
    expect(phuThoRollUp.source.evidence).toBe("reported");
  });
});

describe("counts", () => {
  const chosen = { "good-meetings": 8, "fair-meetings": 10, "average-meetings": 11 };

  it.each([
    { of: { good: 8, poor: 4 }, gives: "good" },
    { of: { good: 7, fair: 3, poor: 2 }, gives: "fair" },
    { of: { good: 7, fair: 2, average: 2, poor: 1 }, gives: "average" },
    { of: { good: 7, fair: 2, average: 1, poor: 2 }, gives: "poor" },
  ])("of $of is $gives", ({ of, gives }) => {
    expect(year(counts, of, chosen)).toMatchObject({ grade: gives, missing: [] });
  });

  it("asks for each number by its name while nobody chose it", () => {
    const score = year(counts, { good: 12 });
    expect(score?.grade).toBeUndefined();
    expect(score?.candidates).toEqual(["good", "fair", "average", "poor"]);
    expect(score?.missing).toEqual(["good-meetings", "fair-meetings", "average-meetings"]);
    expect(year(counts, { good: 7 }, { "good-meetings": 8, "average-meetings": 7 })?.missing).toEqual([
      "fair-meetings",
    ]);
  });

  it("asks for nothing where what was chosen is enough, and reads no name but its own", () => {
    expect(year(counts, { good: 8 }, { "good-meetings": 8, "late-tasks-reach": true })).toMatchObject({
      grade: "good",
      missing: [],
    });
  });

  it("is sure where every grade of the open meetings gives the same", () => {
    expect(year(counts, { good: 8, none: 2 }, chosen)?.grade).toBe("good");
    expect(year(counts, { good: 7, none: 1 }, chosen)?.candidates).toEqual(["good", "poor"]);
    expect(year(counts, { poor: 5, none: 7 }, chosen)?.grade).toBe("poor");
  });

  it("takes a value that the policy itself gives, unless the committee chose another", () => {
    const [name] = Object.keys(counts.parameters);
    const eight: RollUpPolicy = {
      ...counts,
      parameters: Object.fromEntries(
        Object.entries(counts.parameters).map(([each, parameter]) => [each, { ...parameter, value: 8 }]),
      ),
    };
    expect(year(eight, { good: 8 })?.grade).toBe("good");
    expect(year(eight, { good: 8 }, { [name ?? ""]: 9 })?.grade).toBe("fair");
  });
});
