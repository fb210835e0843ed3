import { shortened } from "../journal/flaw.js";
import { isWithheldEntry } from "../journal/withheld.js";
import { broken, type Place, type SealBreak } from "./break.js";
import { commitmentOf, entryDigest } from "./entry.js";
import { isErasedAt, valueAt } from "./fields.js";
import type { SealedEntry, SealedField } from "./schema.js";

const placeOf = (event: unknown): Place => {
  const { stream, position } = (event ?? {}) as Partial<Record<keyof Place, unknown>>;
  return { stream: shortened(String(stream)), position: Number(position) };
};

const nameOf = ({ stream, position }: Place): string => `${stream}@${position}`;

const fieldHolds = (event: unknown, path: string, { salt, commitment }: SealedField): boolean => {
  if (salt === undefined) return isErasedAt(event, path);
  const value = valueAt(event, path);
  return value !== undefined && commitmentOf(salt, value) === commitment;
};

/** Where an event is not what was sealed: at a personal field, or "" for the rest; undefined where it is. */
export const differenceAt = (event: unknown, entry: SealedEntry): string | undefined => {
  const { stream, position, digest, fields = {} } = entry;
  try {
    // The digest is all that is known of what stood here: nothing else may stand in its place.
    if (entry.withheld === true)
      return isWithheldEntry(event) && event.stream === stream && event.position === position
        ? undefined
        : "";
    const place = (event ?? {}) as Partial<Place>;
    if (place.stream !== stream || place.position !== position) return "";
    if (entryDigest(event, fields) !== digest) return "";
    return Object.entries(fields).find(([path, field]) => !fieldHolds(event, path, field))?.[0];
  } catch {
    // A damaged file may hold numbers or depths that have no canonical form.
    return "";
  }
};

const stands = (event: unknown, entry: SealedEntry | undefined): boolean =>
  entry !== undefined && differenceAt(event, entry) === undefined;

/** What broke at the first entry that is not the one sealed there. */
export const breakAt = (
  index: number,
  events: readonly unknown[],
  entries: readonly SealedEntry[],
): SealBreak => {
  const entry = entries[index] as SealedEntry;
  const event = events[index];
  const at = index + 1;
  const expected: Place = { stream: entry.stream, position: entry.position };
  if (index >= events.length) return broken("truncated", at, { held: events.length, sealed: entries.length });
  const found = placeOf(event);
  const isElsewhere = events.slice(at).some((other) => stands(other, entry));
  const isOfLater = entries.slice(at).some((other) => stands(event, other));
  if (isElsewhere) {
    return isOfLater
      ? broken("reordered", at, { ...found, before: expected })
      : broken("inserted", at, found);
  }
  if (isOfLater) return broken("removed", at, expected);
  const changed = broken("changed", at, expected, differenceAt(event, entry));
  const nextStands = stands(events[at], entries[at]) || at === events.length;
  const isNowhere = !events.some((other) => nameOf(placeOf(other)) === nameOf(expected));
  return isNowhere && !nextStands ? broken("removed", at, expected) : changed;
};
