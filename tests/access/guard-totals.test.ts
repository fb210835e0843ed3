import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountTable, type GuardedTotals, guardTotals } from "../../src/access/index.js";

type Table = readonly (readonly number[])[];

const add = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

const withSums = (counts: Table): Table => {
  const rows = counts.map((row) => [...row, add(row)]);
  return [...rows, (rows[0] ?? []).map((_, c) => add(rows.map((row) => row[c] ?? 0)))];
};

/** The published numbers in the same places: the sums of rows last in each row, the sums of columns last of all. */
const publishedIn = ({ cells, rowSums, columnSums, sum }: GuardedTotals): (number | undefined)[][] => [
  ...Object.entries(cells).map(([row, counts]) => [...Object.values(counts), rowSums[row]]),
  [...Object.values(columnSums), sum],
];

/**
 * The places, sums included, in which some other table of whole numbers from 0 with the same published numbers has
 * another number. Where there is such a table there is one that differs by at most 1 in each count.
 */
const undecided = (counts: Table, guarded: GuardedTotals): Set<string> => {
  const published = publishedIn(guarded);
  const found = new Set<string>();
  const width = counts[0]?.length ?? 0;
  const fill = (flat: readonly number[]): void => {
    const [r, c] = [Math.floor(flat.length / width), flat.length % width];
    const truth = counts[r]?.[c];
    if (truth !== undefined) {
      for (const count of published[r]?.[c] === undefined ? [truth - 1, truth, truth + 1] : [truth])
        if (count >= 0) fill([...flat, count]);
      return;
    }
    const other = withSums(counts.map((_, row) => flat.slice(row * width, (row + 1) * width)));
    const isPossible = other.every((row, at) =>
      row.every((count, along) => (published[at]?.[along] ?? count) === count),
    );
    if (!isPossible) return;
    const all = withSums(counts);
    for (const [at, row] of other.entries())
      for (const [along, count] of row.entries()) if (count !== all[at]?.[along]) found.add(`${at},${along}`);
  };
  fill([]);
  return found;
};

const totalsOf = (counts: Table): CountTable =>
  Object.fromEntries(
    counts.map((row, r) => [`r${r}`, Object.fromEntries(row.map((count, c) => [`c${c}`, count]))]),
  );

describe("Totals with small groups taken out", () => {
  it("let nobody work out a small count or sum from the published figures", () => {
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
        const guarded = guardTotals(totalsOf(counts), { threshold: 3 });
        const open = undecided(counts, guarded);
        for (const [r, row] of withSums(counts).entries())
          for (const [c, count] of row.entries()) {
            if (count === 0 || count >= 3) continue;
            expect(publishedIn(guarded)[r]?.[c]).toBeUndefined();
            expect(open).toContain(`${r},${c}`);
          }
      }),
      { numRuns: 150 },
    );
  });

  it("hide a small sum, and with it one that gives it away, but not the rest", () => {
    const totals = { a: { good: 9, fulfilled: 1 }, b: { good: 30, fulfilled: 0 } };
    const { columnSums, rowSums, cells } = guardTotals(totals, { threshold: 5 });
    expect(columnSums).toEqual({ good: undefined, fulfilled: undefined });
    expect(cells.a).toEqual({ good: undefined, fulfilled: undefined });
    expect(cells.b).toEqual({ good: 30, fulfilled: 0 });
    expect(rowSums).toEqual({ a: 10, b: 30 });
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
