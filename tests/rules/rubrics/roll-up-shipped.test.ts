import { describe, expect, it } from "vitest";
import { checkRollUp, rollUpPolicySchema } from "../../../src/rules/rubrics/roll-up-policy.js";
import { rollUpPolicies } from "../../../src/rules/rubrics/shipped-roll-ups.js";

describe("the policies that ship", () => {
  it.each(rollUpPolicies.map((policy) => [policy.id, policy] as const))(
    "%s is plain, sound data",
    (_, policy) => {
      const text = JSON.parse(JSON.stringify(policy));
      expect(rollUpPolicySchema.parse(text)).toEqual(policy);
      expect(checkRollUp(text)).toEqual([]);
    },
  );

  it("are four, of which one has a source; the others say that they have none", () => {
    expect(rollUpPolicies.map(({ id, source }) => [id, source.evidence])).toEqual([
      ["phu-tho", "reported"],
      ["mean", "not-found"],
      ["worst", "not-found"],
      ["counts", "not-found"],
    ]);
    for (const { title, source } of rollUpPolicies) {
      expect(title.en.includes("unsourced")).toBe(source.evidence === "not-found");
      expect(title.vi.includes("chưa có căn cứ")).toBe(source.evidence === "not-found");
    }
  });
});
