import { describe, expect, it } from "vitest";
import { checkRubric } from "../../../src/rules/rubrics/check-rubric.js";
import { rubricSchema } from "../../../src/rules/rubrics/rubric.js";
import { banded, codesOf, marked, shown } from "../../support/checked-rubrics.js";
import { said } from "../../support/problem-text.js";
import { pastHalf, smallRubric } from "../../support/small-rubric.js";

describe("a rubric's shape", () => {
  it.each([
    { name: "an id of 64 letters", changes: { id: "a".repeat(64) }, takes: true },
    { name: "an id of 65 letters", changes: { id: "a".repeat(65) }, takes: false },
    { name: "an id with a space", changes: { id: "hd 42" }, takes: false },
    { name: "an id that begins with a dash", changes: { id: "-hd42" }, takes: false },
    { name: "an id of one capital", changes: { id: "A" }, takes: true },
    { name: "no id", changes: { id: "" }, takes: false },
    { name: "a day that is none", changes: { from: "2026-02-30" }, takes: false },
    { name: "no kinds", changes: { kinds: [] }, takes: false },
    { name: "no criteria", changes: { criteria: [] }, takes: false },
    { name: "no groups", changes: { groups: [] }, takes: false },
    { name: "a scale below 0", changes: { scale: -1 }, takes: false },
    { name: "half a point", changes: { scale: 20.5 }, takes: false },
    { name: "steps of 0", changes: { steps: 0 }, takes: false },
    { name: "two steps to a point", changes: { steps: 2 }, takes: true },
    {
      name: "a minimum of 0 minutes",
      changes: { minimums: [{ kinds: ["regular"], minutes: 0 }] },
      takes: false,
    },
    { name: "a minimum for no kind", changes: { minimums: [{ kinds: [], minutes: 90 }] }, takes: false },
    {
      name: "a minimum from -1 members",
      changes: { minimums: [{ kinds: ["regular"], members: -1, minutes: 90 }] },
      takes: false,
    },
    { name: "a grade below 0", changes: { grades: [{ grade: "poor", atLeast: -1 }] }, takes: false },
    { name: "a key that nobody knows", changes: { total: 95 }, takes: false },
    { name: "a maximum below 0", changes: { criteria: [{ ...marked, max: -1 }] }, takes: false },
    {
      name: "a step of 0",
      changes: { criteria: [{ ...marked, scored: { kind: "numeric", step: 0 } }, banded] },
      takes: false,
    },
    {
      name: "a kind of scoring that is none",
      changes: { criteria: [{ ...marked, scored: { kind: "guess" } }, banded] },
      takes: false,
    },
    {
      name: "evidence that is no condition",
      changes: { criteria: [{ ...marked, scored: { kind: "toggle", needs: "90 %" } }, banded] },
      takes: false,
    },
    {
      name: "a part that does not apply and is halved",
      changes: { criteria: [{ ...marked, applies: { when: shown, otherwise: "half" } }, banded] },
      takes: false,
    },
    {
      name: "no bands",
      changes: { criteria: [marked, { ...banded, scored: { ...pastHalf, bands: [] } }] },
      takes: false,
    },
    {
      name: "points below 0",
      changes: { criteria: [marked, { ...banded, scored: { ...pastHalf, bands: [{ points: -1 }] } }] },
      takes: false,
    },
  ])("$name: $takes", ({ changes, takes }) => {
    expect(rubricSchema.safeParse({ ...smallRubric, ...changes }).success).toBe(takes);
    expect(codesOf({ ...smallRubric, ...changes }).some((code) => code.endsWith("schema"))).toBe(!takes);
  });

  it("is named where it is wrong, and there is no rubric to use", () => {
    const { problems, defects, rubric } = checkRubric({
      ...smallRubric,
      criteria: [{ ...marked, max: "5" }],
    });
    expect(problems.map(({ path, code }) => [path, code])).toEqual([["criteria[0].max", "schema"]]);
    expect(problems[0] && said(problems[0])).toContain("Leave the quotes out: 5");
    expect([defects, rubric]).toEqual([[], undefined]);
  });

  it("may name its schema for editors, which is no part of the rubric", () => {
    const { problems, rubric } = checkRubric({ ...smallRubric, $schema: "./rubric.json" });
    expect(problems).toEqual([]);
    expect(rubric).toEqual(smallRubric);
  });
});
