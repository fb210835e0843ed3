import { describe, expect, it } from "vitest";
import {
  countsPrintedAs,
  isPercentage,
  type ShareFit,
  shareFit,
} from "../../../src/rules/caps/printed-share.js";

const cases: readonly [string, number, number, [number, number], ShareFit][] = [
  ["2 of 10 as 20 %", 2, 10, [20, 100], "exact"],
  ["2 of 12 as 2/12", 2, 12, [2, 12], "exact"],
  ["2 of 12 as 1/6", 2, 12, [1, 6], "exact"],
  ["2 of 13 as 2/12", 2, 13, [2, 12], "none"],
  ["4760 of 5645 as 84.32 %", 4760, 5645, [8432, 10_000], "rounded"],
  ["1 of 8 as 12.5 %", 1, 8, [125, 1000], "exact"],
  ["1 of 8 as 13 %, from the half upwards", 1, 8, [13, 100], "rounded"],
  ["1 of 8 as 12 %, from the half downwards", 1, 8, [12, 100], "rounded"],
  ["2 of 41 as 4.8 %", 2, 41, [48, 1000], "cut-off"],
  ["19 of 92 as 20 %", 19, 92, [20, 100], "cut-off"],
  ["22 of 41 as 4.8 %", 22, 41, [48, 1000], "none"],
  ["1 of 92 as 2 %", 1, 92, [2, 100], "none"],
  ["0 of 92 as 0 %", 0, 92, [0, 100], "exact"],
  ["a share of nobody", 0, 0, [0, 100], "none"],
];

describe("a printed percentage", () => {
  it.each(cases)("%s: %d of %d, %j, fits %s", (_, count, base, percent, fit) => {
    expect(shareFit(count, base, percent)).toBe(fit);
  });

  it("keeps its decimals in the denominator; other fractions are no percentages", () => {
    expect([[1, 100] as const, [1, 1000] as const].every(([n, d]) => isPercentage([n, d]))).toBe(true);
    expect([1, 10, 12, 200, 1001].some((d) => isPercentage([1, d]))).toBe(false);
  });

  it("tells of every count that is printed so, and of none that is a unit of the last decimal away", () => {
    for (const base of [1, 7, 41, 92, 200])
      for (const n of [0, 1, 20, 48, 99, 100]) {
        const { least, most = 0 } = countsPrintedAs([n, 100], base);
        for (let count = 0; count <= base + 1; count += 1) {
          const near = Math.abs(count * 100 - n * base) < base;
          expect([base, n, count, count >= least && count <= most]).toEqual([base, n, count, near]);
        }
      }
  });

  it("tells of one count at most where it is another fraction", () => {
    expect(countsPrintedAs([2, 12], 24)).toEqual({ least: 4, most: 4 });
    const { least, most = 0 } = countsPrintedAs([2, 12], 13);
    expect(least).toBeGreaterThan(most);
  });
});
