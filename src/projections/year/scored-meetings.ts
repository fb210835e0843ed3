import type { ParameterValues } from "../../rules/engine/conditions/vocabulary.js";
import { isFingerprintOf } from "../../rules/engine/fingerprints.js";
import type { Fraction } from "../../rules/rubrics/fraction.js";
import { rubricInUse } from "../../rules/rubrics/meeting-facts.js";
import type { ScoredMeeting } from "../../rules/rubrics/roll-up.js";
import type { Rubric } from "../../rules/rubrics/rubric.js";
import { eventsOfBecause, gradeOf, type RubricScore } from "../../rules/rubrics/score.js";
import { type MarkedScore, markedScore, scoreRubric } from "../../rules/rubrics/score-rubric.js";
import { stateOf, type WithheldPosition } from "../fold/folded-journal.js";
import { grading } from "../streams/grading.js";
import { adoptedRubric } from "./adopted-rubric.js";
import type { Stage } from "./classified.js";
import type { YearContext } from "./context.js";
import { type EvidenceSources, meetingEvidence } from "./meeting-evidence.js";
import type { Meeting, MeetingQuality } from "./meetings.js";
import { kept, oncePer } from "./table.js";
import { mayGrade, withheldIn } from "./withheld-entries.js";

const listed = <T extends object>(rubric: Readonly<Record<string, T>> | undefined): ReadonlyMap<string, T> =>
  new Map(Object.entries(rubric ?? {}));

/** A rubric with the choices of the adopting body, prepared once for all meetings under the adoption. */
const rubricInUseWith = oncePer((rubric: Rubric) =>
  oncePer((chosen: ParameterValues) => rubricInUse(rubric, chosen)),
);

const nothingChosen: ParameterValues = {};

/** The name to ask for if a fact is missing because another entry or choice is missing. */
const asking = (rubric: RubricScore, asks: ReadonlyMap<string, readonly string[]>): RubricScore => ({
  ...rubric,
  criteria: rubric.criteria.map((score) => {
    if (score.open === undefined) return score;
    const missing = new Set(score.open.missing.flatMap((name) => asks.get(name) ?? [name]));
    return { ...score, open: { why: score.open.why, missing: [...missing] } };
  }),
});

/**
 * The score without a stated one: the sum of the marks, or the points of the evidence if no criterion is
 * open.
 */
const computedScore = (
  marked: MarkedScore | undefined,
  evidence: RubricScore | undefined,
): Pick<MeetingQuality, "score" | "scoredBy"> => {
  if (marked?.score !== undefined) return { score: marked.score, scoredBy: "marked" };
  return evidence?.score === undefined ? {} : { score: evidence.score, scoredBy: "evidence" };
};

/** The grade without a stated one: that of the score that counts, or the only one that the record allows. */
const computedGrade = (
  { score, scoredBy, marked, evidence }: MeetingQuality,
  rubric: Rubric | undefined,
): string | undefined => {
  if (scoredBy === "marked") return marked?.grade;
  if (scoredBy === "evidence" || score === undefined) return evidence?.grade;
  return rubric === undefined ? undefined : gradeOf(rubric, score);
};

const qualityOf = (sources: EvidenceSources, meeting: Meeting): MeetingQuality => {
  const { context } = sources;
  const { rubrics } = context.options;
  const { quality, stream, cell, day, kind } = meeting;
  const adoption = adoptedRubric(context, cell, day, kind);
  const rubricOf = (id: string | undefined) => rubrics.find((each) => each.id === id);
  const state = stateOf(context.folded, grading, stream);
  const marks = kept((id) => listed(state?.marks[id]));
  const filledBy = rubricOf(adoption?.adopted.rubric ?? quality.rubric);
  const evidence = (rubric: Rubric): RubricScore => {
    const inUse = rubricInUseWith(rubric)(adoption?.adopted.parameters ?? nothingChosen);
    const { facts, asks } = meetingEvidence(sources, meeting, rubric, inUse);
    const settled = listed(state?.resolved[rubric.id]);
    return asking(scoreRubric(rubric, { facts, rulesInUse: inUse, marks: marks(rubric.id), settled }), asks);
  };
  const filled = filledBy === undefined || !meeting.held ? undefined : evidence(filledBy);
  const markedBy = rubricOf(quality.rubric);
  const rubric = markedBy === undefined ? undefined : marks(markedBy.id);
  const marked =
    markedBy === undefined || rubric === undefined || rubric.size === 0
      ? undefined
      : markedScore(markedBy, rubric, filled?.rubric === markedBy.id ? filled.criteria : []);
  const judged: MeetingQuality = {
    ...quality,
    ...(adoption === undefined
      ? {}
      : {
          adopted: {
            rubric: adoption.adopted.rubric,
            organisation: adoption.organisation,
            ...(filledBy === undefined
              ? {}
              : { same: isFingerprintOf(adoption.adopted.fingerprint, filledBy) }),
            by: adoption.adopted.by,
          },
        }),
    ...(marked === undefined ? {} : { marked }),
    ...(filled === undefined ? {} : { evidence: filled }),
    ...(quality.score === undefined ? computedScore(marked, filled) : {}),
  };
  const grade = quality.grade === undefined ? computedGrade(judged, markedBy) : undefined;
  return grade === undefined ? judged : { ...judged, computedGrade: grade };
};

