import { describe, expect, it } from "vitest";
import { checkRuleSet } from "../../../src/rules/engine/check-rule-set.js";
import { classify } from "../../../src/rules/engine/classification/classify.js";
import { factsRead } from "../../../src/rules/engine/conditions/condition.js";
import { fingerprint, isFingerprintOf } from "../../../src/rules/engine/fingerprints.js";
import { ruleSetSchema } from "../../../src/rules/engine/rule-set.js";
import { rulesInUse } from "../../../src/rules/engine/rules-in-use.js";
import { ruleSets } from "../../../src/rules/rule-sets/index.js";
import { rulesOf } from "../../support/cases.js";
import { otherWording } from "../../support/other-wording.js";

const named = Object.entries(ruleSets).map(([id, ruleSet]) => ({ id, ruleSet }));

describe.each(named)("the rule set $id", ({ id, ruleSet }) => {
  const rules = Object.keys(ruleSet.subjects).flatMap((subject) => rulesOf(ruleSet, subject));

  it("has no problem", () => {
    expect(ruleSet.id).toBe(id);
    expect(checkRuleSet(ruleSet)).toEqual([]);
  });

  it("survives JSON with the same fingerprint", () => {
    const copy: unknown = JSON.parse(JSON.stringify(ruleSet));
    expect(ruleSetSchema.parse(copy)).toEqual(ruleSet);
    expect(copy).toStrictEqual(ruleSet);
    expect(fingerprint(copy)).toBe(fingerprint(ruleSet));
  });

  it("keeps its fingerprint in another wording, and loses it with one threshold", () => {
    const reworded = otherWording(ruleSet);
    expect(fingerprint(reworded)).toBe(fingerprint(ruleSet));
    const subjects = JSON.stringify(ruleSet.subjects).replace(/"(value|ratio)":/, '"$1":0,"was":');
    const moved = { ...ruleSet, subjects: JSON.parse(subjects) };
    expect(fingerprint(moved)).not.toBe(fingerprint(ruleSet));
    expect(isFingerprintOf(fingerprint(ruleSet), moved)).toBe(false);
  });

  it("applies no rule or cap that is recalled or not found, unless a parameter nobody has set adopts it", () => {
    const weak = [...rules, ...ruleSet.caps, ...ruleSet.constraints].filter(({ source }) =>
      /^(R|NF)$/.test(source.evidence),
    );
    for (const { adoptedBy = "" } of weak) {
      expect(ruleSet.parameters[adoptedBy]?.kind).toBe("boolean");
      expect(ruleSet.parameters[adoptedBy]?.value).toBeUndefined();
    }
  });

  it("reads every fact from its declarations, and declares no other", () => {
    const read = [
      ...rules.flatMap(({ when, concerns }) =>
        [when, ...(concerns === undefined ? [] : [concerns.when])].flatMap((each) =>
          factsRead(each, ruleSet.lists),
        ),
      ),
      ...ruleSet.caps.flatMap(({ where }) => (where === undefined ? [] : factsRead(where, ruleSet.lists))),
      ...(ruleSet.scoring?.rubrics ?? []).flatMap(({ when, groups, total }) => [
        ...(when === undefined ? [] : factsRead(when, ruleSet.lists)),
        total,
        ...groups.flatMap(({ fact, criteria }) => [fact, ...criteria.map((each) => each.fact)]),
      ]),
    ];
    const parents = read.flatMap((name) => ruleSet.facts[name]?.partOf ?? []);
    expect(Object.keys(ruleSet.facts).sort()).toEqual([...new Set([...read, ...parents])].sort());
  });

  it("says in both languages what is missing", () => {
    expect(ruleSet.gaps.length).toBeGreaterThan(0);
    for (const { says } of ruleSet.gaps) expect(says.vi).not.toBe(says.en);
  });

  it.each(["member", "cell", "base-organisation", "collective"])(
    "has a ladder for a %s, and guesses nothing where nothing is known",
    (subject) => {
      expect(["missing-facts", "undetermined"]).toContain(
        classify(subject, new Map(), rulesInUse(ruleSet)).kind,
      );
    },
  );
});
