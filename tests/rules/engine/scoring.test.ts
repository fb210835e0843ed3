import { describe, expect, it } from "vitest";
import { classify, classifyWithTrace } from "../../../src/rules/engine/classification/classify.js";
import type { RuleSet, SubjectRubric } from "../../../src/rules/engine/rule-set.js";
import { rulesInUse } from "../../../src/rules/engine/rules-in-use.js";
import { type FactTable, factsOf, shown } from "../../support/cases.js";
import { rule, smallRuleSet, source } from "../../support/small-rule-set.js";

const says = { vi: "phiếu", en: "rubric" };
const group = (fact: string, max: number, criteria: readonly (readonly [string, number?])[]) => ({
  fact,
  says,
  max,
  criteria: criteria.map(([name, most]) => ({
    fact: name,
    says,
    ...(most === undefined ? {} : { max: most }),
  })),
});

/** Two criteria with points of their own, and a group in which only one criterion has points. */
const guests: SubjectRubric = {
  id: "guests",
  says,
  source,
  subject: "thing",
  when: { fact: "away", is: "equal", value: true },
  total: "points",
  groups: [
    group("g.one", 9, [
      ["c.one", 4],
      ["c.two", 6],
    ]),
    group("g.two", 5, [["c.three", 5], ["c.four"]]),
  ],
};
/** The rubric of all other subjects, and the rubric of a subject with the same total. */
const others: SubjectRubric = { ...guests, id: "others", groups: [group("g.one", 9, [])] };
const { when: _, ...rest } = others;
const elsewhere: SubjectRubric = {
  ...rest,
  id: "elsewhere",
  subject: "cell",
  groups: [group("g.two", 5, [])],
};

const counted = ["c.one", "c.two", "c.three", "c.four", "g.one", "g.two"];

/** A rule set that gives the highest level from 7 points on. A rubric adds up the points. */
const ruleSet = (scoring: Partial<NonNullable<RuleSet["scoring"]>> = {}): RuleSet => ({
  ...smallRuleSet,
  facts: {
    ...smallRuleSet.facts,
    points: { says, kind: "points" },
    ...Object.fromEntries(counted.map((name) => [name, { says, kind: "points" as const }])),
  },
  scoring: { steps: 1, rubrics: [guests, rest, elsewhere], ...scoring },
  subjects: {
    thing: {
      says,
      exemptions: [],
      forced: [],
      levels: [
        { level: "excellent", source, rules: [rule("enough", { fact: "points", is: "at-least", value: 7 })] },
      ],
      ceilings: [],
    },
  },
});

const outcome = (facts: FactTable, under: RuleSet = ruleSet()) => {
  const inUse = rulesInUse(under);
  const fast = classify("thing", factsOf(facts), inUse);
  expect(classifyWithTrace("thing", factsOf(facts), inUse).outcome).toEqual(fast);
  return shown(fast);
};

/** The total in the trace: its value and the facts below it. */
const total = (facts: FactTable, under: RuleSet = ruleSet()) => {
  const condition = classifyWithTrace("thing", factsOf(facts), rulesInUse(under)).levels[0]?.rules[0]
    ?.condition;
  return condition?.kind === "fact" ? [condition.value, condition.from] : [];
};

const guest = { away: true, "c.one": 3, "c.two": 2, "g.two": 2 };
const open = "excellent or unfulfilled: missing";

describe("the points of a rubric", () => {
  it("are those of the criteria where each has points of its own, else those of the group", () => {
    expect(total(guest)).toEqual([7, ["e-c.one", "e-c.two", "e-g.two"]]);
    expect(outcome(guest)).toBe("excellent");
    expect(outcome({ ...guest, "c.two": 1 })).toBe("unfulfilled");
    expect(outcome({ ...guest, "g.two": undefined, "c.three": 5, "c.four": 5 })).toBe(`${open} g.two`);
  });

  it("are none where one is missing or more than can be given", () => {
    expect(outcome({ ...guest, "c.one": undefined })).toBe(`${open} c.one`);
    expect(outcome({ ...guest, "c.one": 4 })).toBe("excellent");
    expect(outcome({ ...guest, "c.one": 5 })).toBe(`${open} c.one`);
    expect(outcome({ ...guest, "c.one": 5, "g.two": undefined })).toBe(`${open} c.one, g.two`);
  });

  it("are added up by the first rubric that fits", () => {
    expect(outcome({ ...guest, "g.one": 0 })).toBe("excellent");
    expect(outcome({ ...guest, away: false, "g.one": 0 })).toBe("unfulfilled");
    expect(total({ away: false, "g.one": 8 })).toEqual([8, ["e-g.one"]]);
  });

  it("hang on the rubric where that is unknown, unless all that may fit agree", () => {
    const unsure = { ...guest, away: undefined };
    expect(outcome({ ...unsure, "g.one": 6 })).toBe(`${open} away`);
    expect(outcome({ ...unsure, "g.one": 7 })).toBe("excellent");
    expect(outcome({ ...unsure, "g.one": 8 })).toBe("excellent");
    expect(outcome(unsure)).toBe(`${open} away, g.one`);
    expect(total({ ...unsure, "g.one": 7 })).toEqual([7, ["e-c.one", "e-c.two", "e-g.two", "e-g.one"]]);
  });

  it("do not hang on the rubric where all rubrics of the subject add up the same", () => {
    const same = ruleSet({ rubrics: [{ ...guests, groups: rest.groups }, rest, elsewhere] });
    expect(outcome({ "g.one": 7 }, same)).toBe("excellent");
    expect(outcome({}, same)).toBe(`${open} g.one`);
  });

  it("are missing where no rubric fits", () => {
    const none = ruleSet({ rubrics: [guests, others] });
    expect(outcome({ ...guest, away: false }, none)).toBe("excellent or unfulfilled: silent ");
  });

  it.each([
    ["down", 13, "unfulfilled"],
    ["down", 14, "excellent"],
    ["half-up", 12, "unfulfilled"],
    ["half-up", 13, "excellent"],
  ] as const)("are counted in steps and rounded %s: 2 steps a point, %d of them", (how, steps, gives) => {
    const halves = ruleSet({ steps: 2, rounding: { to: 2, how, source }, rubrics: [rest] });
    expect(outcome({ "g.one": steps }, halves)).toBe(gives);
    expect(outcome({ "g.one": 18 }, halves)).toBe("excellent");
    expect(outcome({ "g.one": 19 }, halves)).toBe(`${open} g.one`);
  });
});
