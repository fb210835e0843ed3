import type { JournalEvent } from "../catalogue.js";
import { isWithheldEntry, type WithheldEntry, withheldEntry } from "../journal/withheld.js";
import { erasedText } from "../values.js";
import { without } from "./personal-fields.js";
import type { Seal, SealedEntry } from "./schema.js";
import { sealOver } from "./seal.js";

/** A journal and its seal after the erasure of some personal values. */
export interface Erased {
  /** The journal without the values. */
  readonly events: readonly JournalEvent[];
  /** The seal without their salts. It is still valid. */
  readonly seal: Seal;
}

/** A journal and its seal after some entries were withheld. */
export interface Withheld {
  /** The journal. Each withheld entry keeps its place. */
  readonly entries: readonly (JournalEvent | WithheldEntry)[];
  /** The seal without the salts of withheld entries. It is still valid. */
  readonly seal: Seal;
}

const erasedEntry = (entry: SealedEntry, paths: readonly string[]): SealedEntry => ({
  ...entry,
  fields: Object.fromEntries(
    Object.entries(entry.fields ?? {}).map(([path, field]) => [
      path,
      paths.includes(path) ? { commitment: field.commitment } : field,
    ]),
  ),
});

/** An event with `erasedText` in the place of some values. */
export const erasedEvent = (event: JournalEvent, paths: readonly string[]): JournalEvent =>
  paths.reduce<unknown>((left, path) => without(left, path, erasedText), event) as JournalEvent;

/**
 * Erases personal values from a journal and their salts from its seal. The commitments stay, so root, heads
 * and checkpoints stay the same. The chain still verifies and names the erased fields. Each text value leaves
 * `erasedText` in its place. If an entry needs an erased value of another form, readers treat the entry as
 * withheld. The function does not change its arguments. To erase a person's data, the caller must delete
 * every other copy of it.
 * @param chosen chooses the personal fields, by the event and the JSON Pointer of the field
 */
export const erase = (
  events: Iterable<JournalEvent>,
  seal: Seal,
  chosen: (event: JournalEvent, path: string) => boolean,
): Erased => {
  const entries: SealedEntry[] = [...seal.entries];
  const left = [...events].map((event, index) => {
    const entry = entries[index];
    const paths = Object.keys(entry?.fields ?? {}).filter((path) => chosen(event, path));
    if (entry === undefined || paths.length === 0) return event;
    entries[index] = erasedEntry(entry, paths);
    return erasedEvent(event, paths);
  });
  return { events: left, seal: sealOver(entries, seal.heads) };
};

/**
 * Withholds whole entries of a journal. Each entry keeps its place in the journal and its digest in the seal.
 * Root, heads and checkpoints stay the same, and the chain still verifies.
 * @param chosen chooses the entries, by the event
 */
export const withhold = (
  events: Iterable<JournalEvent | WithheldEntry>,
  seal: Seal,
  chosen: (event: JournalEvent) => boolean,
): Withheld => {
  const sealed: SealedEntry[] = [...seal.entries];
  const entries = [...events].map((event, index) => {
    const entry = sealed[index];
    if (isWithheldEntry(event) || !chosen(event)) return event;
    if (entry !== undefined) {
      const { stream, position, digest } = entry;
      // Salts and commitments go too. With them a reader could test a guess at the content.
      sealed[index] = { stream, position, digest, withheld: true };
    }
    return withheldEntry(event);
  });
  return { entries, seal: sealOver(sealed, seal.heads) };
};
