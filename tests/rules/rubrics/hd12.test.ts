import { describe, expect, it } from "vitest";
import { minimumMinutes } from "../../../src/rules/rubrics/meeting-facts.js";
import { isOnStep, mostOf } from "../../../src/rules/rubrics/possible-points.js";
import { markedScore } from "../../../src/rules/rubrics/score-rubric.js";
import { hd12 } from "../../../src/rules/rubrics/shipped/hd12-2018.js";
import type { FactTable } from "../../support/cases.js";
import { criterionScore, marksOf, rubricScore, told } from "../../support/scored.js";

/** The text that a score prints for a criterion without points. */
const gives = (id: string, facts: FactTable, mark?: number): string =>
  told(criterionScore(hd12, id, { facts, ...(mark === undefined ? {} : { marks: { [id]: mark } }) }));

describe("the criteria of HD 12 (2018)", () => {
  it("II.3: are sixteen in five groups, without points and without grades", () => {
    expect(hd12.criteria.map(({ id, group }) => `${group}: ${id}`)).toEqual([
      "1: 1",
      "2: 2.1",
      "2: 2.2",
      "2: 2.3",
      "2: 2.4",
      "3: 3.1",
      "3: 3.2",
      "3: 3.3",
      "3: 3.4",
      "3: 3.5",
      "3: 3.6",
      "3: 3.7",
      "4: 4.1",
      "4: 4.2",
      "4: 4.3",
      "5: 5",
    ]);
    expect(hd12.groups.map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5"]);
    expect(hd12.criteria.map(({ max, scored }) => [max, scored.kind])).toEqual(Array(16).fill([0, "met"]));
    expect([hd12.scale, hd12.grades]).toEqual([0, []]);
    expect(hd12.gaps).toHaveLength(2);
  });

  it("hold from 6/7/2018 until HD 42, and are cited with their date", () => {
    const { id, source, from, until, kinds } = hd12;
    expect([id, source, from, until, kinds]).toEqual([
      "hd12-2018",
      { document: "HD 12-HD/BTCTW (6/7/2018)", point: "II.3", evidence: "quoted" },
      "2018-07-06",
      "2025-10-27",
      ["regular", "combined"],
    ]);
  });

  it("II.3: a regular meeting lasts 90 minutes, one with a theme 120", () => {
    expect(minimumMinutes(hd12, "regular", [40])).toBe(90);
    expect(minimumMinutes(hd12, "combined", [5])).toBe(120);
  });

  it.each([
    { present: 86, expected: 100, unexcused: 0, longest: 3, is: "computed 1, not counted" },
    { present: 85, expected: 100, unexcused: 0, longest: 3, is: "computed 0, not counted" },
    { present: 86, expected: 100, unexcused: 1, longest: 3, is: "computed 0, not counted" },
    { present: 86, expected: 100, unexcused: 0, longest: 4, is: "computed 0, not counted" },
    { present: 85, expected: 100, unexcused: undefined, longest: 3, is: "computed 0, not counted" },
    {
      present: 86,
      expected: 100,
      unexcused: 0,
      longest: undefined,
      is: "open 0 to 1: missing-facts attendance.excused-in-a-row, not counted",
    },
  ])(
    "1: $present of $expected, $unexcused without reason, $longest times in a row: $is",
    ({ present, expected, unexcused, longest, is }) => {
      const facts = {
        "attendance.present": present,
        "attendance.expected": expected,
        "attendance.unexcused": unexcused,
        "attendance.excused-in-a-row": longest,
      };
      expect(gives("1", facts)).toBe(is);
    },
  );

  it("2.2: the committee met before", () => {
    expect(gives("2.2", { "preparation.pre-meeting": true })).toBe("computed 1, not counted");
    expect(gives("2.2", { "preparation.pre-meeting": false })).toBe("computed 0, not counted");
  });

  it.each([
    { praised: 0, reminded: 0, is: "computed 0, not counted" },
    { praised: 1, reminded: 0, is: "computed 1, not counted" },
    { praised: 0, reminded: 1, is: "computed 1, not counted" },
  ])("3.4: $praised praised, $reminded reminded: $is", ({ praised, reminded, is }) => {
    expect(gives("3.4", { "discussion.praised": praised, "discussion.reminded": reminded })).toBe(is);
  });

  it("3.5: whether many spoke a person judges, where anybody did", () => {
    expect(gives("3.5", { "discussion.speakers": 1 }, 1)).toBe("judged 1, not counted");
    expect(gives("3.5", { "discussion.speakers": 1 }, 0)).toBe("judged 0, not counted");
    expect(gives("3.5", { "discussion.speakers": 1 })).toBe("open 0 to 1: not-judged, not counted");
    expect(gives("3.5", { "discussion.speakers": 0 }, 1)).toBe("computed 0, not counted");
  });

  it.each([
    { short: 0, is: "computed 1, not counted" },
    { short: 1, is: "computed 0, not counted" },
  ])("3.6: $short minutes short: $is", ({ short, is }) => {
    expect(gives("3.6", { "duration.shortfall": short })).toBe(is);
  });

  it("3.7: the minutes book is complete only where there are minutes", () => {
    expect(gives("3.7", { "order.minutes": true }, 1)).toBe("judged 1, not counted");
    expect(gives("3.7", { "order.minutes": false }, 1)).toBe("computed 0, not counted");
  });

  it.each(["2.1", "2.3", "2.4", "3.1", "3.2", "3.3", "4.1", "4.2", "4.3", "5"])(
    "%s: a person judges",
    (id) => {
      expect(gives(id, {}, 1)).toBe("judged 1, not counted");
      expect(gives(id, {}, 0)).toBe("judged 0, not counted");
      expect(gives(id, {}, 2)).toBe("open 0 to 1: off-step, not counted");
      expect(gives(id, {})).toBe("open 0 to 1: not-judged, not counted");
    },
  );

  it("are met or not: 0 or 1", () => {
    const [first] = hd12.criteria;
    if (first === undefined) throw new Error("HD 12 has criteria");
    expect(mostOf(first)).toBe(1);
    expect([0, 1, 2].map((points) => isOnStep(first, points))).toEqual([true, true, false]);
  });
});

describe("a meeting under HD 12", () => {
  const facts: FactTable = {
    "attendance.present": 10,
    "attendance.expected": 10,
    "attendance.unexcused": 0,
    "attendance.excused-in-a-row": 0,
    "preparation.pre-meeting": true,
    "discussion.praised": 1,
    "discussion.speakers": 5,
    "duration.shortfall": 0,
    "order.minutes": true,
  };
  const marks = Object.fromEntries(hd12.criteria.map(({ id }) => [id, 1]));

  it("has neither score nor grade, though every criterion is met", () => {
    const filled = rubricScore(hd12, { facts, marks });
    const { criteria, score, grade, between, candidates } = filled;
    expect(["score" in filled, "grade" in filled]).toEqual([false, false]);
    expect(criteria.map(({ points }) => points)).toEqual(Array(16).fill(1));
    expect([score, grade, candidates]).toEqual([undefined, undefined, []]);
    expect(between).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it("has no sum of marks, and marks above 1 are named", () => {
    expect(markedScore(hd12, marksOf({ ...marks, "5": 2 }))).toEqual({
      unmarked: [],
      over: [{ criterion: "5", points: 2, max: 1 }],
      offStep: [],
      strange: [],
    });
    expect(markedScore(hd12, marksOf(marks))).toEqual({ unmarked: [], over: [], offStep: [], strange: [] });
  });
});
