import { describe, expect, it } from "vitest";
import { inForceOn } from "../../src/rules/in-force.js";
import { educationRule, strikingOffRule } from "../../src/rules/striking-off.js";
import { votesNeeded } from "../../src/rules/voting/majority.js";

describe("education and help", () => {
  it("follow from two years in a row, since the guidance of 12/4/2021", () => {
    expect(educationRule).toMatchObject({
      id: "education-after-two-years",
      years: 2,
      source: { document: "HD 02-HD/BTCTW (2021)", point: "II.1", evidence: "quoted-in-part" },
    });
    expect(inForceOn(educationRule, "2021-04-11")).toBe(false);
    expect(inForceOn(educationRule, "2021-04-12")).toBe(true);
  });
});

describe("striking off", () => {
  it("may be considered after twelve months without progress, under QĐ 294", () => {
    expect(strikingOffRule).toMatchObject({
      id: "striking-off-after-education",
      months: 12,
      source: { document: "QĐ 294-QĐ/TW (2025)", point: "8.1, 9.3.4", evidence: "quoted" },
    });
    expect(inForceOn(strikingOffRule, "2025-06-30")).toBe(false);
    expect(inForceOn(strikingOffRule, "2025-07-01")).toBe(true);
    expect(inForceOn(strikingOffRule, "2026-04-07")).toBe(true);
    expect(inForceOn(strikingOffRule, "2026-04-08")).toBe(false);
  });

  it("is proposed by at least two thirds of the members", () => {
    expect(votesNeeded(9, strikingOffRule.majority)).toBe(6);
    expect(votesNeeded(10, strikingOffRule.majority)).toBe(7);
  });
});
