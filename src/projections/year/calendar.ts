import { daysOfPeriod } from "../../events/period.js";
import {
  groundOn,
  meetingsOwed,
  type PeriodObligation,
  stepsOwed,
} from "../../rules/calendar/obligations.js";
import { daysAfter } from "../../rules/calendar/working-days.js";
import type { OrganisationRecord } from "../streams/organisations.js";
import type { YearContext, YearOptions } from "./context.js";
import { type Coverage, coverageIn } from "./coverage.js";
import { type Duty, type DutyState, isOver, periodOfMonth, periodsInYear } from "./duty.js";
import { dutyOfMeeting } from "./meeting-duties.js";
import type { Meeting } from "./meetings.js";
import { grouped } from "./table.js";

/** A period in which an obligation is in force. It is the same for every organisation. */
type Owed = Pick<Duty, "obligation" | "clause" | "period" | "opens" | "fixedDay" | "due"> & {
  readonly lastDay: string;
  readonly isOver: boolean;
};

const periodsOwed = (obligation: PeriodObligation, options: YearOptions): Owed[] =>
  periodsInYear(obligation.each, options.year).flatMap((period): Owed[] => {
    const { window } = obligation;
    const opens = daysOfPeriod(period).from;
    const lastDay = daysOfPeriod(period).to;
    const clause = groundOn(obligation.grounds, opens);
    if (clause === undefined) return [];
    const due = window === undefined ? lastDay : daysAfter(opens, window.until - 1);
    return [
      {
        obligation,
        clause,
        period,
        opens,
        ...(window === undefined ? {} : { fixedDay: daysAfter(opens, window.day - 1) }),
        due,
        lastDay,
        isOver: isOver(due, options),
      },
    ];
  });

/**
 * No text gives the end of the middle of the year. If both meetings of a base organisation are for months of
 * the second half, the first of them may be the mid-year meeting.
 */
const maybeMidYear = (period: string, heldIn: ReadonlyMap<string, readonly Meeting[]>): boolean =>
  period.endsWith("-H1") && (heldIn.get(period.replace("H1", "H2")) ?? []).length > 1;

/** Whether a document cancelled a meeting, or something stood in its place. */
const isReplaced = ({ steps: { cancelled } }: Meeting): boolean =>
  cancelled?.instead !== undefined || cancelled?.instrument !== undefined;

/**
 * The obligations of an organisation in each period of the year. They begin with the first full period after
 * the start of both the clause and the organisation. The period in which the organisation ends has none.
 */
const dutiesByPeriod = (
  { each, kinds }: PeriodObligation,
  periods: readonly Owed[],
  { id, foundedOn, dissolved }: OrganisationRecord,
  called: readonly Meeting[],
  { covers, holds }: Coverage,
): Duty[] => {
  const byPeriod = ({ kind, forMonth }: Meeting): string[] =>
    kinds.includes(kind) ? [periodOfMonth(each, forMonth)] : [];
  const heldIn = grouped(
    called.filter(({ held }) => held),
    byPeriod,
  );
  const cancelledIn = grouped(
    called.filter(({ held, cancelled }) => cancelled && !held),
    byPeriod,
  );
  // A notice alone does not show that the meeting was not held.
  const noticeOnly = grouped(
    called.filter(({ held, cancelled }) => !held && !cancelled),
    byPeriod,
  );
  // A cell whose record holds no thematic meeting at all may keep it elsewhere.
  const kept = each === "month" || holds(({ convened }) => kinds.includes(convened?.kind ?? ""));
  return periods.flatMap(({ lastDay, isOver: over, fixedDay, due, ...owed }): Duty[] => {
    const { period, opens } = owed;
    if (opens < foundedOn || (dissolved !== undefined && dissolved.on <= lastDay)) return [];
    // The earliest one comes first.
    const found = heldIn.get(period) ?? [];
    const doneOn = found[0]?.day;
    const cancelled = cancelledIn.get(period) ?? [];
    const replaced = cancelled.filter(isReplaced);
    const open = (): DutyState => {
      if (replaced.length > 0) return "replaced";
      if (!over) return "due";
      if (maybeMidYear(period, heldIn)) return "unsettled";
      return kept && covers(period) && !noticeOnly.has(period) ? "missed" : "not-on-record";
    };
    const by = found.length > 0 ? found : replaced.length > 0 ? replaced : cancelled;
    return [
      {
        organisation: id,
        ...owed,
        ...(fixedDay === undefined ? {} : { fixedDay }),
        due,
        state: doneOn === undefined ? open() : doneOn <= due ? "done" : "late",
        ...(doneOn === undefined ? {} : { doneOn }),
        meetings: found.map(({ stream }) => stream),
        by: by.flatMap(({ heldBy, steps }) => heldBy ?? steps.cancelled?.by ?? []),
      },
    ];
  });
};

/**
 * The obligations of each cell and base organisation in the year, and their state on the day of reading. They
 * are sorted by organisation: first by period in the order of the obligations, then by meeting in order of
 * day.
 */
export const calendarOf = (context: YearContext, meetings: readonly Meeting[]): Duty[] => {
  const { options } = context;
  const own = grouped(meetings, ({ cell }) => [cell]);
  const cells = new Set(context.cells.map(({ id }) => id));
  const owed = meetingsOwed.map((obligation) => ({ obligation, periods: periodsOwed(obligation, options) }));
  return [...context.organisations.values()].flatMap((organisation) => {
    const ofCell = cells.has(organisation.id);
    const kind = ofCell ? "cell" : organisation.kind;
    const called = own.get(organisation.id) ?? [];
    const coverage = coverageIn(context, organisation.id);
    return [
      ...owed
        .filter(({ obligation }) => obligation.of === kind)
        .flatMap(({ obligation, periods }) =>
          dutiesByPeriod(obligation, periods, organisation, called, coverage),
        ),
      ...(ofCell ? called : []).flatMap((meeting) =>
        stepsOwed.flatMap((obligation) => dutyOfMeeting(obligation, meeting, options, coverage)),
      ),
    ];
  });
};

/**
 * The duties that are still due by a day: those with a day, or last day, up to that day. The nearest day
 * comes first.
 *
 * @example
 * ```ts
 * import { dueBy, replay } from "chibo";
 * import { qd366hd43 } from "chibo/rules";
 * import { story } from "chibo/testing";
 * const cell = { organisation: "c-1", kind: "cell", name: "c-1", on: "2015-01-01" } as const;
 * const journal = [...story("cell/c-1").happened("OrganisationFounded", cell, "2015-01-01")];
 * const year = replay(journal, { year: 2026, under: qd366hd43, asOf: "2026-03-01T05:00:00Z" });
 * dueBy(year.calendar, "2026-03-03").map(({ obligation, due }) => `${obligation.id} ${due}`); //=>
 * ["regular-day 2026-03-07"]
 * ```
 */
export const dueBy = (calendar: readonly Duty[], day: string): Duty[] => {
  const dayOfDuty = ({ fixedDay, due }: Duty): string => fixedDay ?? due;
  return calendar
    .filter((duty) => duty.state === "due" && dayOfDuty(duty) <= day)
    .sort((a, b) => (dayOfDuty(a) < dayOfDuty(b) ? -1 : dayOfDuty(a) > dayOfDuty(b) ? 1 : 0));
};
