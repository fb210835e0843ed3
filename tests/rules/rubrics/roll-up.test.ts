import { describe, expect, it } from "vitest";
import {
  checkRollUp,
  compareFractions,
  counts,
  difference,
  type Fraction,
  gradeOf,
  mean,
  phuTho,
  type RollUpPolicy,
  rollUp,
  rollUpPolicies,
  rollUpPolicySchema,
  type ScoredMeeting,
  worst,
} from "../../../src/rules/rubrics/index.js";

const sheet = {
  scale: 100,
  grades: [
    { grade: "good", atLeast: 90 },
    { grade: "fair", atLeast: 70 },
    { grade: "average", atLeast: 50 },
    { grade: "poor", atLeast: 0 },
  ],
};

const scored = (...points: readonly (number | Fraction | undefined)[]): ScoredMeeting[] =>
  points.map((each, index) => ({
    ...(each === undefined ? {} : { points: typeof each === "number" ? ([each, 1] as const) : each }),
    from: [`e-${index + 1}`],
  }));

/** `graded({ good: 7, average: 1, none: 2 })`; `none` are meetings that nobody graded. */
const graded = (numbers: Readonly<Record<string, number>>): ScoredMeeting[] =>
  Object.entries(numbers).flatMap(([grade, number]) =>
    Array.from({ length: number }, (_, index) => ({
      ...(grade === "none" ? {} : { grade }),
      from: [`${grade}-${index + 1}`],
    })),
  );

const year = (policy: RollUpPolicy, numbers: Readonly<Record<string, number>>, parameters = {}) =>
  rollUp(policy, graded(numbers), { parameters });

