/** What is known by key. It has no prototype, so an id such as `constructor` is a key like any other. */
export type Table<V> = { readonly [key: string]: V };

/** An empty table. */
export const table = <V>(): Table<V> => Object.create(null);

/** These keys as a set. */
export const setOf = (keys: readonly string[]): { [key: string]: true } =>
  keys.reduce<{ [key: string]: true }>((set, key) => {
    set[key] = true;
    return set;
  }, Object.create(null));
