import { labelIn, subjectNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { PublishedTotals } from "../projections/year/published-totals.js";

/** The details that name a publication: whose figures, of which population, and where they were published. */
export const ofPublication = { of: "text", population: "text?", source: "text?" } as const;

/** The details of one publication. */
export const publicationOf = ({
  of,
  population,
  source,
}: Pick<PublishedTotals, "of" | "population" | "source">) => ({
  of,
  ...(population === undefined ? {} : { population }),
  ...(source === undefined ? {} : { source }),
});

/** A publication in words: `đảng viên, Chi bộ 8, Báo cáo 05`. */
export const publicationText = (
  { of, population, source }: { readonly of: string; readonly population?: string; readonly source?: string },
  language: Language,
): string =>
  [labelIn(subjectNames, of, language), population, source].filter((part) => part !== undefined).join(", ");
