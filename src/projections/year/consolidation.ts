import { daysOfPeriod } from "../../events/period.js";
import type { Grade } from "../../events/values.js";
import type { Text } from "../../language/text.js";
import type { Fraction } from "../../rules/rubrics/fraction.js";
import { isMeetingGrade } from "../../rules/rubrics/roll-up-policy.js";
import { stateOf } from "../fold/folded-journal.js";
import { grading } from "../streams/grading.js";
import type { Stage } from "./classified.js";
import type { YearContext } from "./context.js";
import { earlier, isOver } from "./duty.js";
import { type MeetingState, meetingStateOf } from "./meeting-state.js";
import type { Meeting } from "./meetings.js";
import type { YearReadings } from "./readings.js";
import { gradeStage, rubricOf, scoredMeeting } from "./scored-meetings.js";

/** How far a grade is: decided, only voted or proposed by people, or only computed by the rubric. */
export type GradeStage = Stage | "computed";

/** Points that a meeting lost on one criterion. */
export interface LostPoints {
  /** The id of the criterion. */
  readonly criterion: string;
  /** Its wording. */
  readonly says: Text;
  /** The number of lost points. */
  readonly points: number;
  /** The maximum of the criterion. */
  readonly max: number;
  /** The reason, in the marker's words. */
  readonly reason?: string;
  /** The event of the mark. */
  readonly by: string;
}

/** One line of the monthly form: a cell and its regular meeting. A figure is absent if no entry gives it. */
interface ConsolidationRow {
  /** The number of the line, from 1. */
  readonly number: number;
  /** The cell, by id. */
  readonly cell: string;
  /** Members on the list on the day of the meeting, or on the last day of the month without a meeting. */
  readonly listed: number;
  /** Members on the list who were present. */
  readonly attended?: number;
  /** The stream of the meeting. */
  readonly meeting?: string;
  /** The day of the meeting. */
  readonly day?: string;
  /** The score that counts, exact. */
  readonly score?: Fraction;
  /** The grade that counts. */
  readonly grade?: Grade;
  /** How far the grade is: decided, only voted or proposed, or only computed by the rubric. */
  readonly stage?: GradeStage;
  /** The criteria that lost points. */
  readonly lost: readonly LostPoints[];
  /** Without a meeting that was held: what the record holds of the regular meeting of the month instead. */
  readonly notHeld?: {
    readonly state: MeetingState;
    /** What stood in its place. */
    readonly instead?: string;
    /** The number of the document that cancelled it. */
    readonly instrument?: string;
    /** The event of its cancellation or of its notice; absent if the record holds nothing of it. */
    readonly by?: string;
  };
}

/** The monthly form of a base organisation. */
export interface Consolidation {
  /** The base organisation. */
  readonly organisation: string;
  /** `2021-02`. */
  readonly month: string;
  /** One for each cell. */
  readonly rows: readonly ConsolidationRow[];
  /** The number of meetings at each grade, by stage. Grades of different stages are never added. */
  readonly grades: Readonly<Record<GradeStage, Readonly<Record<Grade, number>>>>;
}

/** The cells of a base organisation, in order of id. */
export const cellsUnder = ({ cells, baseOf }: YearContext, organisation: string): string[] =>
  cells.map(({ id }) => id).filter((id) => baseOf(id) === organisation);

/** The kinds of meeting in the form. A combined meeting is the regular one of its month. */
export const isRegular = (meeting: Meeting): boolean => meeting.held && isOfRegularKind(meeting);

const isOfRegularKind = ({ kind }: Meeting): boolean => kind === "regular" || kind === "combined";

/** The members on a cell's own list on a day, without guests. */
export const listedOn = (context: YearContext, cell: string, day: string): string[] =>
  context
    .rollOf(cell, day)
    .filter(({ standing }) => standing.place === "listed")
    .map(({ member }) => member);

/**
 * The number of present members of the cell's own list; undefined without a roll call. A count is taken where it is of
 * as many members as the list has.
 */
export const attendedOf = (
  context: YearContext,
  { cell, day, attendance, counted }: Meeting,
): number | undefined => {
  const listed = new Set(listedOn(context, cell, day));
  if (attendance === undefined) return counted?.listed === listed.size ? counted.present : undefined;
  return attendance.present.filter((member) => listed.has(member)).length;
};

const lostIn = (context: YearContext, { stream, quality }: Meeting): LostPoints[] => {
  const rubric = rubricOf(context, quality.rubric);
  const marks = stateOf(context.folded, grading, stream)?.marks[quality.rubric ?? ""] ?? {};
  return (rubric?.criteria ?? []).flatMap(({ id, says, max }) => {
    const mark = marks[id];
    if (mark === undefined || mark.points >= max) return [];
    const { points, reason, by } = mark;
    return [{ criterion: id, says, points, max, ...(reason === undefined ? {} : { reason }), by }];
  });
};

const rowOf = (context: YearContext, meeting: Meeting): Omit<ConsolidationRow, "number"> => {
  const { cell, stream, day } = meeting;
  const { points, grade } = scoredMeeting(context, meeting);
  const attended = attendedOf(context, meeting);
  return {
    cell,
    listed: listedOn(context, cell, day).length,
    ...(attended === undefined ? {} : { attended }),
    meeting: stream,
    day,
    ...(points === undefined ? {} : { score: points }),
    ...(isMeetingGrade(grade) ? { grade, stage: gradeStage(meeting.quality) ?? ("computed" as const) } : {}),
    lost: lostIn(context, meeting),
  };
};

const notHeldOf = (
  { options }: YearContext,
  convened: readonly Meeting[],
  month: string,
): NonNullable<ConsolidationRow["notHeld"]> => {
  // A cancellation says more than a notice.
  const meeting = convened.find(({ cancelled }) => cancelled) ?? convened[0];
  if (meeting === undefined)
    return { state: isOver(daysOfPeriod(month).to, options) ? "not-on-record" : "due" };
  const { cancelled, convened: notice } = meeting.steps;
  const by = notice?.by;
  return {
    state: meetingStateOf(meeting, options),
    ...(by === undefined ? {} : { by }),
    ...cancelled,
  };
};

/**
 * The monthly form of a base organisation: a line for each regular meeting, and a line for each cell without
 * one.
 */
export const consolidationOf = (
  { context, meetings }: Pick<YearReadings, "context" | "meetings">,
  organisation: string,
  month: string,
): Consolidation => {
  const end = earlier(daysOfPeriod(month).to, context.cutoff);
  const rows = cellsUnder(context, organisation)
    .flatMap((cell) => {
      const convened = meetings.all.filter(
        (meeting) => meeting.cell === cell && meeting.forMonth === month && isOfRegularKind(meeting),
      );
      const held = convened.filter(isRegular);
      if (held.length > 0) return held.map((meeting) => rowOf(context, meeting));
      const listed = listedOn(context, cell, end).length;
      return [{ cell, listed, lost: [], notHeld: notHeldOf(context, convened, month) }];
    })
    .map((row, index): ConsolidationRow => ({ number: index + 1, ...row }));
  const countsAt = (stage: GradeStage): Record<Grade, number> => {
    const count = (grade: Grade): number =>
      rows.filter((row) => row.stage === stage && row.grade === grade).length;
    return { good: count("good"), fair: count("fair"), average: count("average"), poor: count("poor") };
  };
  return {
    organisation,
    month,
    rows,
    grades: {
      decided: countsAt("decided"),
      proposed: countsAt("proposed"),
      computed: countsAt("computed"),
    },
  };
};
