import { dayOf, type Grade, minutesBetween } from "../../events/index.js";
import {
  type Electorate,
  electorateOn,
  expectedToAttend,
  gradeOf,
  type Rubric,
  type Score,
  type Standing,
  scoreOf,
} from "../../rules/index.js";
import { stateOf, statesOf } from "../driver/index.js";
import type { YearContext } from "../year/context.js";
import { type AttendanceState, attendance } from "./attendance.js";
import { type CourseState, course } from "./course.js";
import { type GradingState, grading } from "./grading.js";

/** Attendance of one meeting against the roll of its day. Members by id. */
export interface Attendance {
  readonly present: readonly string[];
  readonly excused: readonly string[];
  readonly unexcused: readonly string[];
  /** Those whom the roll expects; the base of the rubric's attendance. */
  readonly expected: readonly string[];
  /** Expected and present. */
  readonly attending: number;
  /** Expected and named in no list of the roll call. */
  readonly unaccounted: readonly string[];
  readonly by: string;
}

/** The scores and grades of one meeting, side by side. Each is absent until somebody gave it. */
export interface MeetingQuality {
  readonly rubric?: string;
  /** The sum of the marker's sheet, where the sheet is known. */
  readonly marked?: Score;
  readonly proposed?: GradingState["proposed"];
  readonly voted?: GradingState["voted"];
  readonly decided?: GradingState["decided"];
  /** The last points stated: decided, proposed, or the sum of the sheet. */
  readonly points?: number;
  /** The last grade stated: decided, voted, or proposed. */
  readonly grade?: Grade;
}

/** One meeting of the year, as far as it is known. */
export interface Meeting {
  readonly stream: string;
  readonly cell: string;
  readonly kind: NonNullable<CourseState["convened"]>["kind"];
  readonly forMonth: string;
  /** The day it was opened, else the day it is called for. */
  readonly day: string;
  readonly held: boolean;
  readonly cancelled: boolean;
  readonly minutes?: number;
  readonly course: CourseState;
  readonly attendance?: Attendance;
  readonly electorate: Electorate;
  readonly quality: MeetingQuality;
}

/** The standing of everybody on a cell's roll as rules on voting need it. */
export const standingsOf = (
  context: YearContext,
  cell: string,
  day: string,
  present: ReadonlySet<string>,
): Standing[] =>
  context.rollOf(cell, day).flatMap(({ member, standing }) =>
    standing.place === "gone"
      ? []
      : [
          {
            member,
            status: standing.place === "guest" ? "guest" : standing.status,
            exempt: standing.exempt,
            suspended: standing.suspended,
            prosecuted: standing.prosecuted,
            away: standing.away,
            present: present.has(member),
          } as const,
        ],
  );

const attendanceOf = (
  state: AttendanceState | undefined,
  standings: readonly Standing[],
): Attendance | undefined => {
  const call = state?.rollCall;
  if (state === undefined || call === undefined) return undefined;
  const late = new Set(state.arrivedLate);
  const present = [...new Set([...call.present, ...state.arrivedLate])];
  const expected = standings.filter(expectedToAttend).map(({ member }) => member);
  const named = new Set([...present, ...call.excused, ...call.unexcused]);
  const here = new Set(present);
  return {
    present,
    excused: call.excused.filter((member) => !late.has(member)),
    unexcused: call.unexcused.filter((member) => !late.has(member)),
    expected,
    attending: expected.filter((member) => here.has(member)).length,
    unaccounted: expected.filter((member) => !named.has(member)),
    by: call.by,
  };
};

const qualityOf = (state: GradingState | undefined, rubrics: readonly Rubric[]): MeetingQuality => {
  if (state === undefined) return {};
  const { proposed, voted, decided } = state;
  const id = proposed?.rubric ?? Object.keys(state.marks)[0];
  const sheet = id === undefined ? undefined : state.marks[id];
  const rubric = rubrics.find((each) => each.id === id);
  const marked =
    rubric === undefined || sheet === undefined
      ? undefined
      : scoreOf(rubric, new Map(Object.entries(sheet).map(([criterion, { points }]) => [criterion, points])));
  const points = decided?.points ?? proposed?.points ?? marked?.points;
  const grade = decided?.grade ?? voted?.grade ?? proposed?.grade;
  return {
    ...(id === undefined ? {} : { rubric: id }),
    ...(marked === undefined ? {} : { marked }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(voted === undefined ? {} : { voted }),
    ...(decided === undefined ? {} : { decided }),
    ...(points === undefined ? {} : { points }),
    ...(grade === undefined ? {} : { grade }),
  };
};

/** The grade that a rubric gives to a meeting's stated points. */
export const gradeOfPoints = ({ quality }: Meeting, rubrics: readonly Rubric[]): string | undefined => {
  const rubric = rubrics.find(({ id }) => id === quality.rubric);
  return rubric === undefined || quality.points === undefined ? undefined : gradeOf(rubric, quality.points);
};

/** The meetings whose month lies in the year, in order of day. */
export const meetingsOf = (context: YearContext): Meeting[] => {
  const { known, options } = context;
  return statesOf(known, course)
    .flatMap(([stream, state]): Meeting[] => {
      const { convened, opened, closed } = state;
      if (convened === undefined || !convened.forMonth.startsWith(`${options.year}-`)) return [];
      const day = dayOf(opened?.at ?? state.postponedTo ?? convened.scheduledFor);
      const call = stateOf(known, attendance, stream);
      const present = new Set([...(call?.rollCall?.present ?? []), ...(call?.arrivedLate ?? [])]);
      const standings = standingsOf(context, convened.cell, day, present);
      const attended = attendanceOf(call, standings);
      return [
        {
          stream,
          cell: convened.cell,
          kind: convened.kind,
          forMonth: convened.forMonth,
          day,
          held: opened !== undefined,
          cancelled: state.cancelled !== undefined,
          ...(opened === undefined || closed === undefined
            ? {}
            : { minutes: minutesBetween(opened.at, closed.at) }),
          course: state,
          ...(attended === undefined ? {} : { attendance: attended }),
          electorate: electorateOn(standings, day),
          quality: qualityOf(stateOf(known, grading, stream), options.rubrics ?? []),
        },
      ];
    })
    .sort((a, b) => (a.day === b.day ? (a.stream < b.stream ? -1 : 1) : a.day < b.day ? -1 : 1));
};
