import { describe, expect, it } from "vitest";
import { minimumMinutes } from "../../../src/rules/rubrics/meeting-facts.js";
import { isOnStep } from "../../../src/rules/rubrics/possible-points.js";
import type { Bands, Criterion, Rubric } from "../../../src/rules/rubrics/rubric.js";
import { eventsOfBecause, gradeOf, openReasons } from "../../../src/rules/rubrics/score.js";
import { markedScore } from "../../../src/rules/rubrics/score-rubric.js";
import type { FactTable } from "../../support/cases.js";
import { criterionScore, type Filled, marksOf, rubricScore, told } from "../../support/scored.js";
import { criterionOf, pastHalf, rubricOf, smallRubric } from "../../support/small-rubric.js";

const says = { vi: "vi", en: "en" };
const source = { document: "made up", evidence: "local" } as const;
const concluded = { fact: "order.concluded", is: "equal", value: true } as const;
const minutes = { fact: "order.minutes", is: "equal", value: true } as const;
const theme = { fact: "thematic.in-month", is: "equal", value: true } as const;
const toggle: Criterion["scored"] = { kind: "toggle" };
const graded: Partial<Rubric> = {
  grades: [
    { grade: "good", atLeast: 9 },
    { grade: "fair", atLeast: 7 },
    { grade: "poor", atLeast: 0 },
  ],
};

describe("rows that are read before the bands", () => {
  const scored = (...first: NonNullable<Bands["first"]>): Rubric =>
    rubricOf([criterionOf("b", 10, { ...pastHalf, first })]);
  const most = { "discussion.speakers": 9, "attendance.present": 10 };
  const gives = (rubric: Rubric, facts: FactTable) => told(criterionScore(rubric, "b", { facts }));

  it("the first that holds gives its points, and the measure is not needed", () => {
    const rubric = scored({ when: concluded, points: 2 }, { when: minutes, points: 3 });
    expect(gives(rubric, { "order.concluded": true })).toBe("computed 2");
    expect(gives(rubric, { "order.concluded": false, "order.minutes": true })).toBe("computed 3");
    expect(gives(rubric, { ...most, "order.concluded": false, "order.minutes": false })).toBe("computed 10");
  });

  it("one that may hold leaves it open between its points and those below it", () => {
    const rubric = scored({ when: concluded, points: 2 }, { when: minutes, points: 3 });
    expect(gives(rubric, { "order.minutes": true })).toBe("open 2 to 3: missing-facts order.concluded");
    expect(gives(rubric, { ...most, "order.minutes": false })).toBe(
      "open 2 to 10: missing-facts order.concluded",
    );
    expect(gives(rubric, most)).toBe("open 2 to 10: missing-facts order.concluded, order.minutes");
    expect(gives(rubric, {})).toBe(
      "open 2 to 10: missing-facts discussion.speakers, attendance.present, order.concluded, order.minutes",
    );
  });

  it("one that may hold and gives the same points changes nothing", () => {
    expect(gives(scored({ when: concluded, points: 10 }), most)).toBe("computed 10");
    const alike = scored({ when: concluded, points: 3 }, { when: minutes, points: 3 });
    expect(gives(alike, { "order.minutes": true })).toBe("computed 3");
  });

  it("are told with what they read, before the measure", () => {
    const { because } = criterionScore(scored({ when: concluded, points: 2 }), "b", {
      facts: { ...most, "order.concluded": false },
    });
    expect(because.map(({ kind }) => kind)).toEqual(["first", "measure"]);
    expect(because.map(eventsOfBecause)).toEqual([
      ["e-order.concluded"],
      ["e-discussion.speakers", "e-attendance.present"],
    ]);
  });

  it("a text for a count is no count", () => {
    expect(gives(scored(), { ...most, "discussion.speakers": "nine" })).toBe(
      "open 4 to 10: missing-facts discussion.speakers",
    );
  });
});

describe("bands of several values", () => {
  it("where a value lies in bands of several points, the rows that may hold widen what is possible", () => {
    const bands: Bands = {
      ...pastHalf,
      first: [{ when: concluded, points: 2 }],
      bands: [{ points: 10 }, { to: { at: [1, 2], included: true }, points: 4 }],
    };
    const rubric = rubricOf([criterionOf("b", 10, bands)]);
    const facts = { "discussion.speakers": 1, "attendance.present": 10 };
    expect(told(criterionScore(rubric, "b", { facts }))).toBe("open 2 to 10: several-bands");
    expect(told(criterionScore(rubric, "b", { facts: { ...facts, "order.concluded": false } }))).toBe(
      "open 4 to 10: several-bands",
    );
  });

  it("bands of the same points are no conflict", () => {
    const bands: Bands = {
      ...pastHalf,
      bands: [{ points: 10 }, { to: { at: [1, 2], included: true }, points: 10 }],
    };
    const facts = { "discussion.speakers": 1, "attendance.present": 10 };
    expect(told(criterionScore(rubricOf([criterionOf("b", 10, bands)]), "b", { facts }))).toBe("computed 10");
  });
});

