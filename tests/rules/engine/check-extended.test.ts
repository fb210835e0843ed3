import { describe, expect, it } from "vitest";
import { checkRuleSet } from "../../../src/rules/engine/check-rule-set.js";
import type { Condition } from "../../../src/rules/engine/conditions/condition.js";
import type { Cap, Rule, RuleSet, Scoring, Voting } from "../../../src/rules/engine/rule-set.js";
import { qd366hd43 } from "../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { said } from "../../support/problem-text.js";
import { rule, smallRuleSet, source } from "../../support/small-rule-set.js";

const says = { vi: "câu", en: "sentence" };
const thing = smallRuleSet.subjects.thing;
const [cap] = smallRuleSet.caps;
if (thing === undefined || cap === undefined) throw new Error("the small rule set has a thing and a cap");

const away: Condition = { fact: "away", is: "equal", value: true };
const withThing = (changes: Partial<typeof thing>, more: Partial<RuleSet> = {}): RuleSet => ({
  ...smallRuleSet,
  ...more,
  subjects: { thing: { ...thing, ...changes } },
});
const forcedWhen = (when: Condition, parameters: RuleSet["parameters"] = {}): RuleSet =>
  withThing({ forced: [rule("x", when)] }, { parameters: { ...smallRuleSet.parameters, ...parameters } });
const share = (parameter: string): Condition => ({
  share: "points",
  of: "assigned",
  is: "at-least",
  ratio: { parameter },
});
const percent = { says, kind: "percent" as const, source };

const scored = (scoring: Partial<Scoring>, facts: RuleSet["facts"] = {}): RuleSet => ({
  ...smallRuleSet,
  facts: {
    ...smallRuleSet.facts,
    total: { says, kind: "points" },
    part: { says, kind: "points" },
    one: { says, kind: "points" },
    two: { says, kind: "points" },
    ...facts,
  },
  scoring: {
    steps: 2,
    rubrics: [
      {
        id: "rubric",
        says,
        source,
        subject: "thing",
        total: "total",
        groups: [{ fact: "part", says, max: 10, criteria: [] }],
      },
    ],
    ...scoring,
  },
});
const [rubric] = scored({}).scoring?.rubrics ?? [];
if (rubric === undefined) throw new Error("the scoring has a rubric");
const weighed = (...maxima: (number | undefined)[]): RuleSet =>
  scored({
    rubrics: [
      {
        ...rubric,
        groups: [
          {
            fact: "part",
            says,
            max: 10,
            criteria: maxima.map((max, index) => ({
              fact: index === 0 ? "one" : "two",
              says,
              ...(max === undefined ? {} : { max }),
            })),
          },
        ],
      },
    ],
  });

const voting: Voting = {
  majorities: [{ level: "good", is: "more-than", ratio: [1, 2], source }],
  form: "counted",
  base: "counted",
  ifNone: "counted",
};
const unread = { id: "the-rest", says, source };
const good = { level: "good", source, rules: [] };
const silent = (fallback: string) => withThing({ silentBetween: { source, fallback } });
const fallback = (choices: string[]): RuleSet => ({
  ...silent("otherwise"),
  parameters: { ...smallRuleSet.parameters, otherwise: { says, kind: "choice", choices, source } },
});

interface Case {
  readonly name: string;
  readonly set: unknown;
  readonly problems: readonly (readonly [path: string, code: string, remedy: string])[];
}

const at = "subjects.thing";
const rubrics = "scoring.rubrics[0]";

