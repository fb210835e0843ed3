import { dayOf, type Language, vietnameseDay, vietnameseMoment } from "../events/index.js";

/** A day as the language writes it. */
export const dayIn = (day: string, language: Language): string =>
  language === "vi" ? vietnameseDay(day) : day;

/** An instant as a clock in Vietnam showed it, to the minute. */
export const momentIn = (instant: string, language: Language): string =>
  language === "vi" ? vietnameseMoment(instant) : `${dayOf(instant)} ${vietnameseMoment(instant).slice(-5)}`;
