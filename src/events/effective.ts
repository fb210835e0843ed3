import type { DomainEvent } from "./catalogue.js";

/** A correction, as it applies to one stream. */
export type Correction = DomainEvent<"EntryWithdrawn" | "EntryCorrected">;

/** An event with its place in its stream. Corrections need no more. */
export type Placed<E> = {
  /** The position in its stream, from 1. */
  readonly position: number;
  /** The event at this position. */
  readonly event: E;
};

/** An event that stands after the corrections of its stream. */
export type Standing<E> = Placed<E> & {
  /** The entry that this `EntryWithdrawn` withdraws, if it is there. */
  readonly withdrawn?: E;
};

/** Whether an event corrects or withdraws another one. */
export const isCorrection = <E extends DomainEvent>(event: E): event is E & Correction =>
  event.type === "EntryWithdrawn" || event.type === "EntryCorrected";

/** The valid corrections of one stream, by the position of the corrected entry. */
type Corrections = ReadonlyMap<number, Correction>;

/**
 * The valid corrections of one stream. The last correction of an entry counts. A withdrawn correction has no
 * effect.
 */
export const standingCorrections = (corrections: readonly Placed<Correction>[]): Corrections => {
  const standing = new Map<number, Correction>();
  for (const { position, event } of [...corrections].sort((a, b) => b.position - a.position)) {
    const undone = standing.get(position)?.type === "EntryWithdrawn";
    if (!undone && event.data.entry < position && !standing.has(event.data.entry))
      standing.set(event.data.entry, event);
  }
  return standing;
};

/**
 * The event that a correction puts in place of an entry whose content is not told. It has the id of the
 * correction. It is undefined if the correction withdraws the entry.
 */
export const restoredBy = <E extends DomainEvent>(correction: E & Correction): E | undefined => {
  if (correction.type === "EntryWithdrawn") return undefined;
  const { type, data, happenedAt } = correction.data.replacement;
  return { ...correction, type, data, metadata: { ...correction.metadata, happenedAt } } as unknown as E;
};

/** The event after its correction. It is undefined if the correction withdraws it. */
export const corrected = <E extends DomainEvent>(
  event: E,
  correction: Correction | undefined,
): E | undefined => {
  if (correction === undefined) return event;
  if (correction.type === "EntryWithdrawn" || correction.data.replacement.type !== event.type) {
    return correction.type === "EntryWithdrawn" ? undefined : event;
  }
  const { data, happenedAt } = correction.data.replacement;
  return { ...event, data, metadata: { ...event.metadata, happenedAt } } as E;
};

/**
 * The events of one stream after the corrections: without withdrawn entries, with the replacements in place
 * of corrected ones.
 */
export const effective = <E extends DomainEvent>(entries: readonly Placed<E>[]): Standing<E>[] => {
  const found = entries.filter((entry): entry is Placed<E & Correction> => isCorrection(entry.event));
  if (found.length === 0) return [...entries];
  const standing = standingCorrections(found);
  const at = new Map(entries.map(({ position, event }) => [position, event]));
  return entries.flatMap(({ position, event }) => {
    const stands = corrected(event, standing.get(position));
    if (stands === undefined) return [];
    const withdrawn = event.type === "EntryWithdrawn" ? at.get(event.data.entry) : undefined;
    return [{ position, event: stands, ...(withdrawn === undefined ? {} : { withdrawn }) }];
  });
};
