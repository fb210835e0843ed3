import { cellStream } from "../../events/streams.js";
import { attendanceDefaults } from "../../rules/voting/attendance-parameters.js";
import { attendanceBase } from "../../rules/voting/eligibility.js";
import { stateOf } from "../fold/folded-journal.js";
import { attendance } from "../streams/attendance.js";
import { members } from "../streams/members.js";
import type { YearContext } from "./context.js";
import { type ExcusedRun, excusedRunsOf, isMonthly } from "./excused-runs.js";
import { type Meeting, meetingsIn, standingsOf } from "./meetings.js";
import { grouped, indexBy } from "./table.js";
import type { TaskFollowUp } from "./task-follow-up.js";

/** A month of a member, and the events that say so. */
export interface MonthSaid {
  /** `2021-03`. */
  readonly month: string;
  /** The events that say so. */
  readonly by: readonly string[];
}

/** A member's fees in the months of a year. A month that stands in neither list is unknown. */
interface Fees {
  /** Months that were paid for. */
  readonly paid: readonly string[];
  /** Months of which a meeting was told that they were not. */
  readonly unpaid: readonly MonthSaid[];
}

/**
 * The fees of one cell's members. What a meeting is told is of the month that it is for, and a later meeting of that
 * month overrules it; a month that the roll notes as paid is paid, whenever that was.
 */
const feesOf = (
  { known, options }: YearContext,
  cell: string,
  meetings: readonly Meeting[],
): ((member: string) => Fees) => {
  const told = new Map<string, Map<string, { readonly paid: boolean; readonly by: string }>>();
  const tell = (ids: readonly string[], month: string, paid: boolean, by: string) => {
    for (const member of ids) {
      const months = told.get(member) ?? new Map<string, { readonly paid: boolean; readonly by: string }>();
      told.set(member, months.set(month, { paid, by }));
    }
  };
  for (const { stream, forMonth } of meetings) {
    const fees = stateOf(known, attendance, stream)?.fees;
    if (fees === undefined) continue;
    tell(fees.unpaid, forMonth, false, fees.by);
    tell(fees.paid, forMonth, true, fees.by);
  }
  const roll = stateOf(known, members, cellStream(cell))?.members ?? {};
  return (member) => {
    const months = [...(told.get(member) ?? [])];
    const noted = (roll[member]?.feesPaid ?? []).filter((month) => month.startsWith(`${options.year}-`));
    const paid = new Set([...noted, ...months.flatMap(([month, { paid }]) => (paid ? [month] : []))]);
    return {
      paid: [...paid].sort(),
      unpaid: months
        .filter(([month]) => !paid.has(month))
        .map(([month, { by }]) => ({ month, by: [by] }))
        .sort((a, b) => (a.month < b.month ? -1 : 1)),
    };
  };
};

/**
 * One member of one cell over the meetings of a year, those that are for its months. Attendance is of regular and
 * combined meetings held, at which the roll of their day expected the member.
 */
export interface Running {
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
  /** Expected and absent without one. */
  readonly unexcused: number;
  /** Expected, and not named by a roll call or without one. */
  readonly unknown: number;
  /** Absences with reason that follow each other. */
  readonly excusedRuns: readonly ExcusedRun[];
  /** The length of the longest of them, in meetings. */
  readonly longestExcused: number;
  /** The run that no later meeting ended; 0 where there is none. */
  readonly currentExcused: number;
  /** Months with a regular or combined meeting, in which every meeting held was missed without reason. */
  readonly missed: readonly MonthSaid[];
  /** Months of the year that the roll or a meeting says are paid. */
  readonly paid: readonly string[];
  /** Months whose meeting was told that the fee is unpaid, and that were not paid since. All others are unknown. */
  readonly unpaid: readonly MonthSaid[];
  /** Meetings of any kind at which the member commented or took the chair. */
  readonly spokeAt: number;
  /** Tasks assigned, due or heard in the year. */
  readonly tasks: readonly string[];
}

type How = "attended" | "excused" | "unexcused" | "unknown";

/** What one month's meetings say of a member. */
interface Month {
  hasMonthly: boolean;
  allMissed: boolean;
  readonly by: string[];
}

/** A member over the meetings that expected them. */
interface Seen {
  /** At regular and combined meetings. */
  readonly monthly: Record<How, number>;
  readonly months: Map<string, Month>;
}

/** Enters how each member whom the roll expected was at a meeting. */
const see = (seen: Map<string, Seen>, context: YearContext, meeting: Meeting): void => {
  const { attendance: called, cell, day, forMonth } = meeting;
  const isOwed = isMonthly(meeting);
  const present = new Set(called?.present);
  const excused = new Set(called?.excused);
  const unexcused = new Set(called?.unexcused);
  const expected =
    called?.expected ??
    attendanceBase(standingsOf(context, cell, day, new Set()), day, attendanceDefaults).expected;
  for (const member of expected) {
    let own = seen.get(member);
    if (own === undefined) {
      own = { monthly: { attended: 0, excused: 0, unexcused: 0, unknown: 0 }, months: new Map() };
      seen.set(member, own);
    }
    const how: How = present.has(member)
      ? "attended"
      : excused.has(member)
        ? "excused"
        : unexcused.has(member)
          ? "unexcused"
          : "unknown";
    if (isOwed) own.monthly[how] += 1;
    let month = own.months.get(forMonth);
    if (month === undefined) {
      month = { hasMonthly: false, allMissed: true, by: [] };
      own.months.set(forMonth, month);
    }
    month.hasMonthly ||= isOwed;
    month.allMissed &&= how === "unexcused";
    if (called !== undefined && month.allMissed) month.by.push(called.by);
  }
};

const unseen: Seen = { monthly: { attended: 0, excused: 0, unexcused: 0, unknown: 0 }, months: new Map() };

const missedMonths = ({ months }: Seen): MonthSaid[] =>
  [...months]
    .filter(([, { hasMonthly, allMissed }]) => hasMonthly && allMissed)
    .map(([month, { by }]) => ({ month, by }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));

const speakersOf = ({ course: { speakers, opened } }: Meeting): readonly string[] =>
  opened === undefined || speakers.includes(opened.chair) ? speakers : [...speakers, opened.chair];

const tasksOf = indexBy<TaskFollowUp>(({ cell, member }) => [`${cell}/${member}`]);

/** Every member whom a meeting of the year expected, or who is here on the day of reading; by cell and id. */
export const runningOf = (
  context: YearContext,
  meetings: readonly Meeting[],
  followUp: readonly TaskFollowUp[],
): Running[] =>
  context.cells.flatMap(({ id: cell }) => {
    const held = meetingsIn(meetings, cell).filter((meeting) => meeting.held);
    const seen = new Map<string, Seen>();
    for (const meeting of held) see(seen, context, meeting);
    const runs = grouped(excusedRunsOf(held), ({ member }) => [member]);
    const spoke = grouped(held, speakersOf);
    const fees = feesOf(context, cell, held);
    const here = context.rollOf(cell, context.cutoff).filter(({ standing }) => standing.place !== "gone");
    const ids = new Set([...seen.keys(), ...here.map(({ member }) => member)]);
    return [...ids].sort().map((member): Running => {
      const own = seen.get(member) ?? unseen;
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
        missed: missedMonths(own),
        ...fees(member),
        spokeAt: spoke.get(member)?.length ?? 0,
        tasks: tasksOf(followUp, `${cell}/${member}`).map(({ task }) => task),
      };
    });
  });
