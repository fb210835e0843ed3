import { dateText } from "../language/formats.js";
import { gradeNames, labelIn, levelNames, subjectNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { isStep, steps } from "../rules/calendar/procedure.js";

/** The name of a level. */
export const level = (name: string, language: Language): string => labelIn(levelNames, name, language);

/** The name of a meeting's grade. */
export const grade = (name: string, language: Language): string => labelIn(gradeNames, name, language);

/** A subject with its kind: "đảng viên m-07". */
export const subjectText = (key: string, language: Language): string => {
  const at = key.indexOf(":");
  return at < 0 ? key : `${labelIn(subjectNames, key.slice(0, at), language)} ${key.slice(at + 1)}`;
};

/** The name of a step of a review. */
export const step = (name: string, language: Language): string =>
  isStep(name) ? steps[name][language] : name;

/** Quarters as Vietnamese readers number them. */
export const quarterNames = ["I", "II", "III", "IV"] as const;

/** The items as one text, with commas. */
export const list = (items: readonly (string | number)[]): string => items.join(", ");

/** The months as one text in the form of the language. */
export const monthsText = (months: readonly string[], language: Language): string =>
  list(months.map((month) => dateText(month, language)));

/** An exact count, or its bounds. */
export const range = ({ least, most }: { readonly least: number; readonly most?: number }): string =>
  least === most ? String(least) : `${least}-${most}`;
