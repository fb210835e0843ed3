import { describe, expect, it } from "vitest";
import { checkRuleSet } from "../../../src/rules/engine/check-rule-set.js";
import type { Condition } from "../../../src/rules/engine/conditions/condition.js";
import type { Rule, RuleSet } from "../../../src/rules/engine/rule-set.js";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { said } from "../../support/problem-text.js";
import { rule, smallRuleSet, source } from "../../support/small-rule-set.js";

const thing = smallRuleSet.subjects.thing;
if (thing === undefined) throw new Error("the small rule set has a thing");

const withThing = (changes: Partial<typeof thing>): RuleSet => ({
  ...smallRuleSet,
  subjects: { thing: { ...thing, ...changes } },
});
const forcedBy = (...forced: Rule[]) => withThing({ forced });
const forcedWhen = (when: Condition) => forcedBy(rule("x", when));
const says = { vi: "câu", en: "sentence" };
const [cap] = smallRuleSet.caps;
if (cap === undefined) throw new Error("the small rule set has a cap");

const at = "subjects.thing.forced[0]";
const away: Condition = { fact: "away", is: "equal", value: true };

describe("checking a rule set", () => {
  it("finds nothing in a good one", () => {
    expect(checkRuleSet(smallRuleSet)).toEqual([]);
    expect(checkRuleSet(qd132hd21)).toEqual([]);
  });

  it.each<{ name: string; set: unknown; problems: readonly [path: string, code: string, remedy: string][] }>([
    {
      name: "an undeclared fact",
      set: forcedWhen({ fact: "weight", is: "equal", value: 1 }),
      problems: [
        [
          `${at}.when.fact`,
          "unknown-fact",
          'there is no fact "weight". Use one of: "first" (sentence), "guilty" (sentence), "points" (sentence), "second" (sentence), "assigned" (sentence), or one of 2 more.',
        ],
      ],
    },
    {
      name: "an undeclared fact with the name of something that every object has",
      set: forcedWhen({ fact: "constructor", is: "equal", value: 1 }),
      problems: [
        [
          `${at}.when.fact`,
          "unknown-fact",
          'there is no fact "constructor". Use one of: "assigned" (sentence), "away" (sentence), "excused" (sentence), "first" (sentence), "guilty" (sentence), or one of 2 more.',
        ],
      ],
    },
    {
      name: "an undeclared list",
      set: forcedWhen({ every: "constructor", is: "equal", value: 1 }),
      problems: [
        [`${at}.when.every`, "unknown-list", 'there is no list "constructor". Use one of: "criteria".'],
      ],
    },
    {
      name: "an undeclared parameter",
      set: forcedWhen({ fact: "points", is: "equal", value: { parameter: "enough" } }),
      problems: [
        [
          `${at}.when.value.parameter`,
          "unknown-parameter",
          'there is no parameter "enough". Use one of: "enough-points" (sentence), "counted" (sentence), "good-adopted" (sentence).',
        ],
      ],
    },
    {
      name: "a parameter of another kind than the fact",
      set: forcedWhen({ fact: "away", is: "equal", value: { parameter: "enough-points" } }),
      problems: [
        [
          `${at}.when.value.parameter`,
          "kind",
          '"away" is yes or no, and the value is not. Write true or false, without quotes.',
        ],
      ],
    },
    {
      name: "a parameter of another kind than the facts of a list",
      set: forcedWhen({ every: "criteria", is: "equal", value: { parameter: "enough-points" } }),
      problems: [
        [
          `${at}.when.value.parameter`,
          "kind",
          '"first" is a place on a scale, and the value is not. Write a place of the scale, in quotes.',
        ],
        [
          `${at}.when.value.parameter`,
          "kind",
          '"second" is a place on a scale, and the value is not. Write a place of the scale, in quotes.',
        ],
      ],
    },
    {
      name: "a choice held against a place on a scale, which nobody chose",
      set: forcedWhen({ fact: "first", is: "equal", value: { parameter: "counted" } }),
      problems: [
        [
          `${at}.when.value.parameter`,
          "parameter-unset",
          'the parameter "counted" has no value. Give "counted" a value under "parameters".',
        ],
      ],
    },
    {
      name: "a choice held against each of a list, which somebody chose",
      set: {
        ...forcedWhen({ every: "criteria", is: "equal", value: { parameter: "counted" } }),
        parameters: {
          ...smallRuleSet.parameters,
          counted: { says, kind: "choice", choices: ["high", "low"], value: "low", source },
        },
      },
      problems: [],
    },
    {
      name: "a value off the scale",
      set: forcedWhen({ fact: "first", is: "at-least", value: "medium" }),
      problems: [
        [
          `${at}.when.value`,
          "unknown-value",
          'there is no value "medium". Use one of: "middle", "high", "low".',
        ],
      ],
    },
    {
      name: "a value off the scale, for every fact of a list",
      set: {
        ...forcedWhen({ every: "criteria", is: "at-least", value: "medium" }),
        lists: { criteria: ["first"] },
      },
      problems: [
        [
          `${at}.when.value`,
          "unknown-value",
          'there is no value "medium". Use one of: "middle", "high", "low".',
        ],
      ],
    },
    {
      name: "a truth held against a number",
      set: forcedWhen({ fact: "away", is: "equal", value: 1 }),
      problems: [
        [
          `${at}.when.value`,
          "kind",
          '"away" is yes or no, and the value is not. Write true or false, without quotes.',
        ],
      ],
    },
    {
      name: "an integer held against a truth",
      set: forcedWhen({ fact: "points", is: "equal", value: true }),
      problems: [
        [
          `${at}.when.value`,
          "kind",
          '"points" is a count, and the value is not. Write a whole number, without quotes.',
        ],
      ],
    },
    {
      name: "a share of what is no count",
      set: forcedWhen({ share: "first", of: "away", is: "equal", ratio: [1, 2] }),
      problems: [
        [
          `${at}.when.share`,
          "kind",
          '"first" is not a count. Shares and bands are taken of counts; name a fact that is one.',
        ],
        [
          `${at}.when.of`,
          "kind",
          '"away" is not a count. Shares and bands are taken of counts; name a fact that is one.',
        ],
      ],
    },
    {
      name: "a share of undeclared facts",
      set: forcedWhen({ share: "weight", of: "height", is: "equal", ratio: [1, 2] }),
      problems: [
        [
          `${at}.when.share`,
          "unknown-fact",
          'there is no fact "weight". Use one of: "first" (sentence), "guilty" (sentence), "points" (sentence), "second" (sentence), "assigned" (sentence), or one of 2 more.',
        ],
        [
          `${at}.when.of`,
          "unknown-fact",
          'there is no fact "height". Use one of: "first" (sentence), "guilty" (sentence), "points" (sentence), "second" (sentence), "assigned" (sentence), or one of 2 more.',
        ],
      ],
    },
    {
      name: "a mistake deep in a condition",
      set: forcedWhen({ all: [away, { any: [away, { not: { fact: "weight", is: "equal", value: 1 } }] }] }),
      problems: [
        [
          `${at}.when.all[1].any[1].not.fact`,
          "unknown-fact",
          'there is no fact "weight". Use one of: "first" (sentence), "guilty" (sentence), "points" (sentence), "second" (sentence), "assigned" (sentence), or one of 2 more.',
        ],
      ],
    },
    {
      name: "a mistake in an exception",
      set: forcedBy(
        rule("x", away, { unless: [rule("y", away), rule("z", { fact: "weight", is: "equal", value: 1 })] }),
      ),
      problems: [
        [
          `${at}.unless[1].when.fact`,
          "unknown-fact",
          'there is no fact "weight". Use one of: "first" (sentence), "guilty" (sentence), "points" (sentence), "second" (sentence), "assigned" (sentence), or one of 2 more.',
        ],
      ],
    },
    {
      name: "mistakes in every part of a ladder",
      set: withThing({
        exemptions: [{ ...rule("a", { fact: "a", is: "equal", value: 1 }), outcome: "not-reviewed" }],
        forced: [],
        levels: [
          { level: "excellent", source, rules: [] },
          {
            level: "good",
            source,
            rules: [rule("b", away), rule("c", { fact: "c", is: "equal", value: 1 })],
          },
        ],
        ceilings: [{ ...rule("d", { fact: "d", is: "equal", value: 1 }), level: "good" }],
      }),
      problems: [
        [
          "subjects.thing.exemptions[0].when.fact",
          "unknown-fact",
          'there is no fact "a". Use one of: "assigned" (sentence), "away" (sentence), "excused" (sentence), "first" (sentence), "guilty" (sentence), or one of 2 more.',
        ],
        [
          "subjects.thing.ceilings[0].when.fact",
          "unknown-fact",
          'there is no fact "d". Use one of: "assigned" (sentence), "away" (sentence), "excused" (sentence), "first" (sentence), "guilty" (sentence), or one of 2 more.',
        ],
        [
          "subjects.thing.levels[1].rules[1].when.fact",
          "unknown-fact",
          'there is no fact "c". Use one of: "assigned" (sentence), "away" (sentence), "excused" (sentence), "first" (sentence), "guilty" (sentence), or one of 2 more.',
        ],
      ],
    },
    {
      name: "a rule adopted by nothing that is declared",
      set: forcedBy(rule("x", away, { adoptedBy: "adopted" })),
      problems: [
        [
          `${at}.adoptedBy`,
          "unknown-parameter",
          'this place needs a parameter that is yes or no, and "adopted" is none. Declare "adopted" under "parameters" with "kind": "boolean".',
        ],
      ],
    },
    {
      name: "a rule adopted by what is no yes or no",
      set: forcedBy(rule("x", away, { adoptedBy: "enough-points" })),
      problems: [
        [
          `${at}.adoptedBy`,
          "unknown-parameter",
          'this place needs a parameter that is yes or no, and "enough-points" is none. Declare "enough-points" under "parameters" with "kind": "boolean".',
        ],
      ],
    },
    {
      name: "two rules of one name, an exception among them",
      set: forcedBy(rule("x", away, { unless: [rule("x", away)] }), rule("thing.away", away)),
      problems: [
        [
          `${at}.unless[0].id`,
          "duplicate-id",
          'the id "x" names something else already. Choose another, such as "x-2".',
        ],
        [
          "subjects.thing.forced[1].id",
          "duplicate-id",
          'the id "thing.away" names something else already. Choose another, such as "thing.away-2".',
        ],
      ],
    },
    {
      name: "an ordinal fact without its scale",
      set: {
        ...smallRuleSet,
        facts: {
          ...smallRuleSet.facts,
          third: { says, kind: "ordinal" },
          fourth: { says, kind: "ordinal", scale: "mark" },
        },
      },
      problems: [
        ["facts.third.scale", "unknown-value", 'there is no value "". Use one of: "level", "degree".'],
        ["facts.fourth.scale", "unknown-value", 'there is no value "mark". Use one of: "degree", "level".'],
      ],
    },
    {
      name: "a list of undeclared facts",
      set: { ...smallRuleSet, lists: { criteria: ["first", "third"] } },
      problems: [
        [
          "lists.criteria[1]",
          "unknown-fact",
          'there is no fact "third". Use one of: "first" (sentence), "assigned" (sentence), "away" (sentence), "excused" (sentence), "guilty" (sentence), or one of 2 more.',
        ],
      ],
    },
    {
      name: "levels that are not on the scale",
      set: {
        ...withThing({
          levels: [{ level: "best", source, rules: [] }],
          ceilings: [{ ...rule("x", away), level: "worst" }],
        }),
        caps: [{ ...cap, counted: "best", base: "worst" }],
      },
      problems: [
        [
          "subjects.thing.ceilings[0].level",
          "unknown-level",
          'there is no level "worst". Use one of: "good", "excellent", "unfulfilled".',
        ],
        [
          "subjects.thing.levels[0].level",
          "unknown-level",
          'there is no level "best". Use one of: "good", "excellent", "unfulfilled".',
        ],
        [
          "caps[0].counted",
          "unknown-level",
          'there is no level "best". Use one of: "good", "excellent", "unfulfilled".',
        ],
        [
          "caps[0].base",
          "unknown-level",
          'there is no level "worst". Use one of: "good", "excellent", "unfulfilled".',
        ],
      ],
    },
    {
      name: "a ladder out of order",
      set: withThing({
        levels: ["good", "excellent", "excellent", "unfulfilled"].map((level) => ({
          level,
          source,
          rules: [],
        })),
      }),
      problems: [1, 2, 3].map((index) => [
        `subjects.thing.levels[${index}].level`,
        "level-order",
        'levels stand from the best down, and the lowest has no rules. Keep the order "excellent", "good", "unfulfilled"; leave the last out.',
      ]),
    },
    {
      name: "no levels at all",
      set: {
        ...withThing({ levels: [{ level: "good", source, rules: [] }], ceilings: [] }),
        scales: { degree: ["high", "middle", "low"] },
        caps: [],
      },
      problems: [
        [
          "scales.level",
          "schema",
          'this field is required and missing. Add it. Example: "scales": { "level": ["excellent", "good", "fulfilled", "unfulfilled"] }.',
        ],
        [
          "subjects.thing.levels[0].level",
          "unknown-level",
          'there is no level "good". There is none here; leave it out.',
        ],
      ],
    },
    {
      name: "a cap of nobody, where there are several kinds of subject",
      set: {
        ...smallRuleSet,
        subjects: {
          ...smallRuleSet.subjects,
          other: {
            ...thing,
            exemptions: [],
            forced: [],
            levels: [{ level: "good", source, rules: [] }],
            ceilings: [],
          },
        },
        caps: [{ ...cap, subject: "person" }],
      },
      problems: [
        [
          "caps[0].subject",
          "unknown-subject",
          'there is no subject "person". Use one of: "other" (sentence), "thing" (sentence).',
        ],
      ],
    },
    {
      name: "a parameter held against a fact that nobody declared",
      set: forcedWhen({ fact: "weight", is: "equal", value: { parameter: "enough-points" } }),
      problems: [
        [
          `${at}.when.fact`,
          "unknown-fact",
          'there is no fact "weight". Use one of: "first" (sentence), "guilty" (sentence), "points" (sentence), "second" (sentence), "assigned" (sentence), or one of 2 more.',
        ],
      ],
    },
    {
      name: "a step of a review of nobody, where nobody declared a fact",
      set: {
        ...smallRuleSet,
        procedure: [
          {
            step: "ballot",
            taker: "cell",
            of: ["person"],
            source,
            when: { fact: "weight", is: "equal", value: 1 },
          },
        ],
      },
      problems: [
        [
          "procedure[0].of[0]",
          "unknown-subject",
          'there is no subject "person". Use one of: "thing" (sentence).',
        ],
        [
          "procedure[0].when.fact",
          "unknown-fact",
          'there is no fact "weight". Use one of: "first" (sentence), "guilty" (sentence), "points" (sentence), "second" (sentence), "assigned" (sentence), or one of 2 more.',
        ],
      ],
    },
    {
      name: "a cap of nobody, adopted by nothing, of a name that is taken",
      set: {
        ...smallRuleSet,
        caps: [{ ...cap, id: "thing.away", subject: "person", adoptedBy: "adopted" }],
      },
      problems: [
        [
          "caps[0].id",
          "duplicate-id",
          'the id "thing.away" names something else already. Choose another, such as "thing.away-2".',
        ],
        [
          "caps[0].adoptedBy",
          "unknown-parameter",
          'this place needs a parameter that is yes or no, and "adopted" is none. Declare "adopted" under "parameters" with "kind": "boolean".',
        ],
        [
          "caps[0].subject",
          "unknown-subject",
          'there is no subject "person". Use one of: "thing" (sentence).',
        ],
      ],
    },
    {
      name: "parameters whose values are of another kind or not among the choices",
      set: {
        ...smallRuleSet,
        parameters: {
          "enough-points": { says, kind: "integer", value: true, source },
          "good-adopted": { says, kind: "boolean", value: 1, source },
          counted: { says, kind: "choice", choices: ["high", "low"], value: "middle", source },
          open: { says, kind: "choice", source },
        },
      },
      problems: [
        [
          "parameters.enough-points.value",
          "kind",
          '"enough-points" is a count, and the value is not. Write a whole number, without quotes.',
        ],
        [
          "parameters.good-adopted.value",
          "kind",
          '"good-adopted" is yes or no, and the value is not. Write true or false, without quotes.',
        ],
        [
          "parameters.counted.value",
          "unknown-value",
          'there is no value "middle". Use one of: "high", "low".',
        ],
        [
          "parameters.open.choices",
          "parameter-choices",
          'the parameter "open" lists no choices. List them, such as "choices": ["full", "zero"].',
        ],
      ],
    },
    {
      name: "parameters whose values are right",
      set: {
        ...smallRuleSet,
        parameters: {
          "enough-points": { says, kind: "integer", value: 0, source },
          "good-adopted": { says, kind: "boolean", value: false, source },
          counted: { says, kind: "choice", choices: ["high", "low"], value: "low", source },
        },
      },
      problems: [],
    },
  ])("$name", ({ set, problems }) => {
    expect(checkRuleSet(set).map((problem) => [problem.path, problem.code, said(problem)])).toEqual(problems);
  });

  it.each<{ name: string; value: unknown; path: string }>([
    { name: "nothing at all", value: undefined, path: "" },
    { name: "a text", value: "rules", path: "" },
    { name: "a part that is missing", value: { ...smallRuleSet, caps: undefined }, path: "caps" },
    {
      name: "a day that is none",
      value: { ...smallRuleSet, documents: [{ number: "1", issuer: "x", issuedOn: "2021-02-30" }] },
      path: "documents[0].issuedOn",
    },
    {
      name: "a ratio with nothing below the line",
      value: { ...smallRuleSet, caps: [{ ...cap, ratio: [1, 0] }] },
      path: "caps[0].ratio[1]",
    },
    {
      name: "a strange mark of evidence",
      value: { ...smallRuleSet, constraints: [{ id: "a", says, source: { document: "D", evidence: "X" } }] },
      path: "constraints[0].source.evidence",
    },
    {
      name: "a sentence in one language only",
      value: { ...smallRuleSet, gaps: [{ id: "a", says: { vi: "câu", en: "" } }] },
      path: "gaps[0].says.en",
    },
    { name: "a name with a capital letter", value: { ...smallRuleSet, id: "Small" }, path: "id" },
    { name: "a name that ends in a dot", value: { ...smallRuleSet, id: "small." }, path: "id" },
  ])("a value of another shape is named by its path: $name", ({ value, path }) => {
    const problems = checkRuleSet(value);
    expect(problems.map((problem) => [problem.path, problem.code])).toEqual([[path, "schema"]]);
  });

  it.each<{ name: string; when: unknown; path?: string }>([
    { name: "a comparison that there is not", when: { fact: "points", is: "above", value: 1 }, path: ".is" },
    { name: "a fraction", when: { fact: "points", is: "equal", value: 1.5 }, path: ".value" },
    { name: "all of nothing", when: { all: [] }, path: ".all" },
    { name: "any of nothing", when: { any: [] }, path: ".any" },
    { name: "two conditions in one", when: { not: away, all: [away] }, path: ".not" },
  ])("a condition of another shape is named by its path: $name", ({ when, path = "" }) => {
    const set = forcedBy({ ...rule("x", away), when: when as Condition });
    expect(checkRuleSet(set).map(({ path, code }) => [path, code])).toEqual([
      [`${at}.when${path}`, "schema"],
    ]);
  });
});
