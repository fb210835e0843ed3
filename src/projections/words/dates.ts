import { dayOf, type Language, vietnameseDay } from "../../events/index.js";

/** A day or month as the language writes it: `03/11/2021` and `11/2021` in Vietnamese. */
export const dateText = (date: string, language: Language): string =>
  language === "vi" ? vietnameseDay(date) : date;

/** The day in Vietnam of an instant, as the language writes days. */
export const dayText = (instant: string, language: Language): string => dateText(dayOf(instant), language);
