import type { JournalEvent } from "../catalogue.js";
import { headsAfter, leavesOf } from "./chain.js";
import { type Salts, sealedEntry } from "./entry.js";
import { digestOf } from "./hash.js";
import { merkleRoot } from "./merkle.js";
import type { Heads, Seal, SealedEntry } from "./schema.js";

/** The seal over some entries whose heads are known. */
export const sealOver = (entries: readonly SealedEntry[], heads: Heads): Seal => {
  const form = "chibo-seal/1" as const;
  const content = { form, size: entries.length, root: merkleRoot(leavesOf(entries)), heads, entries };
  return { ...content, sum: digestOf(content) };
};

/**
 * Seals what was recorded after a seal was made. The earlier entries keep their salts and digests: a journal
 * that grows is sealed on, never anew, or its checkpoints would no longer fit.
 * @param events the events after the first `seal.size`, in the order of recording
 * @throws ConflictError where an event does not follow the last one of its stream
 * @throws SaltError where a salt has not 16 to 64 bytes
 */
export const extendSeal = (seal: Seal, events: Iterable<JournalEvent>, salts: Salts): Seal => {
  const added = [...events].map((event) => sealedEntry(event, salts));
  return sealOver([...seal.entries, ...added], headsAfter(added, seal.heads));
};

/**
 * Seals a journal: a hash chain for each stream, a Merkle tree over all in the order of recording, and a
 * commitment in the place of each personal value.
 * @throws ConflictError where an event does not follow the last one of its stream
 * @throws SaltError where a salt has not 16 to 64 bytes
 * @example
 * const seal = sealOf(book, () => randomBytes(32));
 * verifySeal(book, seal).ok //=> true
 */
export const sealOf = (events: Iterable<JournalEvent>, salts: Salts): Seal =>
  extendSeal(sealOver([], {}), events, salts);
