import { kindOfPeriod, type PeriodKind } from "../events/period.js";
import { dateText, periodText } from "../language/formats.js";
import type { YearReadings } from "../projections/year/readings.js";
import type { PartOfYear } from "../rules/engine/rule-set.js";
import { cites, clauseOf } from "./cited-clauses.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { oncePerYear } from "./once-per-year.js";

/** An organisation or committee with its entries about one quarter or month: the opening, or the decisions. */
interface Rated {
  readonly about: string;
  readonly period: string;
  readonly events: readonly string[];
}

/** The quarters and months for which a review was opened or a level was decided, with the first entries of each. */
const ratedParts = oncePerYear(({ context }): readonly Rated[] => [
  ...context.reviews.flatMap(({ organisation, period, review: { opened } }) =>
    opened === undefined || kindOfPeriod(period) === "year"
      ? []
      : [{ about: organisation, period, events: [opened.by] }],
  ),
  ...context.decisions.parts.flatMap(({ committee, period, levels }) => {
    const events = Object.values(levels).flatMap(([first]) => (first === undefined ? [] : [first.by]));
    return events.length === 0 ? [] : [{ about: committee, period, events }];
  }),
]);

const partsOfKind = ({ context }: YearReadings, of: PeriodKind): readonly PartOfYear[] =>
  (context.options.under.parts ?? []).filter((part) => part.kind === of);

/** The number of a quarter or month in its year. */
const numberOf = (period: string): number => Number(period.replace(/^\d{4}-Q?/, ""));

/** Findings on the quarters and months that were rated beside the year. */
export const periodsOfYear = [
  kind({
    code: "period-unknown-to-rules",
    severity: "notice",
    details: { period: "text" },
    find: (year) =>
      ratedParts(year).flatMap(({ about, period, events }) =>
        partsOfKind(year, kindOfPeriod(period)).length === 0 ? [{ about, details: { period }, events }] : [],
      ),
  }),

  kind({
    code: "period-inside-year",
    severity: "notice",
    details: { period: "text" },
    find: (year) =>
      ratedParts(year).flatMap(({ about, period, events }) => {
        const parts = partsOfKind(year, kindOfPeriod(period));
        const clause = parts.find(({ inYear = [] }) => inYear.includes(numberOf(period)))?.source;
        return clause === undefined ? [] : [{ about, clause, details: { period }, events }];
      }),
  }),

  kind({
    code: "period-decided-after-year",
    severity: "irregular",
    details: { period: "text", year: "date", decided: "date" },
    find: (year) => {
      const clause = clauseOf(year, "quarters-before-year");
      if (clause === undefined) return [];
      return year.periods.all.flatMap(({ key, period, changes: [first] }) => {
        const ofYear = year.context.decisions.about(key).changes[0];
        if (first === undefined || ofYear === undefined || kindOfPeriod(period) !== "quarter") return [];
        if (ofYear.on >= first.on) return [];
        const details = { period, year: ofYear.on, decided: first.on };
        return [{ about: key, clause, details, events: [ofYear.by, first.by] }];
      });
    },
  }),
] as const;

/** The sentences of these findings. */
export const periodsOfYearSentences: SentencesOf<typeof periodsOfYear> = {
  "period-unknown-to-rules": {
    vi: (d) =>
      `Có đánh giá, xếp loại ${periodText(d.period, "vi")}; bộ quy định đang dùng không quy định kỳ này.`,
    en: (d) =>
      `${periodText(d.period, "en")} was reviewed or decided; the rule set in use rates no such period.`,
  },
  "period-inside-year": {
    vi: (d) =>
      `Có đánh giá, xếp loại riêng ${periodText(d.period, "vi")}; kỳ này được lồng vào đánh giá năm.`,
    en: (d) => `${periodText(d.period, "en")} was rated by itself; it is part of the rating of the year.`,
  },
  "period-decided-after-year": {
    vi: (d) =>
      `Mức xếp loại năm được quyết định ngày ${dateText(d.year, "vi")}, trước mức của ${periodText(d.period, "vi")} (ngày ${dateText(d.decided, "vi")}).`,
    en: (d) =>
      `The level of the year was decided on ${d.year}, before that of ${periodText(d.period, "en")} (${d.decided}).`,
  },
};

/** The catalogue of these findings. */
export const periodsOfYearCatalogue = (): CatalogueOf<typeof periodsOfYear> => ({
  "period-unknown-to-rules": {
    means: {
      vi: "Có đánh giá, xếp loại quý hoặc tháng trong khi bộ quy định chỉ đánh giá năm.",
      en: "A quarter or a month was rated under rules that rate only the year.",
    },
    remedy: {
      vi: "Dùng bộ quy định có kỳ này, hoặc lớp bổ sung của địa phương.",
      en: "Use a rule set that has the period, or a local overlay.",
    },
    clauses: [],
    needs: ["ReviewOpened", "LevelDecided", "QuarterLevelDecided", "SubjectNotRated"],
  },
  "period-inside-year": {
    means: {
      vi: "Quý IV, hoặc tháng tương ứng, được xếp loại riêng trong khi đã lồng vào đánh giá năm.",
      en: "A period that is part of the rating of the year, as the fourth quarter, was rated by itself.",
    },
    remedy: {
      vi: "Kiểm tra văn bản của cấp có thẩm quyền; nếu không có, lấy kết quả năm.",
      en: "Check the text of the competent committee; without one, the rating of the year counts.",
    },
    clauses: cites.parts(),
    needs: ["ReviewOpened", "LevelDecided", "QuarterLevelDecided", "SubjectNotRated"],
  },
  "period-decided-after-year": {
    means: {
      vi: "Mức của quý được quyết định sau mức của năm, trong khi kết quả các quý là cơ sở xếp loại năm.",
      en: "The level of a quarter was decided after that of the year, which rests on the quarters.",
    },
    remedy: {
      vi: "Kiểm tra ngày quyết định; nếu đúng, xem lại mức của năm theo kết quả quý.",
      en: "Check the days; if they are right, look at the level of the year again by the quarter.",
    },
    clauses: cites.named("quarters-before-year"),
    needs: ["LevelDecided", "QuarterLevelDecided"],
  },
});
