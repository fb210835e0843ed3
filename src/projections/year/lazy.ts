/** A value computed when it is first asked for, and kept. */
export const lazy = <T>(compute: () => T): (() => T) => {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
};

/** Readings by key: all of them in order, and one of them. */
export interface Table<T> {
  readonly all: readonly T[];
  of(key: string): T | undefined;
}

/** A table of readings; where two share a key the first counts. */
export const table = <T>(all: readonly T[], keyOf: (item: T) => string): Table<T> => {
  const byKey = new Map<string, T>();
  for (const item of all) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
  return { all, of: (key) => byKey.get(key) };
};
