import { monthsOf, quarterOf } from "../../events/index.js";
import { type PeriodScore, rollUp } from "../../rules/index.js";
import type { YearContext } from "../year/context.js";
import type { Meeting } from "./meetings.js";

/** The meetings of one period and their score. */
export interface PeriodQuality {
  readonly period: string;
  readonly meetings: readonly string[];
  /** Meetings held and not scored. */
  readonly unscored: number;
  /** Absent where nothing was scored, or no policy was named to roll several scores up. */
  readonly score?: PeriodScore;
}

/** A cell's quality over the year. */
export interface CellQuality {
  readonly cell: string;
  readonly months: readonly PeriodQuality[];
  readonly quarters: readonly PeriodQuality[];
  readonly year: PeriodQuality;
}

const scored = (meeting: Meeting): boolean => meeting.quality.points !== undefined;

const periodQuality = (period: string, held: readonly Meeting[], context: YearContext): PeriodQuality => {
  const { rollUp: named, rubrics = [] } = context.options;
  const withScore = held.filter(scored);
  const sheets = [...new Set(withScore.map(({ quality }) => quality.rubric))];
  const policy = named ?? (withScore.length === 1 ? "mean" : undefined);
  const points = withScore.flatMap(({ quality }) => quality.points ?? []);
  // Points of several meetings whose sheet nobody named may be of different sheets.
  const comparable = sheets.length === 1 && (sheets[0] !== undefined || points.length === 1);
  const score =
    policy === undefined || !comparable
      ? undefined
      : rollUp(
          policy,
          points,
          rubrics.find(({ id }) => id === sheets[0]),
        );
  return {
    period,
    meetings: held.map(({ stream }) => stream),
    unscored: held.length - withScore.length,
    ...(score === undefined ? {} : { score }),
  };
};

/**
 * Quality of each cell by month, quarter and year. One scored meeting is its period's score; several
 * need a policy that the reader names. Scores of different sheets are never rolled up together.
 */
export const cellQualityOf = (context: YearContext, meetings: readonly Meeting[]): CellQuality[] =>
  context.cells.map(({ id: cell }) => {
    const held = meetings.filter((meeting) => meeting.cell === cell && meeting.held);
    const months = monthsOf(context.options.year);
    return {
      cell,
      months: months.map((month) =>
        periodQuality(
          month,
          held.filter(({ forMonth }) => forMonth === month),
          context,
        ),
      ),
      quarters: [...new Set(months.map(quarterOf))].map((quarter) =>
        periodQuality(
          quarter,
          held.filter(({ forMonth }) => quarterOf(forMonth) === quarter),
          context,
        ),
      ),
      year: periodQuality(String(context.options.year), held, context),
    };
  });
