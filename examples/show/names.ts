import { type Language, vietnameseDay, type Year } from "chibo";

/** The name of an organisation at the year's end; any other id as it is. */
export const nameIn = (year: Year, id: string): string =>
  year.context.organisations.get(id)?.names.at(-1)?.value ?? id;

/** Organisations by name with their id behind it, members by their id. */
export const namesOf =
  (year: Year) =>
  (id: string): string => {
    const name = nameIn(year, id);
    return name === id ? id : `${name} (${id})`;
  };

/** A day as the language writes it. */
export const dayText = (day: string, language: Language): string =>
  language === "vi" ? vietnameseDay(day) : day;
