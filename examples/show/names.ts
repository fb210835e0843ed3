import { type Language, vietnameseDay, type Year } from "chibo";

/** The name of an organisation at the end of the year. Any other id stays unchanged. */
export const nameIn = (year: Year, id: string): string =>
  year.context.organisations.get(id)?.names.at(-1)?.value ?? id;

/** Organisations by name, followed by their id; members by id. */
export const namesOf =
  (year: Year) =>
  (id: string): string => {
    const name = nameIn(year, id);
    return name === id ? id : `${name} (${id})`;
  };

/** A day in the form of the language. */
export const dayText = (day: string, language: Language): string =>
  language === "vi" ? vietnameseDay(day) : day;
