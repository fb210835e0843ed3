import type { JournalEvent } from "../catalogue.js";
import { unexpectedPosition } from "../journal/journal.js";
import { type Chunk, lineReader } from "../journal/lines.js";
import { repeatedName } from "../journal/repeated-name.js";
import { ambiguousEntry, mustBeUnambiguous } from "./ambiguous-entry.js";
import { digestOf, hexToBytes } from "./hash.js";
import { leafHash, merkleRoot } from "./merkle.js";
import { checkedSalts, type Salts } from "./salts.js";
import type { Heads, Seal, SealedEntry } from "./schema.js";
import { linkOf, sealedEntry } from "./sealed-entry.js";

/**
 * The heads of the streams after some more entries.
 * @throws ConflictError if an entry does not follow the last one of its stream
 */
export const headsAfter = (entries: Iterable<SealedEntry>, heads: Heads = {}): Heads => {
  const after = new Map(Object.entries(heads));
  for (const { stream, position, digest } of entries) {
    const last = after.get(stream);
    if (position !== (last?.position ?? 0) + 1)
      throw unexpectedPosition(stream, position - 1, last?.position ?? 0);
    after.set(stream, { position, link: linkOf(last?.link ?? null, position, digest) });
  }
  return Object.fromEntries(after);
};

/** The leaves of a seal's tree, one for each entry in the order of recording. */
export const leavesOf = (entries: readonly SealedEntry[]): string[] =>
  entries.map(({ digest }) => leafHash(hexToBytes(digest)));

/** The seal over some entries with known heads. */
export const sealOver = (entries: readonly SealedEntry[], heads: Heads): Seal => {
  const form = "chibo-seal/1" as const;
  const content = { form, size: entries.length, root: merkleRoot(leavesOf(entries)), heads, entries };
  return { ...content, sum: digestOf(content) };
};

/**
 * Extends a seal to the events that were recorded after it. The earlier entries keep their salts and digests.
 * Extend the seal of a growing journal. A new seal would not fit the earlier checkpoints.
 * @param events the events after the first `seal.size`, in the order of recording
 * @throws ConflictError if an event does not follow the last one of its stream
 * @throws InvalidInputError `salt-length` if a salt does not have 16 to 64 bytes; `salt-repeated` if another field
 * has it, or all of its bytes are equal; `ambiguous` if a name stands twice in the line of an entry
 */
export const extendSeal = (seal: Seal, events: Iterable<JournalEvent>, salts: Salts): Seal => {
  const saltOf = checkedSalts(salts, seal.entries);
  const added = [...events].map((event) => {
    mustBeUnambiguous(event);
    return sealedEntry(event, saltOf);
  });
  return sealOver([...seal.entries, ...added], headsAfter(added, seal.heads));
};

/**
 * Seals a journal. The seal has a hash chain for each stream, a Merkle tree over all entries in the order of
 * recording, and a commitment in place of each personal value.
 * @throws ConflictError if an event does not follow the last one of its stream
 * @throws InvalidInputError `salt-length`, `salt-repeated`, `ambiguous`, as `extendSeal`
 * @example
 * const seal = sealOf(book, () => randomBytes(32));
 * verifySeal(book, seal).ok //=> true
 */
export const sealOf = (events: Iterable<JournalEvent>, salts: Salts): Seal =>
  extendSeal(sealOver([], {}), events, salts);

const parsed = (line: unknown): unknown => {
  if (typeof line !== "string") return undefined;
  try {
    const entry: unknown = JSON.parse(line);
    const path = repeatedName(line, entry);
    return path === undefined ? entry : ambiguousEntry(entry, path);
  } catch {
    return undefined;
  }
};

/**
 * The entries of a journal's file, for sealing and for checking a seal. The function parses them. It does not
 * raise them from an older schema version, and it keeps wrong entries. A line with a syntax error is
 * undefined, and one with a name that stands twice is an `AmbiguousEntry`: no seal holds such entries.
 */
export function* readEntries(chunks: Iterable<Chunk>): Generator<unknown> {
  const lines = lineReader();
  const entries = (texts: readonly unknown[]) => texts.filter((text) => text !== "").map(parsed);
  for (const chunk of chunks) for (const { texts } of lines.read(chunk)) yield* entries(texts);
  yield* entries(lines.end()?.texts ?? []);
}
