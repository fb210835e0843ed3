import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountTable, type GuardedTotals, guardTotals } from "../../src/access/index.js";

/**
 * All tables of whole numbers from 0 that have the same published cells and the same sums, grouped by the
 * value of one cell.
 */
const valuesOf = (
  { cells, rowSums, columnSums }: GuardedTotals,
  row: string,
  column: string,
): Set<number> => {
  const rows = Object.keys(cells);
  const columns = Object.keys(columnSums);
  const places = rows.flatMap((r) => columns.map((c) => [r, c] as const));
  const found = new Set<number>();
  const fill = (at: number, left: Map<string, number>, value: number): void => {
    const [r, c] = places[at] ?? [];
    if (r === undefined || c === undefined) {
      if ([...left.values()].every((rest) => rest === 0)) found.add(value);
      return;
    }
    const told = cells[r]?.[c];
    const most = Math.min(left.get(`r${r}`) ?? 0, left.get(`c${c}`) ?? 0);
    for (let each = told ?? 0; each <= (told ?? most); each += 1) {
      if (each > most) break;
      const next = new Map(left);
      next.set(`r${r}`, (left.get(`r${r}`) ?? 0) - each).set(`c${c}`, (left.get(`c${c}`) ?? 0) - each);
      fill(at + 1, next, r === row && c === column ? each : value);
    }
  };
  const sums = [
    ...rows.map((r) => [`r${r}`, rowSums[r] ?? 0] as const),
    ...columns.map((c) => [`c${c}`, columnSums[c] ?? 0] as const),
  ];
  fill(0, new Map(sums), 0);
  return found;
};

describe("Totals with small groups taken out", () => {
  it("let no small count be worked out from what is published", () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.nat(5), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(table, (counts) => {
        const totals: CountTable = Object.fromEntries(
          counts.map((row, r) => [`r${r}`, Object.fromEntries(row.map((count, c) => [`c${c}`, count]))]),
        );
        const guarded = guardTotals(totals, { threshold: 3 });
        for (const [r, row] of Object.entries(totals))
          for (const [c, count] of Object.entries(row)) {
            if (count === 0 || count >= 3) continue;
            expect(guarded.cells[r]?.[c]).toBeUndefined();
            if (guarded.sum !== undefined) expect(valuesOf(guarded, r, c).size).toBeGreaterThan(1);
          }
      }),
      { numRuns: 150 },
    );
  });

  it("stay as they are where nothing is small, and lose all where nothing less would do", () => {
    const large = { a: { good: 9, fulfilled: 0 }, b: { good: 7, fulfilled: 6 } };
    expect(guardTotals(large, { threshold: 3 })).toEqual({
      cells: large,
      rowSums: { a: 9, b: 13 },
      columnSums: { good: 16, fulfilled: 6 },
      sum: 22,
    });
    const one = guardTotals({ a: { good: 2 } }, { threshold: 3 });
    expect(one).toEqual({ cells: { a: {} }, rowSums: {}, columnSums: {}, sum: undefined });
  });
});
