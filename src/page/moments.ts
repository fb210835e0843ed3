import { dayOf, type Language, vietnameseMoment } from "../events/index.js";

/** An instant as a clock in Vietnam showed it, to the minute. */
export const momentIn = (instant: string, language: Language): string =>
  language === "vi" ? vietnameseMoment(instant) : `${dayOf(instant)} ${vietnameseMoment(instant).slice(-5)}`;
