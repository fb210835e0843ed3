import { partsOfStream } from "../../events/streams.js";
import { monthsOf, quarterOf } from "../../events/time.js";
import { exactDifference, type Fraction } from "../../rules/rubrics/fraction.js";
import { type PeriodScore, rollUp, type ScoredMeeting } from "../../rules/rubrics/roll-up.js";
import type { ScoredPeriod } from "../../rules/rubrics/roll-up-policy.js";
import { stateOf } from "../fold/folded-journal.js";
import { meetingSteps } from "../streams/meeting-steps.js";
import { type PolicyInUse, policyInUse, policyNamed } from "./adopted-rubric.js";
import type { YearContext } from "./context.js";
import { periodOfMonth } from "./duty.js";
import type { Meeting } from "./meetings.js";
import { rubricIdOf, rubricOf, scoredMeeting } from "./scored-meetings.js";
import { meetingsHiding } from "./withheld-entries.js";

/** The meetings of one period and their score. */
export interface PeriodQuality {
  /** `2021-02`, `2021-Q1`, `2021-H1` or `2021`. */
  readonly period: string;
  /** Streams of the held meetings that count: those of the kinds that the roll-up names, or all. */
  readonly meetings: readonly string[];
  /** Of these, and of the cell's other meetings with withheld entries: those without the needed points or grade. */
  readonly unscored: number;
  /** The rubrics that scored them. Points of different rubrics are never rolled up together. */
  readonly rubrics: readonly string[];
  /** Absent if no meeting was scored, or if no chosen roll-up scores such a period. */
  readonly score?: PeriodScore;
}

/** The quality of a month, and the change of its points from the previous month. */
interface MonthQuality extends PeriodQuality {
  /** The points minus those of the previous month, which may be below 0. Both months have the same rubric. */
  readonly change?: Fraction;
}

/** A cell's quality over the year. */
export interface CellQuality {
  /** The cell, by id. */
  readonly cell: string;
  /** The chosen roll-up, and the body that chose it; absent without a choice. */
  readonly policy?: PolicyInUse;
  /** January to December. */
  readonly months: readonly MonthQuality[];
  /** First to fourth. */
  readonly quarters: readonly PeriodQuality[];
  /** First and second. */
  readonly halves: readonly PeriodQuality[];
  /** The year as a whole. */
  readonly year: PeriodQuality;
}

/** The score of a month with one meeting is the score of that meeting, under any roll-up. */
const ownScore = ({ points, grade }: ScoredMeeting): PeriodScore | undefined =>
  points === undefined && grade === undefined
    ? undefined
    : {
        meetings: 1,
        ...(points === undefined ? {} : { points }),
        ...(grade === undefined ? {} : { grade }),
        candidates: grade === undefined ? [] : [grade],
        unread: [],
        silent: false,
        missing: [],
        because: [],
      };

const periodQuality = (
  period: string,
  kind: ScoredPeriod,
  held: readonly Meeting[],
  context: YearContext,
  inUse: PolicyInUse | undefined,
  hidden: number,
): PeriodQuality => {
  const policy = policyNamed(context, inUse?.id);
  const counted = held.filter((meeting) => policy === undefined || policy.of.includes(meeting.kind));
  const scores = counted.map((meeting) => scoredMeeting(context, meeting));
  const isOpen = ({ points, grade }: ScoredMeeting) =>
    policy?.kind === "grades" ? grade === undefined : points === undefined;
  const withPoints = counted.filter((_, index) => scores[index]?.points !== undefined);
  const named = [...new Set(withPoints.map(rubricIdOf))];
  // Points of meetings without a named rubric may come from different rubrics.
  const comparable = named.length === 1 && (named[0] !== undefined || withPoints.length === 1);
  const rolled = (): PeriodScore | undefined => {
    const [only, ...others] = scores;
    if (kind === "month" && only !== undefined && others.length === 0) return ownScore(only);
    if (policy === undefined || !policy.periods.includes(kind)) return undefined;
    if (policy.kind === "points" && !comparable) return undefined;
    return rollUp(policy, scores, {
      rubric: rubricOf(context, named[0]),
      parameters: inUse?.parameters ?? {},
    });
  };
  // Without the meetings of which a copy withholds entries the others may give a better score than all of them.
  const score = hidden > 0 || counted.some(({ quality }) => quality.withheld) ? undefined : rolled();
  return {
    period,
    meetings: counted.map(({ stream }) => stream),
    unscored: scores.filter(isOpen).length + hidden,
    rubrics: named.flatMap((rubric) => rubric ?? []),
    ...(score === undefined ? {} : { score }),
  };
};

const change = (month: PeriodQuality, before: PeriodQuality | undefined): Fraction | undefined => {
  const [one, other] = [month.score?.points, before?.score?.points];
  const [rubric] = month.rubrics;
  if (one === undefined || other === undefined || rubric === undefined || before?.rubrics[0] !== rubric)
    return undefined;
  return exactDifference(one, other);
};

/**
 * The months of the year's meetings of which withheld entries leave it open whether they were held: as convened, else by
 * the key of the stream. A key without a month may stand for any.
 */
const hiddenMonths = (
  context: YearContext,
  cell: string,
  held: readonly Meeting[],
): readonly (string | undefined)[] =>
  meetingsHiding(context, cell)
    .filter((stream) => !held.some((meeting) => meeting.stream === stream))
    .map((stream) => {
      const convened = stateOf(context.folded, meetingSteps, stream)?.convened;
      return convened?.forMonth ?? /^\d{4}-\d{2}/.exec(partsOfStream(stream).key)?.[0];
    })
    .filter((month) => month === undefined || month.startsWith(`${context.options.year}-`));

/**
 * The quality of each cell by month, quarter, half-year and year. A month with one meeting has the score of
 * that meeting. All other periods need a roll-up: the one that the reader names, or the adopted one.
 */
export const cellQualityOf = (context: YearContext, meetings: readonly Meeting[]): CellQuality[] =>
  context.cells.map(({ id: cell }) => {
    const held = meetings.filter((meeting) => meeting.cell === cell && meeting.held);
    const inUse = policyInUse(context, cell);
    const hidden = hiddenMonths(context, cell, held);
    const months = monthsOf(context.options.year);
    const by = (kind: ScoredPeriod, nameOf: (month: string) => string): PeriodQuality[] =>
      [...new Set(months.map(nameOf))].map((period) =>
        periodQuality(
          period,
          kind,
          held.filter(({ forMonth }) => nameOf(forMonth) === period),
          context,
          inUse,
          hidden.filter((month) => month === undefined || nameOf(month) === period).length,
        ),
      );
    const monthly = by("month", (month) => month);
    return {
      cell,
      ...(inUse === undefined ? {} : { policy: inUse }),
      months: monthly.map((month, index) => {
        const changed = change(month, monthly[index - 1]);
        return changed === undefined ? month : { ...month, change: changed };
      }),
      quarters: by("quarter", quarterOf),
      halves: by("half-year", (month) => periodOfMonth("half-year", month)),
      year: periodQuality(String(context.options.year), "year", held, context, inUse, hidden.length),
    };
  });
