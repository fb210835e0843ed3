import { groundOn } from "../../../rules/calendar/obligations/ground.js";
import type { PeriodObligation } from "../../../rules/calendar/obligations/obligation.js";
import { daysAfter } from "../../../rules/calendar/working-days.js";
import type { OrganisationRecord } from "../../roll/organisations.js";
import type { YearOptions } from "../../year/context.js";
import type { Meeting } from "../meetings.js";
import { type Duty, type DutyState, isOver } from "./duty.js";
import { firstDayOf, lastDayOf, periodOf, periodsOf } from "./periods.js";

/** The meetings that meet an obligation in a period; the earliest first. */
const meeting = (
  { each, kinds }: PeriodObligation,
  period: string,
  held: readonly Meeting[],
): readonly Meeting[] =>
  held.filter(({ kind, forMonth }) => periodOf(each, forMonth) === period && kinds.includes(kind));

/**
 * No text says when the middle of the year ends: where both meetings of a base organisation were for months
 * of the second half, the first of them may be the one of mid-year.
 */
const maybeMidYear = (obligation: PeriodObligation, period: string, held: readonly Meeting[]): boolean =>
  period.endsWith("-H1") && meeting(obligation, period.replace("H1", "H2"), held).length > 1;

/**
 * What an organisation owed in each period of the year. A period is owed from the first full one after both
 * the clause and the organisation began, and not where the organisation ended in it.
 */
export const dutiesByPeriod = (
  obligation: PeriodObligation,
  organisation: OrganisationRecord,
  held: readonly Meeting[],
  options: YearOptions,
): Duty[] =>
  periodsOf(obligation.each, options.year).flatMap((period): Duty[] => {
    const { window } = obligation;
    const opens = firstDayOf(period);
    const clause = groundOn(obligation.grounds, opens);
    const { foundedOn, dissolved } = organisation;
    if (clause === undefined || opens < foundedOn) return [];
    if (dissolved !== undefined && dissolved.on <= lastDayOf(period)) return [];
    const due = window === undefined ? lastDayOf(period) : daysAfter(opens, window.until - 1);
    const found = meeting(obligation, period, held);
    const doneOn = found[0]?.day;
    const open: DutyState = !isOver(due, options)
      ? "due"
      : maybeMidYear(obligation, period, held)
        ? "unsettled"
        : "missed";
    return [
      {
        organisation: organisation.id,
        obligation,
        clause,
        period,
        opens,
        ...(window === undefined ? {} : { fixedDay: daysAfter(opens, window.day - 1) }),
        due,
        state: doneOn === undefined ? open : doneOn <= due ? "done" : "late",
        ...(doneOn === undefined ? {} : { doneOn }),
        meetings: found.map(({ stream }) => stream),
        by: found.flatMap(({ course }) => course.opened?.by ?? []),
      },
    ];
  });
