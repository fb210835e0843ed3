import * as z from "zod";
import { endOfDay } from "../../events/index.js";
import { withoutMarks } from "../../language/collation.js";
import type { Text } from "../../language/text.js";
import { type CellOutcome, type CellReader, fault, read } from "../column.js";
import type { Writing } from "../table.js";

const date = z.iso.date();
const dayForm = { vi: "dd/MM/yyyy, như 05/11/2021", en: "dd/MM/yyyy or yyyy-MM-dd, such as 05/11/2021" };

const isDay = (iso: string): boolean => date.safeParse(iso).success;
const iso = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

/** The years in which the number of a day can be meant; others are years, points, numbers of documents. */
const serialYears = { from: 1930, to: 2100 };

/** A day that the spreadsheet holds as a number, `45415`; undefined where the table has no epoch. */
const daySince = (serial: string, epoch: Writing["epoch"]): string | undefined => {
  if (epoch === undefined) return undefined;
  const zero = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const found = new Date(zero + Number(serial) * 86_400_000).toISOString().slice(0, 10);
  const year = Number(found.slice(0, 4));
  return year >= serialYears.from && year <= serialYears.to ? found : undefined;
};

/**
 * A day by three numbers of which the year is last. Two figures each are day and month, as offices write. Otherwise
 * the table says the order, or the calendar has only one of the two days.
 */
const dayByNumbers = (
  one: string,
  other: string,
  year: string,
  said: Writing["dates"],
): CellOutcome<string> => {
  const found = { dmy: iso(year, other, one), mdy: iso(year, one, other) };
  const order = said ?? (one.length === 2 && other.length === 2 ? "dmy" : undefined);
  const days = [...new Set(order === undefined ? [found.dmy, found.mdy] : [found[order]])].filter(isDay);
  if (days.length > 1) return fault("which-date", found);
  return days[0] === undefined ? fault("impossible-date") : read(days[0]);
};

const dayFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const yearFirst = /^(?<year>\d{4})([/.-])(?<month>\d{1,2})\2(?<day>\d{1,2})$/;
/** Without marks and separators. */
const inWords = /^(?<day>\d{1,2}) thang (?<month>\d{1,2}) nam (?<year>\d{4})$/;

/** A day as people write it: `05/11/2021`, `5-11-2021`, `2021-11-05`, `ngày 5 tháng 11 năm 2021`, a number of a spreadsheet. */
const dayIn = (said: string, { dates, epoch }: Writing = {}): CellOutcome<string> => {
  const text = said.normalize("NFC").replace(/^ngày +/i, "");
  const [, one, , other = "", year = ""] = dayFirst.exec(text) ?? [];
  if (one !== undefined) return dayByNumbers(one, other, year, dates);
  const named = (yearFirst.exec(text) ?? inWords.exec(withoutMarks(text)))?.groups;
  if (named !== undefined) {
    const { year = "", month = "", day = "" } = named;
    const found = iso(year, month, day);
    return isDay(found) ? read(found) : fault("impossible-date");
  }
  const day = /^\d{5}$/.test(text) ? daySince(text, epoch) : undefined;
  return day === undefined ? fault("not-in-form") : read(day);
};

/** A day of the calendar in Vietnam. */
export const dayCell: CellReader<string> = { form: dayForm, isDate: true, read: dayIn };

const clock =
  "(?<hours>[01]?\\d|2[0-3])(?::(?<minutes>[0-5]\\d)(?::(?<seconds>[0-5]\\d))?|(?:[hg]| ?giờ ?)(?<past>[0-5]\\d)?(?: ?phút)?)";
const timed = [
  new RegExp(`^(?<day>.*\\d)(?:,? +(?:lúc +)?|T)${clock}$`, "i"),
  new RegExp(`^(?:lúc +)?${clock},? +(?<day>.+)$`, "i"),
];

/** A day and a time in Vietnam (UTC+7), as an instant in UTC; undefined where the text has no time. */
const instantIn = (text: string, writing?: Writing): CellOutcome<string> | undefined => {
  const written = timed
    .map((form) => form.exec(text.normalize("NFC"))?.groups)
    .find((found) => found !== undefined);
  if (written === undefined) return undefined;
  const { day = "", hours = "", past = "00", minutes = past, seconds = "00" } = written;
  const found = dayIn(day, writing);
  if ("fault" in found) return found;
  const instant = new Date(`${found.value}T${hours.padStart(2, "0")}:${minutes}:${seconds}+07:00`);
  return read(`${instant.toISOString().slice(0, 19)}Z`);
};

/** A time of a day in Vietnam. */
export const instantCell: CellReader<string> = {
  form: { vi: "ngày và giờ, như 05/11/2021 19:30", en: "day and time, such as 05/11/2021 19:30" },
  isDate: true,
  read: (text, writing) => instantIn(text, writing) ?? fault("not-in-form"),
};

/** The instant of an event: a time of a day, or a day. For a day the instant is its end. */
export const moment: CellReader<string> = {
  form: {
    vi: "ngày, hoặc ngày và giờ, như 05/11/2021 19:30",
    en: "a day, or day and time, such as 05/11/2021 19:30",
  },
  isDate: true,
  read: (text, writing) => {
    const timed = instantIn(text, writing);
    if (timed !== undefined) return timed;
    const found = dayIn(text, writing);
    return "fault" in found ? found : read(endOfDay(found.value));
  },
};

const monthForm: Text = { vi: "tháng, như 11/2021", en: "a month, such as 11/2021 or 2021-11" };

/** The ways to write a month, without marks and separators. */
const monthForms = [
  /^(?:thang |thang|t)?(?<month>0?[1-9]|1[0-2])(?: nam)? (?<year>\d{4})$/,
  /^(?<year>\d{4}) (?<month>0?[1-9]|1[0-2])$/,
  /** A workbook makes the first day of the month of it. */
  /^(?<year>\d{4}) (?<month>0[1-9]|1[0-2]) 01$/,
];

/** A month: `2021-11`, `11/2021`, `tháng 5/2024`. */
export const monthCell: CellReader<string> = {
  form: monthForm,
  isDate: true,
  read: (said) => {
    const found = monthForms
      .map((form) => form.exec(withoutMarks(said))?.groups)
      .find((each) => each !== undefined);
    if (found === undefined) return fault("not-in-form");
    const { year, month = "" } = found;
    return read(`${year}-${month.padStart(2, "0")}`);
  },
};
