import { compareIds } from "../../language/collation.js";
import { compareFractions, type Fraction } from "../../rules/rubrics/fraction.js";
import { isMeetingGrade, type MeetingGrade, meetingGrades } from "../../rules/rubrics/roll-up-policy.js";
import type { CellQuality, PeriodQuality } from "./cell-quality.js";
import { cellsUnder } from "./consolidation.js";
import type { YearReadings } from "./readings.js";
import { gradeStage } from "./scored-meetings.js";

type Meetings = YearReadings["meetings"];

/** The quality of the cells of a base organisation in one period. */
export interface Distribution {
  /** `2021-02`, or the year. */
  readonly period: string;
  /** The cells at each grade. `open` has the cells with an uncertain grade. */
  readonly grades: Readonly<Record<MeetingGrade, readonly string[]>>;
  /** The cells with an uncertain grade. */
  readonly open: readonly string[];
  /** The cells with a certain grade that rests on a meeting without a decided grade. */
  readonly undecided: readonly string[];
}

/** One cell of the comparison. */
interface RankedCell {
  /** The cell, by id. */
  readonly cell: string;
  /** The grade of its year, if it is certain. */
  readonly grade?: string;
  /** Meetings of the year that count, and how many of their grades are decided. */
  readonly meetings: { readonly counted: number; readonly decided: number };
  /** Its points over the year, exact. */
  readonly points?: Fraction;
}

/** The cells of a base organisation in comparison. */
export interface CellComparison {
  /** The base organisation. */
  readonly organisation: string;
  /** One for each month. */
  readonly months: readonly Distribution[];
  /** The year as a whole. */
  readonly year: Distribution;
  /**
   * By grade, then points, then id; cells without a grade last. Points of different rubrics are not compared.
   */
  readonly cells: readonly RankedCell[];
}

/** The number of meetings of a period with a decided grade. */
const decidedIn = ({ meetings: counted }: PeriodQuality, { of }: Meetings): number =>
  counted.filter((stream) => {
    const meeting = of(stream);
    return meeting !== undefined && gradeStage(meeting.quality) === "decided";
  }).length;

const distribution = (
  period: string,
  cells: readonly (readonly [string, PeriodQuality])[],
  meetings: Meetings,
): Distribution => {
  const graded = (grade: MeetingGrade): string[] =>
    cells.filter(([, { score }]) => score?.grade === grade).map(([cell]) => cell);
  const grades = {
    good: graded("good"),
    fair: graded("fair"),
    average: graded("average"),
    poor: graded("poor"),
  };
  const sure = new Set(Object.values(grades).flat());
  return {
    period,
    grades,
    open: cells.map(([cell]) => cell).filter((cell) => !sure.has(cell)),
    undecided: cells.flatMap(([cell, quality]) =>
      sure.has(cell) && decidedIn(quality, meetings) < quality.meetings.length ? [cell] : [],
    ),
  };
};

const place = (grade: string | undefined): number =>
  isMeetingGrade(grade) ? meetingGrades.indexOf(grade) : meetingGrades.length;

/** More points first, if one rubric gave all of them; cells without points last. */
const byPoints = (one: Fraction | undefined, other: Fraction | undefined): number => {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return compareFractions(other, one);
};

const ranked = (qualities: readonly CellQuality[], meetings: Meetings): RankedCell[] => {
  const rubrics = new Set(qualities.flatMap(({ year }) => year.rubrics));
  return qualities
    .map(({ cell, year: whole }): RankedCell => {
      const { grade, points } = whole.score ?? {};
      return {
        cell,
        meetings: { counted: whole.meetings.length, decided: decidedIn(whole, meetings) },
        ...(grade === undefined ? {} : { grade }),
        ...(points === undefined ? {} : { points }),
      };
    })
    .sort(
      (a, b) =>
        place(a.grade) - place(b.grade) ||
        (rubrics.size > 1 ? 0 : byPoints(a.points, b.points)) ||
        compareIds(a.cell, b.cell),
    );
};

/** Compares the cells of a base organisation by month and over the year. */
export const cellComparison = (
  {
    context,
    cellQuality,
    meetings,
    year,
  }: Pick<YearReadings, "context" | "cellQuality" | "meetings" | "year">,
  organisation: string,
): CellComparison => {
  const qualities = cellsUnder(context, organisation).flatMap((cell) => cellQuality.of(cell) ?? []);
  const [first] = qualities;
  return {
    organisation,
    months: (first?.months ?? []).map(({ period }, index) =>
      distribution(
        period,
        qualities.flatMap(({ cell, months }) => {
          const month = months[index];
          return month === undefined ? [] : [[cell, month] as const];
        }),
        meetings,
      ),
    ),
    year: distribution(
      String(year),
      qualities.map(({ cell, year: whole }) => [cell, whole] as const),
      meetings,
    ),
    cells: ranked(qualities, meetings),
  };
};
