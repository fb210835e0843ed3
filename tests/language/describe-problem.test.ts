import { describe, expect, it, test } from "vitest";
import { describe as inWords, problemCodes } from "../../src/language/problems/describe-problem.js";
import type { Problem } from "../../src/language/problems/problem.js";
import { problemsOfEveryKind } from "../support/problems.js";

const named = problemsOfEveryKind.map((problem) => [problem.code, problem] as const);

describe("a problem in words", () => {
  test.each(named)("%s says the reason and a remedy in both languages", (_, problem) => {
    for (const language of ["vi", "en"] as const) {
      const said = inWords(problem, language);
      expect(said).toMatch(/^[\p{Lu}\p{N}“"].*\. \p{Lu}.*[^.]\.$/u);
      expect(said).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  test.each(named)("%s speaks Vietnamese as an office writes it", (_, problem) => {
    expect(inWords(problem, "vi")).not.toMatch(
      /bản ghi|luồng|nhật ký|điểm mốc|dấu vân tay|lược đồ|\bmuối\b|regex|\^\[/iu,
    );
  });

  it("has one meaning for a code", () => {
    expect(new Set(problemCodes).size).toBe(problemCodes.length);
    expect(new Set(problemsOfEveryKind.map(({ code }) => code))).toEqual(new Set(problemCodes));
  });
});

describe("the place of a problem", () => {
  const invalid = { code: "invalid", facts: { kind: "missing" } } as const;
  const said = (place: Partial<Problem>, language: "vi" | "en"): string | undefined =>
    inWords({ ...invalid, path: "", ...place } as Problem, language).split(": ")[0];

  it.each([
    [{ line: 3, path: "data.present[3]" }, "Dòng 3, data.present[3]", "Line 3, data.present[3]"],
    [{ line: 3 }, "Dòng 3", "Line 3"],
    [{ entry: 12 }, "Mục thứ 12 của cả sổ", "Entry 12"],
    [{ entry: "cell/c-3@4", path: "id" }, "cell/c-3@4, id", "cell/c-3@4, id"],
  ])("%j", (place, vietnamese, english) => {
    expect(said(place, "vi")).toBe(vietnamese);
    expect(said(place, "en")).toBe(english);
  });
});