describe("a part that does not apply", () => {
  const applies = (otherwise: NonNullable<Criterion["applies"]>["otherwise"]) => ({
    applies: { when: theme, otherwise },
  });
  const part = (otherwise: NonNullable<Criterion["applies"]>["otherwise"]): Rubric =>
    rubricOf(
      [criterionOf("a", 7, { kind: "numeric", step: 1 }), criterionOf("p", 3, toggle, applies(otherwise))],
      graded,
    );
  const without = { "thematic.in-month": false };

  it.each([
    { otherwise: "full", marked: 4, score: [7, 1], is: "not-applicable 3", grade: "fair" },
    { otherwise: "zero", marked: 7, score: [7, 1], is: "not-applicable 0", grade: "fair" },
    { otherwise: "rescale", marked: 7, score: [10, 1], is: "not-applicable 0, not counted", grade: "good" },
    { otherwise: "rescale", marked: 5, score: [50, 7], is: "not-applicable 0, not counted", grade: "fair" },
    { otherwise: "rescale", marked: 0, score: [0, 1], is: "not-applicable 0, not counted", grade: "poor" },
  ] as const)(
    "$otherwise, $marked of 7 marked: $score, $grade",
    ({ otherwise, marked, score, is, grade }) => {
      const filled = rubricScore(part(otherwise), { facts: without, marks: { a: marked, p: 3 } });
      expect(filled.criteria.map(told)[1]).toBe(is);
      expect([filled.score, filled.grade]).toEqual([score, grade]);
    },
  );

  it("applies where it does, with the reason first", () => {
    const { because, points } = criterionScore(part("zero"), "p", {
      facts: { "thematic.in-month": true },
      marks: { p: 3 },
    });
    expect([points, because.map(({ kind }) => kind)]).toEqual([3, ["applies", "mark"]]);
  });

  it("while it is not known whether it applies, what is possible spans with and without it", () => {
    const open = rubricScore(part("rescale"), { marks: { a: 5, p: 3 } });
    expect(open.criteria.map(told)).toEqual([
      "judged 5",
      "open 0 to 3: missing-facts thematic.in-month, may not count",
    ]);
    expect(open.between).toEqual([
      [5, 1],
      [8, 1],
    ]);
    expect(open.score).toBeUndefined();
    expect(open.candidates).toEqual(["fair", "poor"]);
  });

  it("is settled by the cell where nobody chose, and then counts", () => {
    const rubric = { ...part({ parameter: "policy" }) };
    const settled = rubricScore(rubric, { facts: without, marks: { a: 7 }, settled: { p: 0 } });
    expect(settled.criteria.map(told)).toEqual(["judged 7", "settled 0"]);
    expect(settled.score).toEqual([7, 1]);
  });

  it.each(["full", "zero", "rescale", { parameter: "policy" }] as const)(
    "without points it never counts: %s",
    (otherwise) => {
      const rubric = rubricOf(
        [criterionOf("a", 10, toggle), criterionOf("m", 0, { kind: "met" }, applies(otherwise))],
        graded,
      );
      for (const facts of [without, {}, { "thematic.in-month": true }]) {
        const { criteria, between } = rubricScore(rubric, { facts, marks: { a: 10, m: 0 } });
        expect(criteria.map(({ counted }) => counted)).toEqual([true, false]);
        expect(between).toEqual([
          [10, 1],
          [10, 1],
        ]);
      }
    },
  );

  it("where nothing is left that counts, there is no score and no grade", () => {
    const rubric = rubricOf([criterionOf("p", 10, toggle, applies("rescale"))], graded);
    const { score, grade, candidates, between } = rubricScore(rubric, { facts: without });
    expect([score, grade]).toEqual([undefined, undefined]);
    expect(candidates).toEqual(["good", "fair", "poor"]);
    expect(between).toEqual([
      [0, 1],
      [10, 1],
    ]);
    const { criteria } = rubricScore(rubric, { facts: without });
    expect(markedScore(rubric, marksOf({ p: 10 }), criteria)).toEqual({
      unmarked: [],
      over: [],
      offStep: [],
      strange: [],
    });
  });
});

