import { projection } from "../fold/projection.js";

/** Corrections in one stream, and contradictions of its sources. */
export interface CorrectionsState {
  /** Entries that were withdrawn or corrected. */
  corrections: {
    readonly entry: number;
    readonly kind: "withdrawn" | "corrected";
    readonly at: string;
    readonly by: string;
  }[];
  /** Two statements of sources that contradict each other. */
  contradictions: {
    readonly about: string;
    readonly says: string;
    readonly against: string;
    readonly by: string;
  }[];
}

/** Corrections and contradictions of one stream. */
export const corrections = projection({
  name: "corrections",
  version: 1,
  initial: (): CorrectionsState => ({ corrections: [], contradictions: [] }),
  on: {
    EntryWithdrawn: (state, { id: by, data, metadata }) => {
      state.corrections.push({ entry: data.entry, kind: "withdrawn", at: metadata.recordedAt, by });
    },
    EntryCorrected: (state, { id: by, data, metadata }) => {
      state.corrections.push({ entry: data.entry, kind: "corrected", at: metadata.recordedAt, by });
    },
    ContradictionNoted: (state, { id: by, data }) => {
      state.contradictions.push({ about: data.about, says: data.says, against: data.against, by });
    },
  },
});
