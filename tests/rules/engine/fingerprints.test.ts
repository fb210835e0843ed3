import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../src/rules/engine/fingerprints.js";
import { smallRuleSet, source } from "../../support/small-rule-set.js";

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

  it("changes with one number, one mark, one word", () => {
    const changed = [
      { ...smallRuleSet, id: "small-2021" },
      { ...smallRuleSet, gaps: [] },
      { ...smallRuleSet, documents: [{ number: "Document 1", issuer: "Somebody", issuedOn: "2020-01-02" }] },
      { ...smallRuleSet, constraints: [{ id: "in-order", says: { vi: "câu", en: "a sentence" }, source }] },
    ];
    expect(new Set([smallRuleSet, ...changed].map(fingerprint)).size).toBe(5);
  });
});
