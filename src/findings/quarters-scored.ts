import { kindOfPeriod } from "../events/period.js";
import { pointsText } from "../language/formats.js";
import type { Language } from "../language/language.js";
import { isBetter } from "../projections/year/classified.js";
import type { RatedPeriod } from "../projections/year/rated-periods.js";
import type { YearReadings } from "../projections/year/readings.js";
import { compareFractions, type Fraction } from "../rules/rubrics/fraction.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, type DetailsOf, kind, type SentencesOf } from "./kind.js";
import { level, quarterNames } from "./wording.js";

/** The decided quarters of a year whose rule set states how quarters are scored, and its clause. */
const scoredQuarters = (year: YearReadings) => {
  const clause = year.context.options.under.scoring?.quarters?.source;
  if (clause === undefined) return [];
  return year.periods.all.flatMap((rated) => {
    const last = rated.changes.at(-1);
    return last === undefined || kindOfPeriod(rated.period) !== "quarter"
      ? []
      : [{ rated, quarter: Number(rated.period.slice(-1)), by: last.by, clause }];
  });
};

const exact = ([n, d]: Fraction): number | Fraction => (d === 1 ? n : [n, d]);

const shown = (points: number | Fraction, language: Language): string =>
  pointsText(typeof points === "number" ? [points, 1] : points, language);

/** Points of a quarter that the rubric cannot give: the totals above its maximum, and those of criteria. */
const impossible = ({ own, decided, most, computed }: RatedPeriod) => [
  ...[
    { total: "decided", points: decided },
    { total: "own", points: own },
  ].flatMap(({ total, points }) =>
    points === undefined || most === undefined || compareFractions(points, most) <= 0
      ? []
      : [{ total, points: exact(points), most: exact(most), why: "above-maximum" }],
  ),
  ...(computed?.kind !== "impossible"
    ? []
    : computed.criteria.map(({ criterion, says, points, most: maximum, why }) => ({
        criterion,
        ...(says === undefined ? {} : { vi: says.vi, en: says.en }),
        points: exact(points),
        ...(maximum === undefined ? {} : { most: exact(maximum) }),
        why,
      }))),
];

/** Findings on the points of quarters. Only a local rule set states how quarters are scored. */
export const quartersScored = [
  kind({
    code: "quarter-level-above-points",
    severity: "irregular",
    details: { quarter: "number", given: "text", points: "points", best: "text" },
    find: (year) =>
      scoredQuarters(year).flatMap(({ rated: { key, level: given, decided, best }, quarter, by, clause }) => {
        const inUse = year.classification.of(key)?.rulesInUse;
        if (inUse === undefined || given === undefined || decided === undefined || best === undefined)
          return [];
        if (!isBetter(inUse, given, best)) return [];
        return [
          { about: key, clause, details: { quarter, given, points: exact(decided), best }, events: [by] },
        ];
      }),
  }),

  kind({
    code: "quarter-score-off-criteria",
    severity: "irregular",
    details: { quarter: "number", stated: "points", computed: "points" },
    find: (year) =>
      scoredQuarters(year).flatMap(({ rated: { key, decided, computed }, quarter, by, clause }) => {
        if (decided === undefined || computed?.kind !== "score") return [];
        if (compareFractions(decided, computed.points) === 0) return [];
        const details = { quarter, stated: exact(decided), computed: exact(computed.points) };
        return [{ about: key, clause, details, events: [by] }];
      }),
  }),

  kind({
    code: "quarter-points-impossible",
    severity: "irregular",
    // A total has neither criterion nor wording. A criterion that the rubric lacks has no wording.
    details: {
      quarter: "number",
      total: "text?",
      criterion: "text?",
      vi: "text?",
      en: "text?",
      points: "points",
      most: "points?",
      why: "text",
    },
    find: (year) =>
      scoredQuarters(year).flatMap(({ rated, quarter, by, clause }) =>
        impossible(rated).map((of) => ({
          about: rated.key,
          clause,
          details: { quarter, ...of },
          events: [by],
        })),
      ),
  }),
] as const;

type Impossible = DetailsOf<(typeof quartersScored)[2]["details"]>;

const totals: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  decided: { vi: "điểm quyết định", en: "decided points" },
  own: { vi: "điểm tự chấm", en: "own points" },
};

