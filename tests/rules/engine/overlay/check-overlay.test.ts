import { describe, expect, it } from "vitest";
import { checkRuleSet } from "../../../../src/rules/engine/check-rule-set.js";
import { checkOverlay, layer } from "../../../../src/rules/engine/overlay/check-overlay.js";
import type { Overlay } from "../../../../src/rules/engine/overlay/overlay.js";
import type { RuleSet } from "../../../../src/rules/engine/rule-set.js";
import { qd366hd43 } from "../../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { said } from "../../../support/problem-text.js";
import { rule, smallRuleSet } from "../../../support/small-rule-set.js";
import { local, locally, overlay, points } from "./local.js";

const says = { vi: "câu", en: "sentence" };
const central = { ...locally, document: "Document 1" };
const none = { fact: "weight", is: "equal", value: 1 } as const;

type Problem = readonly [path: string, code: string, remedy: string];
const problemsOf = (value: unknown, base: RuleSet = smallRuleSet) =>
  checkOverlay(base, value).map((problem): Problem => [problem.path, problem.code, said(problem)]);

interface Case {
  readonly name: string;
  readonly changes: Partial<Overlay>;
  readonly problems: readonly Problem[];
}

const cases: readonly Case[] = [
  { name: "finds nothing in a good one", changes: {}, problems: [] },
  {
    name: "lies over another rule set",
    changes: { over: "small-2021" },
    problems: [
      [
        "over",
        "wrong-over",
        'the file stands on "small-2021" and is checked against "small-2020". Write "over": "small-2020", or check the file against the rule set that it names.',
      ],
    ],
  },
  {
    name: "has the name of a layer",
    changes: { id: "small-2020" },
    problems: [
      [
        "id",
        "duplicate-id",
        'the id "small-2020" names something else already. Choose another, such as "small-2020-2".',
      ],
    ],
  },
  {
    name: "sets a parameter that there is not, of another kind, or off its choices",
    changes: { parameters: { "enough-point": 1, "enough-points": true, counted: "middle", constructor: 1 } },
    problems: [
      [
        "parameters.enough-point",
        "unknown-parameter",
        'there is no parameter "enough-point". Use one of: "enough-points" (sentence), "counted" (sentence), "good-adopted" (sentence).',
      ],
      [
        "parameters.enough-points",
        "kind",
        '"enough-points" is a count, and the value is not. Write a whole number, without quotes.',
      ],
      ["parameters.counted", "unknown-value", 'there is no value "middle". Use one of: "high", "low".'],
      [
        "parameters.constructor",
        "unknown-parameter",
        'there is no parameter "constructor". Use one of: "counted" (sentence), "enough-points" (sentence), "good-adopted" (sentence).',
      ],
    ],
  },
  {
    name: "declares a fact otherwise than the rule set, and one off every scale",
    changes: {
      facts: {
        away: { says, kind: "integer" },
        first: { says, kind: "ordinal", scale: "level" },
        points: { says, kind: "integer" },
        third: { says, kind: "ordinal", scale: "mark" },
        fourth: { says, kind: "ordinal" },
      },
    },
    problems: [
      [
        "facts.away",
        "already-declared",
        'the rule set "small-2020" declares "away" already, as yes or no. Leave it out and use the declared fact, or choose another name.',
      ],
      [
        "facts.first",
        "already-declared",
        'the rule set "small-2020" declares "first" already, as a place on a scale. Leave it out and use the declared fact, or choose another name.',
      ],
      ["facts.third.scale", "unknown-value", 'there is no value "mark". Use one of: "degree", "level".'],
      ["facts.fourth.scale", "unknown-value", 'there is no value "". Use one of: "level", "degree".'],
    ],
  },
  {
    name: "replaces a rule that there is not, and an exception",
    changes: { rules: [local("thing.guilt", points), local("thing.guilty.excused", points)] },
    problems: [
      [
        "rules[0].id",
        "unknown-rule",
        'there is no rule "thing.guilt". Use one of: "thing.guilty", "thing.away", "thing.no-points", "thing.under-half", "thing.good.criteria", or one of 2 more.',
      ],
      [
        "rules[1].id",
        "unknown-rule",
        '"thing.guilty.excused" is an exception, not a rule. Replace the rule "thing.guilty", which has this exception.',
      ],
    ],
  },
  {
    name: "replaces a rule twice, by one that reads what nobody declared",
    changes: { rules: [local("thing.guilty", points), local("thing.guilty", none)] },
    problems: [
      [
        "rules[1].id",
        "duplicate-id",
        'the id "thing.guilty" names something else already. Choose another, such as "thing.guilty-2".',
      ],
      [
        "rules[1].when.fact",
        "unknown-fact",
        'there is no fact "weight". Use one of: "first" (sentence), "guilty" (sentence), "points" (sentence), "second" (sentence), "assigned" (sentence), or one of 2 more.',
      ],
    ],
  },
  {
    name: "keeps the exceptions of a rule that it replaces, with the sources of the centre",
    changes: {
      rules: [local("thing.guilty", points, { unless: [rule("thing.guilty.excused", points)] })],
    },
    problems: [],
  },
  {
    name: "gives a local exception the source of the centre",
    changes: { rules: [local("thing.guilty", points, { unless: [rule("thing.guilty.small", points)] })] },
    problems: [
      [
        "rules[0].unless[0].source.evidence",
        "evidence-not-local",
        'the evidence of a local rule is "quoted". Write "evidence": "local" (local rule).',
      ],
      [
        "rules[0].unless[0].source.document",
        "unknown-document",
        'there is no document "Document 1". Use one of: "Document 2".',
      ],
    ],
  },
  {
    name: "adds rules to nobody, to no level, and of names that are taken",
    changes: {
      further: [
        { part: "forced", subject: "person", rule: local("a", points) },
        { part: "ceilings", subject: "thing", level: "best", rule: local("b", points) },
        { part: "levels", subject: "thing", level: "unfulfilled", rule: local("c", points) },
        { part: "forced", subject: "thing", rule: local("in-order", none) },
        { part: "levels", subject: "person", level: "good", rule: local("a", points) },
      ],
    },
    problems: [
      [
        "further[0].subject",
        "unknown-subject",
        'there is no subject "person". Use one of: "thing" (sentence).',
      ],
      [
        "further[1].level",
        "unknown-level",
        'there is no level "best". Use one of: "good", "excellent", "unfulfilled".',
      ],
      [
        "further[2].level",
        "unknown-level",
        'there is no level "unfulfilled". Use one of: "excellent", "good".',
      ],
      [
        "further[3].rule.id",
        "duplicate-id",
        'the id "in-order" names something else already. Choose another, such as "in-order-2".',
      ],
      [
        "further[3].rule.when.fact",
        "unknown-fact",
        'there is no fact "weight". Use one of: "first" (sentence), "guilty" (sentence), "points" (sentence), "second" (sentence), "assigned" (sentence), or one of 2 more.',
      ],
      [
        "further[4].subject",
        "unknown-subject",
        'there is no subject "person". Use one of: "thing" (sentence).',
      ],
      [
        "further[4].rule.id",
        "duplicate-id",
        'the id "a" names something else already. Choose another, such as "a-2".',
      ],
    ],
  },
  {
    name: "adds an exception to nothing, and one of a name that is taken",
    changes: {
      exceptions: [
        { to: "thing.guilty.excused", exception: local("a", points) },
        { to: "thing.guilty", exception: local("things", none) },
      ],
    },
    problems: [
      [
        "exceptions[0].to",
        "unknown-rule",
        'there is no rule "thing.guilty.excused". Use one of: "thing.guilty", "thing.under-half", "thing.away", "thing.good.criteria", "thing.no-points", or one of 2 more.',
      ],
      [
        "exceptions[1].exception.id",
        "duplicate-id",
        'the id "things" names something else already. Choose another, such as "things-2".',
      ],
      [
        "exceptions[1].exception.when.fact",
        "unknown-fact",
        'there is no fact "weight". Use one of: "first" (sentence), "guilty" (sentence), "points" (sentence), "second" (sentence), "assigned" (sentence), or one of 2 more.',
      ],
    ],
  },
  {
    name: "changes a cap that there is not, one twice, and extends one below its ratio",
    changes: {
      caps: [
        { id: "thing", source: locally },
        { id: "things", source: locally, extendedTo: [1, 6] },
        { id: "things", source: locally, ratio: [1, 6] },
      ],
    },
    problems: [
      ["caps[0].id", "unknown-cap", 'there is no cap "thing". Use one of: "things" (sentence).'],
      [
        "caps[1].extendedTo",
        "ratio-order",
        "the extended ratio is below the ratio of the cap. Write at least [1, 5], or leave it out.",
      ],
      [
        "caps[2].id",
        "duplicate-id",
        'the id "things" names something else already. Choose another, such as "things-2".',
      ],
    ],
  },
  {
    name: "counts points where the rule set counts none",
    changes: { scoring: { source: locally, steps: 2 } },
    problems: [["scoring", "no-scoring", 'the rule set "small-2020" counts no points. Leave "scoring" out.']],
  },
  {
    name: "votes by parameters of another kind",
    changes: {
      voting: {
        majorities: [{ level: "best", is: "more-than", ratio: [1, 2], source: locally }],
        form: "counted",
        base: "enough-points",
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
        "voting.base",
        "unknown-parameter",
        'this place needs a parameter that is one of several choices, and "enough-points" is none. Declare "enough-points" under "parameters" with "kind": "choice".',
      ],
    ],
  },
  {
    name: "adds a constraint of a name that is taken, adopted by what is no yes or no",
    changes: { constraints: [{ id: "in-order", says, source: locally, adoptedBy: "counted" }] },
    problems: [
      [
        "constraints[0].id",
        "duplicate-id",
        'the id "in-order" names something else already. Choose another, such as "in-order-2".',
      ],
      [
        "constraints[0].adoptedBy",
        "unknown-parameter",
        'this place needs a parameter that is yes or no, and "counted" is none. Declare "counted" under "parameters" with "kind": "boolean".',
      ],
    ],
  },
  {
    name: "cites a document of the centre, in every part",
    changes: {
      rules: [local("thing.guilty", points, { source: central })],
      further: [{ part: "forced", subject: "thing", rule: local("a", points, { source: central }) }],
      exceptions: [{ to: "thing.guilty", exception: local("b", points, { source: central }) }],
      caps: [{ id: "things", source: central }],
      voting: {
        majorities: [{ level: "good", is: "more-than", ratio: [1, 2], source: central }],
        form: "counted",
        base: "counted",
        ifNone: "counted",
      },
      constraints: [{ id: "c", says, source: central }],
      procedure: [{ step: "ballot", taker: "cell", of: ["thing"], source: central }],
    },
    problems: [
      "rules[0]",
      "further[0].rule",
      "exceptions[0].exception",
      "caps[0]",
      "voting.majorities[0]",
      "constraints[0]",
      "procedure[0]",
    ].map((path) => [
      `${path}.source.document`,
      "unknown-document",
      'there is no document "Document 1". Use one of: "Document 2".',
    ]),
  },
  {
    name: "says that a local rule was read in the centre",
    changes: { caps: [{ id: "things", source: { ...locally, evidence: "quoted" } }] },
    problems: [
      [
        "caps[0].source.evidence",
        "evidence-not-local",
        'the evidence of a local rule is "quoted". Write "evidence": "local" (local rule).',
      ],
    ],
  },
];

