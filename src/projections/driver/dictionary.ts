/** An empty record keyed by ids from outside: without a prototype, so that `constructor` is an id like any other. */
export const dictionary = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;
