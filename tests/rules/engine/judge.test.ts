import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/language/problems/errors.js";
import {
  type Condition,
  eventsOf,
  judge,
  traceCondition,
  unknownsOf,
} from "../../../src/rules/engine/conditions/condition.js";
import { compareShare, comparing } from "../../../src/rules/engine/conditions/fact-reader.js";
import type { Comparison } from "../../../src/rules/engine/conditions/vocabulary.js";
import { judgeRule, traceRule } from "../../../src/rules/engine/rule-judgement.js";
import { rulesInUse } from "../../../src/rules/engine/rules-in-use.js";
import { type FactTable, factsOf } from "../../support/cases.js";
import { rule, smallRuleSet } from "../../support/small-rule-set.js";

const inUse = rulesInUse(smallRuleSet);
const judged = (when: Condition, facts: FactTable) => {
  const fast = judge(when, factsOf(facts), inUse);
  expect(traceCondition(when, factsOf(facts), inUse).result).toBe(fast);
  return fast;
};

describe("comparing", () => {
  it.each<{ is: Comparison; below: boolean; same: boolean; above: boolean }>([
    { is: "at-least", below: false, same: true, above: true },
    { is: "at-most", below: true, same: true, above: false },
    { is: "more-than", below: false, same: false, above: true },
    { is: "less-than", below: true, same: false, above: false },
    { is: "equal", below: false, same: true, above: false },
  ])("$is: 6, 7 and 8 against 7", ({ is, below, same, above }) => {
    expect([comparing(is, 7)(6), comparing(is, 7)(7), comparing(is, 7)(8)]).toEqual([below, same, above]);
    const shares = [19, 20, 21].map((share) => compareShare(share, 100, is, [1, 5]));
    expect(shares).toEqual([below, same, above]);
  });

  it("a share is exact where a percentage rounds: 19 of 92 is over 20 %, 18 of 92 is not", () => {
    expect(compareShare(19, 92, "more-than", [20, 100])).toBe(true);
    expect(compareShare(18, 92, "more-than", [20, 100])).toBe(false);
  });

  it("nothing of nothing is at least any share of it and less than none", () => {
    expect(compareShare(0, 0, "at-least", [1, 1])).toBe(true);
    expect(compareShare(0, 0, "less-than", [1, 2])).toBe(false);
  });
});

