import { periodText, pointsText } from "../language/formats.js";
import type { Language } from "../language/language.js";
import type { Text } from "../language/text.js";
import { standingProposals } from "../projections/streams/statements.js";
import type { YearReadings } from "../projections/year/readings.js";
import { contradictionsIn } from "../projections/year/stated-figures.js";
import type { Contradiction } from "../rules/engine/conditions/facts.js";
import { keysOfRubrics } from "../rules/point-keys.js";
import { mostOfQuarter } from "../rules/quarter-score.js";
import { compareFractions, type Fraction, fractionOf } from "../rules/rubrics/fraction.js";
import { type CatalogueOf, type DetailsOf, type Found, kind, type SentencesOf } from "./kind.js";
import { oncePerYear } from "./once-per-year.js";
import { list } from "./wording.js";

const prefix = "points.";

/** Stated points that no rubric of their subject counts, by whether a rubric names them. */
const uncounted = oncePerYear(({ classification }) =>
  classification.all.flatMap((of) => {
    const stated = [...of.facts].filter(([name]) => name.startsWith(prefix));
    if (stated.length === 0) return [];
    const rubrics = keysOfRubrics(of.subject.kind, of.facts, of.rulesInUse);
    const among = new Map(rubrics.flatMap(({ keys }) => keys.map(({ key, says }) => [key, says])));
    const apart = new Map(rubrics.flatMap((each) => each.uncounted.map(({ key, says }) => [key, says])));
    return stated.flatMap(([name, { from }]) => {
      const criterion = name.slice(prefix.length);
      const says = apart.get(criterion);
      const details = {
        criterion,
        ...(says === undefined ? {} : { vi: says.vi, en: says.en }),
        among: [...among.keys()],
        amongVi: [...among.values()].map(({ vi }) => vi),
        amongEn: [...among.values()].map(({ en }) => en),
      };
      return among.has(criterion)
        ? []
        : [{ about: of.key, named: says !== undefined || rubrics.length === 0, details, events: from }];
    });
  }),
);

// The wording of the criterion, and the keys that count with theirs. A name of no rubric has no wording.
const pointsShape = {
  criterion: "text",
  vi: "text?",
  en: "text?",
  among: "texts",
  amongVi: "texts",
  amongEn: "texts",
} as const;

const uncountedPoints =
  (isNamed: boolean) =>
  (year: YearReadings): Found<typeof pointsShape>[] =>
    uncounted(year)
      .filter(({ named }) => named === isNamed)
      .map(({ about, details, events }) => ({ about, details, events }));

/** Every contradiction of a year with its subject. */
const contradictions = oncePerYear(({ classification }) =>
  classification.all.flatMap((of) =>
    contradictionsIn(of.facts).map((contradiction) => ({ of, contradiction })),
  ),
);

const exact = ([n, d]: Fraction): number | Fraction => (d === 1 ? n : [n, d]);

/** Points of quarters and months above the maximum in every rubric that the subject may have: stated, and decided. */
const abovePointsOfParts = ({ periods, classification, context }: YearReadings) =>
  periods.all.flatMap(({ key: about, period, organisation, changes }) => {
    const of = classification.of(about);
    if (of === undefined) return [];
    const above = (says: Text, points: Fraction, most: Fraction | undefined, by: string) =>
      most === undefined || compareFractions(points, most) <= 0
        ? []
        : [{ about, details: { ...says, points: exact(points), most: exact(most), period }, events: [by] }];
    const review = organisation === undefined ? undefined : context.reviewOf(organisation, period);
    const keys = keysOfRubrics(of.subject.kind, of.facts, of.rulesInUse).flatMap((each) => each.keys);
    const stated = [review?.reviews[about] ?? [], standingProposals(review?.proposals[about])].flat();
    const score = changes.at(-1)?.score;
    const by = changes.at(-1)?.by;
    // A rule set that states how quarters are scored has a finding of its own on these totals.
    const totals =
      score === undefined || by === undefined || of.rulesInUse.ruleSet.scoring?.quarters !== undefined
        ? []
        : [
            { says: totalTexts.decided, count: score.decided },
            { says: totalTexts.own, count: score.own },
          ];
    return [
      ...stated.flatMap(({ points, by: entry }) =>
        Object.entries(points).flatMap(([criterion, count]) => {
          const fits = keys.filter(({ key }) => key === criterion);
          const [first] = fits;
          if (first === undefined) return [];
          const most = Math.max(...fits.map((each) => each.most));
          return above(first.says, fractionOf(count, first.steps), fractionOf(most, 1), entry);
        }),
      ),
      ...totals.flatMap(({ says, count }) =>
        count === undefined || score === undefined || by === undefined
          ? []
          : above(
              says,
              fractionOf(count, score.steps),
              mostOfQuarter(of.subject.kind, of.facts, of.rulesInUse),
              by,
            ),
      ),
    ];
  });

