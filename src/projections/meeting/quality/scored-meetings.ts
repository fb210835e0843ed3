import type { Rubric } from "../../../rules/rubrics/rubric.js";
import { bindRubric } from "../../../rules/rubrics/scoring/bound.js";
import { gradeOf } from "../../../rules/rubrics/scoring/grade.js";
import { type MarkedScore, markedScore } from "../../../rules/rubrics/scoring/marked.js";
import type { SheetScore } from "../../../rules/rubrics/scoring/score.js";
import { scoreSheet } from "../../../rules/rubrics/scoring/sheet.js";
import { stateOf } from "../../driver/index.js";
import { type EvidenceSources, meetingEvidence } from "../evidence/facts.js";
import { grading } from "../grading.js";
import type { Meeting } from "../meetings.js";
import { adoptedRubric } from "./adopted-rubric.js";
import type { MeetingQuality } from "./stated-quality.js";

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

/** The score where nobody stated one: the marker's sum, else the evidence where nothing is open. */
const computedScore = (
  marked: MarkedScore | undefined,
  evidence: SheetScore | undefined,
): Pick<MeetingQuality, "score" | "scoredBy"> => {
  if (marked?.score !== undefined) return { score: marked.score, scoredBy: "marked" };
  return evidence?.score === undefined ? {} : { score: evidence.score, scoredBy: "evidence" };
};

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
    ...(quality.score === undefined ? computedScore(marked, filled) : {}),
  };
};

/** The meetings with their quality as it is marked and as the evidence supports it. */
export const scoredMeetings = (sources: EvidenceSources): Meeting[] =>
  sources.meetings.map((meeting) => ({ ...meeting, quality: qualityOf(sources, meeting) }));

/** The grade that a sheet gives to the score that people stated or marked by it. */
export const gradeOfScore = ({ quality }: Meeting, rubrics: readonly Rubric[]): string | undefined => {
  const { score, scoredBy } = quality;
  const rubric = rubrics.find(({ id }) => id === quality.rubric);
  return rubric === undefined || score === undefined || scoredBy === "evidence"
    ? undefined
    : gradeOf(rubric, score);
};
