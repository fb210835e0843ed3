import { digestOf } from "./hash.js";
import type { Checkpoint, Heads, Seal } from "./schema.js";

/** One digest of the heads of all streams. */
export const headsDigest = (heads: Heads): string => digestOf(heads);

/**
 * What may be published of a seal. It holds no personal value and no salt.
 * @param at the instant that its author states, as the core has no clock
 */
export const checkpointOf = ({ size, root, heads }: Seal, at?: string): Checkpoint => ({
  size,
  root,
  heads: headsDigest(heads),
  ...(at === undefined ? {} : { at }),
});
