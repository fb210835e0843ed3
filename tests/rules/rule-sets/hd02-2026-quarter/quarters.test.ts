import { describe, expect, it } from "vitest";
import { checkOverlay } from "../../../../src/rules/engine/overlay/check-overlay.js";
import { looserThan } from "../../../../src/rules/engine/overlay/looser-than.js";
import { overlaySchema } from "../../../../src/rules/engine/overlay/overlay.js";
import { hd02Quarter, qd366hd43quarter } from "../../../../src/rules/rule-sets/hd02-2026-quarter.js";
import { qd366hd43 } from "../../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { type Case, type FactTable, outcomeOf, without } from "../../../support/cases.js";

/** A holder of a post who meets every condition of excellent under QĐ 366. */
const base: FactTable = {
  "membership.exempt": false,
  "membership.activities-suspended": false,
  "membership.official": true,
  "check.pending": false,
  "category.work": "with-post",
  "points.general": 30,
  "points.tasks": 60,
  "led.assigned": 10,
  "led.done": 10,
  "led.on-time": 10,
  "led.exceeded": 3,
  "led.units": 4,
  "led.units-unfulfilled": 0,
  "led.basic-targets-missed": false,
  "led.disciplined": false,
  "confidence.returned": 20,
  "confidence.low": 0,
  "shortcomings.pointed-out": 0,
  "shortcomings.remedied": 0,
  "degradation.concluded": false,
  "discipline.duty-related": false,
  "relief.self-detected": false,
  "quarters.rated": 3,
  "quarters.unfulfilled": 0,
};
const ofOthers: FactTable = {
  "category.work": "without-post",
  "tasks.assigned": 10,
  "tasks.done": 10,
  "tasks.on-time": 10,
  "tasks.exceeded": 3,
  "tasks.failed": 0,
  "violation.forbidden-act": false,
  "violation.exemplary-duty": false,
};

const cases: Case[] = [
  { name: "no quarter unfulfilled leaves the year as it is", facts: {}, gives: "excellent" },
  {
    name: "one quarter unfulfilled keeps from excellent",
    facts: { "quarters.unfulfilled": 1 },
    gives: "good",
    by: "member.quarter-unfulfilled",
  },
  {
    name: "two quarters unfulfilled keep from excellent",
    facts: { "quarters.unfulfilled": 2 },
    gives: "good",
  },
  {
    name: "a quarter unfulfilled does not lower a level that is not excellent",
    facts: { "quarters.unfulfilled": 1, "points.tasks": 30 },
    gives: "fulfilled",
  },
  {
    name: "quarters that nobody recorded leave excellent open",
    facts: { "quarters.unfulfilled": undefined },
    gives: "excellent or good: missing quarters.unfulfilled",
  },
  {
    name: "a member without a post has no quarters",
    facts: { ...ofOthers, "quarters.unfulfilled": undefined },
    gives: "excellent",
  },
];

describe("QĐ 366 with the quarters of HD 02 (2026)", () => {
  it.each(cases)("$name", (of) => {
    expect(outcomeOf(qd366hd43quarter, "member", base, of)).toBe(of.gives);
  });

  it.each(cases.filter(({ by }) => by !== undefined))("without $by it would be otherwise: $name", (of) => {
    expect(outcomeOf(without(qd366hd43quarter, "member", of.by ?? ""), "member", base, of)).not.toBe(
      of.gives,
    );
  });

  it("fits QĐ 366 as any overlay must, and is nowhere looser, but for its marks: it is no local text", () => {
    expect([...new Set(checkOverlay(qd366hd43, hd02Quarter).map(({ code }) => code))]).toEqual(["evidence"]);
    const local = JSON.stringify(hd02Quarter).replaceAll('"evidence":"S"', '"evidence":"L"');
    const asLocal = overlaySchema.parse(JSON.parse(local));
    expect(checkOverlay(qd366hd43, asLocal)).toEqual([]);
    expect(looserThan(qd366hd43, asLocal)).toEqual([]);
  });

  it("adds its gaps to those of QĐ 366", () => {
    expect(qd366hd43quarter.gaps.slice(0, qd366hd43.gaps.length)).toEqual(qd366hd43.gaps);
    expect(qd366hd43quarter.gaps.map(({ id }) => id)).toContain("hd02-2026-text");
  });

  it("marks everything local to the quarters as reported only", () => {
    const own = [...(hd02Quarter.further ?? []).map(({ rule }) => rule), ...(hd02Quarter.constraints ?? [])];
    expect(new Set(own.map(({ source }) => source.evidence))).toEqual(new Set(["S"]));
  });
});
