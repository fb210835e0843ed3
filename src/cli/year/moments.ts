import * as z from "zod";
import { endOfDay } from "../../events/index.js";
import { Failure } from "../failure.js";

const instant = z.iso.datetime({ precision: 0 });
const date = z.iso.date();

/**
 * A day of the calendar.
 *
 * @throws Failure `usage`
 */
export const dayFrom = (text: string): string => {
  if (date.safeParse(text).success) return text;
  throw new Failure("usage", {
    vi: `“${text}” không phải là một ngày. Hãy ghi như 2021-12-31.`,
    en: `"${text}" is no day. Write it as 2021-12-31.`,
  });
};

/**
 * An instant in UTC, or the end of a day in Vietnam.
 *
 * @throws Failure `usage`
 */
export const momentFrom = (text: string): string => {
  if (instant.safeParse(text).success) return text;
  if (date.safeParse(text).success) return endOfDay(text);
  throw new Failure("usage", {
    vi: `“${text}” không phải là ngày hay thời điểm. Hãy ghi như 2021-12-31 hoặc 2021-12-31T10:00:00Z.`,
    en: `"${text}" is no day and no instant. Write it as 2021-12-31 or 2021-12-31T10:00:00Z.`,
  });
};

/**
 * A year of four figures.
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
