import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bind,
  capReadings,
  capVerdict,
  classify,
  layer,
  qd132hd21,
  type RuleSet,
} from "../../src/rules/index.js";
import { hd21Directions } from "../../src/testing/laws/directions.js";
import { completeFacts, type Judged } from "../../src/testing/laws/facts.js";
import { type Cap, capIgnoresOrder, capIsExact, tallyOf } from "../../src/testing/laws/quota.js";
import {
  askingLeadsToTheOutcome,
  completeFactsHaveOneOutcome,
  fastAndExplainingAgree,
  forgettingNeverRaises,
  improvingNeverLowers,
} from "../../src/testing/laws/rules.js";
import { rule, smallRuleSet } from "../support/small-rule-set.js";

const settings = { numRuns: 150 };

const adopted = { "fulfilled-by-analogy": true };
const judged: (Judged & { name: string })[] = [
  { name: "members", ruleSet: qd132hd21, subject: "member" },
  {
    name: "members, fulfilled adopted by analogy",
    ruleSet: qd132hd21,
    subject: "member",
    parameters: adopted,
  },
  { name: "cells", ruleSet: qd132hd21, subject: "cell" },
  { name: "base organisations", ruleSet: qd132hd21, subject: "base-organisation" },
  { name: "leading collectives", ruleSet: qd132hd21, subject: "collective" },
  {
    name: "members, under a local overlay",
    subject: "member",
    parameters: adopted,
    ruleSet: layer(qd132hd21, {
      id: "local-2020",
      title: { vi: "Địa phương", en: "Local" },
      over: qd132hd21.id,
      documents: [{ number: "HD 1", issuer: "Tỉnh ủy", issuedOn: "2020-09-01" }],
      parameters: { "sick-leave-days": 60 },
    }),
  },
  { name: "things of another rule set", ruleSet: smallRuleSet, subject: "thing" },
];

describe.each(judged)("HD 21 keeps the laws of rules: $name", (of) => {
  it("complete facts have exactly one outcome", () => completeFactsHaveOneOutcome(of, settings));
  it("the fast and the explaining evaluation agree", () => fastAndExplainingAgree(of, settings));
  it("forgetting facts never raises a level", () => forgettingNeverRaises(of, settings));
  it("asking for what is missing leads to the outcome", () => askingLeadsToTheOutcome(of, settings));
});

describe("HD 21 keeps the laws of rules: merit", () => {
  it.each(judged.slice(0, 6))("improving one fact never lowers a level: $name", (of) =>
    improvingNeverLowers(of, hd21Directions, { numRuns: 400 }),
  );
});

describe("the facts that the laws try", () => {
  it.each(judged.slice(0, 5))("reach every level that the rules can give: $name", (of) => {
    const bound = bind(of.ruleSet, of.parameters);
    const levels = fc.sample(completeFacts(of), { numRuns: 3000, seed: 7 }).flatMap((facts) => {
      const outcome = classify(of.subject, facts, bound);
      return outcome.kind === "level" ? [outcome.level] : [];
    });
    const { levels: rungs = [] } = of.ruleSet.subjects[of.subject] ?? {};
    expect(levels).toEqual(
      expect.arrayContaining([...rungs.slice(0, 2).map(({ level }) => level), "unfulfilled"]),
    );
  });
});

const caps: { reading: string; cap: Cap }[] = capReadings.map((reading) => ({
  reading,
  cap: (levels, ratio) => capVerdict(tallyOf(levels), ratio, reading),
}));

describe.each(caps)("the cap, $reading", ({ cap }) => {
  it("is exact: at the maximum it holds, one more is over", () => capIsExact(cap, settings));
  it("does not depend on the order of members", () => capIgnoresOrder(cap, settings));
});

describe("a law that is broken says so", () => {
  const thing = smallRuleSet.subjects.thing;
  if (thing === undefined) throw new Error("the small rule set has a thing");
  const broken = (ruleSet: Partial<RuleSet>): Judged => ({
    ruleSet: { ...smallRuleSet, ...ruleSet },
    subject: "thing",
  });

  it("improving lowers: a rule that punishes points", () => {
    const punishing = broken({
      subjects: {
        thing: {
          ...thing,
          forced: [rule("x", { fact: "points", is: "at-least", value: 5 })],
          exemptions: [],
        },
      },
    });
    expect(() => improvingNeverLowers(punishing, { points: "up" }, settings)).toThrow("points from 4 to 5");
    improvingNeverLowers(punishing, { guilty: "down", first: "up", second: "up" }, settings);
  });

  it("one outcome: a rule that reads a fact nobody declared", () => {
    const undeclared = {
      ...thing,
      ceilings: [{ ...rule("x", { fact: "weight", is: "equal", value: 1 }), level: "good" }],
    };
    expect(() => completeFactsHaveOneOutcome(broken({ subjects: { thing: undeclared } }), settings)).toThrow(
      "weight: unknown-name",
    );
  });

  it("a cap that rounds up, and one that minds the order", () => {
    const rounded: Cap = (levels, ratio) => {
      const verdict = capVerdict(tallyOf(levels), ratio, "of-good");
      return { ...verdict, maximum: verdict.maximum + 1 };
    };
    const first: Cap = (levels, ratio) => ({
      ...capVerdict(tallyOf(levels), ratio, "of-good"),
      over: levels[0] === "excellent" ? 1 : 0,
    });
    expect(() => capIsExact(rounded, settings)).toThrow("but these hold");
    expect(() => capIgnoresOrder(first, settings)).toThrow("In another order");
  });
});
