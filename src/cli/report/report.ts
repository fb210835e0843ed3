import { type Command, Option } from "commander";
import { issuedLines } from "../../explanation/decided.js";
import { headings } from "../../explanation/headings.js";
import { lay } from "../../explanation/lines.js";
import { openLevelLines, openLevels } from "../../explanation/open-levels.js";
import { publishedLines, publishedTitle } from "../../explanation/published-text.js";
import { compareIds } from "../../language/collation.js";
import { withRoundingNote } from "../../language/formats.js";
import type { Language } from "../../language/language.js";
import { visibleText } from "../../language/visible-text.js";
import { cellComparison } from "../../projections/year/cell-comparison.js";
import { cellsUnder, consolidationOf } from "../../projections/year/consolidation.js";
import { halfYearOf } from "../../projections/year/half-year.js";
import type { Year } from "../../year.js";
import { meetingRecordLines, meetingRecords } from "../shared/meeting-records.js";
import { allNames, keyNamed, namesOf } from "../shared/names.js";
import { answerFrom } from "../shared/open-journal.js";
import { later, type Result } from "../shared/output.js";
import { type OfYear, readYear } from "../shared/read-year.js";
import { withReader } from "../shared/reader.js";
import { withNotice, withSealState } from "../shared/seal-head.js";
import { monthFrom } from "../shared/times.js";
import { aboutYear, judgingCommand, withAxes, withSeal } from "../shared/year-options.js";
import { checkPage, type PageWanted, writePage } from "./page.js";
import { cellsText, halfYearText, monthText } from "./periods.js";
import { publicationData, publishedFrom, publishedText, thresholdFrom } from "./publication.js";
import { ratedPeriodsIn, ratedPeriodsText } from "./rated-periods.js";
import { rollsOf, rollsText } from "./rolls.js";

/** The base organisations of a year, in order of id. */
const basesOf = ({ context }: Year): string[] =>
  [...new Set(context.cells.map(({ id }) => context.baseOf(id)))].sort(compareIds);

/**
 * The base organisations of a form: the named one, or all.
 *
 * @throws Failure `unknown-name` if no base organisation has the name
 */
const basesFor = (year: Year, named: string | undefined): string[] => {
  const bases = basesOf(year);
  if (named === undefined) return bases;
  return [keyNamed(named, bases, allNames(year))];
};

/** The forms that the caller wants. By default the rolls. */
interface Forms {
  readonly organisation?: string;
  readonly month?: string;
  readonly half?: string;
  readonly cells?: boolean;
  readonly open?: boolean;
  readonly publish?: string;
}

/** `chibo report --open`: whose level is open, and what would settle it. */
const openReport = (year: Year, organisation: string | undefined, language: Language): Result => {
  const all = [...new Set(year.classification.all.map((each) => each.organisation))];
  const named = organisation === undefined ? undefined : keyNamed(organisation, all, allNames(year));
  const open = openLevels(
    year,
    named === undefined ? undefined : [named, ...cellsUnder(year.context, named)],
  );
  return {
    text: lay(openLevelLines(open, { language, names: namesOf(year) })),
    data: { year: year.year, ruleSet: year.ruleSet, open },
  };
};

