import { addDays } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { differenceInMonths } from "date-fns/differenceInMonths";
import { formatISO } from "date-fns/formatISO";
import { parseISO } from "date-fns/parseISO";
import { dateText, vietnameseDay } from "../language/formats.js";
import type { Language } from "../language/language.js";

/**
 * Days and months of the calendar in Vietnam. A calendar day has no time zone: it is parsed and
 * printed in the host's own zone, both ways alike, so the result does not depend on the host.
 */
const shifted = (day: string, days: number): string =>
  formatISO(addDays(parseISO(day), days), { representation: "date" });

/** Asia/Ho_Chi_Minh has been UTC+7 without summer time since 1975: 17:00Z begins the next day. */
const nextDayFromHour = 17;

/** The day in Vietnam of an instant in UTC. */
export const dayOf = (instant: string): string => {
  const utcDay = instant.slice(0, 10);
  return Number(instant.slice(11, 13)) < nextDayFromHour ? utcDay : shifted(utcDay, 1);
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

/** Days from one day to another, both included; 0 where they are in the wrong order. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, differenceInCalendarDays(parseISO(to), parseISO(from)) + 1);

/** Whole months from one day to another; negative where they are in the wrong order. */
export const fullMonthsBetween = (from: string, to: string): number =>
  differenceInMonths(parseISO(to), parseISO(from));

/** Whole minutes from one instant to another. */
export const minutesBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);

/** The day in Vietnam of an instant, as the language writes days. */
export const dayText = (instant: string, language: Language): string => dateText(dayOf(instant), language);

/** An instant as a clock in Vietnam shows it, to the minute: dd/MM/yyyy HH:mm. */
export const vietnameseMoment = (instant: string): string => {
  const hour = (Number(instant.slice(11, 13)) + 24 - nextDayFromHour) % 24;
  return `${vietnameseDay(dayOf(instant))} ${String(hour).padStart(2, "0")}${instant.slice(13, 16)}`;
};
