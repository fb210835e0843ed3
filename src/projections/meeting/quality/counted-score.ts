import type { Fraction } from "../../../rules/rubrics/fraction.js";
import type { ScoredMeeting } from "../../../rules/rubrics/roll-up/score.js";
import type { Rubric } from "../../../rules/rubrics/rubric.js";
import { gradeOf } from "../../../rules/rubrics/scoring/grade.js";
import { eventsOfBecause } from "../../../rules/rubrics/scoring/score.js";
import { stateOf } from "../../driver/index.js";
import type { YearContext } from "../../year/context.js";
import { grading } from "../grading.js";
import type { Meeting } from "../meetings.js";

/** The points of a meeting that count, on the scale of its sheet. */
export const pointsOf = ({ quality }: Meeting): Fraction | undefined => quality.score;

/** The events that state a meeting's points, in the order in which they count. */
export const pointsStatedBy = ({ known }: YearContext, { stream, quality }: Meeting): readonly string[] => {
  if (quality.score === undefined) return [];
  if (quality.decided?.points !== undefined) return [quality.decided.by];
  if (quality.proposed?.points !== undefined) return [quality.proposed.by];
  if (quality.scoredBy === "evidence")
    return [
      ...new Set(quality.evidence?.criteria.flatMap(({ because }) => because.flatMap(eventsOfBecause))),
    ];
  const sheet = stateOf(known, grading, stream)?.marks[quality.rubric ?? ""];
  return Object.values(sheet ?? {}).map(({ by }) => by);
};

/** The id of the sheet that a meeting's score is of. */
export const sheetIdOf = ({ quality }: Meeting): string | undefined =>
  quality.scoredBy === "evidence" ? quality.evidence?.rubric : quality.rubric;

/** The sheet of a meeting, where the reader knows it. */
export const sheetOf = ({ options }: YearContext, rubric: string | undefined): Rubric | undefined =>
  options.rubrics?.find(({ id }) => id === rubric);

/** A meeting's points and grade: the grade as last stated, else as its sheet gives it to the points. */
export const scoredMeeting = (context: YearContext, meeting: Meeting): ScoredMeeting => {
  const { quality } = meeting;
  const points = pointsOf(meeting);
  const stated = quality.decided ?? quality.voted ?? quality.proposed;
  const sheet = sheetOf(context, sheetIdOf(meeting));
  const grade =
    quality.grade ?? (sheet === undefined || points === undefined ? undefined : gradeOf(sheet, points));
  return {
    ...(points === undefined ? {} : { points }),
    ...(grade === undefined ? {} : { grade }),
    from: stated === undefined ? pointsStatedBy(context, meeting) : [stated.by],
  };
};
