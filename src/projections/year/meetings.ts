import { minutesBetween } from "../../events/time.js";
import type { Grade } from "../../events/values.js";
import { compareIds } from "../../language/collation.js";
import type { Fraction } from "../../rules/rubrics/fraction.js";
import type { RubricScore } from "../../rules/rubrics/score.js";
import type { MarkedScore } from "../../rules/rubrics/score-rubric.js";
import { attendanceDefaults } from "../../rules/voting/attendance-parameters.js";
import { attendanceBase, type Electorate, electorateOn } from "../../rules/voting/eligibility.js";
import type { Standing } from "../../rules/voting/party-standing.js";
import { type FoldedJournal, stateOf, statesOf, type WithheldPosition } from "../fold/folded-journal.js";
import {
  type AbsenceRequest,
  type AttendanceState,
  attendance,
  type CountedAttendance,
} from "../streams/attendance.js";
import { type GradingState, grading } from "../streams/grading.js";
import { type MeetingStepsState, meetingSteps } from "../streams/meeting-steps.js";
import type { OnRoll, YearContext } from "./context.js";
import { meetingShown } from "./meeting-shown.js";
import { yearOfMeeting } from "./review-meetings.js";
import { indexBy, oncePer } from "./table.js";

/** The rubric that a body adopted for a meeting, and whether the reader's rubric is the same. */
interface RubricOfBody {
  /** The id of the rubric. */
  readonly rubric: string;
  /** The body that adopted it. */
  readonly organisation: string;
  /**
   * Whether the reader's rubric has the fingerprint of the adopted one; absent if the reader has no rubric
   * with its id.
   */
  readonly same?: boolean;
  /** The event of its adoption. */
  readonly by: string;
}

/**
 * The scores and grades of one meeting, side by side: by the marker, by the evidence, by the committee's
 * proposal, by the cell's vote and by the superior committee's decision. Each is absent until it is known.
 */
export interface MeetingQuality {
  /** The rubric of the marks or of the proposal. */
  readonly rubric?: string;
  /** The rubric that a body adopted for it. */
  readonly adopted?: RubricOfBody;
  /** The sum of the marks, if the rubric is known. */
  readonly marked?: MarkedScore;
  /** The rubric as filled in from the evidence: the adopted one, or the one of the marks. */
  readonly evidence?: RubricScore;
  /** The proposal of the cell committee. */
  readonly proposed?: GradingState["proposed"];
  /** The vote of the cell. */
  readonly voted?: GradingState["voted"];
  /** The decision of the superior committee. */
  readonly decided?: GradingState["decided"];
  /** The members' anonymous opinions, totals only. */
  readonly opinions?: GradingState["opinions"];
  /**
   * The exact score that counts: the decided one, or the proposed one, or the sum of the marks, or the rubric
   * filled in from the evidence, if it has no open criterion.
   */
  readonly score?: Fraction;
  /** The body that gave this score. */
  readonly scoredBy?: "decided" | "proposed" | "marked" | "evidence";
  /** The last stated grade: decided, voted, or proposed. */
  readonly grade?: Grade;
  /**
   * The grade of the rubric for the score that counts, or for the record. Present only if nobody stated a grade. It is
   * computed, and no body gave it.
   */
  readonly computedGrade?: string;
  /**
   * The withheld entries of the meeting. Nothing is computed from what is left, and no score or grade counts that one
   * of them may have changed. Absent if there are none.
   */
  readonly withheld?: readonly WithheldPosition[];
}

