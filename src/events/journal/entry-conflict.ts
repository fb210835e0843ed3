import type { JournalEvent } from "../catalogue.js";
import type { EntryPosition } from "./continuity.js";
import { differingFields } from "./same-content.js";

/**
 * Two entries with one id or at one position of a stream, and with different content. The first in the order
 * of the journal is the one that was read.
 */
export interface EntryConflict {
  /** The id of the entry that was not read. */
  readonly id: string;
  /** The place of the entry that was read: its stream. */
  readonly stream: string;
  /** Its position in the stream, from 1. */
  readonly position: number;
  /** Its id. It is another one where two entries claim one position. */
  readonly read: string;
  /** The fields in which the two entries differ, as paths such as `data.level`. */
  readonly differs: readonly string[];
}

/** An entry that was not read, and the place of the earlier entry that has its id or its position. */
export interface Displaced {
  readonly event: JournalEvent;
  readonly by: EntryPosition;
}

const keyOf = ({ stream, position }: EntryPosition): string => `${stream}@${position}`;

/**
 * Compares each entry that was not read with the one that was. The result has the order of the entries. Equal
 * entries are repeated deliveries, which do no harm: for them it is undefined.
 * @param events the journal, read again from its beginning
 */
export const comparedWithFirst = (
  displaced: readonly Displaced[],
  events: Iterable<JournalEvent>,
): (EntryConflict | undefined)[] => {
  if (displaced.length === 0) return [];
  const wanted = new Set(displaced.map(({ by }) => keyOf(by)));
  const first = new Map<string, JournalEvent>();
  for (const event of events) {
    const key = keyOf(event);
    if (wanted.has(key) && !first.has(key)) first.set(key, event);
  }
  return displaced.map(({ event, by: { stream, position } }) => {
    const read = first.get(keyOf({ stream, position }));
    if (read === undefined) return undefined;
    const differs = differingFields(read, event);
    return differs.length === 0 ? undefined : { id: event.id, stream, position, read: read.id, differs };
  });
};

/** The conflicts among entries that were not read. */
export const conflictsOf = (
  displaced: readonly Displaced[],
  events: Iterable<JournalEvent>,
): EntryConflict[] =>
  comparedWithFirst(displaced, events).filter((each): each is EntryConflict => each !== undefined);
