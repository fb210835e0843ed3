import { describe, expect, it } from "vitest";
import { checkRuleSet } from "../../../src/rules/engine/check-rule-set.js";
import { classify } from "../../../src/rules/engine/classify.js";
import { factsRead } from "../../../src/rules/engine/conditions/condition.js";
import { fingerprint, isFingerprintOf } from "../../../src/rules/engine/fingerprints.js";
import { ruleSetSchema } from "../../../src/rules/engine/rule-set.js";
import { rulesInUse } from "../../../src/rules/engine/rules-in-use.js";
import { ruleSets } from "../../../src/rules/rule-sets/index.js";
import { rulesOf } from "../../support/cases.js";
import { otherWording } from "../../support/other-wording.js";

/**
 * The fingerprints in old reviews, which are hashes of the whole content: only for the rule sets that
 * had shipped by then and decide by the same rules still.
 */
const adoptedBefore: Readonly<Record<string, string>> = {
  "hd07-2011": "a211b4effe398b37f647d941491998badf7d0c81d44797226cae0c663b39ced8",
  "hd27-2014": "138e6467830d0fa9f8d487333503d16029e6045e79a73cded9a17ddc2e247a43",
  "qd124-hd25-2023": "e54d07c838c111b6fd919f39b5f58acd750122364a00d7d1de511efa2bc2f1b9",
  "qd132-hd16-2018": "06c58f16badae672f28f9740bcb1836a34b112d8c626d79fd745fff8710a88a0",
  "qd132-hd21-2019": "0f6ff5e81ccbb250c86f89df8107e7922f148bf75061ea2c7ab3e51548234e92",
};

const named = Object.entries(ruleSets).map(([id, ruleSet]) => ({ id, ruleSet }));

describe.each(Object.entries(adoptedBefore))("the rule set %s", (id, former) => {
  it("is recognised where a review adopted it by the hash of its whole content, in whatever wording", () => {
    const ruleSet = ruleSets[id];
    if (ruleSet === undefined) throw new Error(`${id} does not ship`);
    expect(isFingerprintOf(former, ruleSet)).toBe(true);
    expect(isFingerprintOf(former, otherWording(ruleSet))).toBe(true);
  });
});

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
    for (const former of Object.values(adoptedBefore)) expect(isFingerprintOf(former, moved)).toBe(false);
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
      ...rules.flatMap(({ when }) => factsRead(when, ruleSet.lists)),
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