describe("checking an overlay that", () => {
  it.each(cases)("$name", ({ changes, problems }) => {
    expect(problemsOf(overlay(changes))).toEqual(problems);
  });

  it.each<{ name: string; value: unknown; paths: readonly string[] }>([
    { name: "is nothing at all", value: undefined, paths: [""] },
    { name: "has no documents", value: overlay({ documents: [] }), paths: ["documents"] },
    {
      name: "has keys that do not belong",
      value: { ...overlay(), paramters: {}, rule: [] },
      paths: ["paramters", "rule"],
    },
    {
      name: "has a mistake deep in a condition",
      value: overlay({
        rules: [local("thing.guilty", { all: [points, { not: { ...points, is: "above" as "equal" } }] })],
      }),
      paths: ["rules[0].when.all[1].not.is"],
    },
    {
      name: "adds a ceiling without a level",
      value: { ...overlay(), further: [{ part: "ceilings", subject: "thing", rule: local("a", points) }] },
      paths: ["further[0].level"],
    },
    {
      name: "adds an exemption that says something of a level",
      value: {
        ...overlay(),
        further: [
          {
            part: "exemptions",
            subject: "thing",
            outcome: "deferred",
            level: "good",
            rule: local("a", points),
          },
        ],
      },
      paths: ["further[0].level"],
    },
  ])("$name", ({ value, paths }) => {
    const problems = checkOverlay(smallRuleSet, value);
    expect(problems.map(({ path, code }) => [path, code])).toEqual(paths.map((path) => [path, "schema"]));
  });

  it("names nothing where there is nothing to choose from", () => {
    const bare = { ...smallRuleSet, caps: [] };
    expect(problemsOf(overlay({ caps: [{ id: "things", source: locally }] }), bare)).toEqual([
      ["caps[0].id", "unknown-cap", 'there is no cap "things". There is none here; leave it out.'],
    ]);
  });

  it("names five choices, the nearest first, and says how many more there are", () => {
    const value = overlay({ over: qd366hd43.id, rules: [local("member.under-fivty", points)] });
    const [problem] = checkOverlay(qd366hd43, value).filter(({ code }) => code === "unknown-rule");
    const { nearest, more } = problem?.code === "unknown-rule" ? problem.facts : { nearest: [], more: 0 };
    expect([nearest[0]?.name, nearest.length]).toEqual(["member.under-fifty", 5]);
    expect(problem && said(problem)).toContain(`, or one of ${more} more.`);
  });
});