describe("a condition", () => {
  it.each<{ when: Condition; facts: FactTable; gives: string }>([
    { when: { fact: "points", is: "at-least", value: 7 }, facts: { points: 6 }, gives: "fails" },
    { when: { fact: "points", is: "at-least", value: 7 }, facts: { points: 7 }, gives: "holds" },
    { when: { fact: "points", is: "at-least", value: 7 }, facts: {}, gives: "unknown" },
    {
      when: { fact: "points", is: "at-least", value: { parameter: "enough-points" } },
      facts: { points: 6 },
      gives: "fails",
    },
    {
      when: { fact: "points", is: "at-least", value: { parameter: "enough-points" } },
      facts: { points: 7 },
      gives: "holds",
    },
    { when: { fact: "away", is: "equal", value: false }, facts: { away: false }, gives: "holds" },
    { when: { fact: "away", is: "equal", value: false }, facts: { away: true }, gives: "fails" },
    { when: { fact: "first", is: "at-least", value: "middle" }, facts: { first: "high" }, gives: "holds" },
    { when: { fact: "first", is: "at-least", value: "middle" }, facts: { first: "middle" }, gives: "holds" },
    { when: { fact: "first", is: "at-least", value: "middle" }, facts: { first: "low" }, gives: "fails" },
    { when: { fact: "first", is: "less-than", value: "middle" }, facts: { first: "low" }, gives: "holds" },
    { when: { fact: "first", is: "less-than", value: "high" }, facts: { first: "high" }, gives: "fails" },
    {
      when: { every: "criteria", is: "equal", value: "low" },
      facts: { first: "low", second: "low" },
      gives: "holds",
    },
    { when: { every: "criteria", is: "equal", value: "low" }, facts: { first: "high" }, gives: "fails" },
    { when: { every: "criteria", is: "equal", value: "low" }, facts: { first: "low" }, gives: "unknown" },
    {
      when: { share: "points", of: "assigned", is: "at-least", ratio: [4, 5] },
      facts: { points: 8, assigned: 10 },
      gives: "holds",
    },
    {
      when: { share: "points", of: "assigned", is: "at-least", ratio: [4, 5] },
      facts: { points: 7, assigned: 10 },
      gives: "fails",
    },
    {
      when: { share: "points", of: "assigned", is: "at-least", ratio: [4, 5] },
      facts: { points: 7 },
      gives: "unknown",
    },
    {
      when: { share: "points", of: "assigned", is: "at-least", ratio: [4, 5] },
      facts: { assigned: 7 },
      gives: "unknown",
    },
    { when: { not: { fact: "away", is: "equal", value: true } }, facts: { away: true }, gives: "fails" },
    { when: { not: { fact: "away", is: "equal", value: true } }, facts: { away: false }, gives: "holds" },
    { when: { not: { fact: "away", is: "equal", value: true } }, facts: {}, gives: "unknown" },
  ])("$when of $facts $gives", ({ when, facts, gives }) => {
    expect(judged(when, facts)).toBe(gives);
  });

  const away: Condition = { fact: "away", is: "equal", value: true };
  const guilty: Condition = { fact: "guilty", is: "equal", value: true };

  it("of all and of any reads every part", () => {
    expect(judged({ all: [away, guilty] }, { away: true, guilty: true })).toBe("holds");
    expect(judged({ all: [away, guilty] }, { away: true, guilty: false })).toBe("fails");
    expect(judged({ all: [away, guilty] }, { away: true })).toBe("unknown");
    expect(judged({ any: [away, guilty] }, { away: false, guilty: false })).toBe("fails");
    expect(judged({ any: [away, guilty] }, { away: false, guilty: true })).toBe("holds");
    expect(judged({ any: [away, guilty] }, { away: false })).toBe("unknown");
  });

  it("traces each fact with its value, what it is held against, and its events", () => {
    const when: Condition = {
      any: [
        { fact: "points", is: "at-least", value: { parameter: "enough-points" } },
        { share: "points", of: "assigned", is: "more-than", ratio: [1, 2] },
        { not: away },
        { every: "criteria", is: "at-least", value: "middle" },
      ],
    };
    expect(traceCondition(when, factsOf({ points: 3, assigned: 4, first: "low" }), inUse)).toEqual({
      kind: "any",
      result: "holds",
      parts: [
        {
          kind: "fact",
          fact: "points",
          is: "at-least",
          against: 7,
          parameter: "enough-points",
          value: 3,
          from: ["e-points"],
          result: "fails",
        },
        {
          kind: "share",
          share: "points",
          of: "assigned",
          is: "more-than",
          ratio: [1, 2],
          values: [3, 4],
          from: ["e-points", "e-assigned"],
          result: "holds",
        },
        {
          kind: "not",
          result: "unknown",
          parts: [
            {
              kind: "fact",
              fact: "away",
              is: "equal",
              against: true,
              from: [],
              missing: ["away"],
              result: "unknown",
            },
          ],
        },
        {
          kind: "all",
          result: "fails",
          parts: [
            {
              kind: "fact",
              fact: "first",
              is: "at-least",
              against: "middle",
              value: "low",
              from: ["e-first"],
              result: "fails",
            },
            {
              kind: "fact",
              fact: "second",
              is: "at-least",
              against: "middle",
              from: [],
              missing: ["second"],
              result: "unknown",
            },
          ],
        },
      ],
    });
  });

  it("a share with one count missing has no values and keeps the events of the other", () => {
    const when: Condition = { share: "points", of: "assigned", is: "at-least", ratio: [1, 2] };
    const trace = traceCondition(when, factsOf({ assigned: 4 }), inUse);
    expect(trace).toEqual({
      kind: "share",
      ...when,
      from: ["e-assigned"],
      missing: ["points"],
      result: "unknown",
    });
    expect(unknownsOf(trace)).toEqual(["points"]);
    expect(eventsOf(traceCondition(when, factsOf({ points: 2 }), inUse))).toEqual(["e-points"]);
  });

  it("names an event once where both counts come from it", () => {
    const one = { value: 2, from: ["e-1"] };
    const facts = new Map([
      ["points", one],
      ["assigned", one],
    ]);
    const trace = traceCondition(
      { share: "points", of: "assigned", is: "equal", ratio: [1, 1] },
      facts,
      inUse,
    );
    expect(eventsOf(trace)).toEqual(["e-1"]);
  });

  it("names as unknown only the parts that leave it unknown", () => {
    const when: Condition = {
      any: [{ all: [away, { not: guilty }] }, { fact: "points", is: "equal", value: 1 }],
    };
    const facts = factsOf({ away: false });
    expect(unknownsOf(traceCondition(when, facts, inUse))).toEqual(["points"]);
    const known = factsOf({ away: false, points: 1 });
    expect(unknownsOf(traceCondition(when, known, inUse))).toEqual([]);
  });

  it("is unknown where nobody chose the parameter that it names, and asks for it", () => {
    const when: Condition = { fact: "first", is: "equal", value: { parameter: "counted" } };
    const trace = traceCondition(when, factsOf({ first: "low" }), inUse);
    expect([trace.result, judge(when, factsOf({ first: "low" }), inUse)]).toEqual(["unknown", "unknown"]);
    expect(unknownsOf(trace)).toEqual(["counted"]);
    expect(unknownsOf(traceCondition(when, factsOf({}), inUse))).toEqual(["first", "counted"]);
  });

  it("collects the events of every leaf below it", () => {
    const when: Condition = { all: [away, { any: [guilty, { fact: "points", is: "equal", value: 1 }] }] };
    expect(eventsOf(traceCondition(when, factsOf({ away: true, points: 1 }), inUse))).toEqual([
      "e-away",
      "e-points",
    ]);
  });
});