const totalTexts = {
  decided: { vi: "tổng điểm quyết định", en: "the decided points" },
  own: { vi: "tổng điểm tự chấm", en: "the own points" },
} as const;

/** Findings on figures of reviews and proposals that cannot be true, or that no rule counts. */
export const statedFigures = [
  kind({
    code: "stated-counts-contradict",
    severity: "irregular",
    // The counts `facts` with their `values`, and the count `within` which they lie.
    details: { facts: "texts", values: "numbers", within: "text", most: "number" },
    find: (year) =>
      contradictions(year).flatMap(({ of, contradiction: { facts, values, within, most, from } }) =>
        within === undefined
          ? []
          : [{ about: of.key, details: { facts, values, within, most }, events: from }],
      ),
  }),

  kind({
    code: "stated-points-above-maximum",
    severity: "irregular",
    // The quarter or month; absent for the year.
    details: { vi: "text", en: "text", points: "points", most: "points", period: "text?" },
    find: (year) => [
      ...contradictions(year).flatMap(({ of, contradiction: { facts, values, most, steps, from } }) => {
        if (steps === undefined) return [];
        const inPoints = (count: number) => (count % steps === 0 ? count / steps : ([count, steps] as const));
        const [fact = ""] = facts;
        const [points = 0] = values;
        const { vi = fact, en = fact } = of.rulesInUse.ruleSet.facts[fact]?.says ?? {};
        return [
          {
            about: of.key,
            details: { vi, en, points: inPoints(points), most: inPoints(most) },
            events: from,
          },
        ];
      }),
      ...abovePointsOfParts(year),
    ],
  }),

  kind({
    code: "stated-points-not-in-rubric",
    severity: "irregular",
    details: pointsShape,
    find: uncountedPoints(false),
  }),

  kind({
    code: "stated-points-not-counted",
    severity: "irregular",
    details: pointsShape,
    find: uncountedPoints(true),
  }),
] as const;

/** The counts of a review after a number: "12 việc hoàn thành". */
export const countTexts: Readonly<Record<string, Text>> = {
  "tasks.assigned": { vi: "việc được giao", en: "tasks assigned" },
  "tasks.done": { vi: "việc hoàn thành", en: "tasks done" },
  "tasks.on-time": { vi: "việc đúng tiến độ", en: "tasks on time" },
  "tasks.exceeded": { vi: "việc vượt mức", en: "tasks exceeded" },
  "tasks.failed": { vi: "việc không hoàn thành", en: "tasks failed" },
  "led.assigned": { vi: "việc của lĩnh vực, đơn vị phụ trách", en: "tasks of what is led" },
  "led.done": { vi: "việc hoàn thành của lĩnh vực, đơn vị phụ trách", en: "tasks done of what is led" },
  "led.on-time": {
    vi: "việc đúng tiến độ của lĩnh vực, đơn vị phụ trách",
    en: "tasks on time of what is led",
  },
  "led.exceeded": { vi: "việc vượt mức của lĩnh vực, đơn vị phụ trách", en: "tasks exceeded of what is led" },
  "led.units": { vi: "đơn vị phụ trách", en: "units in charge" },
  "led.units-unfulfilled": {
    vi: "đơn vị phụ trách không hoàn thành nhiệm vụ",
    en: "units in charge rated unfulfilled",
  },
  "shortcomings.pointed-out": {
    vi: "hạn chế, khuyết điểm được chỉ ra",
    en: "shortcomings pointed out",
  },
  "shortcomings.remedied": { vi: "hạn chế, khuyết điểm đã khắc phục", en: "shortcomings remedied" },
};

const countText = (count: number, fact: string, language: Language): string =>
  `${count} ${countTexts[fact]?.[language] ?? fact}`;

const countsText = (
  {
    facts,
    values,
    within,
    most,
  }: Pick<Contradiction, "facts" | "values" | "most"> & { readonly within: string },
  language: Language,
): string => {
  const parts = facts.map((fact, nth) => countText(values[nth] ?? 0, fact, language));
  const whole = countText(most, within, language);
  return language === "vi" ? `${parts.join(" và ")} trong ${whole}` : `${parts.join(" and ")} of ${whole}`;
};

/** A contradiction in a few words: "12 việc hoàn thành trong 10 việc được giao", "73 trên tối đa 70 điểm". */
export const contradictionText = ({ within, ...figures }: Contradiction, language: Language): string => {
  if (within !== undefined) return countsText({ ...figures, within }, language);
  const [points, most] = [figures.values[0] ?? 0, figures.most].map((count) =>
    pointsText([count, figures.steps ?? 1], language),
  );
  return language === "vi" ? `${points} trên tối đa ${most} điểm` : `${points} of at most ${most} points`;
};

type Shown = DetailsOf<(typeof statedFigures)[1]["details"]>;

