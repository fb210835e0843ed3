import { describe, expect, it } from "vitest";
import { checkRuleSet } from "../../../src/rules/engine/check-rule-set.js";
import type { Condition } from "../../../src/rules/engine/conditions/condition.js";
import type { Rule, RuleSet, Scoring, Voting } from "../../../src/rules/engine/rule-set.js";
import { qd366hd43 } from "../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { rule, smallRuleSet, source } from "../../support/small-rule-set.js";

const says = { vi: "câu", en: "sentence" };
const thing = smallRuleSet.subjects.thing;
const [quota] = smallRuleSet.quotas;
if (thing === undefined || quota === undefined) throw new Error("the small rule set has a thing and a quota");

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
    sheets: [
      {
        id: "sheet",
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
const [sheet] = scored({}).scoring?.sheets ?? [];
if (sheet === undefined) throw new Error("the scoring has a sheet");
const weighed = (...maxima: (number | undefined)[]): RuleSet =>
  scored({
    sheets: [
      {
        ...sheet,
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
const sheets = "scoring.sheets[0]";

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
        'Declare "enough-points" as a parameter of percents.',
      ],
    ],
  },
  {
    name: "a share held against percents that nobody chose",
    set: forcedWhen(share("part"), { part: percent }),
    problems: [[`${at}.forced[0].when.ratio.parameter`, "parameter-unset", "Give parameters.part a value."]],
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
      ["parameters.few.value", "unknown-value", "Use a whole number from 0 to 100."],
      ["parameters.many.value", "unknown-value", "Use a whole number from 0 to 100."],
      [
        `${at}.levels[0].rules[1].when.value.parameter`,
        "unknown-parameter",
        'Declare "enough-points" under parameters.',
      ],
      [
        `${at}.levels[1].rules[0].adoptedBy`,
        "unknown-parameter",
        'Declare "good-adopted" as a boolean parameter.',
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
      ["parameters.asked.stricter", "kind", "Only a number is stricter when it is higher or lower."],
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
      ["facts.some.partOf", "unknown-fact", 'Declare "weight" under facts.'],
      ["facts.few.partOf", "kind", "Only a count is part of a count."],
      ["facts.yes.partOf", "kind", "Only a count is part of a count."],
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
      ["facts.a.partOf", "part-of-itself", "Name the larger count that this one is part of."],
      ["facts.b.partOf", "part-of-itself", "Name the larger count that this one is part of."],
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
      [`${at}.levels[0].upTo[0].when.fact`, "unknown-fact", 'Declare "weight" under facts.'],
      [
        `${at}.levels[0].unread[0].adoptedBy`,
        "unknown-parameter",
        'Declare "counted" as a boolean parameter.',
      ],
      [`${at}.levels[0].unread[1].id`, "duplicate-id", '"the-rest" names another rule already.'],
    ],
  },
  {
    name: "a silence that falls back on nothing that is declared",
    set: silent("otherwise"),
    problems: [
      [`${at}.silentBetween.fallback`, "unknown-parameter", 'Declare "otherwise" as a parameter of choices.'],
    ],
  },
  {
    name: "a silence whose parameter chooses something else",
    set: fallback(["lowest", "highest"]),
    problems: [
      [
        `${at}.silentBetween.fallback`,
        "unknown-value",
        "Let parameters.otherwise choose between: highest-met, lowest.",
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
      quotas: [{ ...quota, where: { fact: "weight", is: "equal", value: 1 }, extendedTo: [19, 100] }],
    },
    problems: [
      ["quotas[0].where.fact", "unknown-fact", 'Declare "weight" under facts.'],
      ["quotas[0].extendedTo", "ratio-order", "Use at least 1/5, or leave it out."],
    ],
  },
  {
    name: "a cap that is extended to itself",
    set: { ...smallRuleSet, quotas: [{ ...quota, extendedTo: [20, 100] }] },
    problems: [],
  },
  {
    name: "a constraint adopted by nothing, of a name that is taken",
    set: { ...smallRuleSet, constraints: [{ id: "things", says, source, adoptedBy: "adopted" }] },
    problems: [
      ["constraints[0].id", "duplicate-id", '"things" names another rule already.'],
      ["constraints[0].adoptedBy", "unknown-parameter", 'Declare "adopted" as a boolean parameter.'],
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
      ["voting.majorities[0].level", "unknown-level", "Use one of: excellent, good, unfulfilled."],
      [
        "voting.majorities[0].ratio.parameter",
        "unknown-parameter",
        'Declare "counted" as a parameter of percents.',
      ],
      ["voting.form", "unknown-parameter", 'Declare "good-adopted" as a parameter of choices.'],
      ["voting.base", "unknown-parameter", 'Declare "weight" as a parameter of choices.'],
    ],
  },
  { name: "a sheet without weights of its own", set: scored({}), problems: [] },
  {
    name: "a sheet for nobody, of undeclared facts and of facts of another kind",
    set: scored(
      {
        sheets: [
          {
            ...sheet,
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
      [`${sheets}.subject`, "unknown-subject", "Use one of: thing."],
      [`${sheets}.when.fact`, "unknown-fact", 'Declare "weight" under facts.'],
      [`${sheets}.total`, "unknown-fact", 'Declare "sum" under facts.'],
      [`${sheets}.groups[0].fact`, "kind", 'Declare "assigned" as points.'],
      [`${sheets}.groups[0].criteria[0].fact`, "unknown-fact", 'Declare "three" under facts.'],
    ],
  },
  {
    name: "two sheets of one name",
    set: scored({ sheets: [sheet, sheet] }),
    problems: [["scoring.sheets[1].id", "duplicate-id", '"sheet" names another rule already.']],
  },
  { name: "weights that come out", set: weighed(6, 4), problems: [] },
  {
    name: "weights that do not come out",
    set: weighed(6, 5),
    problems: [[`${sheets}.groups[0].criteria`, "sub-weights", "They add up to 11; make it 10."]],
  },
  {
    name: "weights for some criteria only",
    set: weighed(10, undefined),
    problems: [
      [`${sheets}.groups[0].criteria`, "sub-weights", "Give each criterion its points, or none of them."],
    ],
  },
  {
    name: "rounding that fits",
    set: scored({ rounding: { to: 4, how: "half-up", source } }),
    problems: [],
  },
  {
    name: "rounding that leads past what can be given, said once",
    set: scored({ rounding: { to: 3, how: "half-up", source }, sheets: [sheet, { ...sheet, id: "other" }] }),
    problems: [
      [
        "scoring.rounding.to",
        "steps",
        'Use a number of steps that goes into the 20 steps of "sheet" without a rest.',
      ],
    ],
  },
];

describe("checking a rule set of points, silences and votes", () => {
  it.each(cases)("$name", ({ set, problems }) => {
    expect(checkRuleSet(set).map(({ path, code, remedy }) => [path, code, remedy])).toEqual(problems);
  });

  it("finds a rule and an exception that bear one name across levels", () => {
    const twice: Rule = rule("thing.excellent.points", away);
    expect(checkRuleSet(withThing({ forced: [twice] })).map(({ path, code }) => [path, code])).toEqual([
      [`${at}.levels[0].rules[1].id`, "duplicate-id"],
    ]);
  });
});
