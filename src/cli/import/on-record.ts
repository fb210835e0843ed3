import type { JournalEvent } from "../../events/catalogue.js";
import { partsOfStream } from "../../events/streams.js";
import { dayOf } from "../../events/time.js";
import type { Language } from "../../language/language.js";
import { WrongUseError } from "../../language/problems/errors.js";
import { ruleSets } from "../../rules/rule-sets/index.js";
import { usualFor } from "../../rules/times-of-rule-sets.js";
import { replay, type Year } from "../../year.js";
import { meetingRecordLines } from "../shared/meeting-records.js";
import { namesOf } from "../shared/names.js";
import { total } from "../shared/output.js";

const said = {
  head: {
    vi: (year: number) => `Sổ ghi nay có của năm ${year}:`,
    en: (year: number) => `The journal now holds of ${year}:`,
  },
  roll: {
    vi: (listed: number, rated: number, without: number) =>
      `${listed} đảng viên trong danh sách; mức xếp loại: đã quyết định ${rated}, chưa có ${without}`,
    en: (listed: number, rated: number, without: number) =>
      `${listed} members listed; levels: ${rated} decided, ${without} without`,
  },
  more: {
    vi: (count: number) => `… và ${count} chi bộ khác`,
    en: (count: number) => `… and ${count} other cells`,
  },
  unknown: {
    vi: (file: string, year: number, under: string) =>
      `Điều chưa có trong sổ ghi là chưa biết, không phải sai phạm. Xem cả năm: chibo report ${file} --year ${year}${under}`,
    en: (file: string, year: number, under: string) =>
      `What is not on record is not known, and no fault. See the whole year: chibo report ${file} --year ${year}${under}`,
  },
};

/** The most years and the most cells that are named. */
const most = { years: 2, cells: 5 } as const;

/** The year that an entry concerns: that of its review or its month, else that of its day. */
const yearOfEntry = ({ stream, data, metadata }: JournalEvent): number => {
  const { key } = partsOfStream(stream);
  const { year, forMonth } = data as { readonly year?: number; readonly forMonth?: string };
  return Number(/^\d{4}/.exec(`${year ?? forMonth ?? key}`)?.[0] ?? dayOf(metadata.happenedAt).slice(0, 4));
};

/** The year by the rules that its reviews adopted, else by the usual ones of that time; undefined where there are none. */
const readingOf = (
  events: readonly JournalEvent[],
  year: number,
): { readonly year: Year; readonly under: string } | undefined => {
  try {
    return { year: replay(events, { year, ruleSets }), under: "" };
  } catch (error) {
    if (!(error instanceof WrongUseError)) throw error;
    const [usual] = usualFor(year);
    const under = Object.values(ruleSets).find(({ id }) => id === usual);
    return under && { year: replay(events, { year, under }), under: ` --under ${under.id}` };
  }
};

const cellLines = (year: Year, touched: ReadonlySet<string>, language: Language): string[] => {
  const cells = year.context.cells.map(({ id }) => id);
  const own = cells.filter((id) => touched.has(id));
  const shown = own.length > 0 ? own : cells;
  const rest = shown.length - most.cells;
  return [
    ...shown.slice(0, most.cells).flatMap((id) => {
      const roll = year.report.all.find(({ organisation }) => organisation === id);
      const figures = roll && said.roll[language](roll.listed, total(roll.levels), total(roll.notReviewed));
      return [
        ...(figures === undefined ? [] : [`  ${namesOf(year)(id)}: ${figures}`]),
        ...meetingRecordLines(year, [id], language).map((line) => `  ${line}`),
      ];
    }),
    ...(rest > 0 ? [`  ${said.more[language](rest)}`] : []),
  ];
};

/**
 * What the journal holds of the years that an import concerns, and what not yet, counted as the report counts it.
 *
 * @param file the new journal, for the command that shows the whole year
 */
export const onRecordLines = (
  events: readonly JournalEvent[],
  added: readonly JournalEvent[],
  file: string,
  language: Language,
): string[] => {
  const ofYears = added.filter(({ type }) => type !== "OrganisationFounded").map(yearOfEntry);
  const years = [...new Set(ofYears)].sort((a, b) => a - b).slice(-most.years);
  const touched = new Set(added.map(({ stream }) => partsOfStream(stream).organisation));
  return years.flatMap((number) => {
    const reading = readingOf(events, number);
    if (reading === undefined) return [];
    return [
      said.head[language](number),
      ...cellLines(reading.year, touched, language),
      said.unknown[language](/\s/.test(file) ? `"${file}"` : file, number, reading.under),
    ];
  });
};