describe("Phú Thọ", () => {
  it.each([
    { of: { good: 7, fair: 5 }, gives: ["good"] },
    { of: { good: 12 }, gives: ["good"] },
    { of: { good: 6, fair: 6 }, gives: ["fair", "average", "poor"] },
    { of: { good: 11, average: 1 }, gives: ["fair", "average", "poor"] },
    { of: { good: 11, poor: 1 }, gives: ["average", "poor"] },
    { of: { poor: 12 }, gives: ["average", "poor"] },
  ])("of $of is $gives", ({ of, gives }) => {
    expect(year(phuTho, of)?.candidates).toEqual(gives);
  });

  it("is good for sure with 7 good and every meeting fair or better, with the events of the grades", () => {
    const score = year(phuTho, { good: 7, fair: 1 });
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
    const score = year(phuTho, { fair: 12 });
    expect(score?.grade).toBeUndefined();
    expect(score?.unread.map(({ en }) => en)).toEqual(["the further condition for fair was not read"]);
    expect(score?.because.map(({ grade, result }) => [grade, result])).toEqual([
      ["good", "fails"],
      ["fair", "unknown"],
    ]);
  });

  it("is silent below fair: one poor meeting leaves average and poor", () => {
    expect(year(phuTho, { good: 11, poor: 1 })).toMatchObject({ silent: true, unread: [], missing: [] });
  });

  it("tries every grade for a meeting that nobody graded, and is sure only where all agree", () => {
    expect(year(phuTho, { good: 7, none: 1 })).toMatchObject({
      meetings: 7,
      candidates: ["good", "fair", "average", "poor"],
    });
    expect(year(phuTho, { good: 5, none: 1 })?.candidates).toEqual(["fair", "average", "poor"]);
    expect(year(phuTho, { poor: 1, none: 11 })).toMatchObject({
      candidates: ["average", "poor"],
      silent: true,
    });
    const because = year(phuTho, { poor: 1, none: 11 })?.because;
    expect(because?.map(({ result }) => result)).toEqual(["fails", "fails"]);
  });

  it("leaves every grade open where more than 12 meetings have none", () => {
    expect(year(phuTho, { poor: 1, none: 12 })?.candidates).toEqual(["average", "poor"]);
    expect(year(phuTho, { poor: 1, none: 13 })?.candidates).toEqual(["good", "fair", "average", "poor"]);
  });

  it("says nothing of a year without a meeting, and takes no grade that is none of a meeting's", () => {
    expect(year(phuTho, {})).toBeUndefined();
    expect(year(phuTho, { good: 7, excellent: 1 })).toMatchObject({ meetings: 7 });
    expect(year(phuTho, { good: 7, excellent: 1 })?.grade).toBeUndefined();
  });

  it("judges years only, by their regular meetings", () => {
    expect(phuTho.periods).toEqual(["year"]);
    expect(phuTho.of).toEqual(["regular", "combined"]);
    expect(phuTho.source.evidence).toBe("S");
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

describe("the mean", () => {
  it("is exact: 89.5 is fair, 90 is good", () => {
    expect(rollUp(mean, scored(90, 89), { sheet })).toEqual({
      policy: "mean",
      meetings: 2,
      points: [179, 2],
      grade: "fair",
      candidates: ["fair"],
      unread: [],
      silent: false,
      missing: [],
      because: [],
    });
    expect(rollUp(mean, scored(91, 89), { sheet })).toMatchObject({ points: [90, 1], grade: "good" });
    expect(rollUp(mean, scored(100, 85, 84), { sheet })?.grade).toBe("fair");
  });

  it("adds fractions of different sheets' parts without rounding", () => {
    expect(rollUp(mean, scored([8000, 95], [179, 2], 90), { sheet })?.points).toEqual([10021, 114]);
  });

  it("stands without a grade where the sheet is not known, or has none for the points", () => {
    expect(rollUp(mean, scored(90), {})).toMatchObject({
      points: [90, 1],
      candidates: [],
      missing: ["sheet"],
    });
    const high = { scale: 100, grades: [{ grade: "good", atLeast: 90 }] };
    expect(rollUp(mean, scored(89), { sheet: high })).toMatchObject({ points: [89, 1], candidates: [] });
  });

  it("counts any points for a meeting that nobody scored: the grade is sure only where that is all one", () => {
    expect(rollUp(mean, scored(100, 100, undefined), { sheet })).toMatchObject({
      meetings: 2,
      points: [100, 1],
      candidates: ["good", "fair", "average"],
    });
    expect(rollUp(mean, scored(89, undefined), { sheet })?.candidates).toEqual([
      "good",
      "fair",
      "average",
      "poor",
    ]);
    expect(rollUp(mean, scored(20, 20, 20, undefined), { sheet })?.grade).toBe("poor");
  });

  it("is none where nothing was scored", () => {
    expect(rollUp(mean, [], { sheet })).toBeUndefined();
    expect(rollUp(mean, scored(undefined), { sheet })).toBeUndefined();
  });

  it("has no points where they cannot be written exactly", () => {
    const many = scored(
      ...[9007199254740881, 9007199254740847, 9007199254740761].map((d) => [d - 1, d] as const),
    );
    const score = rollUp(mean, many, { sheet });
    expect(score?.points).toBeUndefined();
    expect(score?.meetings).toBe(3);
  });
});

describe("the worst meeting", () => {
  it("gives its points and their grade", () => {
    expect(rollUp(worst, scored(100, 69, 95), { sheet })).toMatchObject({
      points: [69, 1],
      grade: "average",
    });
    expect(rollUp(worst, scored([179, 2], [8500, 95]), { sheet })).toMatchObject({
      points: [1700, 19],
      grade: "fair",
    });
  });

  it("may be a meeting that nobody scored", () => {
    expect(rollUp(worst, scored(95, undefined), { sheet })).toMatchObject({
      points: [95, 1],
      candidates: ["good", "fair", "average", "poor"],
    });
    expect(rollUp(worst, scored(49, undefined), { sheet })?.grade).toBe("poor");
  });
});

describe("fractions", () => {
  it("are compared and subtracted exactly", () => {
    expect(compareFractions([179, 2], [90, 1])).toBe(-1);
    expect(compareFractions([180, 2], [90, 1])).toBe(0);
    expect(compareFractions([9007199254740991, 9007199254740990], [9007199254740990, 9007199254740989])).toBe(
      -1,
    );
    expect(difference([179, 2], [90, 1])).toEqual([-1, 2]);
    expect(difference([90, 1], [90, 1])).toEqual([0, 1]);
    expect(difference([9007199254740991, 1], [-1, 1])).toBeUndefined();
    expect(difference([9007199254740990, 1], [-1, 1])).toEqual([9007199254740991, 1]);
    expect(gradeOf(sheet, [8999, 100])).toBe("fair");
  });
});

describe("the policies that ship", () => {
  it.each(rollUpPolicies.map((policy) => [policy.id, policy] as const))(
    "%s is plain, sound data",
    (_, policy) => {
      const text = JSON.parse(JSON.stringify(policy));
      expect(rollUpPolicySchema.parse(text)).toEqual(policy);
      expect(checkRollUp(text)).toEqual([]);
    },
  );

  it("are four, of which one has a source; the others say that they have none", () => {
    expect(rollUpPolicies.map(({ id, source }) => [id, source.evidence])).toEqual([
      ["phu-tho", "S"],
      ["mean", "NF"],
      ["worst", "NF"],
      ["counts", "NF"],
    ]);
    for (const { title, source } of rollUpPolicies) {
      expect(title.en.includes("unsourced")).toBe(source.evidence === "NF");
      expect(title.vi.includes("chưa có căn cứ")).toBe(source.evidence === "NF");
    }
  });
});

describe("checking a policy", () => {
  const rungs = phuTho.rungs;
  const good = { fact: "meetings.good", is: "at-least", value: 1 };

  it.each<{ name: string; policy: unknown; problems: readonly (readonly [string, string])[] }>([
    { name: "no policy at all", policy: null, problems: [["", "schema"]] },
    {
      name: "a grade that there is not",
      policy: { ...counts, otherwise: "excellent" },
      problems: [["otherwise", "schema"]],
    },
    {
      name: "points in a way that there is not",
      policy: { ...mean, take: "median" },
      problems: [["take", "schema"]],
    },
    {
      name: "a fact that a period has not",
      policy: {
        ...phuTho,
        rungs: [{ grade: "good", when: { fact: "meetings.best", is: "at-least", value: 1 } }],
      },
      problems: [["rungs[0].when.fact", "unknown-fact"]],
    },
    {
      name: "a parameter that is not declared",
      policy: { ...counts, parameters: {} },
      problems: [
        ["rungs[0].when.value.parameter", "unknown-parameter"],
        ["rungs[1].when.value.parameter", "unknown-parameter"],
        ["rungs[2].when.value.parameter", "unknown-parameter"],
      ],
    },
    {
      name: "a parameter's value of another kind",
      policy: {
        ...mean,
        parameters: { least: { says: mean.title, kind: "integer", value: true, source: mean.source } },
      },
      problems: [["parameters.least.value", "kind"]],
    },
    {
      name: "a choice without choices",
      policy: { ...mean, parameters: { way: { says: mean.title, kind: "choice", source: mean.source } } },
      problems: [["parameters.way.choices", "unknown-value"]],
    },
    {
      name: "grades that do not fall",
      policy: { ...phuTho, rungs: [...rungs].reverse() },
      problems: [["rungs[1].grade", "grade-order"]],
    },
    {
      name: "a last grade that is not the worst",
      policy: { ...counts, otherwise: "average" },
      problems: [["otherwise", "grade-order"]],
    },
    {
      name: "no grade for those who reach none",
      policy: {
        ...phuTho,
        rungs: ["good", "fair", "average", "poor"].map((grade) => ({ grade, when: good })),
      },
      problems: [["rungs", "no-grade-left"]],
    },
  ])("$name", ({ policy, problems }) => {
    expect(checkRollUp(policy).map(({ path, code }) => [path, code])).toEqual(problems);
  });

  it("says what to do", () => {
    expect(checkRollUp({ ...counts, otherwise: "average" }).map(({ remedy }) => remedy)).toEqual([
      'Must be worse than "average".',
    ]);
  });
});
