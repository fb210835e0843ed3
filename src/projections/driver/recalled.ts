import type { JournalEvent } from "../../events/index.js";
import type { Gap } from "./known.js";

/** The events of one stream from a second reading: those that the first reading had, and no others. */
export interface Recalled {
  /** Takes an event; one that the first reading missed, or that was taken already, changes nothing. */
  take(event: JournalEvent): void;
  /** Whether every event of the first reading has been taken. */
  isWhole(): boolean;
  /** What was taken, in order of position. */
  inOrder(): { readonly position: number; readonly event: JournalEvent }[];
}

/**
 * Begins to recall a stream.
 * @param last the last position that the first reading saw
 * @param gaps what it missed; gaps of other streams do not matter
 */
export const recalledOf = (stream: string, last: number, gaps: readonly Gap[]): Recalled => {
  const missed = gaps.filter((gap) => gap.stream === stream);
  const expected = missed.reduce((sum, { after, before }) => sum - (before - after - 1), last);
  const taken = new Map<number, JournalEvent>();
  return {
    take(event) {
      const { position } = event;
      if (position > last || taken.has(position)) return;
      if (!missed.some(({ after, before }) => position > after && position < before))
        taken.set(position, event);
    },
    isWhole: () => taken.size === expected,
    inOrder: () => [...taken].sort(([a], [b]) => a - b).map(([position, event]) => ({ position, event })),
  };
};
