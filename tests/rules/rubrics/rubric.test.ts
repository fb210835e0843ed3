import { describe, expect, it } from "vitest";
import {
  checkRubric,
  gradeOf,
  hd42,
  type Rubric,
  rubricSchema,
  scoreOf,
  supportsFullPoints,
} from "../../../src/rules/index.js";
import { factsOf } from "../../support/cases.js";

const full = new Map(hd42.criteria.map(({ id, max }) => [id, max]));
const marked = (changes: Readonly<Record<string, number | undefined>>) =>
  new Map(
    [...full, ...Object.entries(changes)].flatMap(([id]) => {
      const points = id in changes ? changes[id] : full.get(id);
      return points === undefined ? [] : [[id, points] as const];
    }),
  );

describe("the rubric of HD 42", () => {
  it("has maxima that add up to 100, and no problem", () => {
    expect([...full.values()].reduce((sum, max) => sum + max, 0)).toBe(100);
    expect(checkRubric(hd42)).toEqual([]);
    expect(rubricSchema.parse(JSON.parse(JSON.stringify(hd42)))).toEqual(hd42);
  });

  it("II.5: its seven groups weigh 5, 5, 10, 40, 5, 30 and 5", () => {
    const weights = new Map<string, number>();
    for (const { group, max } of hd42.criteria) weights.set(group, (weights.get(group) ?? 0) + max);
    expect([...weights]).toEqual([
      ["1", 5],
      ["2", 5],
      ["3", 10],
      ["4", 40],
      ["5", 5],
      ["6", 30],
      ["7", 5],
    ]);
  });

  it.each([
    { points: 0, grade: "poor" },
    { points: 49, grade: "poor" },
    { points: 50, grade: "average" },
    { points: 69, grade: "average" },
    { points: 70, grade: "fair" },
    { points: 89, grade: "fair" },
    { points: 90, grade: "good" },
    { points: 100, grade: "good" },
  ])("$points points are $grade", ({ points, grade }) => {
    expect(gradeOf(hd42, points)).toBe(grade);
  });

  it.each([
    { present: 9, expected: 10, unexcused: 0, gives: "holds" },
    { present: 26, expected: 29, unexcused: 0, gives: "fails" },
    { present: 9, expected: 10, unexcused: 1, gives: "fails" },
    { present: 10, expected: 10, unexcused: undefined, gives: "unknown" },
  ])(
    "criterion 2: $present of $expected present, $unexcused without reason: $gives",
    ({ present, expected, unexcused, gives }) => {
      const criterion = hd42.criteria.find(({ id }) => id === "2");
      if (criterion === undefined) throw new Error("HD 42 has a criterion 2");
      const facts = {
        "attendance.present": present,
        "attendance.expected": expected,
        "attendance.unexcused": unexcused,
      };
      expect(supportsFullPoints(criterion, factsOf(facts))).toBe(gives);
    },
  );
});

describe("the shape of a rubric", () => {
  const schemaTakes = (changes: object) => rubricSchema.safeParse({ ...hd42, ...changes }).success;

  it.each([
    { name: "an id of 64 letters", changes: { id: "a".repeat(64) }, takes: true },
    { name: "an id of 65 letters", changes: { id: "a".repeat(65) }, takes: false },
    { name: "an id with a space", changes: { id: "hd 42" }, takes: false },
    { name: "an id that begins with a dash", changes: { id: "-hd42" }, takes: false },
    {
      name: "needs that are no condition",
      changes: { criteria: [{ ...hd42.criteria[0], needs: "90 %" }] },
      takes: false,
    },
    {
      name: "needs that are nothing",
      changes: { criteria: [{ ...hd42.criteria[0], needs: null }] },
      takes: false,
    },
  ])("$name: $takes", ({ changes, takes }) => {
    expect(schemaTakes(changes)).toBe(takes);
  });

  it("names what was not found", () => {
    expect(hd42.gaps.map(({ en }) => en)).toEqual([
      "No deduction table found",
      "Partial credit on criterion 2 not found",
    ]);
  });
});

