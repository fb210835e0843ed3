import { describe, expect, it } from "vitest";
import * as rules from "../../src/rules/index.js";

/** The paths of what somebody could change in a value. */
const open = (value: unknown, path: string): string[] => {
  if (typeof value !== "object" || value === null) return [];
  const own = Object.isFrozen(value) ? [] : [path];
  return [...own, ...Object.entries(value).flatMap(([key, part]) => open(part, `${path}.${key}`))];
};

describe("The rule sets, rubrics and roll-ups of the library", () => {
  const { ngheAnTemplates, ruleSets, rubrics, rollUpPolicies } = rules;

  it.each([
    ...Object.values(ruleSets),
    ...Object.values(rubrics),
    ...rollUpPolicies,
    ...Object.values(ngheAnTemplates),
  ])("are frozen to their leaves: $id", (shipped) => {
    expect(open(shipped, shipped.id)).toEqual([]);
  });

  it("are frozen as lists too, so no program takes one out for another", () => {
    for (const list of [ruleSets, rubrics, rollUpPolicies]) expect(Object.isFrozen(list)).toBe(true);
  });
});
