/** Tables of counts: by the table's name and the column's, whole numbers, and no count of 0. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const inOrder = <T>(record: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** The sum of some tables, each so many times; tables and columns in order, so that equal sums are equal texts. */
export const summed = (parts: readonly (readonly [counts: Counts, times: number])[]): Counts => {
  const sums: Record<string, Record<string, number>> = {};
  for (const [counts, times] of parts)
    for (const [table, columns] of Object.entries(counts)) {
      sums[table] ??= {};
      const sum = sums[table] as Record<string, number>;
      for (const [column, count] of Object.entries(columns)) sum[column] = (sum[column] ?? 0) + times * count;
    }
  return Object.fromEntries(
    inOrder(sums).flatMap(([table, columns]) => {
      const kept = inOrder(columns).filter(([, count]) => count !== 0);
      return kept.length === 0 ? [] : [[table, Object.fromEntries(kept)]];
    }),
  );
};

/** How often each text comes. */
export const tallied = (items: Iterable<string>): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return Object.fromEntries(counts);
};
