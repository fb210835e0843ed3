import { broken, type Place, type SealBreak } from "./break.js";
import { isAsSealed, isPlain, quickLink } from "./canonical.js";
import { headsDigest } from "./checkpoint.js";
import { differenceAt } from "./compare.js";
import { type Hash, plainHash } from "./hash.js";
import type { Checkpoint, Seal, SealedEntry } from "./schema.js";
import type { ErasedField, SealResult } from "./verify.js";

/** A check of a journal's chains along a reading of it. */
export interface ChainCheck {
  /**
   * Takes the next entry, as the file has it: one that was raised from an older schema version is not what was sealed.
   * @param line the line in which it stands, and nothing else; it need not be written again then
   * @returns what is broken, once something is
   */
  take(entry: unknown, line?: string): SealBreak | undefined;
  /** What is found after the last entry. */
  done(): SealResult;
}

/** Where the chain of a stream stands. */
interface Head {
  position: number;
  link: string;
}

/**
 * Whether no text that is hashed can pass for another, because digits break out of their quotes. What is as sealed needs no such look: its
 * digits came out of a hash.
 */
const isUnambiguous = ({ digest, fields }: SealedEntry): boolean => {
  if (!isPlain(digest)) return false;
  for (const path in fields) {
    const field = fields[path];
    if (!isPlain(field?.commitment) || (field?.salt !== undefined && !isPlain(field.salt))) return false;
  }
  return true;
};

/** Whether an entry is what was sealed, the quick way; where it says no the slow one decides. */
const isFound = (entry: unknown, line: string | undefined, sealed: SealedEntry, hash: Hash): boolean => {
  if (sealed.withheld === true) return false;
  const { stream, position } = (entry ?? {}) as Partial<Place>;
  if (stream !== sealed.stream || position !== sealed.position) return false;
  return isAsSealed(entry, line ?? JSON.stringify(entry), sealed, hash);
};

const erasedOf = ({ stream, position, withheld, fields = {} }: SealedEntry, at: number): ErasedField[] => {
  const gone = Object.keys(fields).filter((path) => fields[path]?.salt === undefined);
  return (withheld === true ? [""] : gone).map((path) => ({ at, stream, position, path }));
};

/**
 * Begins to check the chains of a journal against its seal and a checkpoint, entry by entry: for a replay that
 * verifies what it reads. Every entry, and the order within every stream, is what was sealed when the heads come out as
 * the checkpoint has them. The order across streams is not looked at, and a break is named where it is met, without saying whether
 * something was removed or inserted there: `verifySeal` does both.
 * @param options `hash` is the platform's SHA-256; `checkpoint` what was published, without which a journal that was altered and sealed
 * anew is not found
 * @example
 * const check = beginChainCheck(seal, { hash: (text) => crypto.hash("sha256", text), checkpoint });
 * for (const { events } of readJournalSync(chunks, { onEntry: check.take })) fold.add(events);
 * check.done().ok;
 */
export const beginChainCheck = (
  seal: Seal,
  options: { readonly hash?: Hash; readonly checkpoint?: Checkpoint } = {},
): ChainCheck => {
  const { hash = plainHash, checkpoint } = options;
  const heads = new Map<string, Head>();
  const erased: ErasedField[] = [];
  const mark = checkpoint?.size ?? seal.entries.length;
  let taken = 0;
  let found: SealBreak | undefined;

  /** What is wrong with the heads once all entries of the checkpoint are linked. */
  const headsBreak = (): SealBreak | undefined => {
    const digest = headsDigest(Object.fromEntries(heads), hash);
    if (checkpoint !== undefined)
      return digest === checkpoint.heads ? undefined : broken("seal-rewritten", 0, { size: checkpoint.size });
    return digest === headsDigest(seal.heads, hash)
      ? undefined
      : broken("seal-damaged", 0, { part: "heads" });
  };

  const link = (sealed: SealedEntry): SealBreak | undefined => {
    const { stream, position, digest } = sealed;
    const last = heads.get(stream);
    if (position !== (last?.position ?? 0) + 1) return broken("seal-damaged", 0, { part: "heads" });
    const link = quickLink(last?.link, position, digest, hash);
    if (last === undefined) heads.set(stream, { position, link });
    else {
      last.position = position;
      last.link = link;
    }
    return taken === mark ? headsBreak() : undefined;
  };

  const next = (entry: unknown, line: string | undefined): SealBreak | undefined => {
    const sealed = seal.entries[taken];
    taken += 1;
    if (sealed === undefined) return undefined;
    if (!isFound(entry, line, sealed, hash)) {
      if (!isUnambiguous(sealed)) return broken("seal-damaged", 0, { part: "form" });
      const difference = differenceAt(entry, sealed);
      const { stream, position } = sealed;
      if (difference !== undefined) return broken("changed", taken, { stream, position }, difference);
      erased.push(...erasedOf(sealed, taken));
    }
    return link(sealed);
  };

  return {
    take(entry, line) {
      found ??= next(entry, line);
      return found;
    },
    done() {
      const size = seal.entries.length;
      if (found === undefined && taken < size)
        found = broken("truncated", taken + 1, { held: taken, sealed: size });
      if (found === undefined && mark > size)
        found = broken("truncated", size + 1, { held: size, sealed: mark });
      if (found === undefined && mark === 0) found = headsBreak();
      if (found !== undefined) return { ok: false, break: found };
      return { ok: true, sealed: size, unsealed: taken - size, erased };
    },
  };
};
