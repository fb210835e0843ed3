import { describe, expect, it } from "vitest";
import type { Ratio } from "../../../src/rules/engine/conditions/vocabulary.js";
import { minimumMinutes, rubricInUse } from "../../../src/rules/rubrics/meeting-facts.js";
import { isOnStep, mostOf } from "../../../src/rules/rubrics/possible-points.js";
import { gradeOf } from "../../../src/rules/rubrics/score.js";
import { markedScore } from "../../../src/rules/rubrics/score-rubric.js";
import { hd42 } from "../../../src/rules/rubrics/shipped/hd42-2025.js";
import { rubrics } from "../../../src/rules/rubrics/shipped/index.js";
import type { FactTable } from "../../support/cases.js";
import { criterionScore, type Filled, marksOf, rubricScore, told } from "../../support/scored.js";

const gives = (id: string, facts: FactTable, mark?: number): string =>
  told(criterionScore(hd42, id, { facts, ...(mark === undefined ? {} : { marks: { [id]: mark } }) }));

const full = Object.fromEntries(hd42.criteria.map(({ id, max }) => [id, max]));
const marked = (changes: Readonly<Record<string, number | undefined>> = {}) =>
  Object.fromEntries(
    Object.entries<number | undefined>({ ...full, ...changes }).flatMap(([id, points]) =>
      points === undefined ? [] : [[id, points] as const],
    ),
  );

