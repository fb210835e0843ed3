/** A table of counts: rows by name, and in each row counts by column. */
export type CountTable = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A table as it may be published: a suppressed count or sum is undefined. */
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

/** The table with its sums: a last column of the sums of the rows, and a last row of the sums of the columns. */
const withSums = (inner: Grid): Grid => {
  const rows = inner.map((counts) => [...counts, add(counts)]);
  const width = (inner[0]?.length ?? 0) + 1;
  return [...rows, Array.from({ length: width }, (_, c) => add(rows.map((counts) => counts[c] ?? 0)))];
};

const isSum = (grid: Grid, r: number, c: number): boolean =>
  r === grid.length - 1 || c === (grid[r]?.length ?? 0) - 1;

/**
 * Whether a count may grow or shrink if other counts of its row and column balance the change. A count is at
 * least 0. A sum stands on the other side of its equation, so it shrinks if a part would grow.
 */
const movesOf = (grid: Grid, r: number, c: number): { readonly up: boolean; readonly down: boolean } => {
  const isOneSum = (r === grid.length - 1) !== (c === (grid[r]?.length ?? 0) - 1);
  const isAboveZero = (grid[r]?.[c] ?? 0) > 0;
  return isOneSum ? { up: isAboveZero, down: true } : { up: true, down: isAboveZero };
};

/**
 * Whether another table has the same published counts and sums, and another number in this place. Then nobody
 * can work out the number. A count can change together with others around a circle of suppressed counts, up
 * and down in turn.
 */
const isOpen = (grid: Grid, marks: Marks, row: number, column: number): boolean => {
  const isOut = (r: number, c: number): boolean => marks[r]?.[c] === true && !(r === row && c === column);
  /**
   * From a row to the columns in which it may give more, from a column to the rows in which it may give less.
   */
  const next = (node: string): string[] => {
    const at = Number(node.slice(1));
    return node.startsWith("r")
      ? (grid[at] ?? []).flatMap((_, c) => (isOut(at, c) && movesOf(grid, at, c).up ? [`c${c}`] : []))
      : grid.flatMap((_, r) => (isOut(r, at) && movesOf(grid, r, at).down ? [`r${r}`] : []));
  };
  const leads = (from: string, to: string): boolean => {
    const seen = new Set([from]);
    // A loop over a set also visits the elements added on the way.
    for (const node of seen) for (const each of next(node)) seen.add(each);
    return seen.has(to);
  };
  const { up, down } = movesOf(grid, row, column);
  return (up && leads(`c${column}`, `r${row}`)) || (down && leads(`r${row}`, `c${column}`));
};

/**
 * The places to take out with one that could be worked out: the other corners of a rectangle around which counts can
 * move, up at two corners and down at the two others. Of these rectangles it takes the one with the fewest new places,
 * then the one with the smallest counts. A sum costs half a place more than a count, because readers need the
 * sums most.
 */
const cornersFor = (grid: Grid, marks: Marks, row: number, column: number): readonly Place[] => {
  const own = movesOf(grid, row, column);
  const rectangles = grid.flatMap((counts, r) =>
    counts.flatMap((_, c) => {
      if (r === row || c === column) return [];
      const [one, other, across] = [movesOf(grid, row, c), movesOf(grid, r, column), movesOf(grid, r, c)];
      const canRise = own.up && one.down && other.down && across.up;
      const canFall = own.down && one.up && other.up && across.down;
      if (!canRise && !canFall) return [];
      const corners: readonly Place[] = [
        [row, c],
        [r, column],
        [r, c],
      ];
      const fresh = corners.filter(([at, along]) => marks[at]?.[along] !== true);
      const sums = fresh.filter(([at, along]) => isSum(grid, at, along));
      const weight = add(fresh.map(([at, along]) => grid[at]?.[along] ?? 0));
      return [{ fresh, cost: 2 * fresh.length + sums.length, weight }];
    }),
  );
  const [best] = rectangles.sort((a, b) => a.cost - b.cost || a.weight - b.weight);
  return best?.fresh ?? [];
};

/**
 * Totals without small groups. A count or a sum from 1 to below the threshold is suppressed. More counts and
 * sums are suppressed until nobody can work out a small one from the rest. If that is impossible, only the
 * names stay. The publisher sets the threshold; this library proposes none.
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
  const grid = withSums(rows.map((row) => columns.map((column) => totals[row]?.[column] ?? 0)));
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
  const told = (r: number, c: number): number | undefined =>
    isNothingLeft || marks[r]?.[c] === true ? undefined : grid[r]?.[c];
  const named = <T>(names: readonly string[], of: (index: number) => T): Record<string, T> =>
    Object.fromEntries(names.map((name, index) => [name, of(index)]));
  return {
    cells: named(rows, (r) => named(columns, (c) => told(r, c))),
    rowSums: named(rows, (r) => told(r, columns.length)),
    columnSums: named(columns, (c) => told(rows.length, c)),
    sum: told(rows.length, columns.length),
  };
};