/** The statements of people about a meeting's quality. Nothing is computed. */
const statedQuality = (folded: FoldedJournal, stream: string): MeetingQuality => {
  const state = stateOf(folded, grading, stream);
  if (state === undefined) return {};
  const { proposed, voted, decided, opinions } = state;
  const rubric = proposed?.rubric ?? Object.keys(state.marks)[0];
  const points = decided?.points ?? proposed?.points;
  const grade = decided?.grade ?? voted?.grade ?? proposed?.grade;
  return {
    ...(rubric === undefined ? {} : { rubric }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(voted === undefined ? {} : { voted }),
    ...(decided === undefined ? {} : { decided }),
    ...(opinions === undefined ? {} : { opinions }),
    ...(points === undefined
      ? {}
      : { score: [points, 1] as const, scoredBy: decided?.points === undefined ? "proposed" : "decided" }),
    ...(grade === undefined ? {} : { grade }),
  };
};

/** Attendance of one meeting, compared with the roll of its day. Members by id. */
export interface Attendance {
  /** Present, or arrived late. */
  readonly present: readonly string[];
  /** Absent with a reason. */
  readonly excused: readonly string[];
  /** Absent without one. */
  readonly unexcused: readonly string[];
  /** The members whom the roll expects, unless the rubric chooses otherwise. */
  readonly expected: readonly string[];
  /** Expected and present. */
  readonly attending: number;
  /** Expected, but in no list of the roll call. */
  readonly unaccounted: readonly string[];
  /** Present online, where members were marked one by one. */
  readonly online?: readonly string[];
  /** The event of each member who was marked one by one. */
  readonly marks?: readonly { readonly member: string; readonly by: string }[];
  /** The event of the roll call, or of the first mark. */
  readonly by: string;
}

/** The event that says how one member attended. */
export const attendanceEntry = ({ marks, by }: Attendance, member: string): string =>
  marks?.find((mark) => mark.member === member)?.by ?? by;

/** All events that say how members attended. */
export const attendanceEntries = ({ marks = [], by }: Attendance): string[] => [
  ...new Set([by, ...marks.map((mark) => mark.by)]),
];

/** The number of members present: by the roll call, else by the counts. Undefined without both. */
export const presentCount = ({ attendance, counted }: Pick<Meeting, "attendance" | "counted">) =>
  attendance?.present.length ?? counted?.present;

/** One meeting of the year, as far as it is known. */
export interface Meeting {
  /** Its stream. */
  readonly stream: string;
  /** The cell, by id. */
  readonly cell: string;
  /** Regular, thematic, combined, extraordinary or of review. */
  readonly kind: NonNullable<MeetingStepsState["convened"]>["kind"];
  /** The month whose meeting it is, `2021-11`. */
  readonly forMonth: string;
  /** The day of its opening, roll call or closing, else the day for which it is convened. */
  readonly day: string;
  /** Whether the record shows that it was held: by its opening, roll call, another step, a score or a grade. */
  readonly held: boolean;
  /** The event that shows it. */
  readonly heldBy?: string;
  /** Whether it was called off. */
  readonly cancelled: boolean;
  /** The time from opening to closing. */
  readonly minutes?: number;
  /** The steps of the meeting. */
  readonly steps: MeetingStepsState;
  /** Attendance by names, if a roll call is recorded. */
  readonly attendance?: Attendance;
  /** Attendance as counts, if they are recorded. */
  readonly counted?: CountedAttendance;
  /** Leave that members asked for before it. */
  readonly absenceRequests?: readonly AbsenceRequest[];
  /** Members who left before its end, each with the event. */
  readonly leftEarly?: NonNullable<AttendanceState["leftEarly"]>;
  /** The event with the state of fee payment. */
  readonly fees?: string;
  /** The members who may vote at the meeting. */
  readonly electorate: Electorate;
  /** Its scores and grades, side by side. */
  readonly quality: MeetingQuality;
}

/** The meetings of a cell. */
export const meetingsIn = indexBy<Meeting>(({ cell }) => [cell]);

/** The standing of one member for the rules on voting, with presence at a meeting. */
const standingsOfOne = oncePer(({ member, standing }: OnRoll) => {
  const { place, exempt, suspended, prosecuted, away } = standing;
  const status = place === "guest" ? "guest" : standing.status;
  const of = (present: boolean): Standing => ({
    member,
    status,
    exempt,
    suspended,
    prosecuted,
    away,
    present,
  });
  return { present: of(true), absent: of(false) };
});

/** The standings of all members on a cell's roll for the rules on voting. */
export const standingsOf = (
  context: YearContext,
  cell: string,
  day: string,
  present: ReadonlySet<string>,
): Standing[] =>
  context.rollOf(cell, day).flatMap((onRoll) => {
    const { present: here, absent } = standingsOfOne(onRoll);
    return onRoll.standing.place === "gone" ? [] : [present.has(onRoll.member) ? here : absent];
  });

const attendanceOf = (
  state: AttendanceState | undefined,
  standings: readonly Standing[],
  day: string,
): Attendance | undefined => {
  const call = state?.rollCall;
  if (state === undefined || call === undefined) return undefined;
  const late = new Set(state.arrivedLate);
  const named = new Set([...call.present, ...state.arrivedLate]);
  const present = [...named];
  for (const member of call.excused) named.add(member);
  for (const member of call.unexcused) named.add(member);
  const { expected, attending } = attendanceBase(standings, day, attendanceDefaults);
  return {
    present,
    excused: call.excused.filter((member) => !late.has(member)),
    unexcused: call.unexcused.filter((member) => !late.has(member)),
    expected,
    attending: attending.length,
    unaccounted: expected.filter((member) => !named.has(member)),
    ...(call.online === undefined ? {} : { online: call.online }),
    ...(call.marks === undefined
      ? {}
      : { marks: Object.entries(call.marks).map(([member, by]) => ({ member, by })) }),
    by: call.by,
  };
};

/** What the record holds of attendance besides the roll call by names. */
const furtherAttendance = (
  state: AttendanceState | undefined,
): Pick<Meeting, "counted" | "absenceRequests" | "leftEarly" | "fees"> => ({
  ...(state?.counted === undefined ? {} : { counted: state.counted }),
  ...(state?.requested === undefined ? {} : { absenceRequests: state.requested }),
  ...(state?.leftEarly === undefined ? {} : { leftEarly: state.leftEarly }),
  ...(state?.fees === undefined ? {} : { fees: state.fees.by }),
});

/**
 * The members who may vote at a meeting. Counts do not say who was there, so that the base is a range: exempt
 * members and members away count only if present.
 */
const electorateAt = (
  context: YearContext,
  { cell, day, attendance: called, counted }: Pick<Meeting, "cell" | "day" | "attendance" | "counted">,
  standings: readonly Standing[],
): Electorate => {
  const electorate = electorateOn(standings, day);
  if (called !== undefined || counted === undefined) return electorate;
  const everybody = new Set(standings.map(({ member }) => member));
  const { base } = electorateOn(standingsOf(context, cell, day, everybody), day);
  return { ...electorate, base: { least: electorate.base.least, most: base.most } };
};

const standingsByStream = oncePer((_: YearContext) => new Map<string, readonly Standing[]>());

/** The standings of all members at a meeting. A member is present by the roll call or by a late arrival. */
export const standingsAt = (
  context: YearContext,
  { stream, cell, day }: Pick<Meeting, "stream" | "cell" | "day">,
): readonly Standing[] => {
  const before = standingsByStream(context).get(stream);
  if (before !== undefined) return before;
  const called = stateOf(context.folded, attendance, stream);
  const present = new Set([...(called?.rollCall?.present ?? []), ...(called?.arrivedLate ?? [])]);
  const standings = standingsOf(context, cell, day, present);
  standingsByStream(context).set(stream, standings);
  return standings;
};

/** The meetings of the year, in order of day, with the quality that people stated. */
export const meetingsOf = (context: YearContext): Meeting[] => {
  const { folded: known, options } = context;
  return statesOf(known, meetingSteps)
    .flatMap(([stream, state]): Meeting[] => {
      const { convened, opened, closed } = state;
      if (convened === undefined) return [];
      const { day, heldBy } = meetingShown(known, stream, state);
      if (yearOfMeeting(known, convened, day) !== options.year) return [];
      const standings = standingsAt(context, { stream, cell: convened.cell, day });
      const called = stateOf(known, attendance, stream);
      const attended = attendanceOf(called, standings, day);
      const further = furtherAttendance(called);
      return [
        {
          stream,
          cell: convened.cell,
          kind: convened.kind,
          forMonth: convened.forMonth,
          day,
          held: heldBy !== undefined,
          ...(heldBy === undefined ? {} : { heldBy }),
          cancelled: state.cancelled !== undefined,
          ...(opened === undefined || closed === undefined
            ? {}
            : { minutes: minutesBetween(opened.at, closed.at) }),
          steps: state,
          ...(attended === undefined ? {} : { attendance: attended }),
          ...further,
          electorate: electorateAt(
            context,
            { cell: convened.cell, day, ...further, ...(attended && { attendance: attended }) },
            standings,
          ),
          quality: statedQuality(known, stream),
        },
      ];
    })
    .sort((a, b) => (a.day === b.day ? compareIds(a.stream, b.stream) : a.day < b.day ? -1 : 1));
};
