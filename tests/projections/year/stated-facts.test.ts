import { describe, expect, it } from "vitest";
import type { EventData } from "../../../src/events/catalogue.js";
import type { RuleSet } from "../../../src/rules/engine/rule-set.js";
import { hd07 } from "../../../src/rules/rule-sets/hd07-2011.js";
import { qd124hd25 } from "../../../src/rules/rule-sets/qd124-hd25-2023/index.js";
import { qd132hd16 } from "../../../src/rules/rule-sets/qd132-hd16-2018.js";
import { memberOf, noCivilServant, oneCell, read, reviewing } from "../world.js";

const cell = noCivilServant(oneCell("m-1", "m-2", "m-3"), "m-1", "m-2", "m-3");

const factsUnder = (under: RuleSet, stated: EventData<"SelfReviewSubmitted">["stated"]) => {
  const told = reviewing(cell).happened(
    "SelfReviewSubmitted",
    { member: "m-1", ...(stated === undefined ? {} : { stated }) },
    "2021-11-20",
  );
  return read(told, { under }).classification.of("member:m-1")?.facts;
};

describe("a judgement or count that is stated by the name of a fact", () => {
  it("is a fact with the review behind it", () => {
    expect(factsUnder(qd132hd16, { "tasks.main-missed": true })?.get("tasks.main-missed")).toEqual({
      value: true,
      from: ["review/c-1/2021@2"],
    });
  });

  it("never stands against what the record knows", () => {
    expect(factsUnder(qd132hd16, { "membership.exempt": true })?.get("membership.exempt")?.value).toBe(false);
  });

  it("says nothing where it is of another kind than the rule set asks for, or not asked for at all", () => {
    expect(factsUnder(qd132hd16, { "tasks.main-missed": 3 })?.has("tasks.main-missed")).toBe(false);
    expect(factsUnder(qd124hd25, { "degree.politics": true })?.has("degree.politics")).toBe(false);
    expect(factsUnder(qd132hd16, { "weather.fine": true })?.has("weather.fine")).toBe(false);
  });
});

describe("the votes for a level", () => {
  const voted = (parameters: Record<string, string>) =>
    reviewing(cell, "c-1", parameters)
      .happened(
        "BallotOpened",
        {
          ballot: "levels",
          question: "Mức xếp loại",
          form: "secret",
          electorate: ["m-1", "m-2", "m-3"],
          subjects: [memberOf("m-1")],
          options: ["excellent", "good"],
          countingCommittee: [],
        },
        "2021-11-25",
      )
      .happened(
        "BallotCounted",
        {
          ballot: "levels",
          issued: 3,
          returned: 3,
          valid: 3,
          invalid: 0,
          totals: [
            { subject: memberOf("m-1"), option: "excellent", votes: 2 },
            { subject: memberOf("m-1"), option: "good", votes: 1 },
          ],
        },
        "2021-11-25",
      );
  const votes = (parameters: Record<string, string>) => {
    const facts = read(voted(parameters), { under: hd07 }).classification.of("member:m-1")?.facts;
    return ["votes.excellent", "votes.good", "votes.base"].map((name) => facts?.get(name)?.value);
  };

  it("are read from the ballot, with the base that the committee chose", () => {
    expect(votes({ "vote-base": "convoked" })).toEqual([2, 1, 3]);
  });

  it("are no fact under a rule set that does not ask for them", () => {
    const facts = read(voted({}), { under: qd132hd16 }).classification.of("member:m-1")?.facts;
    expect(facts?.has("votes.excellent")).toBe(false);
  });
});
