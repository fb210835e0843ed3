import { describe, expect, it } from "vitest";
import { checkRollUp } from "../../../src/rules/rubrics/roll-up-policy.js";
import { counts, mean, phuThoRollUp } from "../../../src/rules/rubrics/shipped-roll-ups.js";
import { said } from "../../support/problem-text.js";

describe("checking a policy", () => {
  const rungs = phuThoRollUp.rungs;
  const good = { fact: "meetings.good", is: "at-least", value: 1 };

  it.each<{ name: string; policy: unknown; problems: readonly (readonly [string, string])[] }>([
    { name: "no policy at all", policy: null, problems: [["", "schema"]] },
    {
      name: "a grade that there is not",
      policy: { ...counts, otherwise: "excellent" },
      problems: [["otherwise", "schema"]],
    },
    {
      name: "points in a way that there is not",
      policy: { ...mean, take: "median" },
      problems: [["take", "schema"]],
    },
    {
      name: "a fact that a period has not",
      policy: {
        ...phuThoRollUp,
        rungs: [{ grade: "good", when: { fact: "meetings.best", is: "at-least", value: 1 } }],
      },
      problems: [["rungs[0].when.fact", "unknown-fact"]],
    },
    {
      name: "a parameter that is not declared",
      policy: { ...counts, parameters: {} },
      problems: [
        ["rungs[0].when.value.parameter", "unknown-parameter"],
        ["rungs[1].when.value.parameter", "unknown-parameter"],
        ["rungs[2].when.value.parameter", "unknown-parameter"],
      ],
    },
    {
      name: "a parameter's value of another kind",
      policy: {
        ...mean,
        parameters: { least: { says: mean.title, kind: "integer", value: true, source: mean.source } },
      },
      problems: [["parameters.least.value", "kind"]],
    },
    {
      name: "a choice without choices",
      policy: { ...mean, parameters: { way: { says: mean.title, kind: "choice", source: mean.source } } },
      problems: [["parameters.way.choices", "parameter-choices"]],
    },
    {
      name: "a choice with its choices",
      policy: {
        ...mean,
        parameters: { way: { says: mean.title, kind: "choice", choices: ["a"], source: mean.source } },
      },
      problems: [],
    },
    {
      name: "one grade twice",
      policy: { ...phuThoRollUp, rungs: [rungs[0], ...rungs] },
      problems: [["rungs[1].grade", "grade-order"]],
    },
    {
      name: "a last grade that a rung has",
      policy: { ...phuThoRollUp, otherwise: "fair" },
      problems: [["otherwise", "grade-order"]],
    },
    {
      name: "four grades, and one more for those who reach none",
      policy: {
        ...phuThoRollUp,
        rungs: ["good", "fair", "average", "poor"].map((grade) => ({ grade, when: good })),
        otherwise: "poor",
      },
      problems: [["otherwise", "grade-order"]],
    },
    {
      name: "three grades, and nothing for those who reach none",
      policy: { ...counts, otherwise: undefined },
      problems: [],
    },
    {
      name: "grades that do not fall",
      policy: { ...phuThoRollUp, rungs: [...rungs].reverse() },
      problems: [["rungs[1].grade", "grade-order"]],
    },
    {
      name: "a last grade that is not the worst",
      policy: { ...counts, otherwise: "average" },
      problems: [["otherwise", "grade-order"]],
    },
    {
      name: "no grade for those who reach none",
      policy: {
        ...phuThoRollUp,
        rungs: ["good", "fair", "average", "poor"].map((grade) => ({ grade, when: good })),
      },
      problems: [["rungs", "no-grade-left"]],
    },
  ])("$name", ({ policy, problems }) => {
    expect(checkRollUp(policy).map(({ path, code }) => [path, code])).toEqual(problems);
  });

  it.each(["regular", "thematic", "combined", "extraordinary", "review"])("takes %s meetings", (kind) => {
    expect(checkRollUp({ ...mean, of: [kind] })).toEqual([]);
  });

  it("says what to do", () => {
    const remedies = (policy: unknown) => checkRollUp(policy).map(said);
    const way = { says: mean.title, kind: "choice", source: mean.source };
    const four = ["good", "fair", "average", "poor"].map((grade) => ({ grade, when: good }));
    expect(remedies({ ...counts, otherwise: "average" })).toEqual([
      'grades stand from the best down; this one must be worse than "average". Change the order, or the grade.',
    ]);
    expect(remedies({ ...phuThoRollUp, rungs: [...rungs].reverse() })).toEqual([
      'grades stand from the best down; this one must be worse than "fair". Change the order, or the grade.',
    ]);
    expect(remedies({ ...mean, parameters: { way } })).toEqual([
      'the parameter "way" lists no choices. List them, such as "choices": ["full", "zero"].',
    ]);
    expect(remedies({ ...phuThoRollUp, rungs: four })).toEqual([
      'no grade is left for a cell that reaches no rung. Leave the last rung out, and write its grade as "otherwise".',
    ]);
  });
});
