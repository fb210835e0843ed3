import { cite, dateText, periodText, pointsText, scoreText } from "../language/formats.js";
import { label } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { type PolicyInUse, policyNamed } from "../projections/year/adopted-rubric.js";
import type { CellQuality, PeriodQuality } from "../projections/year/cell-quality.js";
import type { GradeStage } from "../projections/year/consolidation.js";
import { type MeetingRecord, meetingRecordOf } from "../projections/year/meeting-record.js";
import {
  gradeStage,
  pointsStatedBy,
  rubricIdOf,
  scoredMeeting,
} from "../projections/year/scored-meetings.js";
import type { Fraction } from "../rules/rubrics/fraction.js";
import type { PeriodScore } from "../rules/rubrics/roll-up.js";
import { periodFacts, type RollUpPolicy } from "../rules/rubrics/roll-up-policy.js";
import type { Year } from "../year.js";
import { conditionLines, marks } from "./condition-text.js";
import { headings } from "./headings.js";
import { type Line, line, parameterText, type Rendering } from "./lines.js";
import { meetingRecordText } from "./meeting-record-text.js";
import { meetingsHeldBy } from "./year-index.js";

/** The explanation of a cell's quality scores: the points of each meeting and the roll-up. */
export interface QualityExplanation {
  readonly kind: "quality";
  /** The id of the cell. */
  readonly about: string;
  /** Its scores by month, quarter, half-year and year. */
  readonly quality: CellQuality;
  /**
   * The roll-up in use, the body that chose it, and its data if the caller gave the data. Without a roll-up
   * only meetings have a score.
   */
  readonly policy?: PolicyInUse & { readonly data?: RollUpPolicy };
  /** The meetings that the cell owed, by obligation, counted by what the record holds of them. */
  readonly onRecord: readonly MeetingRecord[];
  /** The meetings that count, each with its rubric's points. */
  readonly meetings: readonly {
    readonly meeting: string;
    readonly day: string;
    /** Points on the scale of the rubric. */
    readonly points?: Fraction;
    readonly grade?: string;
    readonly rubric?: string;
    /** How far the grade is: decided, only voted or proposed, or only computed. Absent without a grade. */
    readonly stage?: GradeStage;
    /** The events that state the points, or the grade without points: the decision, the proposal, or the marks. */
    readonly by: readonly string[];
  }[];
}

const policyOf = (
  year: Year,
  { policy }: QualityExplanation["quality"],
): Pick<QualityExplanation, "policy"> => {
  if (policy === undefined) return {};
  const data = policyNamed(year.context, policy.id);
  return { policy: data === undefined ? policy : { ...policy, data } };
};

/** Explains a cell's quality scores. It is undefined if the year does not know the cell. */
export const qualityExplanation = (year: Year, cell: string): QualityExplanation | undefined => {
  const quality = year.cellQuality.of(cell);
  if (quality === undefined) return undefined;
  return {
    kind: "quality",
    about: cell,
    quality,
    ...policyOf(year, quality),
    onRecord: meetingRecordOf(year.calendar, cell),
    meetings: meetingsHeldBy(year, cell).map((meeting) => {
      const { points, grade, from } = scoredMeeting(year.context, meeting);
      const rubric = rubricIdOf(meeting);
      return {
        meeting: meeting.stream,
        day: meeting.day,
        ...(points === undefined ? {} : { points }),
        ...(grade === undefined ? {} : { grade, stage: gradeStage(meeting.quality) ?? "computed" }),
        ...(rubric === undefined ? {} : { rubric }),
        by: points === undefined ? from : pointsStatedBy(year.context, meeting),
      };
    }),
  };
};

const policyLines = ({ policy }: QualityExplanation, { language, names }: Rendering): Line[] => {
  if (policy === undefined) return [];
  const w = headings[language];
  const { id, data, adopted, parameters } = policy;
  const title =
    data === undefined
      ? `${id}: ${w.rollUpUnknown}`
      : `${data.title[language]} — ${cite(data.source, language)}`;
  const chosen =
    adopted === undefined
      ? w.chosenByReader
      : `${w.adoptedBy} ${names?.(adopted.organisation) ?? adopted.organisation} ← ${adopted.by}`;
  const own = Object.entries(parameters).filter(([name]) => Object.hasOwn(data?.parameters ?? {}, name));
  return [
    line(1, `${w.rollUp}: ${title}`),
    line(2, chosen),
    ...own.map(([name, value]) => line(2, parameterText(name, value, data?.parameters ?? {}, language))),
  ];
};

/** The reasons for the grade of the year, or the parts that leave it open. */
const becauseLines = (
  { because, unread, missing }: PeriodScore,
  { policy }: QualityExplanation,
  language: Language,
): Line[] => {
  const w = headings[language];
  const shown = new Set(because.flatMap((rung) => (rung.result === "fails" ? [] : (rung.unread ?? []))));
  const asked = (name: string) => policy?.data?.parameters[name]?.says[language] ?? name;
  return [
    ...because.flatMap(({ grade, result, condition, unread: notRead }) => [
      line(1, `${marks.requirement[result]} ${label("grade", grade, language)}`),
      ...conditionLines(condition, 2, { words: periodFacts, language, sense: "requirement" }),
      // A part that nobody read leaves a grade open although every part that was read holds.
      ...(notRead === undefined || result === "fails"
        ? []
        : [line(2, `? ${w.notRead}: ${notRead[language]}`)]),
    ]),
    ...unread.filter((text) => !shown.has(text)).map((text) => line(1, `${w.notRead}: ${text[language]}`)),
    ...missing.map((name) => line(1, name === "rubric" ? `${w.noRubric}.` : `${w.unchosen}: ${asked(name)}`)),
  ];
};

/** The lines of a cell's quality: the year, its halves and quarters, and each meeting's points with their events. */
export const qualityLines = (explanation: QualityExplanation, rendering: Rendering): Line[] => {
  const { about, quality, meetings } = explanation;
  const { language, names } = rendering;
  const w = headings[language];
  const period = (of: PeriodQuality): string => periodText(of.period, language);
  const score = (of: PeriodQuality): string =>
    of.score === undefined ? w.none : scoreText(of.score, language);
  const day = (text: string): string => dateText(text, language);
  const onRecord = meetingRecordText(explanation.onRecord, language);
  return [
    line(0, `${w.quality}, ${names?.(about) ?? about}, ${period(quality.year)}: ${score(quality.year)}`),
    ...policyLines(explanation, rendering),
    ...(quality.year.score === undefined ? [] : becauseLines(quality.year.score, explanation, language)),
    ...[...quality.halves, ...quality.quarters].map((each) => line(1, `${period(each)}: ${score(each)}`)),
    ...(onRecord === undefined ? [] : [line(0, onRecord)]),
    line(0, `${w.meetings}:`),
    ...meetings.map(({ day: held, meeting, points, grade, stage, by }) => {
      const said = [
        ...(points === undefined ? [] : [w.points(pointsText(points, language))]),
        ...(grade === undefined || stage === undefined
          ? []
          : [`${label("grade", grade, language)} (${label("progress", stage, language)})`]),
      ];
      return line(
        1,
        `${day(held)} (${meeting}): ${said.join(", ") || w.none} ← ${by.join(", ") || w.noEntry}`,
      );
    }),
  ];
};
