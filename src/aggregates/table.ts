import type { Subject } from "../events/values.js";

/** Values by key. The table has no prototype, so an id such as `constructor` is a key like any other. */
export type KeyedTable<V> = { readonly [key: string]: V };

/** An empty table. */
export const emptyTable = <V>(): KeyedTable<V> => Object.create(null);

/** These keys as a set. */
export const setOf = (keys: readonly string[]): { [key: string]: true } =>
  keys.reduce<{ [key: string]: true }>((set, key) => {
    set[key] = true;
    return set;
  }, Object.create(null));

/** A subject as one key, such as `member/m-07`. */
export const subjectPath = ({ kind, id }: Subject): string => `${kind}/${id}`;