describe("the reasons of a criterion", () => {
  const applies = (otherwise: NonNullable<Criterion["applies"]>["otherwise"]) => ({
    applies: { when: theme, otherwise },
  });
  const kinds = (criterion: Criterion, filled: Filled) =>
    criterionScore(rubricOf([criterion]), criterion.id, filled).because.map(({ kind }) => kind);
  const when = criterionOf("a", 5, { kind: "numeric", step: 1, when: concluded });
  const needs = criterionOf("a", 5, { kind: "numeric", step: 1, needs: concluded });
  const all = criterionOf("a", 5, { kind: "toggle", needs: concluded });
  const known = (done: boolean, a: number): Filled => ({ facts: { "order.concluded": done }, marks: { a } });

  it("are what was read, then the mark", () => {
    expect(kinds(when, known(true, 0))).toEqual(["when"]);
    expect(kinds(when, known(false, 4))).toEqual(["when", "mark"]);
    expect(kinds(when, {})).toEqual(["when"]);
    expect(kinds(needs, known(true, 5))).toEqual(["needs", "mark"]);
    expect(kinds(needs, known(false, 5))).toEqual(["needs", "mark"]);
    expect(kinds(needs, { marks: { a: 4 } })).toEqual(["needs", "mark"]);
    expect(kinds(needs, { marks: { a: 5 } })).toEqual(["needs"]);
    expect(kinds(needs, { facts: { "order.concluded": true } })).toEqual(["needs"]);
    expect(kinds(all, known(false, 5))).toEqual(["needs"]);
  });

  it("are whether it applies, where it does not or may not", () => {
    const without: Filled = { facts: { "thematic.in-month": false } };
    for (const otherwise of ["full", "zero", "rescale", { parameter: "policy" }] as const) {
      const part = criterionOf("p", 5, toggle, applies(otherwise));
      expect(kinds(part, without)).toEqual(["applies"]);
      expect(kinds(part, {})).toEqual(["applies"]);
      expect(kinds(part, { facts: { "thematic.in-month": true }, marks: { p: 5 } })).toEqual([
        "applies",
        "mark",
      ]);
    }
    const part = criterionOf("p", 5, toggle, applies("full"));
    expect(kinds(part, { marks: { p: 5 } })).toEqual(["applies", "mark"]);
  });

  it("name no band where nothing could be measured", () => {
    const rubric = rubricOf([criterionOf("b", 10, pastHalf)]);
    expect(criterionScore(rubric, "b", {}).because).toStrictEqual([
      { kind: "measure", measure: pastHalf.on, bands: [], from: [] },
    ]);
  });

  it("a part that is taken out is not known before it is known to be, whatever its points", () => {
    const out = rubricOf([criterionOf("p", 5, toggle, applies("rescale")), criterionOf("a", 5, toggle)]);
    expect(told(criterionScore(out, "p", { marks: { p: 0, a: 5 } }))).toBe(
      "open 0 to 5: missing-facts thematic.in-month, may not count",
    );
    const zero = rubricOf([criterionOf("p", 5, toggle, applies("zero"))]);
    expect(told(criterionScore(zero, "p", { marks: { p: 0 } }))).toBe("judged 0");
    expect(told(criterionScore(zero, "p", { marks: { p: 5 }, settled: { p: 5 } }))).toBe("settled 5");
  });
});

describe("ceilings", () => {
  const rubric = rubricOf([criterionOf("a", 10, { kind: "numeric", step: 1 })], {
    ...graded,
    ceilings: [
      { id: "unfinished", when: { not: concluded }, atBest: "fair", says, source },
      { id: "unwritten", when: { not: minutes }, atBest: "poor", says, source },
    ],
  });
  const fill = (facts: FactTable, a = 10) => rubricScore(rubric, { facts, marks: { a } });
  const none = { "order.concluded": true, "order.minutes": true };

  it("leave a score as it is, and limit its grade", () => {
    expect(fill(none)).toMatchObject({ score: [10, 1], grade: "good", ceilings: [] });
    expect(fill({ ...none, "order.concluded": false })).toMatchObject({
      score: [10, 1],
      grade: "fair",
      ceilings: [{ ceiling: "unfinished", atBest: "fair", trace: { result: "holds" } }],
    });
    expect(fill({ ...none, "order.minutes": false })).toMatchObject({ score: [10, 1], grade: "poor" });
  });

  it("lift nobody", () => {
    expect(fill({ ...none, "order.concluded": false }, 6).grade).toBe("poor");
    expect(fill({ ...none, "order.concluded": false }, 7).grade).toBe("fair");
  });

  it("the strictest counts", () => {
    expect(fill({ "order.concluded": false, "order.minutes": false }).candidates).toEqual(["poor"]);
  });

  it("that may hold leave the grades between open", () => {
    const unsure = fill({ "order.minutes": true });
    expect([unsure.score, unsure.candidates, unsure.grade]).toEqual([[10, 1], ["good", "fair"], undefined]);
    expect(unsure.ceilings.map(({ ceiling, trace }) => [ceiling, trace.result])).toEqual([
      ["unfinished", "unknown"],
    ]);
    expect(fill({}).candidates).toEqual(["good", "fair", "poor"]);
    expect(fill({ "order.concluded": false }).candidates).toEqual(["fair", "poor"]);
    expect(fill({ "order.concluded": true }, 8).candidates).toEqual(["fair", "poor"]);
  });
});

