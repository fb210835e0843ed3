import { describe, expect, it } from "vitest";
import {
  bind,
  type Condition,
  checkRuleSet,
  classifyWithTrace,
  fingerprint,
  qd132hd21,
  type Rule,
  ruleSetSchema,
} from "../../../../src/rules/index.js";
import { factsOf } from "../../../support/cases.js";

const rules: Rule[] = Object.values(qd132hd21.subjects).flatMap((ladder) =>
  [
    ...ladder.exemptions,
    ...ladder.forced,
    ...ladder.levels.flatMap((rung): Rule[] => rung.rules),
    ...ladder.ceilings,
  ].flatMap((rule: Rule) => [rule, ...(rule.unless ?? [])]),
);

const factsIn = (condition: Condition): string[] => {
  if ("fact" in condition) return [condition.fact];
  if ("every" in condition) return [...(qd132hd21.lists[condition.every] ?? [])];
  if ("share" in condition) return [condition.share, condition.of];
  if ("not" in condition) return factsIn(condition.not);
  return ("all" in condition ? condition.all : condition.any).flatMap(factsIn);
};

describe("the rule set of HD 21", () => {
  it("has no problem", () => {
    expect(checkRuleSet(qd132hd21)).toEqual([]);
  });

  it("survives JSON with the same fingerprint", () => {
    const copy: unknown = JSON.parse(JSON.stringify(qd132hd21));
    expect(ruleSetSchema.parse(copy)).toEqual(qd132hd21);
    expect(fingerprint(copy)).toBe(fingerprint(qd132hd21));
  });

  it("declares no fact that no rule reads, and reads none that it does not declare", () => {
    const read = new Set(rules.flatMap(({ when }) => factsIn(when)));
    expect([...read].sort()).toEqual(Object.keys(qd132hd21.facts).sort());
  });

  it("knows no maternity leave: the level is that of the time worked (II.B.6)", () => {
    expect(Object.keys(qd132hd21.facts).filter((name) => name.includes("maternity"))).toEqual([]);
  });

  it("cites a point of HD 21 for every rule, quota and constraint", () => {
    for (const { source } of [...rules, ...qd132hd21.quotas, ...qd132hd21.constraints]) {
      expect(source.document).toBe("HD 21-HD/BTCTW");
      expect(source.point).toMatch(/^II(\.[AB](\.[0-9a-d]+)*(, II\.[AB](\.[0-9a-d]+)*)*|, mục 2)$/);
    }
  });

  it("leaves everything recalled or not found to a parameter that nobody has set", () => {
    const weak = [...rules, ...qd132hd21.quotas].filter(({ source }) => /^(R|NF)$/.test(source.evidence));
    expect(weak.map(({ id }) => id)).toEqual([
      "member.fulfilled.tasks",
      "member.fulfilled.others",
      "member.fulfilled.employer",
      "organisations-by-type",
    ]);
    for (const { adoptedBy } of weak) expect(qd132hd21.parameters[adoptedBy ?? ""]?.value).toBeUndefined();
  });

  it("says in its notes what is uncertain about a source", () => {
    const notes = [...rules, ...qd132hd21.quotas].flatMap(({ id, source }) =>
      source.note === undefined ? [] : [id],
    );
    expect(notes).toEqual([
      "member.fulfilled.tasks",
      "member.fulfilled.others",
      "member.fulfilled.employer",
      "cell.over-fifth-unfulfilled",
      "organisations-by-type",
    ]);
    expect(rules[0]?.source).toStrictEqual({
      document: "HD 21-HD/BTCTW",
      point: "II.A.1.2, II.B.2.1",
      evidence: "P",
    });
  });

  it("has the rules of order and form, and names its gaps", () => {
    expect(qd132hd21.constraints.map(({ id }) => id)).toEqual([
      "review-before-level",
      "lower-before-higher",
      "employer-before-member",
      "old-cell-comment",
      "temporary-cell-comment",
      "ballot-in-cell",
      "collective-by-unit",
    ]);
    expect(qd132hd21.gaps.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        "member-good",
        "member-fulfilled",
        "organisation-unfulfilled-b",
        "ballot-majority",
        "quota-rounding",
      ]),
    );
  });

  it("caps excellent at 20 % of good, for members in each base organisation", () => {
    expect(
      qd132hd21.quotas.map(({ id, ratio, counted, base, scope }) => [id, ratio, counted, base, scope]),
    ).toEqual([
      ["members-per-base-organisation", [20, 100], "excellent", "good", "base-organisation"],
      ["organisations-by-type", [20, 100], "excellent", "good", "declared-group"],
      ["collectives-by-type", [20, 100], "excellent", "good", "declared-group"],
    ]);
  });

  it("II.B.1.3.d: poor party building is named in the trace, though II.B.1.3.c would say the same", () => {
    const { forced } = classifyWithTrace(
      "cell",
      factsOf({ "degree.party-building": "poor" }),
      bind(qd132hd21),
    );
    expect(forced.filter(({ result }) => result === "holds").map(({ rule }) => rule)).toEqual([
      "cell.party-building-poor",
    ]);
  });
});
