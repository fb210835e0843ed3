import { describe, expect, it } from "vitest";
import { classify, classifyWithTrace } from "../../../src/rules/engine/classification/classify.js";
import type { ParameterValues } from "../../../src/rules/engine/conditions/vocabulary.js";
import { candidatesOf } from "../../../src/rules/engine/outcome.js";
import type { RuleSet } from "../../../src/rules/engine/rule-set.js";
import { rulesInUse } from "../../../src/rules/engine/rules-in-use.js";
import { type FactTable, factsOf } from "../../support/cases.js";
import { rule, smallRuleSet, source } from "../../support/small-rule-set.js";

const known: FactTable = {
  away: false,
  guilty: false,
  excused: false,
  points: 8,
  assigned: 10,
  first: "high",
  second: "high",
};

const outcome = (facts: FactTable, parameters: ParameterValues = {}, ruleSet: RuleSet = smallRuleSet) => {
  const inUse = rulesInUse(ruleSet, parameters);
  const fast = classify("thing", factsOf(known, facts), inUse);
  expect(classifyWithTrace("thing", factsOf(known, facts), inUse).outcome).toEqual(fast);
  return fast;
};

const countWords = { vi: "số", en: "count" };

const weak = { ...source, point: "2.b", evidence: "recalled" as const };
/** The clause of good, read only from memory, until a committee adopts it. */
const unread = {
  why: "unread",
  rule: "thing.good.criteria",
  source: weak,
  levels: ["good"],
  settledBy: "good-adopted",
};
/** The outcome by option while nobody chose whether the clause applies. */
const byOption = {
  kind: "undetermined",
  candidates: ["good", "unfulfilled"],
  open: [unread],
  readings: [
    { under: { "good-adopted": true }, candidates: ["unfulfilled"] },
    { under: { "good-adopted": false }, candidates: ["good", "unfulfilled"] },
  ],
};

