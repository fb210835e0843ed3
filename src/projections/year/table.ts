/** A value that is computed when it is first asked for, and kept. */
export const lazy = <T>(compute: () => T): (() => T) => {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
};

/** The results of functions of a whole, by their names. */
export type ComputedOnce<Of extends Readonly<Record<string, (whole: never) => unknown>>> = {
  readonly [Name in keyof Of]: ReturnType<Of[Name]>;
};

/**
 * A whole whose parts are computed when they are first asked for, and kept.
 * @param given the known parts
 * @param parts functions that compute the other parts from the whole
 */
export const computedOnce = <
  Given extends object,
  Of extends Readonly<Record<string, (whole: never) => unknown>>,
>(
  given: Given,
  parts: Of,
): Given & ComputedOnce<Of> => {
  const whole = { ...given } as Given & ComputedOnce<Of>;
  for (const [name, part] of Object.entries(parts))
    Object.defineProperty(whole, name, { enumerable: true, get: lazy(() => part(whole as never)) });
  return whole;
};

/** A function of a text that computes each answer once and keeps it. */
export const kept = <T>(compute: (key: string) => T): ((key: string) => T) => {
  const answers = new Map<string, { readonly answer: T }>();
  return (key) => {
    const known = answers.get(key) ?? { answer: compute(key) };
    answers.set(key, known);
    return known.answer;
  };
};

/**
 * A function of an immutable value. It computes each answer once, and keeps it as long as the value lives.
 */
export const oncePer = <Of extends object, T>(compute: (of: Of) => T): ((of: Of) => T) => {
  const answers = new WeakMap<Of, { readonly value: T }>();
  return (of) => {
    const known = answers.get(of) ?? { value: compute(of) };
    answers.set(of, known);
    return known.value;
  };
};

/** Readings by key: all of them in order, or one of them. */
export interface Table<T> {
  /** In order. */
  readonly all: readonly T[];
  /** The reading of a key; undefined if there is no such key. */
  of(key: string): T | undefined;
}

/** A table of readings. If two have the same key, the first counts. */
export const table = <T>(all: readonly T[], keyOf: (item: T) => string): Table<T> => {
  const byKey = new Map<string, T>();
  for (const item of all) {
    const key = keyOf(item);
    if (!byKey.has(key)) byKey.set(key, item);
  }
  return { all, of: (key) => byKey.get(key) };
};

/** Items by their ids. An item may have several. */
export const grouped = <T>(items: readonly T[], idsOf: (item: T) => readonly string[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const id of idsOf(item)) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [item]);
      else group.push(item);
    }
  return groups;
};

/**
 * A look-up of items by key in lists that never change. A list is indexed at its first use, and the index is
 * kept as long as the list.
 * @param keysOf the keys of an item
 */
export const indexBy = <T>(
  keysOf: (item: T) => readonly string[],
): ((list: readonly T[], key: string) => readonly T[]) => {
  const index = oncePer((list: readonly T[]) => grouped(list, keysOf));
  return (list, key) => index(list).get(key) ?? [];
};
