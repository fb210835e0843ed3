import { describe, expect, it } from "vitest";
import { classify, classifyWithTrace } from "../../../src/rules/engine/classification/classify.js";
import type { Ladder, RuleSet } from "../../../src/rules/engine/rule-set.js";
import { rulesInUse } from "../../../src/rules/engine/rules-in-use.js";
import { type FactTable, factsOf } from "../../support/cases.js";
import { rule, smallRuleSet, source } from "../../support/small-rule-set.js";

const silence = { source: { ...source, point: "3" }, fallback: "counted-level" };
const unread = [{ id: "thing.good.unread", says: { vi: "chưa đọc", en: "not read" }, source }];
const goodCeiling = {
  ...rule("thing.good-at-most", { fact: "excused", is: "equal", value: true }),
  level: "good",
};
const fairCeiling = {
  ...rule("thing.fair-at-most", { fact: "excused", is: "equal", value: true }),
  level: "fair",
};

/**
 * Bands of points with upper edges that depend on another fact, so that each of the two can be unknown alone.
 */
const ladder: Ladder = {
  says: { vi: "vật", en: "thing" },
  exemptions: [
    { ...rule("thing.away", { fact: "away", is: "equal", value: true }), outcome: "not-reviewed" },
  ],
  forced: [
    rule("thing.guilty", { fact: "guilty", is: "equal", value: true }),
    rule("thing.worthless", { fact: "points", is: "equal", value: 1 }),
  ],
  levels: [
    {
      level: "excellent",
      source,
      rules: [rule("thing.excellent", { fact: "points", is: "at-least", value: 7 })],
    },
    {
      level: "good",
      source,
      rules: [
        rule("thing.good.points", { fact: "points", is: "at-least", value: 4 }),
        rule(
          "thing.good.weak",
          { fact: "second", is: "at-least", value: "middle" },
          {
            source: { ...source, evidence: "recalled" },
            adoptedBy: "good-adopted",
          },
        ),
      ],
      upTo: [rule("thing.good.edge", { fact: "first", is: "at-most", value: "middle" })],
    },
    {
      level: "fair",
      source,
      rules: [rule("thing.fair", { fact: "points", is: "at-least", value: 2 })],
      upTo: [rule("thing.fair.edge", { fact: "second", is: "at-most", value: "middle" })],
    },
  ],
  ceilings: [],
};

const withLadder = (change: Partial<Ladder>): RuleSet => ({
  ...smallRuleSet,
  scales: { ...smallRuleSet.scales, level: ["excellent", "good", "fair", "unfulfilled"] },
  parameters: {
    ...smallRuleSet.parameters,
    "counted-level": {
      says: ladder.says,
      kind: "choice",
      choices: ["highest-met", "lowest"],
      source,
    },
  },
  subjects: { thing: { ...ladder, ...change } },
});

const levels = {
  "no level in doubt": ladder.levels,
  "a level not read in full": ladder.levels.map((rung) =>
    rung.level === "good" ? { ...rung, unread } : rung,
  ),
  "a level of which nothing was read": ladder.levels.map((rung) =>
    rung.level === "good" ? { ...rung, rules: [], upTo: [] } : rung,
  ),
};
const ceilings = {
  "no ceiling": [],
  "a ceiling": [goodCeiling],
  "two ceilings": [goodCeiling, fairCeiling],
  "the lower ceiling first": [fairCeiling, goodCeiling],
};
const choices = [{}, { "counted-level": "lowest" }, { "counted-level": "highest-met" }];

const combinations = (domains: Readonly<Record<string, FactTable[string][]>>): FactTable[] =>
  Object.entries(domains).reduce<FactTable[]>(
    (tables, [name, values]) =>
      tables.flatMap((table) => values.map((value) => ({ ...table, [name]: value }))),
    [{}],
  );

/** All subjects with known or unknown facts, in every combination that matters to the ladder. */
const subjects = combinations({
  away: [false, undefined],
  guilty: [false, true],
  points: [8, 5, 3, 1, undefined],
  first: ["high", "low", undefined],
  second: ["high", "low", undefined],
  excused: [false, true, undefined],
}).map((table) => ({ table, facts: factsOf(table) }));

const table = Object.entries(levels).flatMap(([doubt, rungs]) =>
  Object.entries(ceilings).flatMap(([bound, each]) =>
    [{ silentBetween: silence }, {}].map((between) => ({
      title: `${doubt}, ${bound}, ${"silentBetween" in between ? "silent" : "not silent"} between levels`,
      ruleSet: withLadder({ levels: rungs, ceilings: each, ...between }),
    })),
  ),
);

describe("the fast evaluation says what the explaining one says, whatever is known", () => {
  it.each(table)("$title", ({ ruleSet }) => {
    const differing = choices.flatMap((chosen) => {
      const inUse = rulesInUse(ruleSet, { ...chosen, "good-adopted": Object.keys(chosen).length > 0 });
      return subjects.flatMap(({ table: facts, facts: known }) => {
        const fast = JSON.stringify(classify("thing", known, inUse));
        const explained = JSON.stringify(classifyWithTrace("thing", known, inUse).outcome);
        return fast === explained ? [] : [{ chosen, facts, fast, explained }];
      });
    });
    expect(differing.slice(0, 1)).toEqual([]);
  });
});
