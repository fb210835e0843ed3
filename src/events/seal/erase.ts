import type { JournalEvent } from "../catalogue.js";
import { erasedText, without } from "./fields.js";
import { personalPlaces } from "./places.js";
import type { Seal, SealedEntry } from "./schema.js";
import { sealOver } from "./seal.js";

/** A journal and its seal after some personal values were erased. */
export interface Erased {
  readonly events: readonly JournalEvent[];
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

const erasedEvent = (event: JournalEvent, paths: readonly string[]): JournalEvent => {
  const texts = new Set(personalPlaces(event).flatMap(({ path, isText }) => (isText ? [path] : [])));
  return paths.reduce<unknown>(
    (left, path) => without(left, path, texts.has(path) ? erasedText : undefined),
    event,
  ) as JournalEvent;
};

/**
 * Erases personal values from a journal and their salts from its seal. The commitments stay: root, heads and
 * checkpoints are the same, the chain still verifies, and says which fields were erased. A text leaves
 * `erasedText`; any other value leaves nothing, so that an entry that must have it cannot be read any more.
 * What was given is not changed: whoever erases a person's data deletes every copy of it.
 * @param chosen which personal fields, by the event and the JSON Pointer of the field
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