const cases: readonly Case[] = [
  { name: "nothing in the rules of 2025", set: qd366hd43, problems: [] },
  {
    name: "a share held against percents",
    set: forcedWhen(share("part"), { part: { ...percent, value: 30 } }),
    problems: [],
  },
  {
    name: "a share held against a number that is no percent",
    set: forcedWhen(share("enough-points")),
    problems: [
      [
        `${at}.forced[0].when.ratio.parameter`,
        "unknown-parameter",
        'this place needs a parameter that is a percentage, and "enough-points" is none. Declare "enough-points" under "parameters" with "kind": "percent".',
      ],
    ],
  },
  {
    name: "a share held against percents that nobody chose",
    set: forcedWhen(share("part"), { part: percent }),
    problems: [
      [
        `${at}.forced[0].when.ratio.parameter`,
        "parameter-unset",
        'the parameter "part" has no value. Give "part" a value under "parameters".',
      ],
    ],
  },
  {
    name: "percents below 0 and above 100",
    set: {
      ...smallRuleSet,
      parameters: {
        few: { ...percent, value: -1 },
        many: { ...percent, value: 101 },
        all: { ...percent, value: 100 },
      },
    },
    problems: [
      [
        "parameters.few.value",
        "percent-range",
        "a percentage is from 0 to 100; here is -1. Write a whole number from 0 to 100, such as 40 for 40 %.",
      ],
      [
        "parameters.many.value",
        "percent-range",
        "a percentage is from 0 to 100; here is 101. Write a whole number from 0 to 100, such as 40 for 40 %.",
      ],
      [
        `${at}.levels[0].rules[1].when.value.parameter`,
        "unknown-parameter",
        'there is no parameter "enough-points". Use one of: "all" (sentence), "few" (sentence), "many" (sentence).',
      ],
      [
        `${at}.levels[1].rules[0].adoptedBy`,
        "unknown-parameter",
        'this place needs a parameter that is yes or no, and "good-adopted" is none. Declare "good-adopted" under "parameters" with "kind": "boolean".',
      ],
    ],
  },
  {
    name: "a stricter side of a yes or no",
    set: {
      ...smallRuleSet,
      parameters: {
        ...smallRuleSet.parameters,
        asked: { says, kind: "boolean", stricter: "higher", source },
      },
    },
    problems: [
      ["parameters.asked.stricter", "kind", 'only a number has a stricter side. Leave "stricter" out.'],
    ],
  },
  {
    name: "evidence for options that a parameter does not have",
    set: {
      ...smallRuleSet,
      parameters: {
        ...smallRuleSet.parameters,
        asked: {
          says,
          kind: "choice",
          choices: ["one", "two"],
          source,
          readings: [
            { is: "one", source },
            { is: "three", source },
          ],
        },
      },
    },
    problems: [
      [
        "parameters.asked.readings[1].is",
        "unknown-value",
        'there is no value "three". Use one of: "one", "two".',
      ],
    ],
  },
  {
    name: "a part of a count that there is not, and of what is no count",
    set: {
      ...smallRuleSet,
      facts: {
        ...smallRuleSet.facts,
        some: { says, kind: "integer", partOf: "weight" },
        few: { says, kind: "integer", partOf: "away" },
        yes: { says, kind: "boolean", partOf: "assigned" },
      },
    },
    problems: [
      [
        "facts.some.partOf",
        "unknown-fact",
        'there is no fact "weight". Use one of: "first" (sentence), "few" (sentence), "guilty" (sentence), "points" (sentence), "second" (sentence), or one of 5 more.',
      ],
      [
        "facts.few.partOf",
        "kind",
        'only a count is part of a count. Leave "partOf" out, or make both facts counts.',
      ],
      [
        "facts.yes.partOf",
        "kind",
        'only a count is part of a count. Leave "partOf" out, or make both facts counts.',
      ],
    ],
  },
  {
    name: "counts that are parts of each other, and one beside them",
    set: {
      ...smallRuleSet,
      facts: {
        ...smallRuleSet.facts,
        a: { says, kind: "integer", partOf: "b" },
        b: { says, kind: "integer", partOf: "a" },
        c: { says, kind: "integer", partOf: "a" },
      },
    },
    problems: [
      [
        "facts.a.partOf",
        "part-of-itself",
        "the fact is part of itself. Name the larger count that this one is part of.",
      ],
      [
        "facts.b.partOf",
        "part-of-itself",
        "the fact is part of itself. Name the larger count that this one is part of.",
      ],
    ],
  },
  {
    name: "mistakes in the upper edges of a level and in what was not read",
    set: withThing({
      levels: [
        {
          ...good,
          upTo: [rule("x", { fact: "weight", is: "equal", value: 1 })],
          unread: [{ ...unread, adoptedBy: "counted" }, unread],
        },
      ],
      ceilings: [],
    }),
    problems: [
      [
        `${at}.levels[0].upTo[0].when.fact`,
        "unknown-fact",
        'there is no fact "weight". Use one of: "first" (sentence), "guilty" (sentence), "points" (sentence), "second" (sentence), "assigned" (sentence), or one of 2 more.',
      ],
      [
        `${at}.levels[0].unread[0].adoptedBy`,
        "unknown-parameter",
        'this place needs a parameter that is yes or no, and "counted" is none. Declare "counted" under "parameters" with "kind": "boolean".',
      ],
      [
        `${at}.levels[0].unread[1].id`,
        "duplicate-id",
        'the id "the-rest" names something else already. Choose another, such as "the-rest-2".',
      ],
    ],
  },
  {
    name: "a silence that falls back on nothing that is declared",
    set: silent("otherwise"),
    problems: [
      [
        `${at}.silentBetween.fallback`,
        "unknown-parameter",
        'this place needs a parameter that is one of several choices, and "otherwise" is none. Declare "otherwise" under "parameters" with "kind": "choice".',
      ],
    ],
  },
  {
    name: "a silence whose parameter chooses something else",
    set: fallback(["lowest", "highest"]),
    problems: [
      [
        `${at}.silentBetween.fallback`,
        "parameter-choices",
        'the parameter "otherwise" has choices that this place does not understand. Let "otherwise" choose between: "highest-met", "lowest".',
      ],
    ],
  },
  {
    name: "a silence that a committee has not filled yet",
    set: fallback(["lowest", "highest-met"]),
    problems: [],
  },
  {
    name: "a cap whose condition names nothing, and whose extension is below it",
    set: {
      ...smallRuleSet,
      caps: [{ ...cap, where: { fact: "weight", is: "equal", value: 1 }, extendedTo: [19, 100] }],
    },
    problems: [
      [
        "caps[0].where.fact",
        "unknown-fact",
        'there is no fact "weight". Use one of: "first" (sentence), "guilty" (sentence), "points" (sentence), "second" (sentence), "assigned" (sentence), or one of 2 more.',
      ],
      [
        "caps[0].extendedTo",
        "ratio-order",
        "the extended ratio is below the ratio of the cap. Write at least [1, 5], or leave it out.",
      ],
    ],
  },
  {
    name: "a cap that leaves to no choice what it leaves open, and to one without its options",
    set: {
      ...smallRuleSet,
      parameters: {
        ...smallRuleSet.parameters,
        round: { says, kind: "choice", choices: ["down", "up"], source },
      },
      caps: [{ ...cap, heads: { parameter: "part" }, rounding: { parameter: "round" } } as Cap],
    },
    problems: [
      [
        "caps[0].heads.parameter",
        "unknown-parameter",
        'this place needs a parameter that is one of several choices, and "part" is none. Declare "part" under "parameters" with "kind": "choice".',
      ],
      [
        "caps[0].rounding.parameter",
        "unknown-value",
        'there is no value "up". Use one of: "half-up" (rounded half up), "down" (rounded down).',
      ],
    ],
  },
  {
    name: "a cap that is extended to itself",
    set: { ...smallRuleSet, caps: [{ ...cap, extendedTo: [20, 100] }] },
    problems: [],
  },
  {
    name: "a constraint adopted by nothing, of a name that is taken",
    set: { ...smallRuleSet, constraints: [{ id: "things", says, source, adoptedBy: "adopted" }] },
    problems: [
      [
        "constraints[0].id",
        "duplicate-id",
        'the id "things" names something else already. Choose another, such as "things-2".',
      ],
      [
        "constraints[0].adoptedBy",
        "unknown-parameter",
        'this place needs a parameter that is yes or no, and "adopted" is none. Declare "adopted" under "parameters" with "kind": "boolean".',
      ],
    ],
  },
  {
    name: "majorities whose choices a committee has still to make",
    set: { ...smallRuleSet, voting },
    problems: [],
  },
  {
    name: "majorities by percents that a committee has still to choose",
    set: {
      ...smallRuleSet,
      parameters: { ...smallRuleSet.parameters, most: percent },
      voting: {
        ...voting,
        majorities: [{ level: "good", is: "more-than", ratio: { parameter: "most" }, source }],
      },
    },
    problems: [],
  },
  {
    name: "majorities of a level that there is not, by parameters of another kind",
    set: {
      ...smallRuleSet,
      voting: {
        majorities: [{ level: "best", is: "more-than", ratio: { parameter: "counted" }, source }],
        form: "good-adopted",
        base: "weight",
        ifNone: "counted",
      },
    },
    problems: [
      [
        "voting.majorities[0].level",
        "unknown-level",
        'there is no level "best". Use one of: "good", "excellent", "unfulfilled".',
      ],
      [
        "voting.majorities[0].ratio.parameter",
        "unknown-parameter",
        'this place needs a parameter that is a percentage, and "counted" is none. Declare "counted" under "parameters" with "kind": "percent".',
      ],
      [
        "voting.form",
        "unknown-parameter",
        'this place needs a parameter that is one of several choices, and "good-adopted" is none. Declare "good-adopted" under "parameters" with "kind": "choice".',
      ],
      [
        "voting.base",
        "unknown-parameter",
        'this place needs a parameter that is one of several choices, and "weight" is none. Declare "weight" under "parameters" with "kind": "choice".',
      ],
    ],
  },
  { name: "a rubric without weights of its own", set: scored({}), problems: [] },
  {
    name: "a rubric for nobody, of undeclared facts and of facts of another kind",
    set: scored(
      {
        rubrics: [
          {
            ...rubric,
            subject: "person",
            total: "sum",
            when: { fact: "weight", is: "equal", value: 1 },
            groups: [{ fact: "assigned", says, max: 10, criteria: [{ fact: "three", says }] }],
          },
        ],
      },
      {},
    ),
    problems: [
      [
        `${rubrics}.subject`,
        "unknown-subject",
        'there is no subject "person". Use one of: "thing" (sentence).',
      ],
      [
        `${rubrics}.when.fact`,
        "unknown-fact",
        'there is no fact "weight". Use one of: "first" (sentence), "guilty" (sentence), "part" (sentence), "points" (sentence), "second" (sentence), or one of 6 more.',
      ],
      [
        `${rubrics}.total`,
        "unknown-fact",
        'there is no fact "sum". Use one of: "assigned" (sentence), "away" (sentence), "excused" (sentence), "first" (sentence), "guilty" (sentence), or one of 6 more.',
      ],
      [
        `${rubrics}.groups[0].fact`,
        "kind",
        '"assigned" is not points. Name a fact of points, or declare this one with "kind": "points".',
      ],
      [
        `${rubrics}.groups[0].criteria[0].fact`,
        "unknown-fact",
        'there is no fact "three". Use one of: "first" (sentence), "one" (sentence), "part" (sentence), "total" (sentence), "two" (sentence), or one of 6 more.',
      ],
    ],
  },
  {
    name: "two rubrics of one name",
    set: scored({ rubrics: [rubric, rubric] }),
    problems: [
      [
        "scoring.rubrics[1].id",
        "duplicate-id",
        'the id "rubric" names something else already. Choose another, such as "rubric-2".',
      ],
    ],
  },
  { name: "weights that come out", set: weighed(6, 4), problems: [] },
  {
    name: "weights that do not come out",
    set: weighed(6, 5),
    problems: [
      [
        `${rubrics}.groups[0].criteria`,
        "sub-weights",
        "the maxima of the criteria add up to 11; the group has 10. Make them add up to 10.",
      ],
    ],
  },
  {
    name: "weights for some criteria only",
    set: weighed(10, undefined),
    problems: [
      [
        `${rubrics}.groups[0].criteria`,
        "points-missing",
        'some criteria of the group have no points. Give points to these too: "two" (sentence).',
      ],
    ],
  },
  {
    name: "rounding that fits",
    set: scored({ rounding: { to: 4, how: "half-up", source } }),
    problems: [],
  },
  {
    name: "rounding that leads past what can be given, said once",
    set: scored({
      rounding: { to: 3, how: "half-up", source },
      rubrics: [rubric, { ...rubric, id: "other" }],
    }),
    problems: [
      [
        "scoring.rounding.to",
        "steps",
        'the rounding does not divide the 20 steps of the rubric "rubric". Choose a number that divides 20, such as "to": 5.',
      ],
    ],
  },
];

describe("checking a rule set of points, silences and votes", () => {
  it.each(cases)("$name", ({ set, problems }) => {
    expect(checkRuleSet(set).map((problem) => [problem.path, problem.code, said(problem)])).toEqual(problems);
  });

  it("finds a rule and an exception that bear one name across levels", () => {
    const twice: Rule = rule("thing.excellent.points", away);
    expect(checkRuleSet(withThing({ forced: [twice] })).map(({ path, code }) => [path, code])).toEqual([
      [`${at}.levels[0].rules[1].id`, "duplicate-id"],
    ]);
  });
});
