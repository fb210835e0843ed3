import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { dateText, vietnameseDay } from "../language/formats.js";
import type { Language } from "../language/language.js";

const millisecondsOfDay = 86_400_000;

/**
 * The next day of the calendar. The function counts days in UTC, so that the result does not depend on the
 * host's zone.
 */
const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + millisecondsOfDay).toISOString().slice(0, 10);

/** The zone Asia/Ho_Chi_Minh has been UTC+7 without summer time since 1975, so 17:00Z begins the next day. */
const nextDayFromHour = 17;

/** The day in Vietnam of an instant in UTC. */
export const dayOf = (instant: string): string => {
  const utcDay = instant.slice(0, 10);
  return Number(instant.slice(11, 13)) < nextDayFromHour ? utcDay : dayAfter(utcDay);
};

/** The last instant of a day in Vietnam, in UTC. */
export const endOfDay = (day: string): string => `${day}T16:59:59Z`;

/** The month of a day, `2021-11`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The quarter of a month, `2021-Q4`. */
export const quarterOf = (month: string): string =>
  `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;

/** The twelve months of a year. */
export const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`);

/** A day as a date in the host's own zone. The difference of two such dates does not depend on the zone. */
const dateOf = (day: string): Date =>
  new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));

/** Days from one day to another, both included. It is 0 if they are in the wrong order. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, differenceInCalendarDays(dateOf(to), dateOf(from)) + 1);

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The number of days in the month of a day. */
const daysInMonth = (day: string): number => {
  const month = Number(day.slice(5, 7));
  if (month === 2) return isLeapYear(Number(day.slice(0, 4))) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** The last day of a month, `2026-02-28` for `2026-02`. */
export const lastDayOfMonth = (month: string): string => `${month}-${daysInMonth(month)}`;

/** The months from the year 0 to the month of a day. */
const monthsSoFar = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/**
 * Whole months from one day to another. A term of months ends on the day of the same number or, where the last
 * month has none, on the last day of that month (Civil Code 2015, Article 148). It is negative if the days are in
 * the wrong order.
 */
export const fullMonthsBetween = (from: string, to: string): number => {
  if (to < from) return 0 - fullMonthsBetween(to, from);
  const [began, ends] = [Number(from.slice(8, 10)), Number(to.slice(8, 10))];
  const complete = ends >= began || ends === daysInMonth(to);
  return monthsSoFar(to) - monthsSoFar(from) - (complete ? 0 : 1);
};

/**
 * The day that ends a term of months: the day of the same number or, where the last month has none, the last day
 * of that month.
 */
export const monthsAfter = (day: string, months: number): string => {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
  const sameDay = `${month}-${day.slice(8, 10)}`;
  const lastDay = lastDayOfMonth(month);
  return sameDay > lastDay ? lastDay : sameDay;
};

/** Whole minutes from one instant to another. */
export const minutesBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);

/** The day in Vietnam of an instant, in the form of the language. */
export const dayText = (instant: string, language: Language): string => dateText(dayOf(instant), language);

/** An instant as a clock in Vietnam shows it, to the minute: dd/MM/yyyy HH:mm. */
export const vietnameseMoment = (instant: string): string => {
  const hour = (Number(instant.slice(11, 13)) + 24 - nextDayFromHour) % 24;
  return `${vietnameseDay(dayOf(instant))} ${String(hour).padStart(2, "0")}${instant.slice(13, 16)}`;
};
