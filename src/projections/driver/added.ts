/**
 * A short list with one item more. `push` reserves room for sixteen: where every member or meeting has
 * a list of one or two, that room is what most of the memory would be spent on.
 */
export const added = <T>(list: readonly T[], item: T): T[] => [...list, item];
