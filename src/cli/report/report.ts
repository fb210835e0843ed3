import { cellComparison, consolidationOf, halfYearOf, type Year } from "../../projections/index.js";
import { Failure, unknownName } from "../failure.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";
import { namesOf } from "../year/names.js";
import { cellsText } from "./cells.js";
import { halfYearText } from "./half-year.js";
import { monthText } from "./month.js";
import { basesFor } from "./organisations.js";
import { publicationData, publicationOf, publicationText, thresholdFrom } from "./publication.js";
import { publishedText } from "./published.js";
import { rollsOf, rollsText } from "./rolls.js";

/** Which forms the caller wants; without any the rolls. */
export interface Forms {
  readonly organisation?: string;
  readonly month?: string;
  readonly half?: string;
  readonly cells?: boolean;
  readonly publish?: string;
}

const monthIn = (year: Year, month: string): string => {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(month) && month.startsWith(`${year.year}-`)) return month;
  throw new Failure("usage", {
    vi: `“${month}” không phải là một tháng của năm ${year.year}. Hãy ghi như ${year.year}-05.`,
    en: `"${month}" is no month of ${year.year}. Write it as ${year.year}-05.`,
  });
};

/** `chibo report`: levels by organisation, or the forms that were asked for, of each base organisation. */
export const report = (year: Year, wanted: Forms, language: Language): Result => {
  const { organisation, month, half, cells = false, publish } = wanted;
  const nameOf = namesOf(year);
  if (month === undefined && half === undefined && !cells && publish === undefined) {
    const rolls = rollsOf(year, organisation);
    const published = year.published.filter(
      (each) => organisation === undefined || each.organisation === organisation,
    );
    if (organisation !== undefined && rolls.length + published.length === 0)
      throw unknownName(
        organisation,
        [...year.report.all, ...year.published].map((each) => each.organisation),
      );
    return {
      text: [
        ...(rolls.length === 0 && published.length > 0 ? [] : rollsText(year, rolls, language)),
        ...publishedText(year, published, language),
      ].join("\n"),
      data: { year: year.year, ruleSet: year.ruleSet, rolls, published },
      problems: false,
    };
  }
  const bases = basesFor(year, organisation);
  const each = <T>(asked: boolean, make: (base: string) => T): T[] => (asked ? bases.map(make) : []);
  const months = each(month !== undefined, (base) => consolidationOf(year, base, monthIn(year, month ?? "")));
  const halves = each(half !== undefined, (base) => halfYearOf(year, base, half === "2" ? 2 : 1));
  const comparisons = each(cells, (base) => cellComparison(year, base));
  const publications = each(publish !== undefined, (base) =>
    publicationOf(year, base, thresholdFrom(publish ?? "")),
  );
  return {
    text: [
      ...months.flatMap((form) => monthText(form, nameOf, language)),
      ...halves.flatMap((form) => halfYearText(form, nameOf, language)),
      ...comparisons.flatMap((form) => cellsText(form, nameOf, language)),
      ...publications.flatMap((form) => publicationText(form, nameOf, language)),
    ].join("\n"),
    data: {
      year: year.year,
      ...(month === undefined ? {} : { months }),
      ...(half === undefined ? {} : { halves }),
      ...(cells ? { cells: comparisons } : {}),
      ...(publish === undefined ? {} : { publications: publications.map(publicationData) }),
    },
    problems: false,
  };
};
