import type { Rubric } from "../../rules/rubrics/rubric.js";
import { mostOf } from "../../rules/rubrics/scoring/points.js";
import type { Year } from "../../year.js";
import { stateOf } from "../fold/folded-journal.js";
import { grading } from "../streams/grading.js";
import type { Meeting } from "../year/meetings.js";
import { settledOn } from "./discretion.js";
import type { CriterionExplanation, MeetingExplanation } from "./explanation.js";

/** The sheet that explains: the one the evidence filled, else the one by which the meeting was marked. */
const sheetOf = (year: Year, { quality }: Meeting): { readonly id?: string; readonly rubric?: Rubric } => {
  const id = quality.evidence?.rubric ?? quality.rubric;
  const rubric = year.context.options.rubrics?.find((each) => each.id === id);
  return { ...(id === undefined ? {} : { id }), ...(rubric === undefined ? {} : { rubric }) };
};

/** Explains a meeting's score, criterion by criterion; nothing where the meeting is not known in the year. */
export const meetingExplanation = (year: Year, stream: string): MeetingExplanation | undefined => {
  const meeting = year.meetings.of(stream);
  if (meeting === undefined) return undefined;
  const { id, rubric } = sheetOf(year, meeting);
  const state = stateOf(year.context.known, grading, stream);
  const marks = state?.marks[id ?? ""] ?? {};
  const ids = rubric?.criteria.map((criterion) => criterion.id) ?? Object.keys(marks);
  const criteria = ids.map((criterionId): CriterionExplanation => {
    const criterion = rubric?.criteria.find((each) => each.id === criterionId);
    const evidence = meeting.quality.evidence?.criteria.find((each) => each.criterion === criterionId);
    const mark = marks[criterionId];
    return {
      criterion: criterionId,
      ...(criterion === undefined ? {} : { says: criterion.says, max: mostOf(criterion) }),
      ...(criterion?.source === undefined ? {} : { source: criterion.source }),
      ...(mark === undefined ? {} : { points: mark.points, marker: mark.marker }),
      ...(mark?.reason === undefined ? {} : { reason: mark.reason }),
      by: mark === undefined ? [] : [mark.by],
      ...(evidence === undefined ? {} : { evidence }),
    };
  });
  return {
    kind: "meeting",
    about: stream,
    meeting,
    ...(rubric === undefined ? {} : { sheet: { id: rubric.id, source: rubric.source, scale: rubric.scale } }),
    criteria,
    discretion: settledOn(state?.resolved[id ?? ""] ?? {}),
    findings: year.findings.filter(({ about }) => about === stream),
  };
};
