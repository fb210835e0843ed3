import { describe, expect, it } from "vitest";
import { checkRuleSet } from "../../../src/rules/engine/check-rule-set.js";
import type { ParameterValues } from "../../../src/rules/engine/conditions/vocabulary.js";
import type { RuleSet, Voting } from "../../../src/rules/engine/rule-set.js";
import { rulesInUse } from "../../../src/rules/engine/rules-in-use.js";
import {
  generalMajorities,
  votingBy,
  votingParameters,
  votingPolicy,
} from "../../../src/rules/voting/voting-policy.js";
import { smallRuleSet, source } from "../../support/small-rule-set.js";

const voting = votingBy(generalMajorities(["excellent", "good"]));
const ruleSet: RuleSet = {
  ...smallRuleSet,
  parameters: { ...smallRuleSet.parameters, ...votingParameters },
  voting,
};
const policy = (chosen: ParameterValues = {}, section: Voting | undefined = voting) =>
  votingPolicy(section, rulesInUse(ruleSet, chosen));

describe("the policy of a ballot on levels", () => {
  it("is a section that a rule set can carry", () => {
    expect(checkRuleSet(ruleSet)).toEqual([]);
  });

  it("has the general majority of the Charter, and nothing else that nobody chose", () => {
    const { needs, ...rest } = policy();
    expect(rest).toEqual({});
    expect(Object.keys(needs)).toEqual(["excellent", "good"]);
    expect(needs.good).toMatchObject({
      is: "more-than",
      ratio: [50, 100],
      source: { point: "9.5", evidence: "quoted" },
    });
    expect(needs.good?.source.note).toContain("reading");
  });

  it("takes the choices of a committee", () => {
    const chosen = { "vote-base": "present", "no-majority": "next-level", "vote-majority": 60 };
    expect(policy(chosen)).toMatchObject({
      base: "present",
      ifNone: "next-level",
      needs: { excellent: { ratio: [60, 100] } },
    });
  });

  it("leaves out a choice that is none of those offered", () => {
    const { needs, ...rest } = policy({
      "vote-base": "everybody",
      "no-majority": true,
      "vote-majority": "half",
    });
    expect(rest).toEqual({});
    expect(needs).toEqual({});
  });

  it("holds no majority of weak evidence against anybody", () => {
    const recalled = votingBy([
      { level: "excellent", is: "at-least", ratio: [2, 3], source: { ...source, evidence: "recalled" } },
      { level: "good", is: "more-than", ratio: [1, 2], source },
    ]);
    expect(policy({}, recalled).needs).toEqual({ good: { is: "more-than", ratio: [1, 2], source } });
  });

  it("is empty without a section on voting", () => {
    expect(votingPolicy(undefined, rulesInUse(ruleSet, { "vote-base": "present" }))).toEqual({ needs: {} });
  });

  it("names what a committee may choose", () => {
    expect(Object.entries(votingParameters).map(([name, { choices }]) => [name, choices])).toEqual([
      ["vote-form", ["secret", "open"]],
      ["vote-base", ["convoked", "present"]],
      ["vote-majority", undefined],
      ["no-majority", ["second-ballot", "next-level", "superior-decides"]],
    ]);
  });

  it("leaves form, base and what follows to the committee, for no text was found", () => {
    expect(
      Object.entries(votingParameters).map(
        ([
          name,
          {
            value,
            source: { evidence },
          },
        ]) => [name, value, evidence],
      ),
    ).toEqual([
      ["vote-form", undefined, "not-found"],
      ["vote-base", undefined, "not-found"],
      ["vote-majority", 50, "quoted"],
      ["no-majority", undefined, "not-found"],
    ]);
  });

  it("names the evidence of each base: a question with its key for all convoked, no text for those present", () => {
    expect(
      votingParameters["vote-base"]?.readings?.map(({ is, source: { document, point, evidence } }) => [
        is,
        document,
        point,
        evidence,
      ]),
    ).toEqual([
      ["convoked", "QĐ 294-QĐ/TW (2025)", "9.3.2", "reported"],
      ["present", "QĐ 132-QĐ/TW, QĐ 124-QĐ/TW, QĐ 366-QĐ/TW", undefined, "not-found"],
    ]);
  });
});
