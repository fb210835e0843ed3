import { meetingsOwed } from "../../../rules/calendar/obligations/meetings.js";
import { stepsOwed } from "../../../rules/calendar/obligations/preparation.js";
import { grouped } from "../../grouped.js";
import type { YearContext } from "../../year/context.js";
import type { Meeting } from "../meetings.js";
import { dutyOfMeeting } from "./by-meeting.js";
import { dutiesByPeriod } from "./by-period.js";
import type { Duty } from "./duty.js";

/**
 * What each cell and base organisation owed in the year, and how it stands on the day of reading: by
 * organisation, first by period in the order of the obligations, then with each meeting in order of day.
 */
export const calendarOf = (context: YearContext, meetings: readonly Meeting[]): Duty[] => {
  const { options } = context;
  const own = grouped(meetings, ({ cell }) => [cell]);
  const cells = new Set(context.cells.map(({ id }) => id));
  return [...context.organisations.values()].flatMap((organisation) => {
    const ofCell = cells.has(organisation.id);
    const kind = ofCell ? "cell" : organisation.kind;
    const called = own.get(organisation.id) ?? [];
    const held = called.filter((meeting) => meeting.held);
    return [
      ...meetingsOwed
        .filter(({ of }) => of === kind)
        .flatMap((obligation) => dutiesByPeriod(obligation, organisation, held, options)),
      ...(ofCell ? called : []).flatMap((meeting) =>
        stepsOwed.flatMap((obligation) => dutyOfMeeting(obligation, meeting, options)),
      ),
    ];
  });
};

/**
 * What is still to be done by a day: the duties that are due and whose day, or last day, is not after it.
 * The first to be done comes first.
 *
 * @example
 * ```ts
 * import { dueBy, replay } from "chibo";
 * import { qd366hd43 } from "chibo/rules";
 * import { story } from "chibo/testing";
 * const cell = { organisation: "c-1", kind: "cell", name: "c-1", on: "2015-01-01" } as const;
 * const journal = [...story("cell/c-1").happened("OrganisationFounded", cell, "2015-01-01")];
 * const year = replay(journal, { year: 2026, under: qd366hd43, asOf: "2026-03-01T05:00:00Z" });
 * dueBy(year.calendar, "2026-03-03").map(({ obligation, due }) => `${obligation.id} ${due}`); //=> ["regular-day 2026-03-07"]
 * ```
 */
export const dueBy = (calendar: readonly Duty[], day: string): Duty[] => {
  const dayOfDuty = ({ fixedDay, due }: Duty): string => fixedDay ?? due;
  return calendar
    .filter((duty) => duty.state === "due" && dayOfDuty(duty) <= day)
    .sort((a, b) => (dayOfDuty(a) < dayOfDuty(b) ? -1 : dayOfDuty(a) > dayOfDuty(b) ? 1 : 0));
};
