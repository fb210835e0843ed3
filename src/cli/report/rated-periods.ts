import { qualified } from "../../explanation/lines.js";
import { periodHead, periodLevels, periodResult, periodsTitle } from "../../explanation/period-text.js";
import { periodText } from "../../language/formats.js";
import { labelIn, levelNames } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import type { Text } from "../../language/text.js";
import type { RatedPeriod } from "../../projections/year/rated-periods.js";
import type { Year } from "../../year.js";
import { namesOf } from "../shared/names.js";
import { columns } from "../shared/output.js";

const subjectHead: Text = { vi: "Đối tượng", en: "Subject" };

/** The organisation of the review of a period, or else of the review of the year. */
const organisationOf = (year: Year, { key, organisation }: RatedPeriod): string | undefined =>
  organisation ?? year.classification.of(key)?.organisation;

/** The quarters and months of subjects: of all, or of an organisation and of the cells below it. */
export const ratedPeriodsIn = (year: Year, named: string | undefined): RatedPeriod[] =>
  year.periods.all.filter((rated) => {
    const organisation = organisationOf(year, rated);
    if (named === undefined) return true;
    return (
      organisation === named || (organisation !== undefined && year.context.baseOf(organisation) === named)
    );
  });

/** Quarters and months as a table, a row for each subject and period; nothing if there are none. */
export const ratedPeriodsText = (
  year: Year,
  periods: readonly RatedPeriod[],
  language: Language,
): string[] => {
  if (periods.length === 0) return [];
  const names = namesOf(year);
  return [
    periodsTitle(language),
    ...columns([
      [subjectHead[language], ...periodHead(language)],
      ...periods.map((rated) => [
        qualified(rated.key, { language, names }),
        periodText(rated.period, language),
        ...periodLevels(rated).map((given) =>
          given?.level === undefined ? "–" : labelIn(levelNames, given.level, language),
        ),
        ...periodResult(rated, language),
      ]),
    ]),
  ];
};
