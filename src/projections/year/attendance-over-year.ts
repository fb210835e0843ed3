import { cellStream } from "../../events/streams.js";
import { compareIds } from "../../language/collation.js";
import { attendanceDefaults } from "../../rules/voting/attendance-parameters.js";
import { attendanceBase } from "../../rules/voting/eligibility.js";
import { stateOf } from "../fold/folded-journal.js";
import { attendance } from "../streams/attendance.js";
import { members } from "../streams/members.js";
import type { YearContext } from "./context.js";
import { type ExcusedRun, excusedRunsOf, isMonthly } from "./excused-runs.js";
import { attendanceEntry, type Meeting, meetingsIn, standingsOf } from "./meetings.js";
import { grouped, indexBy } from "./table.js";
import type { TaskFollowUp } from "./task-follow-up.js";

/** A month of a member, with its events. */
export interface MonthSaid {
  /** `2021-03`. */
  readonly month: string;
  /** The ids of the events that record it. */
  readonly by: readonly string[];
}

/** A member's fees in the months of a year. A month in neither list is unknown. */
interface Fees {
  /** Paid months. */
  readonly paid: readonly string[];
  /** Months that a meeting was told are unpaid. */
  readonly unpaid: readonly MonthSaid[];
}

/**
 * The fees of one cell's members. The fees that a meeting is told of belong to the month of the meeting, and
 * a later meeting of that month replaces them. A month that the roll records as paid is paid, whatever the
 * day of payment.
 */
const feesOf = (
  { folded: known, options }: YearContext,
  cell: string,
  meetings: readonly Meeting[],
): ((member: string) => Fees) => {
  interface Said {
    readonly paid: boolean;
    readonly by: string;
  }
  const year = `${options.year}-`;
  const told = new Map<string, Map<string, Said>>();
  const tell = (ids: readonly string[], month: string, said: Said) => {
    for (const member of ids) {
      const months = told.get(member);
      if (months === undefined) told.set(member, new Map([[month, said]]));
      else months.set(month, said);
    }
  };
  for (const { stream, forMonth } of meetings) {
    const fees = stateOf(known, attendance, stream)?.fees;
    if (fees === undefined) continue;
    tell(fees.unpaid, forMonth, { paid: false, by: fees.by });
    tell(fees.paid, forMonth, { paid: true, by: fees.by });
  }
  const roll = stateOf(known, members, cellStream(cell))?.members ?? {};
  return (member) => {
    const months = told.get(member) ?? new Map<string, Said>();
    const paid = new Set((roll[member]?.feesPaid ?? []).filter((month) => month.startsWith(year)));
    for (const [month, said] of months) if (said.paid) paid.add(month);
    const unpaid: MonthSaid[] = [];
    for (const [month, { by }] of months) if (!paid.has(month)) unpaid.push({ month, by: [by] });
    return { paid: [...paid].sort(), unpaid: unpaid.sort((a, b) => (a.month < b.month ? -1 : 1)) };
  };
};

/**
 * One member of one cell over the year's meetings. Attendance counts regular and combined meetings that were
 * held and at which the roll of their day expected the member.
 */
export interface AttendanceOverYear {
  /** The cell, by id. */
  readonly cell: string;
  /** The member, by id. */
  readonly member: string;
  /** Meetings at which the member was expected. */
  readonly expected: number;
  /** Expected and present. */
  readonly attended: number;
  /** Expected and absent with a reason. */
  readonly excused: number;
  /** Expected and absent without a reason. */
  readonly unexcused: number;
  /** Expected, but the roll call does not name the member, or there was no roll call. */
  readonly unknown: number;
  /** Absences with a reason, in a row. */
  readonly excusedRuns: readonly ExcusedRun[];
  /** The length of the longest run, in meetings. */
  readonly longestExcused: number;
  /** The length of the run that still goes on; 0 without one. */
  readonly currentExcused: number;
  /** Months with a regular or combined meeting, of which the member missed all without a reason. */
  readonly missed: readonly MonthSaid[];
  /** Months of the year that are paid, by the roll or by a meeting. */
  readonly paid: readonly string[];
  /**
   * Months that a meeting was told are unpaid, and that were not paid later. All other months are unknown.
   */
  readonly unpaid: readonly MonthSaid[];
  /** Meetings of any kind at which the member commented, before or in writing too, or took the chair. */
  readonly spokeAt: number;
  /** Tasks assigned, due or heard in the year. */
  readonly tasks: readonly string[];
}

type How = "attended" | "excused" | "unexcused" | "unknown";