/** `chibo report`: levels by organisation, or the requested forms, for each base organisation. */
const report = (year: Year, wanted: Forms, language: Language): Result => {
  const { organisation, month, half, cells = false, publish } = wanted;
  const nameOf = namesOf(year);
  if (month === undefined && half === undefined && !cells && publish === undefined) {
    const all = [...year.report.all, ...year.published].map((each) => each.organisation);
    const named = organisation === undefined ? undefined : keyNamed(organisation, all, allNames(year));
    const rolls = rollsOf(year, named);
    const published = year.published.filter((each) => named === undefined || each.organisation === named);
    const issued = year.issuedDecisions.all.filter(
      ({ committee }) => named === undefined || committee === named,
    );
    const cells = year.context.cells
      .map(({ id }) => id)
      .filter((id) => named === undefined || id === named || year.context.baseOf(id) === named);
    const periods = ratedPeriodsIn(year, named);
    return {
      text: withRoundingNote(
        [
          ...(rolls.length === 0 && published.length > 0 ? [] : rollsText(year, rolls, language)),
          ...ratedPeriodsText(year, periods, language),
          ...meetingRecordLines(year, cells, language),
          ...(issued.length === 0 ? [] : [headings[language].decisions]),
          ...issuedLines(issued, { language, names: namesOf(year) }).map((text) => `  ${text}`),
          ...(published.length === 0 ? [] : [publishedTitle(language)]),
          ...publishedLines(published, namesOf(year), language).flatMap(({ heading, lines }) => [
            `  ${heading}`,
            ...lines.map((line) => `    ${line}`),
          ]),
        ]
          .map(visibleText)
          .join("\n"),
        language,
      ),
      data: {
        year: year.year,
        ruleSet: year.ruleSet,
        rolls,
        periods,
        onRecord: meetingRecords(year, cells),
        decisions: issued,
        published,
      },
    };
  }
  const bases = basesFor(year, organisation);
  const each = <T>(asked: boolean, make: (base: string) => T): T[] => (asked ? bases.map(make) : []);
  const months = each(month !== undefined, (base) =>
    consolidationOf(year, base, monthFrom(month ?? "", year.year)),
  );
  const halves = each(half !== undefined, (base) => halfYearOf(year, base, half === "2" ? 2 : 1));
  const comparisons = each(cells, (base) => cellComparison(year, base));
  const publications = each(publish !== undefined, (base) =>
    publishedFrom(year, base, thresholdFrom(publish ?? "")),
  );
  return {
    text: withRoundingNote(
      [
        ...months.flatMap((form) => monthText(form, nameOf, language)),
        ...halves.flatMap((form) => halfYearText(form, nameOf, language)),
        ...comparisons.flatMap((form) => cellsText(form, nameOf, language)),
        ...publications.flatMap((form) => publishedText(form, nameOf, language)),
      ]
        .map(visibleText)
        .join("\n"),
      language,
    ),
    data: {
      year: year.year,
      ...(month === undefined ? {} : { months }),
      ...(half === undefined ? {} : { halves }),
      ...(cells ? { cells: comparisons } : {}),
      ...(publish === undefined ? {} : { publications: publications.map(publicationData) }),
    },
  };
};

/** Adds `chibo report` to the program. */
export const addReport = (program: Command, language: Language): void => {
  const command = withSeal(
    withAxes(judgingCommand(program, "report", "report", language), language),
    language,
  );
  withReader(command, language)
    .option("--organisation <id>", aboutYear.organisation[language])
    .option("--month <month>", aboutYear.month[language])
    .addOption(new Option("--half <1|2>", aboutYear.half[language]).choices(["1", "2"]))
    .option("--cells", aboutYear.cells[language])
    .addOption(
      new Option("--open", aboutYear.openLevels[language]).conflicts(["month", "half", "cells", "publish"]),
    )
    .option("--publish <threshold>", aboutYear.publish[language])
    .addOption(
      new Option("--page <file>", aboutYear.page[language]).conflicts([
        "organisation",
        "month",
        "half",
        "cells",
        "open",
        "publish",
      ]),
    )
    .option("--names", aboutYear.names[language])
    .option("--by-given-name", aboutYear.byGivenName[language])
    .action((file: string, options: OfYear<Forms & PageWanted>) => {
      checkPage(options);
      const { year, journal } = readYear(file, options);
      const { page } = options;
      const answerWith = (made: Result): void => {
        const noticed = withNotice(year, made, language);
        answerFrom(journal, withSealState(journal, noticed, language), options, language);
      };
      if (options.open === true) answerWith(openReport(year, options.organisation, language));
      else if (page === undefined) answerWith(report(year, options, language));
      else
        return later(
          async () => answerWith(await writePage({ year, journal }, page, options, language)),
          options,
          language,
        );
    });
};
