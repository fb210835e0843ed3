import type { EventData } from "../../events/catalogue.js";
import type { Grade } from "../../events/values.js";
import { dictionary, projection } from "../fold/projection.js";
import { type Reasoned, reasoned } from "./authored.js";

/** The marker's points for one criterion. */
export interface Mark {
  readonly points: number;
  readonly marker: string;
  /** Why, as the marker wrote it. */
  readonly reason?: string;
  readonly by: string;
}

/** Points that the cell settled, with author, time and reason. */
export interface Settlement extends Reasoned {
  readonly points: number;
}

/** How one meeting was scored and graded: by the marker, the cell committee, the cell, the superior committee. */
export interface GradingState {
  /** The last mark per criterion, by rubric. */
  marks: Record<string, Record<string, Mark>>;
  /** What the cell settled where a rubric leaves a criterion open, by rubric. */
  resolved: Readonly<Record<string, Readonly<Record<string, Settlement>>>>;
  /** What the cell committee proposed. */
  proposed?: {
    readonly rubric: string;
    readonly points?: number;
    readonly grade: Grade;
    readonly by: string;
  };
  /** What the cell voted, with the hands. */
  voted?: {
    readonly grade: Grade;
    readonly inFavour: number;
    readonly against: number;
    readonly abstained: number;
    readonly by: string;
  };
  /** What the superior committee decided. */
  decided?: { readonly grade: Grade; readonly points?: number; readonly body: string; readonly by: string };
  /** What members said anonymously, in totals. */
  opinions?: EventData<"QualityOpinionsCollected"> & { readonly by: string };
}

/** Most cells settle nothing: one empty dictionary for all of them. */
const noneSettled: GradingState["resolved"] = Object.freeze(dictionary<Record<string, Settlement>>());

/** The marks and grades of one meeting. */
export const grading = projection({
  name: "grading",
  version: 3,
  initial: (): GradingState => ({ marks: dictionary(), resolved: noneSettled }),
  on: {
    CriterionMarked: (state, { id: by, data }) => {
      const { rubric, criterion, points, by: marker, reason } = data;
      const mark: Mark = reason === undefined ? { points, marker, by } : { points, marker, by, reason };
      state.marks[rubric] ??= {};
      (state.marks[rubric] as Record<string, Mark>)[criterion] = mark;
    },
    CriterionGapResolved: (state, event) => {
      const { rubric, criterion, points } = event.data;
      const settled = { ...state.resolved[rubric], [criterion]: { points, ...reasoned(event) } };
      state.resolved = Object.assign(dictionary(), state.resolved, { [rubric]: settled });
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