describe("a rubric in half points", () => {
  const halves = rubricOf([criterionOf("a", 20, { kind: "numeric", step: 1 })], {
    ...graded,
    steps: 2,
    grades: [
      { grade: "good", atLeast: 18 },
      { grade: "poor", atLeast: 0 },
    ],
  });

  it("counts in steps: 17 are 8.5 points, 18 are 9", () => {
    expect(rubricScore(halves, { marks: { a: 17 } })).toMatchObject({ score: [17, 1], grade: "poor" });
    expect(rubricScore(halves, { marks: { a: 18 } })).toMatchObject({ score: [18, 1], grade: "good" });
  });
});

describe("marks", () => {
  const [numeric, banded] = smallRubric.criteria;
  if (numeric === undefined || banded === undefined) throw new Error("the small rubric has two criteria");

  it("in steps of 5: 0, 5 and 10 are on the rubric", () => {
    const on = Array.from({ length: 12 }, (_, points) => points).filter((points) =>
      isOnStep(numeric, points),
    );
    expect(on).toEqual([0, 5, 10]);
    const facts = {};
    const rubric = rubricOf([criterionOf("a", 10, { kind: "numeric", step: 5, needs: concluded })]);
    const gives = (filled: Filled) => told(criterionScore(rubric, "a", { facts, ...filled }));
    const failing = { "order.concluded": false };
    expect(gives({ facts: failing })).toBe("open 0 to 5: not-judged");
    expect(gives({ facts: failing, marks: { a: 5 } })).toBe("judged 5");
    expect(gives({ facts: failing, marks: { a: 10 } })).toBe("open 0 to 5: not-supported");
    expect(gives({ facts: failing, marks: { a: 4 } })).toBe("open 0 to 5: off-step");
    expect(gives({ marks: { a: 5 } })).toBe("judged 5");
    expect(gives({ marks: { a: 6 } })).toContain("missing-facts order.concluded");
  });

  it("in bands: the points that are printed", () => {
    const on = Array.from({ length: 12 }, (_, points) => points).filter((points) => isOnStep(banded, points));
    expect(on).toEqual([4, 10]);
    const withRow = criterionOf("b", 10, { ...pastHalf, first: [{ when: concluded, points: 1 }] });
    expect(isOnStep(withRow, 1)).toBe(true);
  });

  it("evidence that gives leaves a numeric criterion to judgement where it fails", () => {
    const rubric = rubricOf([criterionOf("a", 10, { kind: "numeric", step: 5, when: concluded })]);
    const gives = (done: boolean | undefined, a: number) =>
      told(criterionScore(rubric, "a", { facts: { "order.concluded": done }, marks: { a } }));
    expect(gives(true, 0)).toBe("computed 10");
    expect(gives(false, 5)).toBe("judged 5");
    expect(gives(false, 10)).toBe("open 0 to 5: not-supported");
    expect(gives(undefined, 5)).toBe("open 0 to 10: missing-facts order.concluded");
  });

  it("off the step are named and still add up as they were given", () => {
    expect(markedScore(smallRubric, marksOf({ a: 6, b: 4 }))).toEqual({
      score: [10, 1],
      grade: "average",
      unmarked: [],
      over: [],
      offStep: ["a"],
      strange: [],
    });
    expect(markedScore(smallRubric, marksOf({ a: 11, b: 10 }))).toEqual({
      unmarked: [],
      over: [{ criterion: "a", points: 11, max: 10 }],
      offStep: [],
      strange: [],
    });
  });

  it("without points take no part in the sum, and must be there", () => {
    const rubric = rubricOf([criterionOf("a", 10, toggle), criterionOf("m", 0, { kind: "met" })], graded);
    expect(markedScore(rubric, marksOf({ a: 10, m: 1 }))).toMatchObject({ score: [10, 1], grade: "good" });
    expect(markedScore(rubric, marksOf({ a: 10 })).unmarked).toEqual(["m"]);
  });

  it("of a rubric without a grade for them have points and no grade", () => {
    const high: Rubric = { ...smallRubric, grades: [{ grade: "good", atLeast: 18 }] };
    expect(markedScore(high, marksOf({ a: 5, b: 4 }))).toStrictEqual({
      score: [9, 1],
      unmarked: [],
      over: [],
      offStep: [],
      strange: [],
    });
    expect(gradeOf(high, [35, 2])).toBeUndefined();
    expect(gradeOf(high, [36, 2])).toBe("good");
  });
});

