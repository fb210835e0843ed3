import { describe, expect, it } from "vitest";
import type { Condition } from "../../../src/rules/engine/conditions/condition.js";
import { checkRollUp, type GradesPolicy, periodFacts } from "../../../src/rules/rubrics/roll-up-policy.js";
import { counts } from "../../../src/rules/rubrics/shipped-roll-ups.js";
import { graded, year } from "../../support/periods.js";

type Rung = GradesPolicy["rungs"][number];

const unread = { vi: "phần sau chưa đọc được", en: "the rest was not read" };
const atLeast = (fact: string, value: number | { parameter: string }): Condition => ({
  fact,
  is: "at-least",
  value,
});

/** A roll-up that a committee wrote itself: `ladder(["good", condition], ["fair", other])`. */
const ladder = (...rungs: (readonly [Rung["grade"], Condition])[]): GradesPolicy => ({
  ...counts,
  id: "local",
  rungs: rungs.map(([grade, when]) => ({ grade, when })),
  otherwise: undefined,
});
const good: readonly [Rung["grade"], Condition] = ["good", atLeast("meetings.good", 8)];

describe("what a policy may read of a period", () => {
  it.each([
    { fact: "meetings.held", value: 10, of: ["good", "fair", "average", "poor"] },
    { fact: "meetings.good", value: 1, of: ["good"] },
    { fact: "meetings.fair-or-better", value: 3, of: ["good", "fair"] },
    { fact: "meetings.average-or-better", value: 6, of: ["good", "fair", "average"] },
    { fact: "meetings.poor", value: 4, of: ["poor"] },
  ])("$fact: $value, with the events of their grades", ({ fact, value, of }) => {
    const numbers = { good: 1, fair: 2, average: 3, poor: 4 };
    const policy = ladder(["good", { fact, is: "equal", value }]);
    expect(checkRollUp(policy)).toEqual([]);
    const score = year(policy, numbers);
    const events = graded(numbers).flatMap(({ grade, from }) =>
      grade !== undefined && of.includes(grade) ? from : [],
    );
    expect(score?.because[0]).toMatchObject({ result: "holds", condition: { value, from: events } });
  });

  it("is that alone, each a count that is named in both languages", () => {
    expect(Object.keys(periodFacts)).toHaveLength(5);
    for (const { kind } of Object.values(periodFacts)) expect(kind).toBe("integer");
    for (const language of ["vi", "en"] as const)
      expect(new Set(Object.values(periodFacts).map(({ says }) => says[language])).size).toBe(5);
  });
});

describe("a meeting that nobody graded", () => {
  it("was held, whatever its grade", () => {
    const three = ladder(["good", atLeast("meetings.held", 3)]);
    expect(year(three, { none: 3 })).toMatchObject({ grade: "good", meetings: 0, silent: false });
    expect(year(three, { none: 2 })?.candidates).toEqual(["fair", "average", "poor"]);
  });

  it("leaves a rung unknown where its grades lead to different results, and sure where all lead to one", () => {
    const policy = ladder(good, ["fair", atLeast("meetings.fair-or-better", 8)]);
    expect(year(policy, { good: 7, fair: 1, none: 1 })?.because.map(({ result }) => result)).toEqual([
      "unknown",
      "holds",
    ]);
    expect(year(policy, { good: 6, fair: 1, none: 1 })?.because.map(({ result }) => result)).toEqual([
      "fails",
      "unknown",
    ]);
  });

  it("leaves what was counted of the period out of the trace, for it may be more", () => {
    const one = ladder(good);
    expect(year(one, { good: 8, none: 1 })?.because).toStrictEqual([
      {
        grade: "good",
        result: "holds",
        condition: {
          kind: "fact",
          fact: "meetings.good",
          is: "at-least",
          against: 8,
          from: [],
          missing: ["meetings.good"],
          result: "unknown",
        },
      },
    ]);
    expect(year(one, { good: 8 })?.because[0]?.condition).toMatchObject({ value: 8, result: "holds" });
  });

  it("makes a policy silent where one of its grades would, and only there", () => {
    expect(year(ladder(good), { good: 7, none: 1 })).toMatchObject({
      candidates: ["good", "fair", "average", "poor"],
      silent: true,
    });
    const held = ladder(good, ["fair", atLeast("meetings.held", 1)]);
    expect(year(held, { good: 7, none: 1 })).toMatchObject({ candidates: ["good", "fair"], silent: false });
    const otherwise: GradesPolicy = { ...ladder(good), otherwise: "average" };
    expect(year(otherwise, { good: 7, none: 1 })).toMatchObject({
      candidates: ["good", "average"],
      silent: false,
    });
  });
});