const shown = (points: Shown["points"], language: Language): string =>
  pointsText(typeof points === "number" ? [points, 1] : points, language);

/** The quarter or month before the sentence. */
const inPart = ({ period }: Shown, language: Language): string =>
  period === undefined
    ? ""
    : `${periodText(period, language).replace(/^./, (first) => first.toUpperCase())}: `;

type Uncounted = DetailsOf<typeof pointsShape>;

/** The keys that count, each with its wording, or that the rules count no points. */
const amongText = ({ among, amongVi, amongEn }: Uncounted, language: Language): string => {
  const vi = language === "vi";
  const wording = vi ? amongVi : amongEn;
  const keys = list(among.map((key, nth) => `“${key}” (${wording[nth] ?? key})`));
  if (among.length > 0) return vi ? `ghi theo một trong: ${keys}` : `use one of: ${keys}`;
  return vi ? "bộ quy định không chấm điểm" : "the rule set counts no points";
};

/** The sentences of these findings. */
export const statedFiguresSentences: SentencesOf<typeof statedFigures> = {
  "stated-counts-contradict": {
    vi: (d) => `Số liệu đã khai mâu thuẫn: ${countsText(d, "vi")}; các số này không được tính.`,
    en: (d) => `The stated figures are contradictory: ${countsText(d, "en")}; none of them is used.`,
  },
  "stated-points-above-maximum": {
    vi: (d) =>
      `${inPart(d, "vi")}Điểm đã khai mâu thuẫn với biểu điểm: ${d.vi} ${shown(d.points, "vi")} trên tối đa ${shown(d.most, "vi")}; điểm này không được tính.`,
    en: (d) =>
      `${inPart(d, "en")}The stated points contradict the rubric: ${d.en} ${shown(d.points, "en")} of at most ${shown(d.most, "en")}; these points are not used.`,
  },
  "stated-points-not-in-rubric": {
    vi: (d) => `Biểu điểm không có mục “${d.criterion}”: ${amongText(d, "vi")}.`,
    en: (d) => `The rubric has no “${d.criterion}”: ${amongText(d, "en")}.`,
  },
  "stated-points-not-counted": {
    vi: (d) => `Điểm khai cho “${d.vi ?? d.criterion}” không được tính: ${amongText(d, "vi")}.`,
    en: (d) => `The points stated for “${d.en ?? d.criterion}” are not counted: ${amongText(d, "en")}.`,
  },
};

/** The entries that state figures. */
const stating = [
  "SelfReviewSubmitted",
  "SelfReviewRevised",
  "CollectiveReportSubmitted",
  "LevelProposed",
] as const;

/** The catalogue entries of these findings. */
export const statedFiguresCatalogue = (): CatalogueOf<typeof statedFigures> => ({
  "stated-counts-contradict": {
    means: {
      vi: "Số liệu khai trong kiểm điểm không thể cùng đúng, như hoàn thành nhiều hơn được giao.",
      en: "Counts of a review cannot be true together, such as more tasks done than assigned.",
    },
    remedy: {
      vi: "Xem lại bản kiểm điểm, báo cáo hoặc đề xuất đã nêu và ghi lại số đúng.",
      en: "Look at the review, report or proposal again, and record the right figures.",
    },
    clauses: [],
    needs: stating,
  },
  "stated-points-above-maximum": {
    means: {
      vi: "Điểm khai trong kiểm điểm của năm, quý, tháng, hoặc điểm quyết định của quý, tháng cao hơn mức tối đa của biểu điểm.",
      en: "Points of a review, or the decided points of a quarter or month, are above the maximum of the rubric.",
    },
    remedy: {
      vi: "Xem lại số điểm và số bước của một điểm; ghi lại điểm đúng.",
      en: "Look at the points and the steps per point again, and record the right points.",
    },
    clauses: [],
    needs: [...stating, "LevelDecided", "LevelRedecided", "QuarterLevelDecided"],
  },
  "stated-points-not-in-rubric": {
    means: {
      vi: "Điểm được khai cho một mục mà biểu điểm của bộ quy định không có.",
      en: "Points are stated under a name that the rubrics of the rule set do not have.",
    },
    remedy: {
      vi: "Ghi lại theo mã của biểu điểm; xem trang của bộ quy định.",
      en: "Record them again under a key of the rubric; see the page of the rule set.",
    },
    clauses: [],
    needs: stating,
  },
  "stated-points-not-counted": {
    means: {
      vi: "Điểm được khai cho một tiêu chí mà bộ quy định không cho điểm riêng.",
      en: "Points are stated for a criterion to which the rule set gives no points of its own.",
    },
    remedy: {
      vi: "Ghi điểm của cả nhóm, hoặc áp dụng quy định của địa phương có điểm từng tiêu chí.",
      en: "Record the points of the group, or apply the local text that gives each criterion its points.",
    },
    clauses: [],
    needs: stating,
  },
});