describe("a rule with exceptions", () => {
  const when: Condition = { fact: "guilty", is: "equal", value: true };
  const excused: Condition = { fact: "excused", is: "equal", value: true };
  const lifted = rule("guilty", when, { unless: [rule("excused", excused)] });

  it.each([
    { facts: { guilty: true, excused: false }, gives: "holds" },
    { facts: { guilty: true, excused: true }, gives: "fails" },
    { facts: { guilty: true }, gives: "unknown" },
    { facts: { guilty: false }, gives: "fails" },
    { facts: { excused: true }, gives: "fails" },
    { facts: { excused: false }, gives: "unknown" },
  ])("$facts $gives", ({ facts, gives }) => {
    expect(judgeRule(lifted, factsOf(facts), inUse)).toBe(gives);
    expect(traceRule(lifted, factsOf(facts), inUse).result).toBe(gives);
  });

  it("is lifted by an exception as the committee chose, and unknown until it chose", () => {
    const weak = rule("guilty", when, { unless: [rule("excused", excused, { adoptedBy: "good-adopted" })] });
    const facts = factsOf({ guilty: true, excused: true });
    expect(judgeRule(weak, facts, inUse)).toBe("unknown");
    expect(traceRule(weak, facts, inUse)).toMatchObject({
      result: "unknown",
      exceptions: [{ on: true, unadopted: "good-adopted", result: "unknown" }],
    });
    const declined = rulesInUse(smallRuleSet, { "good-adopted": false });
    expect(judgeRule(weak, facts, declined)).toBe("holds");
    const trace = traceRule(weak, facts, declined);
    expect([trace.result, trace.on, trace.exceptions[0]?.on, trace.exceptions[0]?.result]).toEqual([
      "holds",
      true,
      false,
      "holds",
    ]);
    const adopted = rulesInUse(smallRuleSet, { "good-adopted": true });
    expect(judgeRule(weak, facts, adopted)).toBe("fails");
    expect(traceRule(weak, facts, adopted).result).toBe("fails");
  });

  it("carries its sentence and source into the trace", () => {
    const { rule: id, says, source, exceptions } = traceRule(lifted, factsOf({}), inUse);
    expect([id, says, source, exceptions.map(({ rule: name }) => name)]).toEqual([
      "guilty",
      lifted.says,
      lifted.source,
      ["excused"],
    ]);
  });
});

describe("a mistake in the facts or the rule set", () => {
  const error = (when: Condition, facts: FactTable): unknown => {
    try {
      judge(when, factsOf(facts), inUse);
    } catch (thrown) {
      return thrown;
    }
    return undefined;
  };

  it.each<{ name: string; when: Condition; facts: FactTable; message: string; code: string }>([
    {
      name: "a fact off its scale",
      when: { fact: "first", is: "equal", value: "low" },
      facts: { first: "medium" },
      code: "value-off-scale",
      message: "The scale of the fact “first” does not have this value. Use one of: high, middle, low.",
    },
    {
      name: "a comparison off the scale",
      when: { fact: "first", is: "equal", value: "medium" },
      facts: { first: "low" },
      code: "value-off-scale",
      message: "The scale of the fact “first” does not have this value. Use one of: high, middle, low.",
    },
    {
      name: "a number where a truth is declared",
      when: { fact: "away", is: "equal", value: true },
      facts: { away: 1 },
      code: "fact-kind",
      message: "The value is of another kind than the fact “away”. Give true or false.",
    },
    {
      name: "a truth where an integer is declared",
      when: { fact: "points", is: "equal", value: 1 },
      facts: { points: true },
      code: "fact-kind",
      message: "The value is of another kind than the fact “points”. Give a whole number.",
    },
    {
      name: "a truth where an integer is declared, even beside a truth",
      when: { fact: "points", is: "equal", value: true },
      facts: { points: true },
      code: "fact-kind",
      message: "The value is of another kind than the fact “points”. Give a whole number.",
    },
    {
      name: "a comparison of another kind than the fact",
      when: { fact: "points", is: "equal", value: true },
      facts: { points: 1 },
      code: "fact-kind",
      message: "The value is of another kind than the fact “points”. Give a whole number.",
    },
    {
      name: "a fact that is not declared",
      when: { fact: "weight", is: "equal", value: 1 },
      facts: { weight: 1 },
      code: "not-declared",
      message: "The rule set has no fact “weight”. Declare it in the rule set.",
    },
    {
      name: "a list that is not declared",
      when: { every: "weights", is: "equal", value: 1 },
      facts: {},
      code: "not-declared",
      message: "The rule set has no list of facts “weights”. Declare it in the rule set.",
    },
    {
      name: "a share of a truth",
      when: { share: "points", of: "away", is: "equal", ratio: [1, 1] },
      facts: { points: 1, away: true },
      code: "fact-kind",
      message: "The value is of another kind than the fact “away”. Give a whole number.",
    },
  ])("$name is named with its place and a remedy", ({ when, facts, message, code }) => {
    const thrown = error(when, facts);
    expect(thrown).toBeInstanceOf(InvalidInputError);
    expect(thrown).toMatchObject({ code, message });
  });
});
