import { periodText } from "../language/formats.js";
import type { Language } from "../language/language.js";
import type { YearContext } from "../projections/year/context.js";

/** The detail that names a quarter or a month; none for the year itself. */
export const partOfYear = ({ options }: YearContext, period: string): { readonly period?: string } =>
  period === String(options.year) ? {} : { period };

/** The period after a noun: ` (quý III/2026)`. */
export const inPeriod = ({ period }: { readonly period?: string }, language: Language): string =>
  period === undefined ? "" : ` (${periodText(period, language)})`;
