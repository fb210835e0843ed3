import type { DomainEvent } from "./catalogue.js";

/** A correction as it applies to one stream. */
export type Correction = DomainEvent<"EntryWithdrawn" | "EntryCorrected">;

/** An event with its place in its stream, all that corrections need to know. */
export type Placed<E> = {
  /** The place in its stream, from 1. */
  readonly position: number;
  /** The event there. */
  readonly event: E;
};

/** Whether an event replaces or withdraws another. */
export const isCorrection = <E extends DomainEvent>(event: E): event is E & Correction =>
  event.type === "EntryWithdrawn" || event.type === "EntryCorrected";

/** The standing corrections of one stream, by the position of the entry that each concerns. */
type Corrections = ReadonlyMap<number, Correction>;

/**
 * The corrections of one stream that stand. The last correction of an entry counts; a correction
 * that was itself withdrawn never happened.
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

/** The event as it stands after its correction; nothing where it was withdrawn. */
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

/** What stands of the events of one stream: withdrawn entries gone, corrected ones replaced in place. */
export const effective = <E extends DomainEvent>(entries: readonly Placed<E>[]): Placed<E>[] => {
  const found = entries.filter((entry): entry is Placed<E & Correction> => isCorrection(entry.event));
  if (found.length === 0) return [...entries];
  const standing = standingCorrections(found);
  return entries.flatMap(({ position, event }) => {
    const stands = corrected(event, standing.get(position));
    return stands === undefined ? [] : [{ position, event: stands }];
  });
};
