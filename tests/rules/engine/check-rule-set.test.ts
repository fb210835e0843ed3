import { describe, expect, it } from "vitest";
import { checkRuleSet } from "../../../src/rules/engine/check-rule-set.js";
import type { Condition } from "../../../src/rules/engine/conditions/condition.js";
import type { Rule, RuleSet } from "../../../src/rules/engine/rule-set.js";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
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
const [quota] = smallRuleSet.quotas;
if (quota === undefined) throw new Error("the small rule set has a quota");

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
      problems: [[`${at}.when.fact`, "unknown-fact", 'Declare "weight" under facts.']],
    },
    {
      name: "an undeclared fact with the name of something that every object has",
      set: forcedWhen({ fact: "constructor", is: "equal", value: 1 }),
      problems: [[`${at}.when.fact`, "unknown-fact", 'Declare "constructor" under facts.']],
    },
    {
      name: "an undeclared list",
      set: forcedWhen({ every: "constructor", is: "equal", value: 1 }),
      problems: [[`${at}.when.every`, "unknown-list", 'Declare "constructor" under lists.']],
    },
    {
      name: "an undeclared parameter",
      set: forcedWhen({ fact: "points", is: "equal", value: { parameter: "enough" } }),
      problems: [[`${at}.when.value.parameter`, "unknown-parameter", 'Declare "enough" under parameters.']],
    },
    {
      name: "a parameter of another kind than the fact",
      set: forcedWhen({ fact: "away", is: "equal", value: { parameter: "enough-points" } }),
      problems: [[`${at}.when.value.parameter`, "kind", '"away" is declared as boolean.']],
    },
    {
      name: "a parameter of another kind than the facts of a list",
      set: forcedWhen({ every: "criteria", is: "equal", value: { parameter: "enough-points" } }),
      problems: [
        [`${at}.when.value.parameter`, "kind", '"first" is declared as ordinal.'],
        [`${at}.when.value.parameter`, "kind", '"second" is declared as ordinal.'],
      ],
    },
    {
      name: "a choice held against a place on a scale, which nobody chose",
      set: forcedWhen({ fact: "first", is: "equal", value: { parameter: "counted" } }),
      problems: [[`${at}.when.value.parameter`, "parameter-unset", "Give parameters.counted a value."]],
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
      problems: [[`${at}.when.value`, "unknown-value", "Use one of: high, middle, low."]],
    },
    {
      name: "a value off the scale, for every fact of a list",
      set: {
        ...forcedWhen({ every: "criteria", is: "at-least", value: "medium" }),
        lists: { criteria: ["first"] },
      },
      problems: [[`${at}.when.value`, "unknown-value", "Use one of: high, middle, low."]],
    },
    {
      name: "a truth held against a number",
      set: forcedWhen({ fact: "away", is: "equal", value: 1 }),
      problems: [[`${at}.when.value`, "kind", '"away" is declared as boolean.']],
    },
    {
      name: "an integer held against a truth",
      set: forcedWhen({ fact: "points", is: "equal", value: true }),
      problems: [[`${at}.when.value`, "kind", '"points" is declared as integer.']],
    },
    {
      name: "a share of what is no count",
      set: forcedWhen({ share: "first", of: "away", is: "equal", ratio: [1, 2] }),
      problems: [
        [`${at}.when.share`, "kind", "A share needs integers."],
        [`${at}.when.of`, "kind", "A share needs integers."],
      ],
    },
    {
      name: "a share of undeclared facts",
      set: forcedWhen({ share: "weight", of: "height", is: "equal", ratio: [1, 2] }),
      problems: [
        [`${at}.when.share`, "unknown-fact", 'Declare "weight" under facts.'],
        [`${at}.when.of`, "unknown-fact", 'Declare "height" under facts.'],
      ],
    },
    {
      name: "a mistake deep in a condition",
      set: forcedWhen({ all: [away, { any: [away, { not: { fact: "weight", is: "equal", value: 1 } }] }] }),
      problems: [[`${at}.when.all[1].any[1].not.fact`, "unknown-fact", 'Declare "weight" under facts.']],
    },
    {
      name: "a mistake in an exception",
      set: forcedBy(
        rule("x", away, { unless: [rule("y", away), rule("z", { fact: "weight", is: "equal", value: 1 })] }),
      ),
      problems: [[`${at}.unless[1].when.fact`, "unknown-fact", 'Declare "weight" under facts.']],
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
        ["subjects.thing.exemptions[0].when.fact", "unknown-fact", 'Declare "a" under facts.'],
        ["subjects.thing.ceilings[0].when.fact", "unknown-fact", 'Declare "d" under facts.'],
        ["subjects.thing.levels[1].rules[1].when.fact", "unknown-fact", 'Declare "c" under facts.'],
      ],
    },
    {
      name: "a rule adopted by nothing that is declared",
      set: forcedBy(rule("x", away, { adoptedBy: "adopted" })),
      problems: [[`${at}.adoptedBy`, "unknown-parameter", 'Declare "adopted" as a boolean parameter.']],
    },
    {
      name: "a rule adopted by what is no yes or no",
      set: forcedBy(rule("x", away, { adoptedBy: "enough-points" })),
      problems: [[`${at}.adoptedBy`, "unknown-parameter", 'Declare "enough-points" as a boolean parameter.']],
    },
    {
      name: "two rules of one name, an exception among them",
      set: forcedBy(rule("x", away, { unless: [rule("x", away)] }), rule("thing.away", away)),
      problems: [
        [`${at}.unless[0].id`, "duplicate-id", '"x" names another rule already.'],
        ["subjects.thing.forced[1].id", "duplicate-id", '"thing.away" names another rule already.'],
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
        ["facts.third.scale", "unknown-value", "Use one of: level, degree."],
        ["facts.fourth.scale", "unknown-value", "Use one of: level, degree."],
      ],
    },
    {
      name: "a list of undeclared facts",
      set: { ...smallRuleSet, lists: { criteria: ["first", "third"] } },
      problems: [["lists.criteria[1]", "unknown-fact", 'Declare "third" under facts.']],
    },
    {
      name: "levels that are not on the scale",
      set: {
        ...withThing({
          levels: [{ level: "best", source, rules: [] }],
          ceilings: [{ ...rule("x", away), level: "worst" }],
        }),
        quotas: [{ ...quota, counted: "best", base: "worst" }],
      },
      problems: [
        ["subjects.thing.ceilings[0].level", "unknown-level", "Use one of: excellent, good, unfulfilled."],
        ["subjects.thing.levels[0].level", "unknown-level", "Use one of: excellent, good, unfulfilled."],
        ["quotas[0].counted", "unknown-level", "Use one of: excellent, good, unfulfilled."],
        ["quotas[0].base", "unknown-level", "Use one of: excellent, good, unfulfilled."],
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
        "Keep the order excellent, good, unfulfilled; the last needs no rules.",
      ]),
    },
    {
      name: "no levels at all",
      set: {
        ...withThing({ levels: [{ level: "good", source, rules: [] }], ceilings: [] }),
        scales: { degree: ["high", "middle", "low"] },
        quotas: [],
      },
      problems: [
        ["scales.level", "unknown-level", 'Declare the levels as the scale "level", best first.'],
        ["subjects.thing.levels[0].level", "unknown-level", "Use one of: ."],
      ],
    },
    {
      name: "a quota of nobody, where there are several kinds of subject",
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
        quotas: [{ ...quota, subject: "person" }],
      },
      problems: [["quotas[0].subject", "unknown-subject", "Use one of: thing, other."]],
    },
    {
      name: "a parameter held against a fact that nobody declared",
      set: forcedWhen({ fact: "weight", is: "equal", value: { parameter: "enough-points" } }),
      problems: [[`${at}.when.fact`, "unknown-fact", 'Declare "weight" under facts.']],
    },
    {
      name: "a quota of nobody, adopted by nothing, of a name that is taken",
      set: {
        ...smallRuleSet,
        quotas: [{ ...quota, id: "thing.away", subject: "person", adoptedBy: "adopted" }],
      },
      problems: [
        ["quotas[0].id", "duplicate-id", '"thing.away" names another rule already.'],
        ["quotas[0].adoptedBy", "unknown-parameter", 'Declare "adopted" as a boolean parameter.'],
        ["quotas[0].subject", "unknown-subject", "Use one of: thing."],
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
        ["parameters.enough-points.value", "kind", '"enough-points" is declared as integer.'],
        ["parameters.good-adopted.value", "kind", '"good-adopted" is declared as boolean.'],
        ["parameters.counted.value", "unknown-value", "Use one of: high, low."],
        ["parameters.open.choices", "unknown-value", "List the choices."],
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
    expect(checkRuleSet(set).map(({ path, code, remedy }) => [path, code, remedy])).toEqual(problems);
  });

  it.each<{ name: string; value: unknown; path: string }>([
    { name: "nothing at all", value: undefined, path: "" },
    { name: "a text", value: "rules", path: "" },
    { name: "a part that is missing", value: { ...smallRuleSet, quotas: undefined }, path: "quotas" },
    {
      name: "a day that is none",
      value: { ...smallRuleSet, documents: [{ number: "1", issuer: "x", issuedOn: "2021-02-30" }] },
      path: "documents[0].issuedOn",
    },
    {
      name: "a ratio with nothing below the line",
      value: { ...smallRuleSet, quotas: [{ ...quota, ratio: [1, 0] }] },
      path: "quotas[0].ratio[1]",
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
    expect(problems[0]?.remedy).toMatch(/\w/);
  });

  it.each<{ name: string; when: unknown; path?: string }>([
    { name: "a comparison that there is not", when: { fact: "points", is: "above", value: 1 } },
    { name: "a fraction", when: { fact: "points", is: "equal", value: 1.5 } },
    { name: "all of nothing", when: { all: [] }, path: ".all" },
    { name: "any of nothing", when: { any: [] }, path: ".any" },
    { name: "two conditions in one", when: { not: away, all: [away] } },
  ])("a condition of another shape is named by its path: $name", ({ when, path = "" }) => {
    const set = forcedBy({ ...rule("x", away), when: when as Condition });
    expect(checkRuleSet(set).map(({ path, code }) => [path, code])).toEqual([
      [`${at}.when${path}`, "schema"],
    ]);
  });
});