describe("the sum of marks beside the evidence", () => {
  const rubric = (otherwise: "full" | "zero" | "rescale"): Rubric =>
    rubricOf(
      [
        criterionOf("a", 7, { kind: "numeric", step: 1 }),
        criterionOf("p", 3, toggle, { applies: { when: theme, otherwise } }),
      ],
      graded,
    );
  const sum = (otherwise: "full" | "zero" | "rescale", marks: Readonly<Record<string, number>>) => {
    const facts = { "thematic.in-month": false };
    const { criteria } = rubricScore(rubric(otherwise), { facts, marks });
    return markedScore(rubric(otherwise), marksOf(marks), criteria);
  };

  it("takes a part that does not apply as its policy says, where nobody marked it", () => {
    expect(sum("full", { a: 7 })).toMatchObject({ score: [10, 1], unmarked: [] });
    expect(sum("zero", { a: 7 })).toMatchObject({ score: [7, 1], unmarked: [] });
    expect(sum("rescale", { a: 7 })).toMatchObject({ score: [10, 1], unmarked: [] });
    expect(sum("rescale", { a: 5 })).toMatchObject({ score: [50, 7], unmarked: [], grade: "fair" });
  });

  it("takes the mark where there is one, but not for a part that is taken out", () => {
    expect(sum("full", { a: 7, p: 0 })).toMatchObject({ score: [7, 1] });
    expect(sum("zero", { a: 7, p: 3 })).toMatchObject({ score: [10, 1] });
    expect(sum("rescale", { a: 5, p: 3 })).toMatchObject({ score: [50, 7] });
  });

  it("takes nothing else from the evidence: what is computed must be marked all the same", () => {
    const computed = rubricOf(
      [criterionOf("a", 7, toggle), criterionOf("w", 3, { kind: "toggle", when: concluded })],
      graded,
    );
    const { criteria } = rubricScore(computed, { facts: { "order.concluded": true }, marks: { a: 7 } });
    expect(criteria.map(({ points }) => points)).toEqual([7, 3]);
    expect(markedScore(computed, marksOf({ a: 7 }), criteria)).toEqual({
      unmarked: ["w"],
      over: [],
      offStep: [],
      strange: [],
    });
  });

  it("counts a part of which the evidence says that it applies", () => {
    const filled: Filled = { facts: { "thematic.in-month": true }, marks: { a: 7 } };
    const { criteria } = rubricScore(rubric("rescale"), filled);
    expect(markedScore(rubric("rescale"), marksOf({ a: 7 }), criteria).unmarked).toEqual(["p"]);
  });
});

describe("minimums", () => {
  const rubric: Rubric = {
    ...smallRubric,
    minimums: [
      { kinds: ["regular"], members: 30, minutes: 120 },
      { kinds: ["combined", "regular"], minutes: 90 },
    ],
  };

  it("are read from the top", () => {
    expect(minimumMinutes(rubric, "regular", [30])).toBe(120);
    expect(minimumMinutes(rubric, "regular", [29])).toBe(90);
    expect(minimumMinutes(rubric, "combined", [30])).toBe(90);
    expect(minimumMinutes({ ...rubric, minimums: undefined }, "regular", [29])).toBeUndefined();
  });
});

it("reasons for what is open have each a name of their own", () => {
  expect([...openReasons]).toEqual([
    "no-band",
    "several-bands",
    "missing-facts",
    "not-judged",
    "off-step",
    "not-supported",
    "not-chosen",
  ]);
  const { because } = criterionScore(smallRubric, "a", { marks: { a: 5 } });
  expect(because.map(eventsOfBecause)).toEqual([["m-a"]]);
});
