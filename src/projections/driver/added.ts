/** The list of a state that has no items yet: one for all, for most lists stay empty. */
export const noItems: readonly never[] = Object.freeze([]);

/**
 * A short list with one item more. `push` and spreading reserve room for sixteen: where every member
 * or meeting has a list of one or two, that room would be most of the memory.
 */
export const added = <T>(list: readonly T[], item: T): T[] => list.concat([item]);
