import { describe, expect, it } from "vitest";
import { classify, classifyWithTrace } from "../../../src/rules/engine/classification/classify.js";
import type { Condition } from "../../../src/rules/engine/conditions/condition.js";
import type { ParameterValues } from "../../../src/rules/engine/conditions/vocabulary.js";
import { traceRule } from "../../../src/rules/engine/rule-judgement.js";
import type { Exception, RuleSet } from "../../../src/rules/engine/rule-set.js";
import { rulesInUse } from "../../../src/rules/engine/rules-in-use.js";
import { type FactTable, factsOf } from "../../support/cases.js";
import { rule, smallRuleSet, source } from "../../support/small-rule-set.js";

const yes = (fact: string): Condition => ({ fact, is: "equal", value: true });
const says = { vi: "câu", en: "sentence" };

describe("the trace of a share", () => {
  const set: RuleSet = {
    ...smallRuleSet,
    parameters: { ...smallRuleSet.parameters, part: { says, kind: "percent", source } },
  };
  const half = rule("half", {
    share: "points",
    of: "assigned",
    is: "at-least",
    ratio: { parameter: "part" },
  });
  const fixed = rule("fixed", { share: "points", of: "assigned", is: "at-least", ratio: [1, 2] });
  const traced = (facts: FactTable, chosen: ParameterValues = { part: 50 }, of = half) =>
    traceRule(of, factsOf(facts), rulesInUse(set, chosen)).condition;
  const said = { kind: "share", share: "points", of: "assigned", is: "at-least" };
  const both = { points: 3, assigned: 6 };

  it("shows both counts, the ratio and where it comes from", () => {
    const shown = { ...said, ratio: [50, 100], parameter: "part", values: [3, 6], result: "holds" };
    expect(traced(both)).toEqual({ ...shown, from: ["e-points", "e-assigned"] });
    expect(traced(both, {}, fixed)).toEqual({
      ...said,
      ratio: [1, 2],
      values: [3, 6],
      from: ["e-points", "e-assigned"],
      result: "holds",
    });
  });

  it("names what is missing: a count, the other, the parameter that nobody chose", () => {
    expect(traced({ points: 3 })).toMatchObject({
      missing: ["assigned"],
      result: "unknown",
      from: ["e-points"],
    });
    expect(traced({ assigned: 6 })).toMatchObject({ missing: ["points"], result: "unknown" });
    expect(traced({ points: 3 })).not.toHaveProperty("values");
    expect(traced({ assigned: 6 })).not.toHaveProperty("values");
    expect(traced(both, {})).toEqual({
      ...said,
      parameter: "part",
      values: [3, 6],
      from: ["e-points", "e-assigned"],
      missing: ["part"],
      result: "unknown",
    });
    expect(traced({}, {})).toMatchObject({ missing: ["points", "assigned", "part"] });
  });

  it("rests on the events of both, each once", () => {
    const facts = new Map([
      ["points", { value: 3, from: ["a", "b"] }],
      ["assigned", { value: 6, from: ["b", "c"] }],
    ]);
    expect(traceRule(fixed, facts, rulesInUse(set)).condition).toMatchObject({ from: ["a", "b", "c"] });
  });
});

describe("exceptions that lift and that uphold", () => {
  const unless: Exception[] = [
    rule("lifts", yes("excused")),
    { ...rule("upholds", { fact: "assigned", is: "at-least", value: 5 }), upholds: true },
    rule("lifts-too", { fact: "points", is: "at-least", value: 9 }),
    { ...rule("never-adopted", yes("away"), { adoptedBy: "good-adopted" }) },
  ];
  const thing = smallRuleSet.subjects.thing;
  if (thing === undefined) throw new Error("the small rule set has a thing");
  const set: RuleSet = {
    ...smallRuleSet,
    subjects: { thing: { ...thing, exemptions: [], forced: [rule("guilty", yes("guilty"), { unless })] } },
  };
  const known = {
    guilty: true,
    excused: true,
    assigned: 8,
    points: 8,
    first: "high",
    second: "high",
    away: true,
  };
  const outcome = (facts: FactTable) => {
    const inUse = rulesInUse(set, { "good-adopted": false });
    const fast = classify("thing", factsOf(known, facts), inUse);
    expect(classifyWithTrace("thing", factsOf(known, facts), inUse).outcome).toEqual(fast);
    return fast;
  };

  it("are in conflict where both hold: those that hold are named, and no other", () => {
    expect(outcome({})).toMatchObject({
      kind: "conflict",
      conflicts: [{ rule: "guilty", exceptions: ["lifts", "upholds"] }],
    });
  });

  it("are in no conflict while one of them is unknown: its fact is missing", () => {
    expect(outcome({ excused: undefined })).toMatchObject({ kind: "missing-facts", missing: ["excused"] });
    expect(outcome({ assigned: undefined })).toMatchObject({ kind: "missing-facts", missing: ["assigned"] });
  });

  it("matter only where the rule would hold", () => {
    expect(outcome({ guilty: false })).toEqual({ kind: "level", level: "excellent" });
    expect(outcome({ excused: false })).toEqual({ kind: "level", level: "unfulfilled" });
    expect(outcome({ assigned: 4 })).toEqual({ kind: "level", level: "excellent" });
  });
});
