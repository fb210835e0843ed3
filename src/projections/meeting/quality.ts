import type { Grade } from "../../events/index.js";
import {
  bindRubric,
  type Fraction,
  gradeOf,
  type MarkedScore,
  markedScore,
  type Rubric,
  type SheetScore,
  scoreSheet,
} from "../../rules/index.js";
import { type Known, stateOf } from "../driver/index.js";
import { adoptedRubric } from "./adopted-rubric.js";
import { type EvidenceSources, meetingEvidence } from "./evidence/facts.js";
import { type GradingState, grading } from "./grading.js";
import type { Meeting } from "./meetings.js";

/** The sheet that a body adopted for a meeting, and whether the one that the reader holds is the same. */
export interface AdoptedSheet {
  readonly rubric: string;
  readonly organisation: string;
  /** Whether the reader's sheet has the fingerprint of the one adopted; absent where the reader has none. */
  readonly same?: boolean;
  readonly by: string;
}

/**
 * The scores and grades of one meeting, side by side: what the marker gave, what the evidence supports, what the
 * committee proposed, the cell voted and the superior committee decided. Each is absent until it is known.
 */
export interface MeetingQuality {
  /** The sheet by which it was marked or proposed. */
  readonly rubric?: string;
  readonly adopted?: AdoptedSheet;
  /** The sum of the marker's sheet, where the sheet is known. */
  readonly marked?: MarkedScore;
  /** The sheet as the evidence fills it: the one adopted, else the one by which it was marked. */
  readonly evidence?: SheetScore;
  readonly proposed?: GradingState["proposed"];
  readonly voted?: GradingState["voted"];
  readonly decided?: GradingState["decided"];
  /** The members' anonymous opinions, totals only. */
  readonly opinions?: GradingState["opinions"];
  /** The score that counts, exact: as decided, else proposed, else the sum of the marker's sheet. */
  readonly score?: Fraction;
  /** The last grade stated: decided, voted, or proposed. */
  readonly grade?: Grade;
}

/** What people stated of a meeting's quality; nothing is computed. */
export const statedQuality = (known: Known, stream: string): MeetingQuality => {
  const state = stateOf(known, grading, stream);
  if (state === undefined) return {};
  const { proposed, voted, decided, opinions } = state;
  const rubric = proposed?.rubric ?? Object.keys(state.marks)[0];
  const points = decided?.points ?? proposed?.points;
  const grade = decided?.grade ?? voted?.grade ?? proposed?.grade;
  return {
    ...(rubric === undefined ? {} : { rubric }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(voted === undefined ? {} : { voted }),
    ...(decided === undefined ? {} : { decided }),
    ...(opinions === undefined ? {} : { opinions }),
    ...(points === undefined ? {} : { score: [points, 1] as const }),
    ...(grade === undefined ? {} : { grade }),
  };
};

const listed = <T extends object>(sheet: Readonly<Record<string, T>> | undefined): ReadonlyMap<string, T> =>
  new Map(Object.entries(sheet ?? {}));

/** A name that stands for what is asked, where a fact is missing because something else is. */
const asking = (sheet: SheetScore, asks: ReadonlyMap<string, readonly string[]>): SheetScore => ({
  ...sheet,
  criteria: sheet.criteria.map((score) => {
    if (score.open === undefined) return score;
    const missing = new Set(score.open.missing.flatMap((name) => asks.get(name) ?? [name]));
    return { ...score, open: { why: score.open.why, missing: [...missing] } };
  }),
});

const qualityOf = (sources: EvidenceSources, meeting: Meeting): MeetingQuality => {
  const { context } = sources;
  const { rubrics = [] } = context.options;
  const { quality, stream, cell, day, kind } = meeting;
  const adoption = adoptedRubric(context, cell, day, kind);
  const rubricOf = (id: string | undefined) => rubrics.find((each) => each.id === id);
  const state = stateOf(context.known, grading, stream);
  const marks = (id: string) => listed(state?.marks[id]);
  const filledBy = rubricOf(adoption?.adopted.rubric ?? quality.rubric);
  const evidence = (rubric: Rubric): SheetScore => {
    const bound = bindRubric(rubric, adoption?.adopted.parameters);
    const { facts, asks } = meetingEvidence(sources, meeting, rubric, bound);
    const settled = listed(state?.resolved[rubric.id]);
    return asking(scoreSheet(rubric, { facts, bound, marks: marks(rubric.id), settled }), asks);
  };
  const filled = filledBy === undefined || !meeting.held ? undefined : evidence(filledBy);
  const markedBy = rubricOf(quality.rubric);
  const sheet = markedBy === undefined ? undefined : marks(markedBy.id);
  const marked =
    markedBy === undefined || sheet === undefined || sheet.size === 0
      ? undefined
      : markedScore(markedBy, sheet, filled?.rubric === markedBy.id ? filled.criteria : []);
  const score = quality.score ?? marked?.score;
  return {
    ...quality,
    ...(adoption === undefined
      ? {}
      : {
          adopted: {
            rubric: adoption.adopted.rubric,
            organisation: adoption.organisation,
            ...(filledBy === undefined
              ? {}
              : { same: sources.fingerprintOf(filledBy) === adoption.adopted.fingerprint }),
            by: adoption.adopted.by,
          },
        }),
    ...(marked === undefined ? {} : { marked }),
    ...(filled === undefined ? {} : { evidence: filled }),
    ...(score === undefined ? {} : { score }),
  };
};

/** The meetings with their quality as it is marked and as the evidence supports it. */
export const scoredMeetings = (sources: EvidenceSources): Meeting[] =>
  sources.meetings.map((meeting) => ({ ...meeting, quality: qualityOf(sources, meeting) }));

/** The grade that a sheet gives to a meeting's score. */
export const gradeOfScore = ({ quality }: Meeting, rubrics: readonly Rubric[]): string | undefined => {
  const rubric = rubrics.find(({ id }) => id === quality.rubric);
  return rubric === undefined || quality.score === undefined ? undefined : gradeOf(rubric, quality.score);
};
