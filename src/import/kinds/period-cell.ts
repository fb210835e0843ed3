import { year as yearSchema } from "../../events/values.js";
import { withoutMarks } from "../../language/collation.js";
import { type CellReader, fault, read } from "../column.js";

/** A period under review as a cell names it. */
export interface WrittenPeriod {
  /** The year, where the cell names it. */
  readonly year?: number;
  /** `Q3` or `09`; absent for the whole year. */
  readonly part?: string;
}

const romans: Readonly<Record<string, string>> = { i: "1", ii: "2", iii: "3", iv: "4" };

/**
 * The ways to write a period, without marks and separators. A month without the word has two digits, so that nobody's
 * `3/2026` in a column of quarters becomes March.
 */
const forms = [
  /^(?:nam )?(?<year>\d{4})$/,
  /^(?:ca nam|whole year)(?: (?<year>\d{4}))?$/,
  /^(?<year>\d{4}) q(?<quarter>[1-4])$/,
  /^(?:quy ?|quarter ?|q)(?<quarter>iii|ii|iv|i|[1-4])(?:(?: nam)? (?<year>\d{4}))?$/,
  /^(?<quarter>iii|ii|iv|i)(?: (?<year>\d{4}))?$/,
  /^(?<year>\d{4}) (?<month>0[1-9]|1[0-2])$/,
  /^(?<month>0[1-9]|1[0-2]) (?<year>\d{4})$/,
  /^thang (?<month>0?[1-9]|1[0-2])(?: nam)? (?<year>\d{4})$/,
];

const partOf = (quarter: string | undefined, month: string | undefined): { readonly part?: string } => {
  if (quarter !== undefined) return { part: `Q${romans[quarter] ?? quarter}` };
  return month === undefined ? {} : { part: month.padStart(2, "0") };
};

/** A year, a quarter or a month under review. The year may stand in another column. */
export const periodCell: CellReader<WrittenPeriod> = {
  form: {
    vi: "kỳ, như “Quý III/2026”, “Quý III”, 2026-Q3, 09/2026, “cả năm”",
    en: "a period, such as 2026-Q3, “Q3”, “Quý III/2026”, 2026-09, “whole year”",
  },
  read: (text) => {
    const said = withoutMarks(text);
    const groups = forms.map((form) => form.exec(said)?.groups).find((found) => found !== undefined);
    if (groups === undefined) return fault("not-in-form");
    const { year, quarter, month } = groups;
    if (year !== undefined && !yearSchema().safeParse(Number(year)).success) return fault("not-in-form");
    return read({ ...(year === undefined ? {} : { year: Number(year) }), ...partOf(quarter, month) });
  },
};

/**
 * The period of a decision about a year, or undefined for the whole year.
 * @param year the year in the row, which is also the year of a quarter that stands without one
 */
export const periodWithin = (
  year: number,
  { year: named = year, part }: WrittenPeriod,
): string | undefined => {
  const period = part === undefined ? `${named}` : `${named}-${part}`;
  return period === `${year}` ? undefined : period;
};
