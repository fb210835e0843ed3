import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullMonthsBetween } from "../../src/events/time.js";

const dayAt = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);
const days = fc.integer({ min: -4_000, max: 25_000 });

/**
 * The day on which a term of months ends, by the words of the code: the day of the same number in its last month;
 * where the month has none, the last day of that month. The days are tried one by one.
 */
const endOfTerm = (from: string, months: number): string => {
  const [year = 0, month = 0] = from.split("-").map(Number);
  const last = year * 12 + month - 1 + months;
  const prefix = `${String(Math.floor(last / 12)).padStart(4, "0")}-${String((last % 12) + 1).padStart(2, "0")}`;
  const exists = (number: number) => {
    const day = `${prefix}-${String(number).padStart(2, "0")}`;
    const read = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === day;
  };
  let number = Number(from.slice(8, 10));
  while (!exists(number)) number -= 1;
  return `${prefix}-${String(number).padStart(2, "0")}`;
};

/** The number of terms that are complete by a day, counted one by one. */
const counted = (from: string, to: string): number => {
  let months = 0;
  while (endOfTerm(from, months + 1) <= to) months += 1;
  return months;
};

describe("full months between two days", () => {
  it("are the terms of the Civil Code that are complete, counted one by one", () => {
    fc.assert(
      fc.property(days, fc.nat(3_000), (start, more) => {
        const [from, to] = [dayAt(start), dayAt(start + more)];
        expect(fullMonthsBetween(from, to)).toBe(counted(from, to));
        expect(fullMonthsBetween(to, from)).toBe(0 - counted(from, to));
      }),
      { numRuns: 500 },
    );
  });

  it("never shrink with a later day", () => {
    fc.assert(
      fc.property(days, fc.nat(1_000), (start, more) => {
        const from = dayAt(start);
        const [one, next] = [start + more, start + more + 1].map((day) =>
          fullMonthsBetween(from, dayAt(day)),
        );
        expect([0, 1]).toContain((next ?? 0) - (one ?? 0));
      }),
    );
  });

  it.each([
    ["2021-03-31", "2021-09-29", 5],
    ["2021-03-31", "2021-09-30", 6],
    ["2023-08-30", "2024-02-28", 5],
    ["2023-08-30", "2024-02-29", 6],
    ["2022-08-30", "2023-02-28", 6],
    ["2024-02-29", "2025-02-28", 12],
    ["2021-05-31", "2021-06-30", 1],
    ["2021-06-30", "2021-07-30", 1],
    ["1900-01-31", "1900-02-28", 1],
    ["2000-01-31", "2000-02-28", 0],
  ])("from %s to %s are %i", (from, to, months) => {
    expect(fullMonthsBetween(from, to)).toBe(months);
  });
});
