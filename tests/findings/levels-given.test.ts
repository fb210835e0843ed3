import { describe, expect, it } from "vitest";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { qd366hd43quarter } from "../../src/rules/rule-sets/hd02-2026-quarter.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { replay } from "../../src/year.js";
import { cell, failed, quarter, year } from "./levels-given-pairs.js";

const found = (told: Story, under: RuleSet = qd366hd43quarter) =>
  replay(told, { year, under }).findings.filter(({ code }) => code === "two-quarters-unfulfilled");
const details = (told: Story) => found(told).map((each) => each.details);

describe("two quarters unfulfilled", () => {
  it("are found by pairs, each with the decisions that show it", () => {
    const told = quarter(quarter(quarter(cell, 1, failed), 2, failed), 3, failed);
    expect(details(told)).toEqual([
      { first: 1, second: 2 },
      { first: 2, second: 3 },
    ]);
    expect(found(told).map(({ events }) => events.length)).toEqual([2, 2]);
  });

  it("count by the last decision on each quarter", () => {
    const changed = quarter(quarter(quarter(cell, 1, failed), 2, failed), 2, { level: "fulfilled" });
    expect(details(changed)).toEqual([]);
    expect(details(quarter(changed, 2, failed))).toEqual([{ first: 1, second: 2 }]);
  });

  it("are parted by a quarter that was not rated", () => {
    const told = quarter(quarter(quarter(cell, 1, failed), 2, { notRated: "training" }), 3, failed);
    expect(details(told)).toEqual([]);
  });

  it("mean nothing under a rule set without quarters", () => {
    const told = quarter(quarter(cell, 1, failed), 2, failed);
    expect(found(told)).toHaveLength(1);
    expect(found(told, qd366hd43)).toEqual([]);
  });
});