describe("the frame of HD 42", () => {
  it("II.5: has ten lines in seven groups, 100 points in all", () => {
    expect(hd42.criteria.map(({ id, group, max }) => `${group}: ${id} ${max}`)).toEqual([
      "1: 1 5",
      "2: 2 5",
      "3: 3.1 5",
      "3: 3.2 5",
      "4: 4.1 5",
      "4: 4.2 25",
      "4: 4.3 10",
      "5: 5 5",
      "6: 6 30",
      "7: 7 5",
    ]);
    expect(hd42.groups.map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(hd42.scale).toBe(100);
    expect(hd42.criteria.map(({ scored }) => "step" in scored && scored.step)).toEqual(Array(10).fill(1));
  });

  it("is cited and dated, for regular and combined meetings", () => {
    const { id, source, from, until, kinds } = hd42;
    expect([id, source.document, source.point, source.evidence, from, until, kinds]).toEqual([
      "hd42-2025",
      "HD 42-HD/BTCTW",
      "II.5",
      "reported",
      "2025-10-28",
      undefined,
      ["regular", "combined"],
    ]);
    expect(rubrics["hd42-2025"]).toBe(hd42);
  });

  it("names what was not found", () => {
    expect(hd42.gaps.map(({ en }) => en)).toEqual([
      "No deduction table found",
      "Partial credit on criterion 2 not found",
    ]);
  });

  it("II.1: a regular meeting lasts 90 minutes, a combined one 120, whatever the members", () => {
    expect(minimumMinutes(hd42, "regular", [5])).toBe(90);
    expect(minimumMinutes(hd42, "regular", [29, 30])).toBe(90);
    expect(minimumMinutes(hd42, "combined", [30])).toBe(120);
    expect(minimumMinutes(hd42, "thematic", [30])).toBeUndefined();
  });

  it.each<{ points: Ratio; grade: string }>([
    { points: [0, 1], grade: "poor" },
    { points: [4999, 100], grade: "poor" },
    { points: [50, 1], grade: "average" },
    { points: [6999, 100], grade: "average" },
    { points: [70, 1], grade: "fair" },
    { points: [8999, 100], grade: "fair" },
    { points: [90, 1], grade: "good" },
    { points: [100, 1], grade: "good" },
  ])("$points points are $grade", ({ points, grade }) => {
    expect(gradeOf(hd42, points)).toBe(grade);
  });
});

describe("full points of HD 42, held against the record", () => {
  it.each([
    { short: 0, mark: 5, is: "judged 5" },
    { short: 0, mark: 0, is: "judged 0" },
    { short: 1, mark: 4, is: "judged 4" },
    { short: 1, mark: 5, is: "open 0 to 4: not-supported" },
    { short: 1, mark: 6, is: "open 0 to 4: off-step" },
    { short: 1, mark: undefined, is: "open 0 to 4: not-judged" },
    { short: 0, mark: undefined, is: "open 0 to 5: not-judged" },
    { short: 0, mark: 6, is: "open 0 to 5: off-step" },
    { short: undefined, mark: 5, is: "open 0 to 5: missing-facts duration.shortfall" },
    { short: undefined, mark: 4, is: "judged 4" },
    { short: undefined, mark: undefined, is: "open 0 to 5: missing-facts duration.shortfall" },
  ])("1: $short minutes short, marked $mark: $is", ({ short, mark, is }) => {
    expect(gives("1", { "duration.shortfall": short }, mark)).toBe(is);
  });

  it.each([
    { present: 9, expected: 10, unexcused: 0, mark: 0, is: "computed 5" },
    { present: 90, expected: 100, unexcused: 0, mark: undefined, is: "computed 5" },
    { present: 26, expected: 29, unexcused: 0, mark: 4, is: "judged 4" },
    { present: 26, expected: 29, unexcused: 0, mark: 5, is: "open 0 to 4: not-supported" },
    { present: 10, expected: 10, unexcused: 1, mark: 0, is: "judged 0" },
    {
      present: 10,
      expected: 10,
      unexcused: undefined,
      mark: 4,
      is: "open 0 to 5: missing-facts attendance.unexcused",
    },
  ])(
    "2: $present of $expected present, $unexcused without reason, marked $mark: $is",
    ({ present, expected, unexcused, mark, is }) => {
      const facts = {
        "attendance.present": present,
        "attendance.expected": expected,
        "attendance.unexcused": unexcused,
      };
      expect(gives("2", facts, mark)).toBe(is);
    },
  );

  it.each([
    { id: "3.2", facts: ["preparation.pre-meeting", "preparation.documents-in-time"] },
    {
      id: "4.1",
      facts: [
        "order.roll-call",
        "order.fees",
        "order.agenda",
        "order.presented",
        "order.tasks-assessed",
        "order.discussed",
        "order.concluded",
        "order.tasks-assigned",
        "order.scored",
        "order.minutes",
      ],
    },
    { id: "7", facts: ["order.concluded", "order.minutes", "closing.documents-in-time"] },
  ])("$id: 5 points need all of $facts", ({ id, facts }) => {
    const all = Object.fromEntries(facts.map((fact) => [fact, true]));
    expect(gives(id, all, 5)).toBe("judged 5");
    for (const fact of facts) {
      expect(gives(id, { ...all, [fact]: false }, 5)).toBe("open 0 to 4: not-supported");
      expect(gives(id, { ...all, [fact]: false }, 4)).toBe("judged 4");
      expect(gives(id, { ...all, [fact]: undefined }, 5)).toBe(`open 0 to 5: missing-facts ${fact}`);
    }
  });

  it.each([
    { id: "3.1", max: 5 },
    { id: "4.2", max: 25 },
    { id: "4.3", max: 10 },
    { id: "5", max: 5 },
    { id: "6", max: 30 },
  ])("$id: a person judges, point by point up to $max", ({ id, max }) => {
    for (let points = 0; points <= max; points += 1) expect(gives(id, {}, points)).toBe(`judged ${points}`);
    expect(gives(id, {}, max + 1)).toBe(`open 0 to ${max}: off-step`);
    expect(gives(id, {})).toBe(`open 0 to ${max}: not-judged`);
  });

  it("shows the condition, its events, and who marked", () => {
    const { because } = criterionScore(hd42, "1", {
      facts: { "duration.shortfall": 0 },
      marks: { "1": 3 },
    });
    expect(because).toMatchObject([
      {
        kind: "needs",
        trace: { fact: "duration.shortfall", result: "holds", from: ["e-duration.shortfall"] },
      },
      { kind: "mark", points: 3, by: "m-1" },
    ]);
    const [{ kind } = { kind: "" }] = criterionScore(hd42, "2", {}).because;
    expect(kind).toBe("when");
  });
});

const good: FactTable = {
  "duration.shortfall": 0,
  "attendance.present": 10,
  "attendance.expected": 10,
  "attendance.unexcused": 0,
  "preparation.pre-meeting": true,
  "preparation.documents-in-time": true,
  "order.roll-call": true,
  "order.fees": true,
  "order.agenda": true,
  "order.presented": true,
  "order.tasks-assessed": true,
  "order.discussed": true,
  "order.concluded": true,
  "order.tasks-assigned": true,
  "order.scored": true,
  "order.minutes": true,
  "closing.documents-in-time": true,
};

describe("a meeting under HD 42", () => {
  const fill = (filled: Filled) => rubricScore(hd42, { facts: good, ...filled });

  it("has the sum of its criteria", () => {
    expect(fill({ marks: marked() })).toMatchObject({ rubric: "hd42-2025", score: [100, 1], grade: "good" });
    expect(fill({ marks: marked({ "6": 20 }) })).toMatchObject({ score: [90, 1], grade: "good" });
    expect(fill({ marks: marked({ "6": 19 }) })).toMatchObject({ score: [89, 1], grade: "fair" });
  });

  it("has no score while a criterion is open, but what is possible", () => {
    const open = fill({ marks: marked({ "4.2": undefined }) });
    expect(open.score).toBeUndefined();
    expect(open.between).toEqual([
      [75, 1],
      [100, 1],
    ]);
    expect(open.candidates).toEqual(["good", "fair"]);
    expect("grade" in open).toBe(false);
  });

  it("may have a grade before it has a score", () => {
    const open = fill({ marks: marked({ "3.1": undefined }) });
    expect([open.score, open.grade, open.candidates]).toEqual([undefined, "good", ["good"]]);
  });

  it("knows nothing of a meeting of which nothing is recorded", () => {
    const open = rubricScore(hd42, {});
    expect(open.between).toEqual([
      [0, 1],
      [100, 1],
    ]);
    expect(open.candidates).toEqual(["good", "fair", "average", "poor"]);
    expect(open.ceilings).toEqual([]);
  });
});

describe("a marker's rubric of HD 42", () => {
  const sum = (changes: Readonly<Record<string, number | undefined>>) =>
    markedScore(hd42, marksOf(marked(changes)));
  const rest = { unmarked: [], over: [], offStep: [], strange: [] };

  it("adds up and reaches a grade", () => {
    expect(sum({})).toEqual({ score: [100, 1], grade: "good", ...rest });
    expect(sum({ "6": 19 })).toEqual({ score: [89, 1], grade: "fair", ...rest });
    expect(sum(Object.fromEntries(Object.keys(full).map((id) => [id, 0])))).toEqual({
      score: [0, 1],
      grade: "poor",
      ...rest,
    });
  });

  it("has no sum while a criterion is unmarked: nothing is filled in", () => {
    expect(sum({ "4.2": undefined })).toEqual({ ...rest, unmarked: ["4.2"] });
    expect(markedScore(hd42, new Map()).unmarked).toHaveLength(10);
  });

  it("has no sum while a mark is over its maximum", () => {
    expect(sum({ "1": 6 })).toEqual({ ...rest, over: [{ criterion: "1", points: 6, max: 5 }] });
  });

  it("names marks for criteria that the rubric does not have, and leaves them out of the sum", () => {
    expect(sum({ "8": 50 })).toEqual({ score: [100, 1], grade: "good", ...rest, strange: ["8"] });
  });
});

describe("points of a criterion", () => {
  it("run from nothing to the maximum", () => {
    const [first] = hd42.criteria;
    if (first === undefined) throw new Error("HD 42 has criteria");
    expect(mostOf(first)).toBe(5);
    expect([0, 3, 5, 6].map((points) => isOnStep(first, points))).toEqual([true, true, true, false]);
  });

  it("are read with what the committee chose, else with what the rubrics preset", () => {
    expect(rubricInUse(hd42).parameters).toMatchObject({
      "attendance-probationary": true,
    });
    expect(rubricInUse(hd42, { "attendance-probationary": false, strange: 1 }).parameters).toMatchObject({
      "attendance-probationary": false,
    });
    expect(rubricInUse(hd42, { strange: 1 }).parameters).not.toHaveProperty("strange");
    expect(rubricInUse(hd42).parameters).not.toHaveProperty("late-tasks-reach");
    expect(rubricInUse(hd42, { "late-tasks-reach": true }).parameters["late-tasks-reach"]).toBe(true);
    expect(rubricInUse(hd42, { "members-counted": "listed" }).parameters["members-counted"]).toBe("listed");
  });
});
