import { describe, expect, it } from "vitest";
import { type RollTotals, rollSums } from "../../../src/rules/caps/roll-identity.js";

const brokenIdentities = (totals: RollTotals) =>
  rollSums(totals).flatMap(({ identity, stated, sum, state }) =>
    state === "disagrees" ? [{ identity, stated, sum }] : [],
  );
const openIdentities = (totals: RollTotals) =>
  rollSums(totals).flatMap(({ state, ...sum }) => (state === "open" ? [sum] : []));

const whole = {
  listed: 20,
  rated: 17,
  exempt: 2,
  notReviewed: 1,
  excellent: 3,
  good: 10,
  fulfilled: 3,
  unfulfilled: 1,
} satisfies RollTotals;

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

  it("count the not rated apart where they are stated, and else among those not reviewed", () => {
    expect(brokenIdentities({ ...whole, notReviewed: 0, notRated: 1 })).toEqual([]);
    expect(brokenIdentities({ ...whole, notRated: 1 })).toEqual([
      { identity: "listed", stated: 20, sum: 21 },
    ]);
  });

  it("do not come out where the given parts alone exceed the total", () => {
    expect(brokenIdentities({ listed: 10, rated: 12 })).toEqual([
      { identity: "listed", stated: 10, sum: 12 },
    ]);
    expect(brokenIdentities({ rated: 10, excellent: 5, good: 6 })).toEqual([
      { identity: "rated", stated: 10, sum: 11 },
    ]);
    expect(brokenIdentities({ listed: 41, otherLevels: 61 })).toEqual([
      { identity: "listed", stated: 41, sum: 61 },
    ]);
  });

  it("are judged of the good or better, of another scale, and of the reviewed where nobody says who was rated", () => {
    const states = (totals: RollTotals) => rollSums(totals).map(({ identity, state }) => [identity, state]);
    expect(states({ goodOrBetter: 16, excellent: 3, good: 13 })).toEqual([["goodOrBetter", "adds-up"]]);
    expect(states({ rated: 16, goodOrBetter: 16, excellent: 3 })).toEqual([["rated", "adds-up"]]);
    expect(states({ rated: 117, otherLevels: 117 })).toEqual([["rated", "adds-up"]]);
    expect(openIdentities({ rated: 117, otherLevels: 116 })[0]?.missing).toEqual(["otherLevels"]);
    expect(openIdentities({ listed: 353, reviewed: 352 })).toMatchObject([
      { identity: "listed", stated: 353, sum: 352, missing: ["exempt", "notReviewed"] },
    ]);
    expect(states({ listed: 353, reviewed: 352, notReviewed: 1 })).toEqual([["listed", "adds-up"]]);
  });

  it("name the parts of a sum and their numbers", () => {
    const parts = (totals: RollTotals) => rollSums(totals).map((sum) => sum.parts);
    expect(parts({ rated: 20, excellent: 15, good: 10, fulfilled: 1, unfulfilled: 0 })).toEqual([
      { excellent: 15, good: 10, fulfilled: 1, unfulfilled: 0 },
    ]);
    expect(parts({ listed: 41, otherLevels: 61 })).toEqual([{ otherLevels: 61 }]);
    expect(parts({ listed: 10, excellent: 3, goodOrBetter: 12 })[0]).toEqual({ goodOrBetter: 12 });
  });

  it.each(Object.keys(whole) as (keyof typeof whole)[])("are not judged where %s was not given", (part) => {
    const wrong = { ...whole, listed: 99, rated: 50, [part]: undefined };
    const judged = brokenIdentities(wrong).map(({ identity }) => identity);
    const ofListed = ["listed", "rated", "exempt", "notReviewed"].includes(part);
    const ofRated = ["rated", "excellent", "good", "fulfilled", "unfulfilled"].includes(part);
    expect(judged).toEqual([...(ofListed ? [] : ["listed"]), ...(ofRated ? [] : ["rated"])]);
  });
});

describe("the sums of a roll that are left open", () => {
  it("are less than was stated, where a part was not given that may be nobody", () => {
    const { unfulfilled: _, ...levels } = whole;
    expect(openIdentities(levels)).toMatchObject([
      { identity: "rated", stated: 17, sum: 16, missing: ["unfulfilled"] },
    ]);
    expect(openIdentities({ listed: 11, rated: 10 })).toMatchObject([
      { identity: "listed", stated: 11, sum: 10, missing: ["exempt", "notReviewed"] },
    ]);
  });

  it("are none where the given parts make what was stated, or more", () => {
    expect(openIdentities({ listed: 10, rated: 10 })).toEqual([]);
    expect(openIdentities({ rated: 10, excellent: 5, good: 6 })).toEqual([]);
  });

  it("are none where all parts are given, or a greater one is not", () => {
    expect(openIdentities({ ...whole, listed: 21 })).toEqual([]);
    expect(openIdentities({ listed: 12, exempt: 1 })).toEqual([]);
    expect(openIdentities({ rated: 12, good: 1 })).toEqual([]);
    expect(openIdentities({ excellent: 1, good: 1 })).toEqual([]);
  });
});
