import { cellStream } from "../../events/streams.js";
import { attendanceDefaults } from "../../rules/voting/attendance-parameters.js";
import { attendanceBase } from "../../rules/voting/eligibility.js";
import { stateOf } from "../fold/folded-journal.js";
import { attendance } from "../streams/attendance.js";
import { members } from "../streams/members.js";
import type { YearContext } from "./context.js";
import { type ExcusedRun, excusedRunsOf, isMonthly } from "./excused-runs.js";
import { type Meeting, standingsOf } from "./meetings.js";
import { grouped } from "./table.js";
import type { TaskFollowUp } from "./task-follow-up.js";

/** A month of a member, and the events that say so. */
export interface MonthSaid {
  /** `2021-03`. */
  readonly month: string;
  /** The events that say so. */
  readonly by: readonly string[];
}

/** A member's fees in the months of a year. A month that stands in neither list is unknown. */
export interface Fees {
  /** Months that were paid for. */
  readonly paid: readonly string[];
  /** Months of which a meeting was told that they were not. */
  readonly unpaid: readonly MonthSaid[];
}

/**
 * The fees of one cell's members. What a meeting is told is of the month that it is for, and a later meeting of that
 * month overrules it; a month that the roll notes as paid is paid, whenever that was.
 */
export const feesOf = (
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

interface Seen {
  readonly meeting: Meeting;
  readonly how: How;
}

/** How each member whom the roll expected was at a meeting. */
const seenAt = (context: YearContext, meeting: Meeting): (readonly [string, How])[] => {
  const { attendance: called, cell, day } = meeting;
  if (called === undefined) {
    const standings = standingsOf(context, cell, day, new Set());
    const { expected } = attendanceBase(standings, day, attendanceDefaults);
    return expected.map((member) => [member, "unknown"]);
  }
  const lists: readonly (readonly [How, ReadonlySet<string>])[] = [
    ["attended", new Set(called.present)],
    ["excused", new Set(called.excused)],
    ["unexcused", new Set(called.unexcused)],
  ];
  return called.expected.map((member) => [
    member,
    lists.find(([, named]) => named.has(member))?.[0] ?? "unknown",
  ]);
};

const missedMonths = (seen: readonly Seen[]): MonthSaid[] =>
  [...grouped(seen, ({ meeting }) => [meeting.forMonth])]
    .filter(([, of]) => of.every(({ how }) => how === "unexcused"))
    .filter(([, of]) => of.some(({ meeting }) => isMonthly(meeting)))
    .map(([month, of]) => ({ month, by: of.flatMap(({ meeting }) => meeting.attendance?.by ?? []) }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));

/** The runs of a cell by member, and its meetings as each member was at them. */
const ofCell = (context: YearContext, cell: string, meetings: readonly Meeting[]) => {
  const seen = new Map<string, Seen[]>();
  for (const meeting of meetings)
    for (const [member, how] of seenAt(context, meeting)) {
      const own = seen.get(member);
      if (own === undefined) seen.set(member, [{ meeting, how }]);
      else own.push({ meeting, how });
    }
  return {
    seen,
    runs: grouped(excusedRunsOf(meetings), ({ member }) => [member]),
    spoke: grouped(meetings, ({ course: { speakers, opened } }) => [
      ...new Set([...speakers, ...(opened === undefined ? [] : [opened.chair])]),
    ]),
    fees: feesOf(context, cell, meetings),
  };
};

/** Every member whom a meeting of the year expected, or who is here on the day of reading; by cell and id. */
export const runningOf = (
  context: YearContext,
  meetings: readonly Meeting[],
  followUp: readonly TaskFollowUp[],
): Running[] => {
  const held = grouped(
    meetings.filter((meeting) => meeting.held),
    ({ cell }) => [cell],
  );
  const tasks = grouped(followUp, ({ cell, member }) => [`${cell}/${member}`]);
  return context.cells.flatMap(({ id: cell }) => {
    const { seen, runs, spoke, fees } = ofCell(context, cell, held.get(cell) ?? []);
    const here = context.rollOf(cell, context.cutoff).filter(({ standing }) => standing.place !== "gone");
    const ids = new Set([...seen.keys(), ...here.map(({ member }) => member)]);
    return [...ids].sort().map((member): Running => {
      const own = seen.get(member) ?? [];
      const monthly = own.filter(({ meeting }) => isMonthly(meeting));
      const count = (which: How) => monthly.filter(({ how }) => how === which).length;
      const excusedRuns = runs.get(member) ?? [];
      return {
        cell,
        member,
        expected: monthly.length,
        attended: count("attended"),
        excused: count("excused"),
        unexcused: count("unexcused"),
        unknown: count("unknown"),
        excusedRuns,
        longestExcused: Math.max(0, ...excusedRuns.map(({ absences }) => absences.length)),
        currentExcused: excusedRuns.find(({ current }) => current)?.absences.length ?? 0,
        missed: missedMonths(own),
        ...fees(member),
        spokeAt: spoke.get(member)?.length ?? 0,
        tasks: (tasks.get(`${cell}/${member}`) ?? []).map(({ task }) => task),
      };
    });
  });
};
