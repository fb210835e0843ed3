import type { EventData, Grade } from "../../events/index.js";
import { dictionary, projection } from "../driver/index.js";

/** How one meeting was scored and graded: by the marker, the cell committee, the cell, the superior committee. */
export interface GradingState {
  /** The last mark per criterion, by rubric. */
  marks: Record<string, Record<string, { readonly points: number; readonly by: string }>>;
  proposed?: {
    readonly rubric: string;
    readonly points?: number;
    readonly grade: Grade;
    readonly by: string;
  };
  voted?: {
    readonly grade: Grade;
    readonly inFavour: number;
    readonly against: number;
    readonly abstained: number;
    readonly by: string;
  };
  decided?: { readonly grade: Grade; readonly points?: number; readonly body: string; readonly by: string };
  opinions?: EventData<"QualityOpinionsCollected"> & { readonly by: string };
}

/** The marks and grades of one meeting. */
export const grading = projection({
  name: "grading",
  version: 1,
  initial: (): GradingState => ({ marks: dictionary() }),
  on: {
    CriterionMarked: (state, { id: by, data }) => {
      const sheet = state.marks[data.rubric] ?? {};
      state.marks[data.rubric] = { ...sheet, [data.criterion]: { points: data.points, by } };
    },
    ScoreProposed: (state, { id: by, data }) => {
      const { rubric, points, grade } = data;
      state.proposed = { rubric, grade, ...(points === undefined ? {} : { points }), by };
    },
    GradeVoted: (state, { id: by, data }) => {
      state.voted = { by, ...data };
    },
    GradeDecided: (state, { id: by, data }) => {
      const { grade, points } = data;
      state.decided = { grade, ...(points === undefined ? {} : { points }), body: data.by, by };
    },
    QualityOpinionsCollected: (state, { id: by, data }) => {
      state.opinions = { by, ...data };
    },
  },
});
