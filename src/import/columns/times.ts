import * as z from "zod";
import { endOfDay } from "../../events/index.js";
import { fault, type Outcome, type Reader, read } from "./reader.js";

const date = z.iso.date();
const dayForm = { vi: "dd/MM/yyyy, như 05/11/2021", en: "dd/MM/yyyy or yyyy-MM-dd, such as 05/11/2021" };

/** `dd/MM/yyyy` with both figures of day and month, or `yyyy-MM-dd`; nothing that could be read two ways. */
const dayIn = (text: string): Outcome<string> => {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  const iso = year === undefined ? text : `${year}-${month}-${day}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return fault("not-in-form");
  return date.safeParse(iso).success ? read(iso) : fault("impossible-date");
};

/** A day of the calendar in Vietnam. */
export const day: Reader<string> = { form: dayForm, isDate: true, read: dayIn };

const withTime = /^(\S+)[ T]([01]\d|2[0-3])[:h]([0-5]\d)(?::([0-5]\d))?$/;

/** A day and a time in Vietnam (UTC+7), as an instant in UTC. */
const instantIn = (text: string): Outcome<string> | undefined => {
  const [, said = "", hours, minutes, seconds = "00"] = withTime.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const found = dayIn(said);
  if ("fault" in found) return found;
  const instant = new Date(`${found.value}T${hours}:${minutes}:${seconds}+07:00`);
  return read(`${instant.toISOString().slice(0, 19)}Z`);
};

/** A time of a day in Vietnam. */
export const instant: Reader<string> = {
  form: { vi: "ngày và giờ, như 05/11/2021 19:30", en: "day and time, such as 05/11/2021 19:30" },
  isDate: true,
  read: (text) => instantIn(text) ?? fault("not-in-form"),
};

/** When something happened: a time of a day, or a day, at whose end it had happened. */
export const moment: Reader<string> = {
  form: {
    vi: "ngày, hoặc ngày và giờ, như 05/11/2021 19:30",
    en: "a day, or day and time, such as 05/11/2021 19:30",
  },
  isDate: true,
  read: (text) => {
    const timed = instantIn(text);
    if (timed !== undefined) return timed;
    const found = dayIn(text);
    return "fault" in found ? found : read(endOfDay(found.value));
  },
};
