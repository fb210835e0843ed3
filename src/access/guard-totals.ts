/** A table of counts: rows by name, and in each row counts by column. */
export type CountTable = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A table as it may be published: a suppressed count is undefined. */
export interface GuardedTotals {
  /** By row and column. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, number | undefined>>>>;
  /** The sum of each row. */
  readonly rowSums: Readonly<Record<string, number | undefined>>;
  /** The sum of each column. */
  readonly columnSums: Readonly<Record<string, number | undefined>>;
  /** The sum of all. */
  readonly sum: number | undefined;
}

type Grid = readonly (readonly number[])[];
type Marks = readonly boolean[][];
type Place = readonly [row: number, column: number];

const add = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/**
 * Whether another table has the same sums and the same published cells, and another number in this cell: then
 * the cell cannot be worked out. A cell can change together with others around a circle of suppressed cells,
 * up and down in turn, and a count never falls below 0.
 */
const isOpen = (grid: Grid, marks: Marks, row: number, column: number): boolean => {
  const isOut = (r: number, c: number): boolean => marks[r]?.[c] === true && !(r === row && c === column);
  /** From a row to the columns where it may give more, from a column to the rows where it may give less. */
  const next = (node: string): string[] => {
    const at = Number(node.slice(1));
    return node.startsWith("r")
      ? (grid[at] ?? []).flatMap((_, c) => (isOut(at, c) ? [`c${c}`] : []))
      : grid.flatMap((counts, r) => (isOut(r, at) && (counts[at] ?? 0) > 0 ? [`r${r}`] : []));
  };
  const leads = (from: string, to: string): boolean => {
    const seen = new Set([from]);
    // A loop over a set also visits the elements added on the way.
    for (const node of seen) for (const each of next(node)) seen.add(each);
    return seen.has(to);
  };
  const canRise = leads(`c${column}`, `r${row}`);
  return canRise || ((grid[row]?.[column] ?? 0) > 0 && leads(`r${row}`, `c${column}`));
};

/**
 * The cells to take out with one that could be worked out: the other corners of a rectangle around which counts can
 * move, up at two corners and down at the two others. Of these rectangles it takes the one with the fewest new cells,
 * then the smallest.
 */
const cornersFor = (grid: Grid, marks: Marks, row: number, column: number): readonly Place[] => {
  const at = ([r, c]: Place): number => grid[r]?.[c] ?? 0;
  const rectangles = grid.flatMap((counts, r) =>
    counts.flatMap((across, c) => {
      if (r === row || c === column) return [];
      const beside: readonly Place[] = [
        [row, c],
        [r, column],
      ];
      if (across === 0 && beside.some((place) => at(place) === 0)) return [];
      const fresh = [...beside, [r, c] as const].filter(([one, other]) => marks[one]?.[other] !== true);
      return [{ fresh, weight: add(fresh.map(at)) }];
    }),
  );
  const [best] = rectangles.sort((a, b) => a.fresh.length - b.fresh.length || a.weight - b.weight);
  return best?.fresh ?? [];
};

/**
 * Totals with small groups taken out: a count from 1 to below the threshold is suppressed, and further counts with
 * it until none that was small can be worked out from the sums. Where that cannot be reached nothing but the
 * names is left. The publisher sets the threshold; this library proposes none.
 *
 * @example
 * ```ts
 * import { guardTotals } from "chibo/access";
 * const totals = { "c-1": { good: 9, fulfilled: 1 }, "c-2": { good: 7, fulfilled: 6 } };
 * guardTotals(totals, { threshold: 3 }).cells["c-1"]?.fulfilled; //=> undefined
 * ```
 */
export const guardTotals = (
  totals: CountTable,
  { threshold }: { readonly threshold: number },
): GuardedTotals => {
  const rows = Object.keys(totals);
  const columns = [...new Set(Object.values(totals).flatMap((row) => Object.keys(row)))];
  const grid = rows.map((row) => columns.map((column) => totals[row]?.[column] ?? 0));
  const marks = grid.map((counts) => counts.map((count) => count > 0 && count < threshold));
  const small = marks.flatMap((row, r) => row.flatMap((isSmall, c): Place[] => (isSmall ? [[r, c]] : [])));
  const closed = () => small.find(([r, c]) => !isOpen(grid, marks, r, c));
  for (let found = closed(); found !== undefined; found = closed()) {
    const corners = cornersFor(grid, marks, ...found);
    if (corners.length === 0) break;
    for (const [r, c] of corners) {
      const row = marks[r];
      if (row !== undefined) row[c] = true;
    }
  }
  const isNothingLeft = closed() !== undefined;
  const told = (count: number): number | undefined => (isNothingLeft ? undefined : count);
  const named = <T>(names: readonly string[], of: (index: number) => T): Record<string, T> =>
    Object.fromEntries(names.map((name, index) => [name, of(index)]));
  return {
    cells: named(rows, (r) =>
      named(columns, (c) => (marks[r]?.[c] === true ? undefined : told(grid[r]?.[c] ?? 0))),
    ),
    rowSums: named(rows, (r) => told(add(grid[r] ?? []))),
    columnSums: named(columns, (c) => told(add(grid.map((counts) => counts[c] ?? 0)))),
    sum: told(add(grid.flat())),
  };
};
