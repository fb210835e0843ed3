import { describe, expect, it } from "vitest";
import { hd07 } from "../../../../src/rules/rule-sets/hd07-2011.js";
import { votesNeeded } from "../../../../src/rules/voting/majority.js";
import { holdsByClause } from "../../../support/by-clause.js";
import type { Case, FactTable } from "../../../support/cases.js";

/** Sixteen official members in the base, just enough votes for either level. */
const base: FactTable = {
  "degree.content-1": "excellent",
  "degree.content-2": "excellent",
  "degree.content-3": "excellent",
  "degree.content-4": "excellent",
  "votes.base": 16,
  "votes.excellent": 11,
  "votes.good": 9,
};

const silent = "fulfilled or unfulfilled: silent 4";

const eachContent: Case[] = [1, 2, 3, 4].flatMap((number) => [
  {
    name: `point 4: content ${number} good, and enough votes for good, is good`,
    facts: { [`degree.content-${number}`]: "good" },
    gives: "good",
    by: "member.excellent.contents",
  },
  {
    name: `point 4: content ${number} average leaves clauses that were not read`,
    facts: { [`degree.content-${number}`]: "average" },
    gives: silent,
    by: "member.good.contents",
  },
]);

const cases: Case[] = [
  {
    name: "point 4: four excellent contents and 11 of 16 votes are excellent",
    facts: {},
    gives: "excellent",
  },
  {
    name: "point 4: 10 of 16 votes are under two thirds",
    facts: { "votes.excellent": 10 },
    gives: "good",
    by: "member.excellent.votes",
  },
  {
    name: "point 4: 10 of 15 votes are exactly two thirds",
    facts: { "votes.base": 15, "votes.excellent": 10 },
    gives: "excellent",
  },
  {
    name: "point 4: 9 of 15 votes are under two thirds",
    facts: { "votes.base": 15, "votes.excellent": 9 },
    gives: "good",
  },
  {
    name: "point 4: 8 of 16 votes are exactly one half, and more is needed for good",
    facts: { "votes.excellent": 8, "votes.good": 8 },
    gives: silent,
    by: "member.good.votes",
  },
  {
    name: "point 4: 8 of 15 votes are more than one half",
    facts: { "votes.base": 15, "votes.excellent": 0, "votes.good": 8 },
    gives: "good",
  },
  {
    name: "point 4: 7 of 15 votes are less than one half",
    facts: { "votes.base": 15, "votes.excellent": 0, "votes.good": 7 },
    gives: silent,
  },
  {
    name: "point 4: without the base of the vote, every level stays possible",
    facts: { "votes.base": undefined },
    gives: "excellent or good or fulfilled or unfulfilled: missing votes.base",
  },
  ...eachContent,
];

describe("HD 07, members", () => {
  holdsByClause({ ruleSet: hd07, subject: "member", base, cases });
});

describe("HD 07, the majority of a vote", () => {
  const needs = (level: string, of: number): number => {
    const majority = hd07.voting?.majorities.find((each) => each.level === level);
    if (majority === undefined || "parameter" in majority.ratio) throw new Error(`no majority for ${level}`);
    return votesNeeded(of, { is: majority.is, ratio: majority.ratio });
  };

  it.each([
    ["17 full members", 17, 12, 9],
    ["16 of them not exempt", 16, 11, 9],
    ["14 present", 14, 10, 8],
  ])("%s: of %i, %i are needed for excellent and %i for good", (_, of, excellent, good) => {
    expect([needs("excellent", of), needs("good", of)]).toEqual([excellent, good]);
  });

  it("leaves the denominator to the committee: the answer that was read is cut off", () => {
    expect(hd07.parameters["vote-base"]).toMatchObject({
      kind: "choice",
      source: { document: "HD 07-HD/BTCTW", evidence: "P*" },
    });
    expect(hd07.parameters["vote-base"]?.value).toBeUndefined();
  });

  it("states no majority for the levels below, and no general one", () => {
    expect(hd07.voting?.majorities.map(({ level }) => level)).toEqual(["excellent", "good"]);
    expect(Object.keys(hd07.parameters)).not.toContain("vote-majority");
  });
});

describe("HD 07, organisations", () => {
  holdsByClause({
    ruleSet: hd07,
    subject: "cell",
    base: {},
    cases: [
      {
        name: "nothing was read of cells: every level stays open",
        facts: {},
        gives: "excellent or good or fulfilled or unfulfilled: silent everywhere",
      },
    ],
  });
});