describe("checking local weights", () => {
  type Scoring = NonNullable<Overlay["scoring"]>;
  type Weights = NonNullable<Scoring["rubrics"]>;
  const scored = (scoring: Partial<Scoring>) =>
    overlay({ over: qd366hd43.id, scoring: { source: locally, ...scoring } });
  type Criteria = Extract<Weights[string][string], readonly unknown[]>;
  const general = (...criteria: Criteria): Weights => ({
    "appendix-4": { "points.general": criteria },
  });
  const at = 'scoring.rubrics.appendix-4["points.general"]';
  const three: Criteria = [
    { fact: "points.general.politics", max: 18 },
    { fact: "points.general.capacity", max: 4 },
    { fact: "points.general.remedies", max: 8 },
  ];
  const digital = { fact: "points.general.digital", max: 8, says };

  it("finds nothing where they add up, with criteria of the province too", () => {
    expect(problemsOf(scored({ rubrics: general(...three) }), qd366hd43)).toEqual([]);
    const [a, b, c] = three;
    if (a === undefined || b === undefined || c === undefined) throw new Error("there are three");
    const layered = layer(qd366hd43, scored({ rubrics: general({ ...a, max: 10 }, b, c, digital) }));
    expect(checkRuleSet(layered)).toEqual([]);
    expect(layered.facts["points.general.digital"]).toEqual({ says, kind: "points", better: "high" });
    const group = layered.scoring?.rubrics.find(({ id }) => id === "appendix-4")?.groups[0];
    const names = qd366hd43.scoring?.rubrics.find(({ id }) => id === "appendix-4")?.groups[0]?.criteria;
    expect(group?.criteria.map((each) => [each.max, each.says])).toEqual([
      ...[10, 4, 8].map((max, index) => [max, names?.[index]?.says]),
      [8, says],
    ]);
  });

  it.each<{ name: string; scoring: Partial<Scoring>; problems: readonly Problem[] }>([
    {
      name: "weights that do not add up",
      scoring: { rubrics: general(...three.slice(0, 2), { fact: "points.general.remedies", max: 9 }) },
      problems: [
        [
          at,
          "sub-weights",
          "the maxima of the criteria add up to 31; the group has 30. Make them add up to 30.",
        ],
      ],
    },
    {
      name: "a criterion of the centre that is left out",
      scoring: { rubrics: general(...three.slice(0, 2), digital) },
      problems: [
        [
          at,
          "points-missing",
          'some criteria of the group have no points. Give points to these too: "points.general.remedies" (self-criticism and remedying).',
        ],
      ],
    },
    {
      name: "a criterion of the province that says nothing",
      scoring: { rubrics: general(...three.slice(0, 2), { fact: "points.general.remedy", max: 8 }) },
      problems: [
        [
          `${at}[2].fact`,
          "unknown-fact",
          'there is no fact "points.general.remedy". Use one of: "points.general.remedies" (self-criticism and remedying), "points.general.capacity" (professional capacity, response, attitude, innovation), "points.general.politics" (politics, morals, discipline); or, for a new criterion, say what it is in "says".',
        ],
        [
          at,
          "points-missing",
          'some criteria of the group have no points. Give points to these too: "points.general.remedies" (self-criticism and remedying).',
        ],
      ],
    },
    {
      name: "a criterion that is no points, and one that stands twice",
      scoring: {
        rubrics: general(
          ...three.slice(0, 2),
          { fact: "points.general.remedies", max: 4 },
          { fact: "points.general.remedies", max: 2 },
          { fact: "tasks.done", max: 2 },
        ),
      },
      problems: [
        [
          `${at}[3].fact`,
          "duplicate-id",
          'the id "points.general.remedies" names something else already. Choose another, such as "points.general.remedies-2".',
        ],
        [
          `${at}[4].fact`,
          "kind",
          '"tasks.done" is not points. Name a fact of points, or declare this one with "kind": "points".',
        ],
      ],
    },
    {
      name: "a group and a rubric that there are not",
      scoring: { rubrics: { "appendix-4": { "points.work": three }, "appendix-9": {} } },
      problems: [
        [
          'scoring.rubrics.appendix-4["points.work"]',
          "unknown-group",
          'there is no group of criteria "points.work". Use one of: "points.tasks" (Task group), "points.general" (General group).',
        ],
        [
          "scoring.rubrics.appendix-9",
          "unknown-rubric",
          'there is no rubric "appendix-9". Use one of: "appendix-3" (Appendix 3: holders of posts), "appendix-4" (Appendix 4: without a post), "appendix-5" (Appendix 5: members outside the political system), "appendix-1.cell" (Appendix 1: collectives), "appendix-1.collective" (Appendix 1: collectives), or one of 1 more.',
        ],
      ],
    },
    {
      name: "rounding that leads past what can be given",
      scoring: { steps: 10, rounding: { to: 3, how: "half-up" } },
      problems: [
        [
          "scoring.rounding.to",
          "steps",
          'the rounding does not divide the 1000 steps of the rubric "appendix-1.cell". Choose a number that divides 1000, such as "to": 5.',
        ],
      ],
    },
  ])("$name", ({ scoring, problems }) => {
    expect(problemsOf(scored(scoring), qd366hd43)).toEqual(problems);
  });

  it("says that they are local, by a document of the overlay", () => {
    expect(problemsOf(scored({ source: central }), qd366hd43)).toEqual([
      [
        "scoring.source.document",
        "unknown-document",
        'there is no document "Document 1". Use one of: "Document 2".',
      ],
    ]);
  });
});
