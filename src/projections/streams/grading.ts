import type { EventData } from "../../events/catalogue.js";
import type { Grade } from "../../events/values.js";
import { dictionary, projection } from "../fold/projection.js";
import { type Reasoned, reasoned } from "./authored.js";

/** The marker's points for one criterion. */
export interface Mark {
  readonly points: number;
  readonly marker: string;
  /** The reason, in the marker's words. */
  readonly reason?: string;
  readonly by: string;
}

/** Points that the cell settled, with author, time and reason. */
export interface Settlement extends Reasoned {
  readonly points: number;
}

/**
 * The scores and grades of one meeting by the marker, the cell committee, the cell and the superior
 * committee.
 */
export interface GradingState {
  /** The last mark per criterion, by rubric. */
  marks: Record<string, Record<string, Mark>>;
  /** The points that the cell settled for open criteria, by rubric. */
  resolved: Readonly<Record<string, Readonly<Record<string, Settlement>>>>;
  /** The proposal of the cell committee. */
  proposed?: {
    readonly rubric: string;
    readonly points?: number;
    readonly grade: Grade;
    readonly by: string;
  };
  /** The vote of the cell, by show of hands. */
  voted?: {
    readonly grade: Grade;
    readonly inFavour: number;
    readonly against: number;
    readonly abstained: number;
    readonly by: string;
  };
  /** The decision of the superior committee. */
  decided?: { readonly grade: Grade; readonly points?: number; readonly body: string; readonly by: string };
  /** The anonymous opinions of members, in totals. */
  opinions?: EventData<"QualityOpinionsCollected"> & { readonly by: string };
}

/** Most cells settle nothing, so all of them share one empty dictionary. */
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
