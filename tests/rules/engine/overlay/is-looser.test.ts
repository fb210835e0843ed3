import { describe, expect, it } from "vitest";
import type { Condition } from "../../../../src/rules/engine/conditions/condition.js";
import { criticalValues, passage } from "../../../../src/rules/engine/overlay/is-looser.js";
import type { RuleSet } from "../../../../src/rules/engine/rule-set.js";
import { rulesInUse } from "../../../../src/rules/engine/rules-in-use.js";
import { rule, smallRuleSet } from "../../../support/small-rule-set.js";

const yes = (fact: string): Condition => ({ fact, is: "equal", value: true });
const undecided: Condition = { fact: "first", is: "equal", value: { parameter: "counted" } };
const off = { adoptedBy: "good-adopted" };

const through = (
  part: Parameters<typeof passage>[0],
  central: Condition,
  local: Condition,
  more: object = {},
) => passage(part, rule("x", central), rule("x", local, more), smallRuleSet, smallRuleSet);

describe("what a local rule lets through", () => {
  it("is unclear where either hangs on a parameter that nobody chose, and the other does not stop it", () => {
    expect(through("forced", yes("guilty"), undecided)).toEqual({ kind: "unclear" });
    expect(through("forced", undecided, yes("guilty"))).toEqual({ kind: "unclear" });
    expect(through("forced", undecided, undecided)).toEqual({ kind: "unclear" });
    const always: Condition = { any: [yes("guilty"), { not: yes("guilty") }] };
    expect(through("forced", undecided, always)).toEqual({ kind: "never" });
    expect(through("forced", { not: always }, undecided)).toEqual({ kind: "never" });
  });

  it.each([
    ["forced", "example"],
    ["ceiling", "example"],
    ["level", "unclear"],
    ["edge", "unclear"],
    ["exemption", "never"],
  ] as const)("among %s, where nobody adopted it: %s", (part, kind) => {
    expect(through(part, yes("guilty"), yes("guilty"), off).kind).toBe(kind);
  });

  it("is nothing where nobody adopted the central clause, unless that is an exemption", () => {
    const recalled = (part: Parameters<typeof passage>[0]) =>
      passage(part, rule("x", yes("guilty"), off), rule("x", yes("away")), smallRuleSet, smallRuleSet);
    expect(recalled("forced")).toEqual({ kind: "never" });
    expect(recalled("level")).toEqual({ kind: "never" });
    expect(recalled("exemption")).toEqual({ kind: "example", facts: { guilty: true, away: true } });
  });

  it("is no example in which a part is more than the whole, and one in which it is as much", () => {
    const small: RuleSet = {
      ...smallRuleSet,
      facts: {
        ...smallRuleSet.facts,
        points: { says: smallRuleSet.title, kind: "integer", partOf: "assigned" },
      },
    };
    const atLeast = (fact: string, value: number): Condition => ({ fact, is: "at-least", value });
    const few = { not: atLeast("assigned", 4) };
    const of = (count: number) =>
      passage(
        "forced",
        rule("x", { all: [few, atLeast("points", count)] }),
        rule("x", yes("away")),
        small,
        small,
      );
    expect(of(3)).toMatchObject({ kind: "example", facts: { points: 3, assigned: 3 } });
    expect(of(4)).toEqual({ kind: "never" });
  });
});

describe("the values that make a difference", () => {
  const values = (conditions: readonly Condition[], set: RuleSet = smallRuleSet) => {
    const inUse = rulesInUse(set);
    const found = criticalValues(
      conditions.map((condition) => ({ condition, rulesInUse: inUse })),
      set,
    );
    return {
      ...Object.fromEntries([...found.values].map(([name, each]) => [name, [...each]])),
      exact: found.exact,
    };
  };
  const share = (share: string, of: string, ratio: [number, number]): Condition => ({
    share,
    of,
    is: "at-least",
    ratio,
  });

  it("are a threshold and its neighbours, none below 0, and all of a truth or a scale", () => {
    expect(values([{ fact: "points", is: "at-least", value: 5 }])).toEqual({
      points: [4, 5, 6],
      exact: true,
    });
    expect(values([{ fact: "points", is: "at-least", value: 0 }])).toEqual({ points: [0, 1], exact: true });
    expect(values([{ not: yes("away") }])).toEqual({ away: [true, false], exact: true });
    expect(values([{ every: "criteria", is: "equal", value: "low" }])).toEqual({
      first: ["high", "middle", "low"],
      second: ["high", "middle", "low"],
      exact: true,
    });
    const enough: Condition = { fact: "points", is: "at-least", value: { parameter: "enough-points" } };
    expect(values([{ any: [enough, yes("away")] }])).toEqual({
      points: [6, 7, 8],
      away: [true, false],
      exact: true,
    });
  });

  it("are counted in the steps of the scoring where they are points", () => {
    const steps = (kind: "points" | "integer"): RuleSet => ({
      ...smallRuleSet,
      facts: { ...smallRuleSet.facts, points: { says: smallRuleSet.title, kind } },
      scoring: { steps: 10, rubrics: [] },
    });
    const five: Condition = { fact: "points", is: "at-least", value: 5 };
    expect(values([five], steps("points"))).toEqual({ points: [49, 50, 51], exact: true });
    expect(values([five], steps("integer"))).toEqual({ points: [4, 5, 6], exact: true });
  });

  it("of shares are those at each ratio and beside it, over twice the common denominator and over nothing", () => {
    expect(values([share("points", "assigned", [1, 2])])).toEqual({
      assigned: [0, 4],
      points: [0, 1, 4, 2, 3],
      exact: true,
    });
    const both = values([share("points", "assigned", [1, 4]), share("points", "assigned", [1, 6])]);
    expect(both).toEqual({ assigned: [0, 24], points: [0, 1, 24, 5, 6, 7, 3, 4], exact: true });
  });

  it("are not all that there are where counts hang together", () => {
    const half = share("points", "assigned", [1, 2]);
    const few = (fact: string): Condition => ({ fact, is: "less-than", value: 3 });
    expect(values([half, few("points")]).exact).toBe(false);
    expect(values([half, few("assigned")]).exact).toBe(false);
    expect(values([half, share("assigned", "others", [1, 2])]).exact).toBe(false);
    expect(values([half, share("points", "others", [1, 2])]).exact).toBe(false);
    expect(values([half, share("elsewhere", "others", [1, 2]), few("apart")]).exact).toBe(true);
  });
});