describe("full points", () => {
  it("are supported where the sheet states no condition", () => {
    const [first] = hd42.criteria;
    if (first === undefined) throw new Error("HD 42 has criteria");
    expect(supportsFullPoints(first, new Map())).toBe("holds");
  });
});

describe("checking a rubric", () => {
  const [first, ...others] = hd42.criteria;
  if (first === undefined) throw new Error("HD 42 has criteria");

  it.each<{ name: string; rubric: Rubric; problems: readonly (readonly [string, string])[] }>([
    {
      name: "maxima that miss the scale",
      rubric: { ...hd42, criteria: [{ ...first, max: 4 }, ...others] },
      problems: [["criteria", "The maxima add up to 99; the scale is 100."]],
    },
    {
      name: "a criterion named twice",
      rubric: { ...hd42, criteria: [...hd42.criteria, { ...first, max: 0 }] },
      problems: [["criteria[10].id", '"1" is there already.']],
    },
    {
      name: "grades that do not fall",
      rubric: {
        ...hd42,
        grades: [
          { grade: "good", atLeast: 70 },
          { grade: "fair", atLeast: 70 },
          { grade: "poor", atLeast: 0 },
        ],
      },
      problems: [["grades[1].atLeast", "Must be below 70."]],
    },
    {
      name: "a grade out of reach",
      rubric: {
        ...hd42,
        grades: [
          { grade: "good", atLeast: 101 },
          { grade: "poor", atLeast: 0 },
        ],
      },
      problems: [["grades[0].atLeast", "Must be below 101."]],
    },
    {
      name: "a grade at the top of the scale",
      rubric: {
        ...hd42,
        grades: [
          { grade: "good", atLeast: 100 },
          { grade: "poor", atLeast: 0 },
        ],
      },
      problems: [],
    },
    {
      name: "points below the last grade",
      rubric: { ...hd42, grades: [{ grade: "good", atLeast: 50 }] },
      problems: [["grades", "The last grade must begin at 0."]],
    },
    {
      name: "no grades",
      rubric: { ...hd42, grades: [] },
      problems: [["grades", "The last grade must begin at 0."]],
    },
  ])("$name", ({ rubric, problems }) => {
    expect(checkRubric(rubric).map(({ path, remedy }) => [path, remedy])).toEqual(problems);
  });
});

describe("a marked sheet", () => {
  it("adds up and reaches a grade", () => {
    expect(scoreOf(hd42, full)).toEqual({ points: 100, grade: "good", unmarked: [], over: [], strange: [] });
    expect(scoreOf(hd42, marked({ "6": 20 }))).toMatchObject({ points: 90, grade: "good" });
    expect(scoreOf(hd42, marked({ "6": 19 }))).toMatchObject({ points: 89, grade: "fair" });
    expect(scoreOf(hd42, new Map(hd42.criteria.map(({ id }) => [id, 0])))).toMatchObject({
      points: 0,
      grade: "poor",
    });
  });

  it("has no sum while a criterion is unmarked: nothing is filled in", () => {
    expect(scoreOf(hd42, marked({ "4.2": undefined }))).toEqual({ unmarked: ["4.2"], over: [], strange: [] });
    expect(scoreOf(hd42, new Map()).unmarked).toHaveLength(10);
  });

  it("has no sum while a mark is over its maximum", () => {
    expect(scoreOf(hd42, marked({ "1": 6 }))).toEqual({
      unmarked: [],
      over: [{ criterion: "1", points: 6, max: 5 }],
      strange: [],
    });
  });

  it("names marks for criteria that the sheet does not have, and leaves them out of the sum", () => {
    expect(scoreOf(hd42, marked({ "8": 50 }))).toMatchObject({ points: 100, strange: ["8"] });
  });

  it("has points and no grade where the rubric has none for them", () => {
    const high: Rubric = { ...hd42, grades: [{ grade: "good", atLeast: 90 }] };
    expect(scoreOf(high, marked({ "6": 0 }))).toStrictEqual({
      points: 70,
      unmarked: [],
      over: [],
      strange: [],
    });
  });
});
