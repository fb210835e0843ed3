import type { JournalEvent } from "../../events/catalogue.js";
import { dictionary, projection } from "../fold/projection.js";

/** Corrections in one stream, and contradictions of its sources. */
export interface CorrectionsState {
  /** Entries that were withdrawn or corrected. */
  corrections: {
    readonly entry: number;
    readonly kind: "withdrawn" | "corrected";
    /** The ballot whose count was corrected or withdrawn. Absent for every other entry. */
    readonly ballot?: string;
    readonly at: string;
    readonly by: string;
  }[];
  /** The counts of each ballot that stand, by the ids of their entries. There should be one. */
  counts: Record<string, readonly string[]>;
  /** Two statements of sources that contradict each other. */
  contradictions: {
    readonly about: string;
    readonly says: string;
    readonly against: string;
    readonly by: string;
  }[];
}

/** The ballot that an entry counts, or that it counts again as a correction. */
const ballotCounted = (entry: JournalEvent | undefined): { readonly ballot?: string } => {
  const { type, data } = entry?.type === "EntryCorrected" ? entry.data.replacement : (entry ?? {});
  return type === "BallotCounted" ? { ballot: String((data as { ballot?: unknown }).ballot) } : {};
};

/** Corrections and contradictions of one stream. */
export const corrections = projection({
  name: "corrections",
  version: 3,
  initial: (): CorrectionsState => ({ corrections: [], counts: dictionary(), contradictions: [] }),
  on: {
    EntryWithdrawn: (state, { id: by, data, metadata }, withdrawn) => {
      state.corrections.push({
        entry: data.entry,
        kind: "withdrawn",
        ...ballotCounted(withdrawn),
        at: metadata.recordedAt,
        by,
      });
    },
    EntryCorrected: (state, event) => {
      const { id: by, data, metadata } = event;
      state.corrections.push({
        entry: data.entry,
        kind: "corrected",
        ...ballotCounted(event),
        at: metadata.recordedAt,
        by,
      });
    },
    BallotCounted: (state, { id, data: { ballot } }) => {
      state.counts[ballot] = [...(state.counts[ballot] ?? []), id];
    },
    ContradictionNoted: (state, { id: by, data }) => {
      state.contradictions.push({ about: data.about, says: data.says, against: data.against, by });
    },
  },
});
