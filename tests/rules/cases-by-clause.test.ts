import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { type CaseFile, checkCases, testCases } from "../../src/rules/cases-by-clause.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { hd07 } from "../../src/rules/rule-sets/hd07-2011.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { caseFile, casesOf } from "../support/by-clause.js";
import { rulesOf } from "../support/cases.js";

const shipped = Object.values(ruleSets);

/** The parts that a layered rule set has of its own. */
const ownRules = (ruleSet: RuleSet, subject: string): string[] => {
  const below = shipped.find(
    ({ id, layers }) => id !== ruleSet.id && layers.every((layer) => ruleSet.layers.includes(layer)),
  );
  const lower = below === undefined ? [] : rulesOf(below, subject).map(({ id }) => id);
  return rulesOf(ruleSet, subject).flatMap(({ id }) => (lower.includes(id) ? [] : [id]));
};

describe("the cases by the clause of every rule set that ships", () => {
  it("stand in one file for each", () => {
    const files = readdirSync(dirname(caseFile("")), "utf8").map((name) => name.replace(".json", ""));
    expect(files.sort()).toEqual(shipped.map(({ id }) => id).sort());
  });

  it.each(shipped)("$id: name facts, values, levels and rules that it has", (ruleSet) => {
    expect(casesOf(ruleSet).ruleSet).toBe(ruleSet.id);
    expect(checkCases(ruleSet, casesOf(ruleSet))).toEqual([]);
  });

  it.each(shipped)("$id: give what the clause says, by the rule that is named", (ruleSet) => {
    expect(testCases(ruleSet, casesOf(ruleSet)).differences).toEqual([]);
  });

  it.each(shipped)(
    "$id: decide by every rule and exception once, but for those that are overtaken",
    (ruleSet) => {
      const { untested } = testCases(ruleSet, casesOf(ruleSet));
      expect(untested.filter(({ subject, rule }) => ownRules(ruleSet, subject).includes(rule))).toEqual([]);
    },
  );
});

const base = { "votes.base": 16, "votes.excellent": 11, "votes.good": 9, "votes.at-least-good": 16 };

const four = Object.fromEntries([1, 2, 3, 4].map((number) => [`degree.content-${number}`, "excellent"]));
const fileOf = (of: CaseFile["tables"][number]["cases"][number]): CaseFile => ({
  ruleSet: hd07.id,
  tables: [{ subject: "member", base: { ...base, ...four }, cases: [of] }],
});

describe("a case that does not hold", () => {
  it("tells clause, facts, what was expected and what the rules give", () => {
    const of = {
      clause: "point 4",
      case: "10 of 16 votes",
      facts: { "votes.excellent": 10 },
      gives: "excellent",
    };
    expect(testCases(hd07, fileOf(of)).differences).toEqual([
      {
        code: "outcome",
        subject: "member",
        clause: "point 4",
        case: "10 of 16 votes",
        stated: { "votes.excellent": 10 },
        facts: { ...base, ...four, "votes.excellent": 10 },
        expected: { gives: "excellent" },
        computed: { gives: "good" },
      },
    ]);
  });

  it("is also one that another rule decides", () => {
    const of = {
      case: "10 of 16 votes",
      facts: { "votes.excellent": 10 },
      gives: "good",
      by: "member.excellent.contents",
    };
    expect(testCases(hd07, fileOf(of)).differences).toMatchObject([
      { code: "rule", by: "member.excellent.contents", computed: { gives: "good" } },
    ]);
  });

  it("leaves open what the file says is open, and nothing else", () => {
    const of = {
      case: "no base",
      facts: { "votes.base": null },
      gives: ["excellent"],
      missing: ["votes.base"],
    };
    expect(testCases(hd07, fileOf(of)).differences.map(({ computed }) => computed)).toEqual([
      { gives: ["excellent", "good", "fulfilled", "unfulfilled"], missing: ["votes.base"] },
    ]);
  });
});

describe("a file of cases", () => {
  const good = { clause: "point 4", case: "all", facts: {}, gives: "excellent" };
  it.each([
    { what: "no tables", value: { ruleSet: hd07.id }, path: "tables", code: "schema" },
    {
      what: "a name that belongs nowhere",
      value: { ...fileOf(good), rules: 1 },
      path: "rules",
      code: "schema",
    },
    {
      what: "a subject that the rule set does not have",
      value: { ruleSet: hd07.id, tables: [{ subject: "member-of", base: {}, cases: [good] }] },
      path: "tables[0].subject",
      code: "unknown-subject",
    },
    {
      what: "a fact with a slip of the pen",
      value: fileOf({ ...good, facts: { "votes.exellent": 3 } }),
      path: 'tables[0].cases[0].facts["votes.exellent"]',
      code: "unknown-fact",
    },
    {
      what: "a degree that the scale does not have",
      value: fileOf({ ...good, facts: { "degree.content-1": "best" } }),
      path: 'tables[0].cases[0].facts["degree.content-1"]',
      code: "unknown-value",
    },
    {
      what: "a word where a number belongs",
      value: fileOf({ ...good, facts: { "votes.good": "nine" } }),
      path: 'tables[0].cases[0].facts["votes.good"]',
      code: "kind",
    },
    {
      what: "a parameter that there is not",
      value: fileOf({ ...good, parameters: { "vote-bases": "present" } }),
      path: "tables[0].cases[0].parameters.vote-bases",
      code: "unknown-parameter",
    },
    {
      what: "a choice that is not offered",
      value: fileOf({ ...good, parameters: { "vote-base": "all" } }),
      path: "tables[0].cases[0].parameters.vote-base",
      code: "unknown-value",
    },
    {
      what: "a level that there is not",
      value: fileOf({ ...good, gives: "best" }),
      path: "tables[0].cases[0].gives",
      code: "unknown-level",
    },
    {
      what: "a case without a clause",
      value: fileOf({ case: "all", facts: {}, gives: "excellent" }),
      path: "tables[0].cases[0].clause",
      code: "no-clause",
    },
    {
      what: "a rule that there is not",
      value: fileOf({ ...good, by: "member.best" }),
      path: "tables[0].cases[0].by",
      code: "unknown-rule",
    },
  ])("names $what, with its place and what to do", ({ value, path, code }) => {
    const problems = checkCases(hd07, value);
    expect(problems).toMatchObject([{ path, code }]);
  });
});