describe("classifying", () => {
  it("gives the highest level whose rules all hold", () => {
    expect(outcome({})).toEqual({ kind: "level", level: "excellent" });
    expect(outcome({ second: "middle" }, { "good-adopted": true })).toEqual({ kind: "level", level: "good" });
  });

  it("gives the lowest level where no rung holds", () => {
    expect(outcome({ second: "low" }, { "good-adopted": true })).toEqual({
      kind: "level",
      level: "unfulfilled",
    });
  });

  it("leaves open what a clause nobody adopted would decide, and names the clause once", () => {
    expect(outcome({ second: "low" })).toEqual(byOption);
    expect(outcome({ second: "low" }, { "good-adopted": "true" })).toEqual(byOption);
    expect(outcome({ second: "low" }, { "good-adopted": false })).toEqual({ ...byOption, readings: [] });
  });

  it("an exemption comes before every level", () => {
    expect(outcome({ away: true, guilty: true })).toEqual({ kind: "not-reviewed", rule: "thing.away" });
    expect(outcome({ points: 0 })).toEqual({ kind: "not-classified", rule: "thing.no-points" });
  });

  it("the first exemption that holds is the one named", () => {
    expect(outcome({ away: true, points: 0 })).toEqual({ kind: "not-reviewed", rule: "thing.away" });
  });

  it("an unknown exemption of another kind before the one that holds stays open", () => {
    expect(outcome({ away: undefined, points: 0 })).toEqual({
      kind: "missing-facts",
      candidates: [],
      missing: ["away"],
      open: [],
      choices: [],
    });
  });

  it("an unknown exemption after the one that holds does not matter", () => {
    expect(outcome({ away: true, points: undefined })).toEqual({ kind: "not-reviewed", rule: "thing.away" });
  });

  it("an unknown exemption keeps even a sure level open", () => {
    expect(outcome({ away: undefined })).toEqual({
      kind: "missing-facts",
      candidates: ["excellent"],
      missing: ["away"],
      open: [],
      choices: [],
    });
  });

  it("a forced level ends it, unless its exception lifts it", () => {
    expect(outcome({ guilty: true })).toEqual({ kind: "level", level: "unfulfilled" });
    expect(outcome({ guilty: true, first: undefined })).toEqual({ kind: "level", level: "unfulfilled" });
    expect(outcome({ guilty: true, excused: true })).toEqual({ kind: "level", level: "excellent" });
  });

  it("names what is missing once, in order, from rules and exceptions", () => {
    expect(outcome({ guilty: undefined, excused: undefined, first: undefined })).toEqual({
      kind: "missing-facts",
      candidates: ["excellent", "good", "unfulfilled"],
      missing: ["excused", "first", "guilty"],
      open: [unread],
      choices: ["good-adopted"],
    });
  });

  it("a known exception that lifts makes an unknown ground of no account", () => {
    expect(outcome({ guilty: undefined, excused: true })).toEqual({ kind: "level", level: "excellent" });
  });

  it("does not ask for facts of a clause that is silent", () => {
    expect(outcome({ second: undefined })).toMatchObject({ missing: ["second"] });
    expect(outcome({ first: "low", second: undefined })).toEqual(byOption);
    expect(outcome({ first: "middle", second: undefined }, { "good-adopted": true })).toEqual({
      kind: "missing-facts",
      candidates: ["good", "unfulfilled"],
      missing: ["second"],
      open: [],
      choices: [],
    });
  });

  it("a ceiling lowers what is above it and nothing else", () => {
    expect(outcome({ assigned: 16 })).toEqual({ kind: "level", level: "excellent" });
    expect(outcome({ assigned: 17 })).toEqual({ kind: "level", level: "good" });
    expect(outcome({ assigned: 17, guilty: true })).toEqual({ kind: "level", level: "unfulfilled" });
  });

  it("an unknown ceiling is asked for only where it could lower", () => {
    expect(outcome({ assigned: undefined })).toEqual({
      kind: "missing-facts",
      candidates: ["excellent", "good"],
      missing: ["assigned"],
      open: [],
      choices: [],
    });
    expect(outcome({ assigned: undefined, second: "low" })).toEqual(byOption);
  });

  it("a rung without rules is a clause that was not found", () => {
    const thing = smallRuleSet.subjects.thing;
    if (thing === undefined) throw new Error("the small rule set has a thing");
    const notFound = { ...source, point: "2.c", evidence: "not-found" as const };
    const empty = {
      ...smallRuleSet,
      subjects: { thing: { ...thing, levels: [{ level: "excellent", source: notFound, rules: [] }] } },
    };
    expect(outcome({}, {}, empty)).toEqual({
      kind: "undetermined",
      candidates: ["excellent", "unfulfilled"],
      open: [{ why: "unread", source: notFound, levels: ["excellent"] }],
      readings: [],
    });
  });

  it("a weak rule that no parameter adopts never applies, and one that a parameter may adopt is judged both ways", () => {
    const thing = smallRuleSet.subjects.thing;
    if (thing === undefined) throw new Error("the small rule set has a thing");
    const forcedBy = (forced: typeof thing.forced) => ({
      ...smallRuleSet,
      subjects: { thing: { ...thing, forced } },
    });
    const always = { fact: "points", is: "at-least", value: 0 } as const;
    const notFound = forcedBy([rule("x", always, { source: { ...source, evidence: "not-found" } })]);
    expect(outcome({}, {}, notFound)).toEqual({ kind: "level", level: "excellent" });
    const strong = forcedBy([rule("x", always, { adoptedBy: "good-adopted" })]);
    expect(outcome({}, {}, strong)).toEqual({
      kind: "undetermined",
      candidates: ["excellent", "unfulfilled"],
      open: [],
      readings: [
        { under: { "good-adopted": true }, candidates: ["unfulfilled"] },
        { under: { "good-adopted": false }, candidates: ["excellent"] },
      ],
    });
    expect(outcome({}, { "good-adopted": false }, strong)).toEqual({ kind: "level", level: "excellent" });
    expect(outcome({}, { "good-adopted": true }, strong)).toEqual({ kind: "level", level: "unfulfilled" });
  });

  it("an exception that the committee does not adopt is not asked for", () => {
    const thing = smallRuleSet.subjects.thing;
    if (thing === undefined) throw new Error("the small rule set has a thing");
    const excused = rule("y", { fact: "excused", is: "equal", value: true }, { adoptedBy: "good-adopted" });
    const forced = [rule("x", { fact: "guilty", is: "equal", value: true }, { unless: [excused] })];
    const weakly = { ...smallRuleSet, subjects: { thing: { ...thing, forced } } };
    const unknown = { guilty: undefined, excused: undefined };
    expect(outcome(unknown, { "good-adopted": false }, weakly)).toMatchObject({ missing: ["guilty"] });
    expect(outcome(unknown, {}, weakly)).toMatchObject({ missing: ["excused", "guilty"] });
  });

  it("a count that no rule reads limits the counts around it, for each subject anew", () => {
    const counted = {
      ...smallRuleSet,
      facts: {
        ...smallRuleSet.facts,
        points: {
          ...smallRuleSet.facts.points,
          kind: "integer" as const,
          says: countWords,
          partOf: "assigned",
        },
        failed: { says: countWords, kind: "integer" as const, partOf: "assigned", apartFrom: "points" },
      },
    };
    const inUse = rulesInUse(counted, { "good-adopted": true });
    const of = (failed: number) => classify("thing", factsOf(known, { points: undefined, failed }), inUse);
    expect(candidatesOf(of(0))).toContain("excellent");
    expect(candidatesOf(of(9))).not.toContain("excellent");
  });

  it("an unknown kind of subject is refused with those that there are", () => {
    for (const subject of ["person", "constructor"]) {
      expect(() => classify(subject, new Map(), rulesInUse(smallRuleSet))).toThrow(
        expect.objectContaining({
          message: `The rule set has no kind of subject “${subject}”. Use one of: thing.`,
        }),
      );
    }
  });

  it("the trace has every rule of the ladder, those switched off marked", () => {
    const trace = classifyWithTrace("thing", factsOf(known), rulesInUse(smallRuleSet));
    expect(trace.levels[1]?.rules[0]?.unadopted).toBe("good-adopted");
    const off = classifyWithTrace(
      "thing",
      factsOf(known),
      rulesInUse(smallRuleSet, { "good-adopted": false }),
    );
    expect(off.levels[1]?.rules[0]).toMatchObject({ on: false });
    expect(trace.exemptions.map(({ rule: id }) => id)).toEqual(["thing.away", "thing.no-points"]);
    expect(trace.forced.map(({ rule: id }) => id)).toEqual(["thing.guilty"]);
    expect(
      trace.levels.map(({ level, source: of, rules }) => [
        level,
        of,
        rules.map(({ rule: id, on }) => [id, on]),
      ]),
    ).toEqual([
      [
        "excellent",
        source,
        [
          ["thing.excellent.criteria", true],
          ["thing.excellent.points", true],
        ],
      ],
      ["good", source, [["thing.good.criteria", true]]],
    ]);
    expect(trace.ceilings.map(({ rule: id, level, result }) => [id, level, result])).toEqual([
      ["thing.under-half", "good", "fails"],
    ]);
  });
});

describe("binding parameters", () => {
  it("takes the values that the layers give, and over them the chosen ones", () => {
    expect(rulesInUse(smallRuleSet).parameters).toStrictEqual({ "enough-points": 7 });
    expect(rulesInUse(smallRuleSet, { "enough-points": 9, counted: "low" }).parameters).toEqual({
      "enough-points": 9,
      counted: "low",
    });
    expect(outcome({ points: 8, assigned: 8 }, { "enough-points": 9, "good-adopted": true })).toEqual({
      kind: "level",
      level: "good",
    });
  });

  it("keeps out names that the rule set does not declare", () => {
    expect(rulesInUse(smallRuleSet, { weight: 3, toString: "x" }).parameters).toEqual({ "enough-points": 7 });
  });
});