/** The total or the criterion: by its wording, or by its code if the rubric lacks it. */
const scoredText = ({ total, criterion = "", ...d }: Impossible, language: Language): string =>
  (total === undefined ? undefined : totals[total]?.[language]) ??
  `${language === "vi" ? "tiêu chí" : "criterion"} “${d[language] ?? criterion}”`;

/** Why the points are impossible. */
const reason = ({ why, most = 0 }: Impossible, language: Language): string => {
  const maximum = shown(most, language);
  switch (why) {
    case "all-or-nothing":
      return language === "vi"
        ? `; tiêu chí này chỉ cho đủ ${maximum} điểm hoặc 0 điểm`
        : `; this criterion gets all its ${maximum} points or none`;
    case "not-in-rubric":
      return language === "vi" ? "; biểu điểm không có tiêu chí này" : "; the rubric has no such criterion";
    default:
      return language === "vi" ? `, tối đa ${maximum}` : `, ${maximum} at most`;
  }
};

/** The sentences of these findings. */
export const quartersScoredSentences: SentencesOf<typeof quartersScored> = {
  "quarter-level-above-points": {
    vi: (d) =>
      `Quý ${quarterNames[d.quarter - 1]} xếp loại ${level(d.given, "vi")} với ${shown(d.points, "vi")} điểm: theo quy định của địa phương, số điểm này cao nhất là ${level(d.best, "vi")}.`,
    en: (d) =>
      `Quarter ${d.quarter} was rated ${level(d.given, "en")} with ${shown(d.points, "en")} points: by the local text these allow ${level(d.best, "en")} at best.`,
  },
  "quarter-score-off-criteria": {
    vi: (d) =>
      `Quý ${quarterNames[d.quarter - 1]}: điểm quyết định là ${shown(d.stated, "vi")}, điểm các tiêu chí tính ra ${shown(d.computed, "vi")}.`,
    en: (d) =>
      `Quarter ${d.quarter}: the decided score is ${shown(d.stated, "en")}, and the points of the criteria come to ${shown(d.computed, "en")}.`,
  },
  "quarter-points-impossible": {
    vi: (d) =>
      `Quý ${quarterNames[d.quarter - 1]}, ${scoredText(d, "vi")}: ghi ${shown(d.points, "vi")} điểm${reason(d, "vi")}.`,
    en: (d) =>
      `Quarter ${d.quarter}, ${scoredText(d, "en")}: ${shown(d.points, "en")} points${reason(d, "en")}.`,
  },
};

/** The catalogue texts of these findings. */
export const quartersScoredCatalogue = (): CatalogueOf<typeof quartersScored> => ({
  "quarter-level-above-points": {
    means: {
      vi: "Mức của quý cao hơn mức mà số điểm đã quyết định cho phép, theo ngưỡng điểm của địa phương.",
      en: "A quarter's level is higher than its decided points allow by the local thresholds.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền xem lại điểm hoặc mức của quý; ghi quyết định mới nếu có thay đổi.",
      en: "The competent committee looks at the points and the level again, and records a new decision if one changes.",
    },
    clauses: cites.quarters(),
    needs: ["LevelDecided", "QuarterLevelDecided"],
  },
  "quarter-score-off-criteria": {
    means: {
      vi: "Điểm quý đã quyết định khác tổng điểm các tiêu chí, điểm thưởng và làm tròn theo quy định của địa phương.",
      en: "The decided score of a quarter differs from its criteria, bonus and rounding by the local text.",
    },
    remedy: {
      vi: "Đối chiếu bảng chấm điểm của quý; đính chính nếu ghi sai.",
      en: "Compare it with the sheet of points of the quarter; correct the entry if it is wrong.",
    },
    clauses: cites.quarters(),
    needs: ["LevelDecided", "QuarterLevelDecided"],
  },
  "quarter-points-impossible": {
    means: {
      vi: "Một tiêu chí hoặc tổng điểm của quý có số điểm mà biểu điểm không cho: quá tối đa, cho một phần khi chỉ được đủ hoặc 0, hoặc tiêu chí không có trong biểu điểm.",
      en: "A criterion or a total of a quarter has points that the rubric cannot give: above its maximum, a part where only all or nothing counts, or of no criterion.",
    },
    remedy: {
      vi: "Đối chiếu bảng chấm điểm của quý và tên tiêu chí; đính chính nếu ghi sai.",
      en: "Compare it with the sheet of points and the names of the criteria; correct the entry if it is wrong.",
    },
    clauses: cites.quarters(),
    needs: ["LevelDecided", "QuarterLevelDecided"],
  },
});
