import { freeze } from "immer";
import type { DomainEvent } from "../events/catalogue.js";
import type { Placed } from "../events/effective.js";

/** The last entry of a stream, linked to the one before it: appending costs the same at any length. */
export interface Entry extends Placed<DomainEvent> {
  readonly before: Entry | undefined;
}

/** The list with one more entry. The event is frozen: what is kept cannot change. */
export const append = (last: Entry | undefined, event: DomainEvent): Entry =>
  Object.freeze({ position: (last?.position ?? 0) + 1, event: freeze(event, true), before: last });

/** The entries in the order of their positions. */
export const entriesOf = (last: Entry | undefined): Entry[] => {
  const entries: Entry[] = [];
  for (let entry = last; entry !== undefined; entry = entry.before) entries.push(entry);
  return entries.reverse();
};
