import { dateText, pointsText } from "../language/formats.js";
import type { Language } from "../language/language.js";
import type { Text } from "../language/text.js";
import type { YearReadings } from "../projections/year/readings.js";
import { factsOfFigures, figuresThatDiffer } from "../projections/year/work-figures.js";
import { keysOfRubrics } from "../rules/point-keys.js";
import { type CatalogueOf, type DetailsOf, kind, type SentencesOf } from "./kind.js";
import { inPeriod, partOfYear } from "./part-of-year.js";
import { countTexts } from "./stated-figures.js";

// Two figures for each fact. `steps` are the steps of a point.
const figures = {
  period: "text?",
  facts: "texts",
  vi: "texts",
  en: "texts",
  one: "numbers",
  other: "numbers",
  steps: "number",
} as const;

type Pair = { readonly fact: string; readonly one: number; readonly other: number };

const nameOf = ({ context }: YearReadings, fact: string): Text =>
  countTexts[fact] ?? context.options.under.facts[fact]?.says ?? { vi: fact, en: fact };

const detailsOf = (year: YearReadings, period: string, pairs: readonly Pair[]) => ({
  ...partOfYear(year.context, period),
  facts: pairs.map(({ fact }) => fact),
  vi: pairs.map(({ fact }) => nameOf(year, fact).vi),
  en: pairs.map(({ fact }) => nameOf(year, fact).en),
  one: pairs.map(({ one }) => one),
  other: pairs.map(({ other }) => other),
  steps: year.context.options.under.scoring?.steps ?? 1,
});

/** Findings on figures of outside systems, and on criteria that a statement leaves out. */
export const workFigures = [
  kind({
    code: "stated-figures-differ-from-source",
    severity: "irregular",
    // `one` is stated, `other` received.
    details: { source: "text", until: "date", ...figures },
    find: (year) =>
      year.work.all.flatMap(({ key, period, figures: received, stated }) =>
        received.flatMap((each) => {
          const { source, until, by } = each;
          const pairs = factsOfFigures(each).flatMap(([fact, other]) => {
            const one = stated.get(fact)?.value;
            return typeof one === "number" && typeof other === "number" && one !== other
              ? [{ fact, one, other }]
              : [];
          });
          const events = new Set([...pairs.flatMap(({ fact }) => stated.get(fact)?.from ?? []), by]);
          return pairs.length === 0
            ? []
            : [
                {
                  about: key,
                  details: { source, until, ...detailsOf(year, period, pairs) },
                  events: [...events],
                },
              ];
        }),
      ),
  }),

  kind({
    code: "work-figures-differ",
    severity: "irregular",
    details: { source: "text", against: "text", ...figures },
    find: (year) =>
      year.work.all.flatMap(({ key, period, figures: received }) =>
        figuresThatDiffer(received).flatMap(({ fact, values: [one, other], of: [first, second] }) =>
          typeof one === "number" && typeof other === "number"
            ? [
                {
                  about: key,
                  details: {
                    source: first.source,
                    against: second.source,
                    ...detailsOf(year, period, [{ fact, one, other }]),
                  },
                  events: [first.by, second.by],
                },
              ]
            : [],
        ),
      ),
  }),

  kind({
    code: "work-figures-outside-period",
    severity: "irregular",
    details: { source: "text", until: "date", period: "text" },
    find: ({ work }) =>
      work.all.flatMap(({ key, period, figuresOutside }) =>
        figuresOutside.map(({ source, until, by }) => ({
          about: key,
          details: { source, until, period },
          events: [by],
        })),
      ),
  }),

  kind({
    code: "left-out-criterion-rated",
    severity: "irregular",
    details: { criterion: "text", period: "text?" },
    find: ({ context, work }) =>
      work.all.flatMap(({ key, period, leftOut }) =>
        leftOut.flatMap(({ criterion, rated, by }) =>
          rated ? [{ about: key, details: { criterion, ...partOfYear(context, period) }, events: [by] }] : [],
        ),
      ),
  }),

  kind({
    code: "left-out-criterion-unknown",
    severity: "irregular",
    details: { criterion: "text", period: "text?" },
    find: ({ context, classification, work }) =>
      work.all.flatMap(({ key, period, leftOut }) => {
        const of = classification.of(key);
        if (of === undefined || leftOut.length === 0) return [];
        const known = new Set(
          keysOfRubrics(of.subject.kind, of.facts, of.rulesInUse).flatMap(({ keys, uncounted }) =>
            [...keys, ...uncounted].map((each) => each.key),
          ),
        );
        const declared = of.rulesInUse.ruleSet.facts;
        return leftOut.flatMap(({ criterion, by }) =>
          known.has(criterion) || Object.hasOwn(declared, `degree.${criterion}`)
            ? []
            : [{ about: key, details: { criterion, ...partOfYear(context, period) }, events: [by] }],
        );
      }),
  }),
] as const;

type Shown = DetailsOf<typeof figures>;

/** Each fact with its two figures: `việc hoàn thành: khai 10, nguồn 8`. */
const pairsText = (
  { facts, vi, en, one, other, steps }: Shown,
  [first, second]: readonly [string, string],
  language: Language,
): string => {
  const names = language === "vi" ? vi : en;
  const shown = (fact: string, value = 0): string =>
    fact.startsWith("points.") ? pointsText([value, steps], language) : String(value);
  return facts
    .map((fact, nth) => {
      const [a, b] = [shown(fact, one[nth]), shown(fact, other[nth])];
      return `${names[nth] ?? fact}: ${first} ${a}, ${second} ${b}`;
    })
    .join("; ");
};

