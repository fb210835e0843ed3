import * as z from "zod";
import { dayCell, moment, monthCell } from "../../import/kinds/day-cells.js";
import { Failure } from "./failure.js";

const instant = z.iso.datetime({ precision: 0 });

/**
 * A day of the calendar, typed as `31/12/2021` or `2021-12-31`.
 *
 * @returns the day as `2021-12-31`
 * @throws Failure `usage`
 */
export const dayFrom = (text: string): string => {
  const found = dayCell.read(text);
  if ("value" in found) return found.value;
  throw new Failure("usage", {
    vi: `“${text}” không phải là một ngày. Hãy ghi như 31/12/2021.`,
    en: `"${text}" is no day. Write it as 2021-12-31 or 31/12/2021.`,
  });
};

/**
 * An instant. It is typed in UTC as `2021-12-31T10:00:00Z`, as a time in Vietnam such as `31/12/2021 17:00`,
 * or as a day, which means the end of the day in Vietnam.
 *
 * @returns the instant in UTC
 * @throws Failure `usage`
 */
export const momentFrom = (text: string): string => {
  if (instant.safeParse(text).success) return text;
  const found = moment.read(text);
  if ("value" in found) return found.value;
  throw new Failure("usage", {
    vi: `“${text}” không phải là ngày hay thời điểm. Hãy ghi như 31/12/2021 (hết ngày) hoặc "31/12/2021 17:00".`,
    en: `"${text}" is no day and no instant. Write it as 2021-12-31 or 2021-12-31T10:00:00Z.`,
  });
};

/**
 * A month of a year, typed as `05/2021` or `2021-05`.
 *
 * @returns the month as `2021-05`
 * @throws Failure `usage`, also for a month of another year
 */
export const monthFrom = (text: string, year: number): string => {
  const found = monthCell.read(text);
  if ("value" in found && found.value.startsWith(`${year}-`)) return found.value;
  throw new Failure("usage", {
    vi: `“${text}” không phải là một tháng của năm ${year}. Hãy ghi như 05/${year}.`,
    en: `"${text}" is no month of ${year}. Write it as ${year}-05.`,
  });
};

/**
 * A year of four digits.
 *
 * @throws Failure `usage`
 */
export const yearFrom = (text: string): number => {
  if (/^[12]\d{3}$/.test(text)) return Number(text);
  throw new Failure("usage", {
    vi: `“${text}” không phải là một năm. Hãy ghi như 2021.`,
    en: `"${text}" is no year. Write it as 2021.`,
  });
};
