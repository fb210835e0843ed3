import * as z from "zod";
import { endOfDay } from "../../events/index.js";
import {
  identifier as identifierSchema,
  title as titleSchema,
  year as yearSchema,
} from "../../events/values.js";
import { withoutMarks } from "../../language/collation.js";
import type { Text } from "../../language/text.js";
import { type CellOutcome, type CellReader, fault, read } from "../column.js";
import { longestCell } from "../limits.js";

const date = z.iso.date();
const dayForm = { vi: "dd/MM/yyyy, như 05/11/2021", en: "dd/MM/yyyy or yyyy-MM-dd, such as 05/11/2021" };

/** `dd/MM/yyyy` with two digits for day and month, or `yyyy-MM-dd`. Both forms have only one reading. */
const dayIn = (text: string): CellOutcome<string> => {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  const iso = year === undefined ? text : `${year}-${month}-${day}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return fault("not-in-form");
  return date.safeParse(iso).success ? read(iso) : fault("impossible-date");
};

/** A day of the calendar in Vietnam. */
export const dayCell: CellReader<string> = { form: dayForm, isDate: true, read: dayIn };

const withTime = /^(\S+)[ T]([01]\d|2[0-3])[:h]([0-5]\d)(?::([0-5]\d))?$/;

/** A day and a time in Vietnam (UTC+7), as an instant in UTC. */
const instantIn = (text: string): CellOutcome<string> | undefined => {
  const [, said = "", hours, minutes, seconds = "00"] = withTime.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const found = dayIn(said);
  if ("fault" in found) return found;
  const instant = new Date(`${found.value}T${hours}:${minutes}:${seconds}+07:00`);
  return read(`${instant.toISOString().slice(0, 19)}Z`);
};

/** A time of a day in Vietnam. */
export const instantCell: CellReader<string> = {
  form: { vi: "ngày và giờ, như 05/11/2021 19:30", en: "day and time, such as 05/11/2021 19:30" },
  isDate: true,
  read: (text) => instantIn(text) ?? fault("not-in-form"),
};

/** The instant of an event: a time of a day, or a day. For a day the instant is its end. */
export const moment: CellReader<string> = {
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

const notInForm = fault("not-in-form");

const bySchema = (form: Text, schema: z.ZodType<string>): CellReader<string> => ({
  form,
  read: (text) => (schema.safeParse(text).success ? read(text) : notInForm),
});

/** An id of a member, an organisation, a meeting or a rubric. */
export const identifierCell = bySchema(
  {
    vi: "mã gồm chữ không dấu, số, “.”, “_”, “-”, tối đa 64 ký tự",
    en: "an id of letters without marks, digits, “.”, “_”, “-”, at most 64",
  },
  identifierSchema(),
);

/** The name or number of a document. */
export const titleCell = bySchema({ vi: "tối đa 500 ký tự", en: "at most 500 characters" }, titleSchema());

/** Any text. */
export const textCell: CellReader<string> = {
  form: { vi: `tối đa ${longestCell} ký tự`, en: `at most ${longestCell} characters` },
  read,
};

/** A year under review. */
export const yearCell: CellReader<number> = {
  form: { vi: "năm, như 2021", en: "a year, such as 2021" },
  read: (said) =>
    /^\d{4}$/.test(said) && yearSchema().safeParse(Number(said)).success ? read(Number(said)) : notInForm,
};

/** A month, `2021-11` or `11/2021`. */
export const monthCell: CellReader<string> = {
  form: { vi: "tháng, như 11/2021", en: "a month, such as 11/2021 or 2021-11" },
  read: (said) => {
    const vietnamese = /^(0[1-9]|1[0-2])\/(\d{4})$/.exec(said);
    if (vietnamese !== null) return read(`${vietnamese[2]}-${vietnamese[1]}`);
    return /^\d{4}-(0[1-9]|1[0-2])$/.test(said) ? read(said) : notInForm;
  },
};

/** A number of points as people write it: whole, or with one or two decimals after a comma or a point. */
interface Points {
  /** In hundredths, so that no digit is lost. */
  readonly hundredths: number;
}

/** Points of one criterion. */
export const pointsCell: CellReader<Points> = {
  form: { vi: "số điểm, như 4,5", en: "points, such as 4.5" },
  read: (said): CellOutcome<Points> => {
    const [, whole, part = ""] = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(said) ?? [];
    return whole === undefined
      ? notInForm
      : read({ hundredths: Number(whole) * 100 + Number(part.padEnd(2, "0")) });
  },
};

/** One word of a closed list, in Vietnamese, in English, or as its code; other words that mean the same come last. */
const wordOf = <T extends string | boolean>(
  words: readonly (readonly [value: T, vi: string, en: string, ...also: string[]])[],
): CellReader<T> => {
  const known = new Map(
    words.flatMap(([value, ...names]) =>
      [...names, String(value)].map((word) => [withoutMarks(word), value] as const),
    ),
  );
  const list = (language: 1 | 2): string => words.map((word) => `“${word[language]}”`).join(", ");
  return {
    form: { vi: list(1), en: list(2) },
    read: (said) => {
      const value = known.get(withoutMarks(said));
      return value === undefined ? notInForm : read(value);
    },
  };
};

/** One value of the vocabulary by the name that every answer shows, by its code, or by another word that means it. */
export const namedValue = <T extends string>(
  names: Readonly<Record<T, Text>>,
  also: { readonly [K in T]?: readonly string[] } = {},
): CellReader<T> =>
  wordOf(
    (Object.keys(names) as T[]).map((value) => [
      value,
      names[value].vi,
      names[value].en,
      ...(also[value] ?? []),
    ]),
  );

/** Yes or no. */
export const yesOrNo = wordOf([
  [true, "có", "yes"],
  [false, "không", "no"],
]);
