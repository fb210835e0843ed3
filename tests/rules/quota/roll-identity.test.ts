import { describe, expect, it } from "vitest";
import { brokenIdentities, type RollTotals } from "../../../src/rules/index.js";

const whole: Required<RollTotals> = {
  listed: 20,
  rated: 17,
  exempt: 2,
  notReviewed: 1,
  excellent: 3,
  good: 10,
  fulfilled: 3,
  unfulfilled: 1,
};

describe("the sums of a roll", () => {
  it("come out: listed = rated + exempt + not reviewed, rated = the four levels", () => {
    expect(brokenIdentities(whole)).toEqual([]);
  });

  it("do not come out: what was stated and what the parts add up to", () => {
    expect(brokenIdentities({ ...whole, listed: 21 })).toEqual([{ identity: "listed", stated: 21, sum: 20 }]);
    expect(brokenIdentities({ ...whole, good: 9 })).toEqual([{ identity: "rated", stated: 17, sum: 16 }]);
    expect(brokenIdentities({ ...whole, rated: 18 })).toEqual([
      { identity: "listed", stated: 20, sum: 21 },
      { identity: "rated", stated: 18, sum: 17 },
    ]);
  });

  it.each(Object.keys(whole) as (keyof RollTotals)[])("are not judged where %s was not given", (part) => {
    const wrong = { ...whole, listed: 99, rated: 50, [part]: undefined };
    const judged = brokenIdentities(wrong).map(({ identity }) => identity);
    const ofListed = ["listed", "rated", "exempt", "notReviewed"].includes(part);
    const ofRated = ["rated", "excellent", "good", "fulfilled", "unfulfilled"].includes(part);
    expect(judged).toEqual([...(ofListed ? [] : ["listed"]), ...(ofRated ? [] : ["rated"])]);
  });
});
