import { type EventData, type EventType, type JournalEvent, schemaVersionOf } from "../../events/index.js";

/** An event before it has its place in a stream. Mutable: generators move and change drafts. */
export interface Draft {
  stream: string;
  type: EventType;
  data: EventData<EventType>;
  happenedAt: string;
  recordedAt: string;
  recordedBy: string;
  recordedFor: string;
  /** For a correction: the draft it concerns. Its position becomes `entry` when it is known. */
  about?: Draft;
}

/** Writes drafts of one stream, by one person for one body; recorded when they happen unless said otherwise. */
export type Pen = <T extends EventType>(
  type: T,
  data: EventData<T>,
  happenedAt: string,
  recordedAt?: string,
) => void;

/** A pen that adds to `drafts`. */
export const pen =
  (drafts: Draft[], stream: string, recordedBy: string, recordedFor: string): Pen =>
  (type, data, happenedAt, recordedAt = happenedAt) => {
    drafts.push({ stream, type, data, happenedAt, recordedAt, recordedBy, recordedFor });
  };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The journal of some drafts: in the order of recording, then by stream, then as drafted; numbered
 * from 1 in each stream. Drafts are left as they are, and sorted.
 */
export const journalOf = (drafts: Draft[]): JournalEvent[] => {
  drafts.sort((a, b) => compare(a.recordedAt, b.recordedAt) || compare(a.stream, b.stream));
  const lengths = new Map<string, number>();
  const positions = new Map<Draft, number>();
  return drafts.map((draft) => {
    const position = (lengths.get(draft.stream) ?? 0) + 1;
    lengths.set(draft.stream, position);
    positions.set(draft, position);
    const { stream, type, about, happenedAt, recordedAt, recordedBy, recordedFor } = draft;
    const data = about === undefined ? draft.data : { ...draft.data, entry: positions.get(about) ?? 1 };
    const metadata = {
      schemaVersion: schemaVersionOf(type),
      happenedAt,
      recordedAt,
      recordedBy,
      recordedFor,
    };
    return { id: `${stream}@${position}`, type, stream, position, data, metadata } as JournalEvent;
  });
};
