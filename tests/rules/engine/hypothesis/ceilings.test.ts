import { describe, expect, it } from "vitest";
import { smallRuleSet } from "../../../support/small-rule-set.js";
import { reach, setsOf } from "./asking.js";

describe("why not, where a ceiling on a level that is met is not known", () => {
  const facts = { away: false, guilty: false, points: 8, first: "high", second: "high" };
  const asking = { ruleSet: smallRuleSet, subject: "thing", most: 1 };

  it("the two levels become one once the ceiling is known", () => {
    expect(setsOf(reach(asking, facts, "good"))).toEqual([{ assigned: 1 }]);
  });

  it("or once the upper level is missed, so that only the one of the ceiling is left", () => {
    const adopted = { ...asking, parameters: { "good-adopted": true } };
    expect(setsOf(reach(adopted, facts, "good"))).toEqual(
      expect.arrayContaining([{ first: "middle" }, { second: "middle" }, { points: 6 }]),
    );
  });
});
