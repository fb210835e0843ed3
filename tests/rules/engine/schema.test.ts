import { describe, expect, it } from "vitest";
import { layer } from "../../../src/rules/engine/overlay/check-overlay.js";
import type { Overlay } from "../../../src/rules/engine/overlay/overlay.js";
import { type RuleSet, ruleSetSchema } from "../../../src/rules/engine/rule-set.js";
import { smallRuleSet, source } from "../../support/small-rule-set.js";
import { overlay } from "./overlay/local.js";

const says = { vi: "câu", en: "sentence" };
const takes = (changes: Partial<RuleSet>) => ruleSetSchema.safeParse({ ...smallRuleSet, ...changes }).success;

describe("the schema of a rule set", () => {
  it.each([
    ["12-31", true],
    ["01-09", true],
    ["10-30", true],
    ["00-10", false],
    ["13-01", false],
    ["01-00", false],
    ["01-32", false],
    ["1-15", false],
    ["2021-12-31", false],
    ["12-31T00", false],
  ])("takes %s as the day by which a step is taken: %s", (by, good) => {
    const holds = { step: "ballot", of: ["member"], by, yearsAfter: 0 };
    expect(takes({ constraints: [{ id: "in-time", says, source, holds }] })).toBe(good);
  });

  it.each([
    [0, false],
    [1, true],
    [3, true],
  ])("takes %d working days, and days, as a least time: %s", (days, good) => {
    const told = { id: "early", says, source };
    expect(takes({ constraints: [{ ...told, holds: { first: "a", next: "b", workingDays: days } }] })).toBe(
      good,
    );
    expect(takes({ constraints: [{ ...told, holds: { lasts: "a", days } }] })).toBe(good);
  });

  it("takes both ways of rounding a total", () => {
    const group = { fact: "points", says, max: 5, criteria: [] };
    const rubrics = [{ id: "rubric", says, source, subject: "thing", total: "points", groups: [group] }];
    for (const how of ["down", "half-up"] as const)
      expect(takes({ scoring: { steps: 1, rounding: { to: 1, how, source }, rubrics } })).toBe(true);
  });
});

describe("what an overlay says of voting", () => {
  const voting = { majorities: [], form: "form", base: "base", ifNone: "none" };
  const base: RuleSet = {
    ...smallRuleSet,
    parameters: {
      ...smallRuleSet.parameters,
      ...Object.fromEntries(
        ["form", "base", "none"].map((name) => [
          name,
          { says, kind: "choice" as const, choices: ["a", "b"], source },
        ]),
      ),
    },
    voting,
  };
  const laid = (changes: Partial<Overlay>) => layer(base, overlay(changes)).voting;

  it("takes the place of what the centre says, and is kept out where it says nothing", () => {
    const local = {
      ...voting,
      majorities: [
        {
          level: "good",
          is: "at-least" as const,
          ratio: [2, 3] as [number, number],
          source: { document: "Document 2", evidence: "local" as const },
        },
      ],
    };
    expect(laid({ voting: local })).toEqual(local);
    expect(laid({})).toEqual(voting);
  });
});