describe("a grade for those who reach no rung", () => {
  it("is the only one that is left, where the policy names it", () => {
    const policy: GradesPolicy = { ...ladder(good), otherwise: "fair" };
    expect(year(policy, { poor: 1 })).toMatchObject({ grade: "fair", silent: false });
  });

  it("is none where every grade has its rung: no grade is possible, and none is given", () => {
    const all = (["good", "fair", "average", "poor"] as const).map(
      (grade) => [grade, atLeast("meetings.good", 8)] as const,
    );
    const score = year(ladder(...all), { poor: 1 });
    expect(score).toMatchObject({ candidates: [], silent: true });
    expect(score).not.toHaveProperty("grade");
  });
});

describe("a rung of which a part was not read", () => {
  const [when, held] = [atLeast("meetings.good", 8), atLeast("meetings.held", 1)];
  const policy: GradesPolicy = {
    ...ladder(),
    rungs: [
      { grade: "good", when, unread },
      { grade: "fair", when: held },
    ],
  };

  it("says so in the trace, and holds of nobody for sure; the rung below still does", () => {
    const score = year(policy, { good: 8 });
    expect(score).toMatchObject({ candidates: ["good", "fair"], unread: [unread], silent: false });
    expect(score).not.toHaveProperty("grade");
    expect(score?.because.map(({ result, ...rung }) => [result, rung.unread])).toEqual([
      ["unknown", unread],
      ["holds", undefined],
    ]);
    expect(Object.keys(score?.because[1] ?? {})).toEqual(["grade", "result", "condition"]);
  });

  it("fails for sure where the part that was read does: what was not read is not asked", () => {
    const score = year(policy, { good: 7 });
    expect(score).toMatchObject({ grade: "fair", candidates: ["fair"], unread: [] });
    expect(score?.because[0]).toMatchObject({ result: "fails", unread });
  });

  it("is named once, however many grades of an open meeting reach it", () => {
    expect(year(policy, { good: 8, none: 2 })?.unread).toEqual([unread]);
  });
});

describe("a number that nobody chose", () => {
  it("is asked for, and never a fact of the period beside it", () => {
    expect(year(counts, { good: 1, none: 2 })?.missing).toEqual([
      "good-meetings",
      "fair-meetings",
      "average-meetings",
    ]);
    expect(year(counts, { good: 1, none: 13 })?.missing).toEqual([
      "good-meetings",
      "fair-meetings",
      "average-meetings",
    ]);
  });

  it("is asked for once, though two rungs read it", () => {
    const same = { parameter: "good-meetings" };
    const policy = ladder(
      ["good", atLeast("meetings.good", same)],
      ["fair", atLeast("meetings.fair-or-better", same)],
    );
    expect(year(policy, { good: 1 })?.missing).toEqual(["good-meetings"]);
  });

  it("is not asked for by a rung that is settled without it", () => {
    const policy = ladder(
      [
        "good",
        { all: [atLeast("meetings.good", 3), atLeast("meetings.good", { parameter: "good-meetings" })] },
      ],
      ["fair", atLeast("meetings.good", { parameter: "fair-meetings" })],
    );
    const score = year(policy, { poor: 1, none: 1 });
    expect(score?.because.map(({ result }) => result)).toEqual(["fails", "unknown"]);
    expect(score?.missing).toEqual(["fair-meetings"]);
  });
});
