import { describe, expect, it } from "vitest";
import { checkRuleSet } from "../../../../src/rules/engine/check-rule-set.js";
import { checkOverlay, layer } from "../../../../src/rules/engine/overlay/check-overlay.js";
import type { Overlay } from "../../../../src/rules/engine/overlay/overlay.js";
import type { RuleSet } from "../../../../src/rules/engine/rule-set.js";
import { qd366hd43 } from "../../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { rule, smallRuleSet } from "../../../support/small-rule-set.js";
import { local, locally, overlay, points } from "./local.js";

const says = { vi: "câu", en: "sentence" };
const central = { ...locally, document: "Document 1" };
const none = { fact: "weight", is: "equal", value: 1 } as const;
const rules = [
  "thing.guilty",
  "thing.good.criteria",
  "thing.away",
  "thing.excellent.criteria",
  "thing.excellent.points",
  "thing.no-points",
  "thing.under-half",
].join(", ");

type Problem = readonly [path: string, code: string, remedy: string];
const problemsOf = (value: unknown, base: RuleSet = smallRuleSet) =>
  checkOverlay(base, value).map(({ path, code, remedy }): Problem => [path, code, remedy]);

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
    problems: [["over", "wrong-over", 'Use "small-2020", or lay it over the rule set it names.']],
  },
  {
    name: "has the name of a layer",
    changes: { id: "small-2020" },
    problems: [["id", "duplicate-id", '"small-2020" is a layer already; choose another id.']],
  },
  {
    name: "sets a parameter that there is not, of another kind, or off its choices",
    changes: { parameters: { "enough-point": 1, "enough-points": true, counted: "middle", constructor: 1 } },
    problems: [
      ["parameters.enough-point", "unknown-parameter", "Use one of: enough-points, counted, good-adopted."],
      ["parameters.enough-points", "kind", '"enough-points" is declared as integer.'],
      ["parameters.counted", "unknown-value", "Use one of: high, low."],
      ["parameters.constructor", "unknown-parameter", "Use one of: counted, enough-points, good-adopted."],
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
      ["facts.away", "already-declared", "small-2020 declares it as boolean; leave it out."],
      ["facts.first", "already-declared", "small-2020 declares it as ordinal; leave it out."],
      ["facts.third.scale", "unknown-value", "Use one of: degree, level."],
      ["facts.fourth.scale", "unknown-value", "Use one of: degree, level."],
    ],
  },
  {
    name: "replaces a rule that there is not, and an exception",
    changes: { rules: [local("thing.guilt", points), local("thing.guilty.excused", points)] },
    problems: [
      ["rules[0].id", "unknown-rule", `Use one of: ${rules}.`],
      ["rules[1].id", "unknown-rule", 'Replace "thing.guilty", whose exception it is.'],
    ],
  },
  {
    name: "replaces a rule twice, by one that reads what nobody declared",
    changes: { rules: [local("thing.guilty", points), local("thing.guilty", none)] },
    problems: [
      ["rules[1].id", "duplicate-id", '"thing.guilty" names another rule already.'],
      ["rules[1].when.fact", "unknown-fact", 'Declare "weight" under facts.'],
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
      ["rules[0].unless[0].source.evidence", "evidence", 'Use "local": the rule is local.'],
      ["rules[0].unless[0].source.document", "unknown-document", "Use one of: Document 2."],
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
      ["further[0].subject", "unknown-subject", "Use one of: thing."],
      ["further[1].level", "unknown-level", "Use one of: excellent, good, unfulfilled."],
      ["further[2].level", "unknown-level", "Use one of: excellent, good."],
      ["further[3].rule.id", "duplicate-id", '"in-order" names another rule already.'],
      ["further[3].rule.when.fact", "unknown-fact", 'Declare "weight" under facts.'],
      ["further[4].subject", "unknown-subject", "Use one of: thing."],
      ["further[4].rule.id", "duplicate-id", '"a" names another rule already.'],
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
      ["exceptions[0].to", "unknown-rule", `Use one of: ${rules}.`],
      ["exceptions[1].exception.id", "duplicate-id", '"things" names another rule already.'],
      ["exceptions[1].exception.when.fact", "unknown-fact", 'Declare "weight" under facts.'],
    ],
  },
  {
    name: "changes a cap that there is not, one twice, and extends one below its ratio",
    changes: {
      quotas: [
        { id: "thing", source: locally },
        { id: "things", source: locally, extendedTo: [1, 6] },
        { id: "things", source: locally, ratio: [1, 6] },
      ],
    },
    problems: [
      ["quotas[0].id", "unknown-quota", "Use one of: things."],
      ["quotas[1].extendedTo", "ratio-order", "Use at least 1/5, or leave it out."],
      ["quotas[2].id", "duplicate-id", 'Say everything about "things" in one place.'],
    ],
  },
  {
    name: "counts points where the rule set counts none",
    changes: { scoring: { source: locally, steps: 2 } },
    problems: [["scoring", "unknown-sheet", "Leave it out: small-2020 counts no points."]],
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
      ["voting.majorities[0].level", "unknown-level", "Use one of: excellent, good, unfulfilled."],
      ["voting.base", "unknown-parameter", 'Declare "enough-points" as a parameter of choices.'],
    ],
  },
  {
    name: "adds a constraint of a name that is taken, adopted by what is no yes or no",
    changes: { constraints: [{ id: "in-order", says, source: locally, adoptedBy: "counted" }] },
    problems: [
      ["constraints[0].id", "duplicate-id", '"in-order" names another rule already.'],
      ["constraints[0].adoptedBy", "unknown-parameter", 'Declare "counted" as a boolean parameter.'],
    ],
  },
  {
    name: "cites a document of the centre, in every part",
    changes: {
      rules: [local("thing.guilty", points, { source: central })],
      further: [{ part: "forced", subject: "thing", rule: local("a", points, { source: central }) }],
      exceptions: [{ to: "thing.guilty", exception: local("b", points, { source: central }) }],
      quotas: [{ id: "things", source: central }],
      voting: {
        majorities: [{ level: "good", is: "more-than", ratio: [1, 2], source: central }],
        form: "counted",
        base: "counted",
        ifNone: "counted",
      },
      constraints: [{ id: "c", says, source: central }],
    },
    problems: [
      "rules[0]",
      "further[0].rule",
      "exceptions[0].exception",
      "quotas[0]",
      "voting.majorities[0]",
      "constraints[0]",
    ].map((path) => [`${path}.source.document`, "unknown-document", "Use one of: Document 2."]),
  },
  {
    name: "says that a local rule was read in the centre",
    changes: { quotas: [{ id: "things", source: { ...locally, evidence: "quoted" } }] },
    problems: [["quotas[0].source.evidence", "evidence", 'Use "local": the rule is local.']],
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
    for (const { remedy } of problems) expect(remedy).toMatch(/\w/);
  });

  it("names nothing where there is nothing to choose from", () => {
    const bare = { ...smallRuleSet, quotas: [] };
    expect(problemsOf(overlay({ quotas: [{ id: "things", source: locally }] }), bare)).toEqual([
      ["quotas[0].id", "unknown-quota", "There is none; leave it out."],
    ]);
  });

  it("names a dozen choices, the nearest first, and says how many more there are", () => {
    const value = overlay({ over: qd366hd43.id, rules: [local("member.under-fivty", points)] });
    const [problem] = checkOverlay(qd366hd43, value).filter(({ code }) => code === "unknown-rule");
    expect(problem?.remedy).toMatch(
      /^Use one of: member\.under-fifty, (member\.[\w.-]+, ){10}member\.[\w.-]+, or one of \d+ more\.$/,
    );
  });
});