/** The quality of a meeting with withheld entries: what people stated, and only what none of these may change. */
const statedOf = (quality: MeetingQuality, withheld: readonly WithheldPosition[]): MeetingQuality => {
  if (!mayGrade(withheld)) return { ...quality, withheld };
  const { score: _score, scoredBy: _by, grade: _grade, ...rest } = quality;
  return { ...rest, withheld };
};

/** The meetings with their quality as marked and as the evidence shows it. */
export const scoredMeetings = (sources: EvidenceSources): Meeting[] =>
  sources.meetings.map((meeting) => {
    const withheld = withheldIn(sources.context, meeting.stream);
    const quality = withheld.length === 0 ? qualityOf(sources, meeting) : statedOf(meeting.quality, withheld);
    return { ...meeting, quality };
  });

/** The stage of a meeting's grade: decided, or only voted or proposed. Undefined if nobody stated a grade. */
export const gradeStage = ({ decided, voted, proposed }: MeetingQuality): Stage | undefined => {
  if (decided?.grade !== undefined) return "decided";
  return (voted?.grade ?? proposed?.grade) === undefined ? undefined : "proposed";
};

/** The grade of the rubric for the score that people stated or marked. */
export const gradeOfScore = ({ quality }: Meeting, rubrics: readonly Rubric[]): string | undefined => {
  const { score, scoredBy } = quality;
  const rubric = rubrics.find(({ id }) => id === quality.rubric);
  return rubric === undefined || score === undefined || scoredBy === "evidence"
    ? undefined
    : gradeOf(rubric, score);
};

/** The points of a meeting that count, on the scale of its rubric. */
const pointsOf = ({ quality }: Meeting): Fraction | undefined => quality.score;

/** The events with a meeting's points, in order of precedence. */
export const pointsStatedBy = (
  { folded: known }: YearContext,
  { stream, quality }: Meeting,
): readonly string[] => {
  if (quality.score === undefined) return [];
  if (quality.decided?.points !== undefined) return [quality.decided.by];
  if (quality.proposed?.points !== undefined) return [quality.proposed.by];
  if (quality.scoredBy === "evidence")
    return [
      ...new Set(quality.evidence?.criteria.flatMap(({ because }) => because.flatMap(eventsOfBecause))),
    ];
  const rubric = stateOf(known, grading, stream)?.marks[quality.rubric ?? ""];
  return Object.values(rubric ?? {}).map(({ by }) => by);
};

/** The id of the rubric of a meeting's score. */
export const rubricIdOf = ({ quality }: Meeting): string | undefined =>
  quality.scoredBy === "evidence" ? quality.evidence?.rubric : quality.rubric;

/** The rubric of a meeting, if the reader has it. */
export const rubricOf = ({ options }: YearContext, rubric: string | undefined): Rubric | undefined =>
  options.rubrics.find(({ id }) => id === rubric);

/** A meeting's points and grade: the last stated grade, or the rubric's grade for the points. */
export const scoredMeeting = (context: YearContext, meeting: Meeting): ScoredMeeting => {
  const { quality } = meeting;
  const points = pointsOf(meeting);
  const stated = quality.decided ?? quality.voted ?? quality.proposed;
  const grade = quality.grade ?? quality.computedGrade;
  return {
    ...(points === undefined ? {} : { points }),
    ...(grade === undefined ? {} : { grade }),
    from: stated === undefined ? pointsStatedBy(context, meeting) : [stated.by],
  };
};
