import { ConflictError } from "../journal/errors.js";
import { linkOf } from "./entry.js";
import { hexToBytes } from "./hash.js";
import { leafHash } from "./merkle.js";
import type { Heads, SealedEntry } from "./schema.js";

/**
 * The heads of the streams after some more entries.
 * @throws ConflictError where an entry does not follow the last one of its stream
 */
export const headsAfter = (entries: Iterable<SealedEntry>, heads: Heads = {}): Heads => {
  const after = new Map(Object.entries(heads));
  for (const { stream, position, digest } of entries) {
    const last = after.get(stream);
    if (position !== (last?.position ?? 0) + 1)
      throw new ConflictError(stream, position - 1, last?.position ?? 0);
    after.set(stream, { position, link: linkOf(last?.link ?? null, position, digest) });
  }
  return Object.fromEntries(after);
};

/** The leaves of a seal's tree, one for each entry in the order of recording. */
export const leavesOf = (entries: readonly SealedEntry[]): string[] =>
  entries.map(({ digest }) => leafHash(hexToBytes(digest)));