describe("checking local weights", () => {
  type Scoring = NonNullable<Overlay["scoring"]>;
  type Weights = NonNullable<Scoring["sheets"]>;
  const scored = (scoring: Partial<Scoring>) =>
    overlay({ over: qd366hd43.id, scoring: { source: locally, ...scoring } });
  const general = (...criteria: Weights[string][string]): Weights => ({
    "appendix-4": { "points.general": criteria },
  });
  const at = "scoring.sheets.appendix-4.points.general";
  const three: Weights[string][string] = [
    { fact: "points.general.politics", max: 18 },
    { fact: "points.general.capacity", max: 4 },
    { fact: "points.general.remedies", max: 8 },
  ];
  const digital = { fact: "points.general.digital", max: 8, says };

  it("finds nothing where they add up, with criteria of the province too", () => {
    expect(problemsOf(scored({ sheets: general(...three) }), qd366hd43)).toEqual([]);
    const [a, b, c] = three;
    if (a === undefined || b === undefined || c === undefined) throw new Error("there are three");
    const layered = layer(qd366hd43, scored({ sheets: general({ ...a, max: 10 }, b, c, digital) }));
    expect(checkRuleSet(layered)).toEqual([]);
    expect(layered.facts["points.general.digital"]).toEqual({ says, kind: "points", better: "high" });
    const group = layered.scoring?.sheets.find(({ id }) => id === "appendix-4")?.groups[0];
    const names = qd366hd43.scoring?.sheets.find(({ id }) => id === "appendix-4")?.groups[0]?.criteria;
    expect(group?.criteria.map((each) => [each.max, each.says])).toEqual([
      ...[10, 4, 8].map((max, index) => [max, names?.[index]?.says]),
      [8, says],
    ]);
  });

  it.each<{ name: string; scoring: Partial<Scoring>; problems: readonly Problem[] }>([
    {
      name: "weights that do not add up",
      scoring: { sheets: general(...three.slice(0, 2), { fact: "points.general.remedies", max: 9 }) },
      problems: [[at, "sub-weights", "They add up to 31; make it 30."]],
    },
    {
      name: "a criterion of the centre that is left out",
      scoring: { sheets: general(...three.slice(0, 2), digital) },
      problems: [[at, "sub-weights", "Give points to these too: points.general.remedies."]],
    },
    {
      name: "a criterion of the province that says nothing",
      scoring: { sheets: general(...three.slice(0, 2), { fact: "points.general.remedy", max: 8 }) },
      problems: [
        [
          `${at}[2].says`,
          "unknown-fact",
          'Say what "points.general.remedy" is. Use one of: points.general.remedies, points.general.capacity, points.general.politics.',
        ],
        [at, "sub-weights", "Give points to these too: points.general.remedies."],
      ],
    },
    {
      name: "a criterion that is no points, and one that stands twice",
      scoring: {
        sheets: general(
          ...three.slice(0, 2),
          { fact: "points.general.remedies", max: 4 },
          { fact: "points.general.remedies", max: 2 },
          { fact: "tasks.done", max: 2 },
        ),
      },
      problems: [
        [`${at}[3].fact`, "duplicate-id", '"points.general.remedies" has its points already.'],
        [`${at}[4].fact`, "kind", '"tasks.done" is declared as integer; name a criterion of points.'],
      ],
    },
    {
      name: "a group and a sheet that there are not",
      scoring: { sheets: { "appendix-4": { "points.work": three }, "appendix-9": {} } },
      problems: [
        [
          "scoring.sheets.appendix-4.points.work",
          "unknown-group",
          "Use one of: points.general, points.tasks.",
        ],
        [
          "scoring.sheets.appendix-9",
          "unknown-sheet",
          "Use one of: appendix-1.base-organisation, appendix-1.cell, appendix-1.collective, appendix-3, appendix-4, appendix-5.",
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
          'Use a number of steps that goes into the 1000 steps of "appendix-1.cell" without a rest.',
        ],
      ],
    },
  ])("$name", ({ scoring, problems }) => {
    expect(problemsOf(scored(scoring), qd366hd43)).toEqual(problems);
  });

  it("says that they are local, by a document of the overlay", () => {
    expect(problemsOf(scored({ source: central }), qd366hd43)).toEqual([
      ["scoring.source.document", "unknown-document", "Use one of: Document 2."],
    ]);
  });
});
