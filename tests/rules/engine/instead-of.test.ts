import { describe, expect, it } from "vitest";
import { insteadOf } from "../../../src/rules/engine/instead-of.js";

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `n-${index + 10}`);

describe("what to write instead of a name that there is not", () => {
  it("is the name that shares most words, whatever it begins with", () => {
    expect(insteadOf("tasks.done.late", ["tasks.x", "late.done"])).toBe("Use one of: late.done, tasks.x.");
  });

  it("is of those that share as many the one that begins alike, then the first of the alphabet", () => {
    expect(insteadOf("points", ["b", "a", "poin", "point"])).toBe("Use one of: point, poin, a, b.");
    expect(insteadOf("ab", ["abc", "ab"])).toBe("Use one of: ab, abc.");
  });

  it("is at most twelve names, and how many more there are", () => {
    expect(insteadOf("n", numbered(12))).toBe(`Use one of: ${numbered(12).join(", ")}.`);
    expect(insteadOf("n", numbered(14))).toBe(`Use one of: ${numbered(12).join(", ")}, or one of 2 more.`);
  });

  it("is nothing where there is no name", () => {
    expect(insteadOf("n", [])).toBe("There is none; leave it out.");
  });
});
