import { type JournalEvent, journalEvent } from "../../../src/events/catalogue.js";

/** The invalid events, each with its problem. */
export const invalidOf = (events: readonly JournalEvent[]): string[] =>
  events.flatMap((event) => {
    const checked = journalEvent.safeParse(event);
    return checked.success ? [] : [`${event.id} ${event.type}: ${checked.error.issues[0]?.message}`];
  });

/** The events with a wrong position in their stream, or with an id that does not fit their place. */
export const misplacedOf = (events: readonly JournalEvent[]): string[] => {
  const lengths = new Map<string, number>();
  return events.flatMap(({ id, stream, position }) => {
    const next = (lengths.get(stream) ?? 0) + 1;
    lengths.set(stream, next);
    return position === next && id === `${stream}@${position}` ? [] : [id];
  });
};

/** The events that were recorded before the preceding event. */
export const unsortedOf = (events: readonly JournalEvent[]): string[] =>
  events.flatMap(({ id, metadata }, index) => {
    const before = events[index - 1]?.metadata.recordedAt ?? "";
    return metadata.recordedAt < before ? [id] : [];
  });

/** The events of a type. */
export const ofType = <T extends JournalEvent["type"]>(events: readonly JournalEvent[], type: T) =>
  events.filter((event): event is Extract<JournalEvent, { type: T }> => event.type === type);
