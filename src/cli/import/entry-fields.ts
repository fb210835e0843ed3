import { dayText } from "../../events/time.js";
import { dateText, periodText } from "../../language/formats.js";
import type { Language } from "../../language/language.js";

/** The fields of a value by their paths; the fields within a list are not told apart. */
export const fieldsOf = (data: object, path = ""): [path: string, value: unknown][] =>
  Object.entries(data).flatMap(([name, value]): [string, unknown][] => {
    const at = path === "" ? name : `${path}.${name}`;
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? fieldsOf(value, at)
      : [[at, value]];
  });

const isDate = /^\d{4}-\d{2}-\d{2}$/;
const isInstant = /^\d{4}-\d{2}-\d{2}T/;
const isPeriod = /^\d{4}-(\d{2}|[QH]\d)$/;

/** Whether a value is a day, an instant, a month or another period. */
export const isTime = (text: string): boolean =>
  isDate.test(text) || isInstant.test(text) || isPeriod.test(text);

/** A time in words. */
export const timeText = (value: string, language: Language): string =>
  isInstant.test(value)
    ? dayText(value, language)
    : isDate.test(value)
      ? dateText(value, language)
      : periodText(value, language);
