import { describe, expect, it } from "vitest";
import {
  contentHash,
  fingerprint,
  isFingerprintOf,
  wordingFingerprint,
} from "../../../src/rules/engine/fingerprints.js";
import { formerNames, presentNames } from "../../../src/rules/engine/former-names.js";
import { type RuleSet, ruleSetSchema } from "../../../src/rules/engine/rule-set.js";
import { rubrics } from "../../../src/rules/rubrics/shipped/index.js";
import { otherWording } from "../../support/other-wording.js";
import { smallRuleSet, source } from "../../support/small-rule-set.js";

const says = { vi: "câu", en: "sentence" };

describe("a fingerprint", () => {
  it("is the SHA-256 of the canonical JSON: known values", () => {
    expect(fingerprint({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    expect(fingerprint({ b: 1, a: "Chi bộ" })).toBe(fingerprint({ a: "Chi bộ", b: 1 }));
    expect(fingerprint(undefined)).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  it("does not depend on the order of keys, at any depth", () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, turned(inner)]),
            )
          : value;
    expect(fingerprint(turned(smallRuleSet))).toBe(fingerprint(smallRuleSet));
  });

  it("changes with one number, one mark, one clause", () => {
    const changed = [
      { ...smallRuleSet, id: "small-2021" },
      { ...smallRuleSet, gaps: [] },
      { ...smallRuleSet, documents: [{ number: "Document 1", issuer: "Somebody", issuedOn: "2020-01-02" }] },
      { ...smallRuleSet, constraints: [{ id: "in-order", says, source: { ...source, point: "2.b" } }] },
    ];
    expect(new Set([smallRuleSet, ...changed].map(fingerprint)).size).toBe(5);
  });
});

describe("the fingerprint of what decides", () => {
  const reworded = otherWording(smallRuleSet);

  it("does not change with the wording, which has a fingerprint of its own", () => {
    expect(reworded).not.toEqual(smallRuleSet);
    expect(fingerprint(reworded)).toBe(fingerprint(smallRuleSet));
    expect(wordingFingerprint(reworded)).not.toBe(wordingFingerprint(smallRuleSet));
  });

  it("does not change with the evidence for the options of a parameter", () => {
    const asked = (readings: object) => ({
      ...smallRuleSet,
      parameters: { asked: { says, kind: "boolean", source, ...readings } },
    });
    const [without, one, other] = [
      asked({}),
      asked({ readings: [{ is: true, source }] }),
      asked({ readings: [{ is: true, source: { ...source, evidence: "local" } }] }),
    ];
    expect(new Set([without, one, other].map(fingerprint)).size).toBe(1);
    expect(new Set([without, one, other].map(wordingFingerprint)).size).toBe(3);
  });

  it("changes with a threshold, of which the wording knows nothing", () => {
    const moved: RuleSet = {
      ...smallRuleSet,
      parameters: {
        ...smallRuleSet.parameters,
        bar: { says: { vi: "ngưỡng", en: "bar" }, kind: "integer", value: 3, source },
      },
    };
    const further = {
      ...moved,
      parameters: { ...moved.parameters, bar: { ...moved.parameters.bar, value: 4 } },
    };
    expect(fingerprint(further)).not.toBe(fingerprint(moved));
    expect(wordingFingerprint(further)).toBe(wordingFingerprint(moved));
  });

  it("keeps texts that are not in both languages: who issued a document, what a choice is called", () => {
    const [document] = smallRuleSet.documents;
    const issued = { ...smallRuleSet, documents: [{ ...document, issuer: "Somebody else" }] };
    expect(fingerprint(issued)).not.toBe(fingerprint(smallRuleSet));
  });
});

describe("a recorded fingerprint", () => {
  const whole = contentHash(smallRuleSet);

  it("names the same rules in another wording", () => {
    expect(isFingerprintOf(fingerprint(smallRuleSet), otherWording(smallRuleSet))).toBe(true);
    expect(isFingerprintOf(fingerprint({ ...smallRuleSet, id: "other" }), smallRuleSet)).toBe(false);
  });

  it("may be the hash of the whole content, as long as the wording is the same", () => {
    expect(isFingerprintOf(whole, smallRuleSet)).toBe(true);
    expect(isFingerprintOf(whole, otherWording(smallRuleSet))).toBe(false);
  });

  it("may have been recorded under the names of the first version", () => {
    const recordedThen = {
      "hd42-2025": "7df9604a7d011854a52b15",
      "an-phu-2026": "cee3fad8e19e3c0ad22ea4",
    };
    for (const [id, first] of Object.entries(recordedThen)) {
      const rules = rubrics[id];
      if (rules === undefined) throw new Error(`${id} does not ship`);
      const recorded = fingerprint(formerNames(rules));
      expect(recorded.slice(0, 22)).toBe(first);
      expect(fingerprint(rules)).not.toBe(recorded);
      expect(isFingerprintOf(recorded, rules)).toBe(true);
      expect(isFingerprintOf(recorded, { ...rules, id: "other" })).toBe(false);
      expect(presentNames(formerNames(rules))).toEqual(rules);
    }
  });

  it("is not one that a file claims for its rules", () => {
    const adopted = contentHash("the whole content of other rules");
    const forged = { ...smallRuleSet, formerFingerprints: { [adopted]: fingerprint(smallRuleSet) } };
    expect(isFingerprintOf(adopted, forged)).toBe(false);
    expect(ruleSetSchema.safeParse(forged).success).toBe(false);
  });
});
