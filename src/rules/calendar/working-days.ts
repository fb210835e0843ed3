import * as z from "zod";
import { type CallFacts, callEnglish } from "../../language/problems/call.js";
import { InvalidInputError } from "../../language/problems/errors.js";
import { pathOf } from "../../language/problems/problem.js";
import { mismatchOf, pathOfIssue } from "../../language/problems/schema-mismatch.js";

const day = () => z.iso.date();

const schema = z
  .strictObject({
    /** The first and the last day of the calendar. */
    from: day(),
    to: day(),
    /** Days off, apart from Saturdays and Sundays. */
    holidays: z.array(day()),
    /** Saturdays and Sundays with work, in place of a day off. */
    workingWeekends: z.array(day()).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"] });

/** The working days. The caller supplies them, because the core knows no holidays. */
export type WorkingCalendar = z.infer<typeof schema>;

/**
 * Checks a calendar of working days.
 * @throws InvalidInputError `invalid-calendar` or `calendar-order`, at the first wrong day
 */
export const workingCalendar = (value: unknown): WorkingCalendar => {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues as [z.core.$ZodIssue];
  const path = pathOf(pathOfIssue(issue));
  throw new InvalidInputError<keyof CallFacts>(
    issue.code === "custom"
      ? { code: "calendar-order", path, facts: {} }
      : { code: "invalid-calendar", path, facts: mismatchOf(issue, value) },
    callEnglish,
  );
};

const milliseconds = 86_400_000;
const numberOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / milliseconds;
const dateOf = (number: number): string => new Date(number * milliseconds).toISOString().slice(0, 10);

/**
 * Day 0 is Thursday, 1 January 1970. Earlier days have negative numbers, so the remainder may be negative.
 */
const onWeekend = (number: number): boolean => [0, 6, -1].includes((number + 4) % 7);

/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (date: string): boolean => onWeekend(numberOf(date));

/** The day a number of calendar days after another. A negative number gives a day before it. */
export const daysAfter = (date: string, days: number): string => dateOf(numberOf(date) + days);

/** Whether people work on a day. It is undefined if the calendar does not cover the day. */
export const isWorkingDay = (calendar: WorkingCalendar, date: string): boolean | undefined => {
  if (date < calendar.from || date > calendar.to) return undefined;
  if (calendar.holidays.includes(date)) return false;
  return !isWeekend(date) || (calendar.workingWeekends?.includes(date) ?? false);
};

/**
 * The number of working days between two days. It includes the first day and not the last. It is 0 if the
 * days are in the wrong order, and undefined if the calendar does not cover all of them.
 */
export const workingDaysBetween = (
  calendar: WorkingCalendar,
  from: string,
  to: string,
): number | undefined => {
  let count = 0;
  for (let number = numberOf(from); number < numberOf(to); number += 1) {
    const works = isWorkingDay(calendar, dateOf(number));
    if (works === undefined) return undefined;
    if (works) count += 1;
  }
  return count;
};

/**
 * The day a number of working days before another: the last day for a notice. The day itself does not count.
 * It is undefined if the calendar does not reach back far enough.
 */
export const workingDaysBefore = (
  calendar: WorkingCalendar,
  date: string,
  days: number,
): string | undefined => {
  let number = numberOf(date);
  for (let left = days; left > 0; ) {
    number -= 1;
    const works = isWorkingDay(calendar, dateOf(number));
    if (works === undefined) return undefined;
    if (works) left -= 1;
  }
  return dateOf(number);
};