/** The sentences of these findings. */
export const workFiguresSentences: SentencesOf<typeof workFigures> = {
  "stated-figures-differ-from-source": {
    vi: (d) =>
      `Số liệu đã khai${inPeriod(d, "vi")} khác số liệu của “${d.source}” tính đến ${dateText(d.until, "vi")} (${pairsText(d, ["khai", "nguồn"], "vi")}).`,
    en: (d) =>
      `The figures stated${inPeriod(d, "en")} are not those of “${d.source}” up to ${dateText(d.until, "en")} (${pairsText(d, ["stated", "source"], "en")}).`,
  },
  "work-figures-differ": {
    vi: (d) =>
      `Số liệu${inPeriod(d, "vi")} của hai nguồn khác nhau (${pairsText(d, [`“${d.source}”`, `“${d.against}”`], "vi")}); không số nào được tính.`,
    en: (d) =>
      `The figures${inPeriod(d, "en")} of two sources differ (${pairsText(d, [`“${d.source}”`, `“${d.against}”`], "en")}); neither is used.`,
  },
  "work-figures-outside-period": {
    vi: (d) =>
      `Số liệu của “${d.source}” tính đến ${dateText(d.until, "vi")}, ngoài kỳ đánh giá${inPeriod(d, "vi")}; số liệu này không được tính.`,
    en: (d) =>
      `The figures of “${d.source}” go up to ${dateText(d.until, "en")}, outside the period${inPeriod(d, "en")}; they are not used.`,
  },
  "left-out-criterion-rated": {
    vi: (d) =>
      `Tiêu chí “${d.criterion}”${inPeriod(d, "vi")} vừa được ghi là không áp dụng vừa được chấm; phần chấm này không được tính.`,
    en: (d) =>
      `The criterion “${d.criterion}”${inPeriod(d, "en")} is stated as not applicable and is also rated; that rating is not used.`,
  },
  "left-out-criterion-unknown": {
    vi: (d) =>
      `Tiêu chí “${d.criterion}”${inPeriod(d, "vi")} được ghi là không áp dụng, nhưng bộ quy định không có tiêu chí này.`,
    en: (d) =>
      `The criterion “${d.criterion}”${inPeriod(d, "en")} is stated as not applicable, and the rule set has no such criterion.`,
  },
};

/** The entries that state figures or leave a criterion out. */
const stating = [
  "SelfReviewSubmitted",
  "SelfReviewRevised",
  "CollectiveReportSubmitted",
  "LevelProposed",
] as const;

/** The catalogue entries of these findings. */
export const workFiguresCatalogue = (): CatalogueOf<typeof workFigures> => ({
  "stated-figures-differ-from-source": {
    means: {
      vi: "Số liệu khai trong kiểm điểm khác số liệu nhận từ hệ thống theo dõi bên ngoài.",
      en: "Figures that a review states are not those of an outside system.",
    },
    remedy: {
      vi: "Đối chiếu với hệ thống và ngày chốt số liệu; ghi lại số đúng hoặc nhận số liệu mới.",
      en: "Compare them with the system and its cut-off day; record the right figures or receive new ones.",
    },
    clauses: [],
    needs: [...stating, "WorkFiguresReceived"],
  },
  "work-figures-differ": {
    means: {
      vi: "Hai nguồn bên ngoài cho số liệu khác nhau về cùng một nội dung trong cùng kỳ.",
      en: "Two outside systems give different figures of the same thing in one period.",
    },
    remedy: {
      vi: "Xác định nguồn đúng; thu hồi mục sai, hoặc ghi số đúng trong kiểm điểm hay đề nghị.",
      en: "Find out which is right; withdraw the wrong entry, or state the right figure in the review or proposal.",
    },
    clauses: [],
    needs: ["WorkFiguresReceived"],
  },
  "work-figures-outside-period": {
    means: {
      vi: "Số liệu nhận từ bên ngoài có ngày chốt nằm ngoài kỳ đánh giá.",
      en: "Figures of an outside system have a cut-off day outside the period of the review.",
    },
    remedy: {
      vi: "Ghi số liệu vào đợt đánh giá của đúng kỳ, hoặc sửa ngày chốt.",
      en: "Record the figures in the review of their period, or correct the cut-off day.",
    },
    clauses: [],
    needs: ["WorkFiguresReceived"],
  },
  "left-out-criterion-rated": {
    means: {
      vi: "Cùng một bản vừa ghi tiêu chí không áp dụng vừa cho điểm hoặc mức tiêu chí đó.",
      en: "One statement says that a criterion does not apply and gives it points or a degree.",
    },
    remedy: {
      vi: "Ghi lại: hoặc không áp dụng kèm lý do, hoặc điểm của tiêu chí.",
      en: "Record it again: either not applicable with the reason, or its points.",
    },
    clauses: [],
    needs: stating,
  },
  "left-out-criterion-unknown": {
    means: {
      vi: "Tiêu chí được ghi là không áp dụng không có trong bộ quy định.",
      en: "A criterion that is stated as not applicable is not one of the rule set.",
    },
    remedy: {
      vi: "Ghi theo mã tiêu chí của biểu điểm; xem trang của bộ quy định.",
      en: "Use a key of the rubric; see the page of the rule set.",
    },
    clauses: [],
    needs: stating,
  },
});
