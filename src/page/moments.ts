import { dayOf, type Language, vietnameseDay } from "../events/index.js";

/** A day as the language writes it. */
export const dayIn = (day: string, language: Language): string =>
  language === "vi" ? vietnameseDay(day) : day;

const hoursAhead = 7;

/** An instant as a clock in Vietnam showed it, to the minute. */
export const momentIn = (instant: string, language: Language): string => {
  const hour = (Number(instant.slice(11, 13)) + hoursAhead) % 24;
  return `${dayIn(dayOf(instant), language)} ${String(hour).padStart(2, "0")}${instant.slice(13, 16)}`;
};
