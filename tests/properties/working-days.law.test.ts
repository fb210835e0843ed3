import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  workingCalendar,
  workingDaysBefore,
  workingDaysBetween,
} from "../../src/rules/calendar/working-days.js";

const days = Array.from({ length: 120 }, (_, index) =>
  new Date(Date.UTC(2024, 0, 20 + index)).toISOString().slice(0, 10),
);
const anyDay = fc.constantFrom(...days);
const anyCalendar = fc
  .record({ holidays: fc.uniqueArray(anyDay, { maxLength: 30 }), workingWeekends: fc.uniqueArray(anyDay) })
  .map((chosen) => workingCalendar({ from: days[0], to: days.at(-1), ...chosen }));

/** The same result from the calendar of the host, day by day. */
const worked = ({ holidays, workingWeekends = [] }: ReturnType<typeof workingCalendar>, day: string) =>
  !holidays.includes(day) &&
  (![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) || workingWeekends.includes(day));

describe("working days", () => {
  it("are as many as a count day by day finds", () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyDay, (calendar, from, to) => {
        const counted = days.filter((day) => day >= from && day < to && worked(calendar, day)).length;
        expect(workingDaysBetween(calendar, from, to)).toBe(counted);
      }),
    );
  });

  it("lie between the last day in time and the day itself: a day is in time if and only if it is no later", () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyDay,
        anyDay,
        fc.integer({ min: 1, max: 5 }),
        (calendar, from, to, least) => {
          const last = workingDaysBefore(calendar, to, least);
          const between = workingDaysBetween(calendar, from, to) ?? 0;
          expect(last !== undefined && from <= last).toBe(between >= least);
        },
      ),
    );
  });
});
