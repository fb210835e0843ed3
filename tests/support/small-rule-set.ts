import type { Condition } from "../../src/rules/engine/conditions/condition.js";
import type { Source } from "../../src/rules/engine/conditions/vocabulary.js";
import type { Rule, RuleSet } from "../../src/rules/engine/rule-set.js";

/** A rule set without real subjects, so small that a test can break one place. */
export const source: Source = { document: "Document 1", point: "2.a", evidence: "quoted" };

export const rule = (id: string, when: Condition, more: Partial<Rule> = {}): Rule => ({
  id,
  says: { vi: id, en: id },
  source,
  when,
  ...more,
});

const says = { vi: "câu", en: "sentence" };

export const smallRuleSet: RuleSet = {
  id: "small-2020",
  title: says,
  layers: ["small-2020"],
  documents: [{ number: "Document 1", issuer: "Somebody", issuedOn: "2020-01-01" }],
  scales: { level: ["excellent", "good", "unfulfilled"], degree: ["high", "middle", "low"] },
  facts: {
    away: { says, kind: "boolean" },
    guilty: { says, kind: "boolean", better: "low" },
    excused: { says, kind: "boolean" },
    points: { says, kind: "integer", better: "high" },
    assigned: { says, kind: "integer" },
    first: { says, kind: "ordinal", scale: "degree", better: "high" },
    second: { says, kind: "ordinal", scale: "degree", better: "high" },
  },
  lists: { criteria: ["first", "second"] },
  parameters: {
    "enough-points": { says, kind: "integer", value: 7, source },
    "good-adopted": { says, kind: "boolean", source },
    counted: { says, kind: "choice", choices: ["high", "low"], source },
  },
  subjects: {
    thing: {
      says,
      exemptions: [
        { ...rule("thing.away", { fact: "away", is: "equal", value: true }), outcome: "not-reviewed" },
        { ...rule("thing.no-points", { fact: "points", is: "equal", value: 0 }), outcome: "not-classified" },
      ],
      forced: [
        rule(
          "thing.guilty",
          { fact: "guilty", is: "equal", value: true },
          { unless: [rule("thing.guilty.excused", { fact: "excused", is: "equal", value: true })] },
        ),
      ],
      levels: [
        {
          level: "excellent",
          source,
          rules: [
            rule("thing.excellent.criteria", { every: "criteria", is: "at-least", value: "high" }),
            rule("thing.excellent.points", {
              fact: "points",
              is: "at-least",
              value: { parameter: "enough-points" },
            }),
          ],
        },
        {
          level: "good",
          source,
          rules: [
            rule(
              "thing.good.criteria",
              { every: "criteria", is: "at-least", value: "middle" },
              { source: { ...source, point: "2.b", evidence: "recalled" }, adoptedBy: "good-adopted" },
            ),
          ],
        },
      ],
      ceilings: [
        {
          ...rule("thing.under-half", { share: "points", of: "assigned", is: "less-than", ratio: [1, 2] }),
          level: "good",
        },
      ],
    },
  },
  caps: [
    {
      id: "things",
      says,
      source,
      subject: "thing",
      counted: "excellent",
      base: "good",
      ratio: [1, 5],
      scope: "declared-group",
      reading: "of-good",
      rounding: "down",
      heads: "counted",
    },
  ],
  constraints: [{ id: "in-order", says, source }],
  gaps: [{ id: "the-end", says }],
};