/** A meeting with the attendance of each member whom the roll expected. */
interface Called {
  readonly meeting: Meeting;
  readonly expected: readonly string[];
  readonly howWas: (member: string) => How;
}

const calledAt = (context: YearContext, meeting: Meeting): Called => {
  const { attendance: called, cell, day } = meeting;
  const present = new Set(called?.present);
  const excused = new Set(called?.excused);
  const unexcused = new Set(called?.unexcused);
  const expected =
    called?.expected ??
    attendanceBase(standingsOf(context, cell, day, new Set()), day, attendanceDefaults).expected;
  const howWas = (member: string): How => {
    if (present.has(member)) return "attended";
    if (excused.has(member)) return "excused";
    return unexcused.has(member) ? "unexcused" : "unknown";
  };
  return { meeting, expected, howWas };
};

/** A member's attendance over the meetings that expected the member. */
interface Seen {
  /** At regular and combined meetings. */
  readonly monthly: Record<How, number>;
  /** Months with a meeting that was missed without reason. */
  readonly unexcused: Set<string>;
}

const unseen = (): Seen => ({
  monthly: { attended: 0, excused: 0, unexcused: 0, unknown: 0 },
  unexcused: new Set(),
});

/** All members whom a meeting expected, by id. */
const seenAt = (calls: readonly Called[]): ReadonlyMap<string, Seen> => {
  const seen = new Map<string, Seen>();
  for (const { meeting, expected, howWas } of calls) {
    const isOwed = isMonthly(meeting);
    for (const member of expected) {
      const how = howWas(member);
      const own = seen.get(member) ?? unseen();
      seen.set(member, own);
      if (isOwed) own.monthly[how] += 1;
      if (how === "unexcused") own.unexcused.add(meeting.forMonth);
    }
  }
  return seen;
};

/**
 * The months in which a member missed all meetings that expected the member; at least one of them was the
 * owed monthly meeting.
 */
const missedMonths = (member: string, { unexcused }: Seen, calls: readonly Called[]): MonthSaid[] =>
  [...unexcused].sort().flatMap((month): MonthSaid[] => {
    const expecting = calls.filter(
      ({ meeting, expected }) => meeting.forMonth === month && expected.includes(member),
    );
    const isMissed =
      expecting.some(({ meeting }) => isMonthly(meeting)) &&
      expecting.every(({ howWas }) => howWas(member) === "unexcused");
    return isMissed
      ? [
          {
            month,
            by: expecting.flatMap(({ meeting: { attendance: called } }) =>
              called === undefined ? [] : attendanceEntry(called, member),
            ),
          },
        ]
      : [];
  });

const speakersOf = ({ steps: { speakers, gathered, opened } }: Meeting): readonly string[] => [
  ...new Set([...speakers, ...(gathered?.authors ?? []), ...(opened === undefined ? [] : [opened.chair])]),
];

const tasksOf = indexBy<TaskFollowUp>(({ cell, member }) => [`${cell}/${member}`]);

/**
 * Members whom a meeting of the year expected, and members on the roll on the day of reading; by cell and id.
 */
export const attendanceOverYearOf = (
  context: YearContext,
  meetings: readonly Meeting[],
  followUp: readonly TaskFollowUp[],
): AttendanceOverYear[] =>
  context.cells.flatMap(({ id: cell }) => {
    const held = meetingsIn(meetings, cell).filter((meeting) => meeting.held);
    const calls = held.map((meeting) => calledAt(context, meeting));
    const seen = seenAt(calls);
    const runs = grouped(excusedRunsOf(held), ({ member }) => [member]);
    const spoke = grouped(held, speakersOf);
    const fees = feesOf(context, cell, held);
    const here = context.rollOf(cell, context.cutoff).filter(({ standing }) => standing.place !== "gone");
    const ids = new Set([...seen.keys(), ...here.map(({ member }) => member)]);
    return [...ids].sort(compareIds).map((member): AttendanceOverYear => {
      const own = seen.get(member) ?? unseen();
      const { attended, excused, unexcused, unknown } = own.monthly;
      const excusedRuns = runs.get(member) ?? [];
      return {
        cell,
        member,
        expected: attended + excused + unexcused + unknown,
        attended,
        excused,
        unexcused,
        unknown,
        excusedRuns,
        longestExcused: Math.max(0, ...excusedRuns.map(({ absences }) => absences.length)),
        currentExcused: excusedRuns.find(({ current }) => current)?.absences.length ?? 0,
        missed: missedMonths(member, own, calls),
        ...fees(member),
        spokeAt: spoke.get(member)?.length ?? 0,
        tasks: tasksOf(followUp, `${cell}/${member}`).map(({ task }) => task),
      };
    });
  });
