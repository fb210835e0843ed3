import { vietnameseDay } from "../language/formats.js";
import { labelIn } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { Text } from "../language/text.js";
import { choiceNames } from "../language/words/choices.js";
import { policyInUse, policyNamed } from "../projections/year/adopted-rubric.js";
import { grouped } from "../projections/year/table.js";
import type { ParameterValues } from "../rules/engine/conditions/vocabulary.js";
import type { RuleSet } from "../rules/engine/rule-set.js";
import { isChoice } from "../rules/engine/rules-in-use.js";
import { parametersOf } from "../rules/rubrics/meeting-facts.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, type DetailsOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";
import { list, monthsText } from "./wording.js";

/** The details of a choice that cannot be used. Without `kind` the parameter is unknown. */
export const unusableChoice = {
  parameter: "text",
  chosen: "text",
  vi: "text",
  en: "text",
  kind: "text?",
  options: "texts?",
} as const;
type Unusable = DetailsOf<typeof unusableChoice>;

/**
 * The choices of a body that the rubric cannot use: the rubric lacks the parameter, or the parameter cannot
 * have the value.
 */
export const unusableOf = (chosen: ParameterValues, known: RuleSet["parameters"]): Unusable[] =>
  Object.entries(chosen).flatMap(([parameter, value]) => {
    const declared = Object.hasOwn(known, parameter) ? known[parameter] : undefined;
    if (declared === undefined) return [{ parameter, chosen: String(value), vi: parameter, en: parameter }];
    if (isChoice(value, declared)) return [];
    const { vi, en } = declared.says;
    const { kind: of, choices: options } = declared;
    const may = { kind: of, ...(options === undefined ? {} : { options }) };
    return [{ parameter, chosen: String(value), vi, en, ...may }];
  });

const values: Readonly<Record<string, Text>> = {
  boolean: { vi: "có, không", en: "yes, no" },
  integer: { vi: "số nguyên", en: "a whole number" },
  percent: { vi: "số nguyên từ 0 đến 100", en: "a whole number from 0 to 100" },
};

/** What a body may choose instead: each option by its name and its code. */
const mayBe = ({ kind: of, options = [] }: Unusable, language: Language): string => {
  if (of === undefined) return language === "vi" ? "không có lựa chọn này" : "there is no such choice";
  const named = options.map((option) => `${labelIn(choiceNames, option, language)} (“${option}”)`);
  const what = values[of]?.[language] ?? list(named);
  return `${language === "vi" ? "có thể chọn" : "it may be"}: ${what}`;
};

/** The sentence on a choice that cannot be used, after the name of its rubric or rule set. */
export const unusableText = (of: Unusable, language: Language): string =>
  language === "vi"
    ? `giá trị “${of.chosen}” của lựa chọn “${of.vi}” không dùng được, coi như chưa chọn; ${mayBe(of, "vi")}.`
    : `the value “${of.chosen}” of the choice “${of.en}” cannot be used and counts as not chosen; ${mayBe(of, "en")}.`;

/** The meetings that took place and for which a body adopted a rubric. */
const adoptedFor = oncePerYear(({ meetings }) =>
  meetings.all.flatMap(({ held: was, stream, quality: { adopted, rubric } }) =>
    was && adopted !== undefined ? [{ about: stream, adopted, rubric }] : [],
  ),
);

/**
 * Findings on the rubric and the roll-up in use: the one in force, the adopted one, and the chosen
 * parameters.
 */
export const rubricsUsed = [
  kind({
    code: "rubric-not-in-force",
    severity: "notice",
    details: { rubric: "text", from: "date", until: "text", months: "texts" },
    find: ({ context, meetings }) => {
      const rubrics = new Map(context.options.rubrics.map((rubric) => [rubric.id, rubric]));
      const outside = meetings.all.flatMap(({ cell, day: on, forMonth, quality, heldBy }) => {
        const rubric = rubrics.get(quality.rubric ?? "");
        if (rubric === undefined) return [];
        const { from, until = on } = rubric;
        return on < from || on > until ? [{ cell, rubric, forMonth, by: heldBy ?? [] }] : [];
      });
      return [...grouped(outside, ({ cell, rubric }) => [`${cell}\n${rubric.id}`]).values()].flatMap((of) => {
        const [first] = of;
        if (first === undefined) return [];
        const { cell, rubric } = first;
        const { id, source: clause, from, until = "" } = rubric;
        const months = [...new Set(of.map(({ forMonth }) => forMonth))];
        const events = of.flatMap(({ by }) => by);
        return [{ about: cell, clause, details: { rubric: id, from, until, months }, events }];
      });
    },
  }),

  kind({
    code: "marked-by-other-rubric",
    severity: "irregular",
    details: { adopted: "text", marked: "text", organisation: "text" },
    find: (year) =>
      adoptedFor(year).flatMap(({ about, rubric: marked, adopted: { rubric: adopted, organisation, by } }) =>
        marked === undefined || marked === adopted
          ? []
          : [{ about, details: { adopted, marked, organisation }, events: [by] }],
      ),
  }),

  kind({
    code: "rubric-differs-from-adopted",
    severity: "notice",
    details: { rubric: "text", organisation: "text" },
    find: (year) =>
      adoptedFor(year).flatMap(({ about, adopted: { rubric, organisation, same, by } }) =>
        same === false ? [{ about, details: { rubric, organisation }, events: [by] }] : [],
      ),
  }),

  kind({
    code: "adopted-rubric-unknown",
    severity: "notice",
    details: { rubric: "text" },
    find: ({ context: { organisations, options, cutoff } }) =>
      [...organisations.values()].flatMap(({ id, rubrics }) =>
        rubrics
          .filter(({ on, rubric }) => on <= cutoff && options.rubrics.every((each) => each.id !== rubric))
          .map(({ rubric, by }) => ({ about: id, details: { rubric }, events: [by] })),
      ),
  }),

  kind({
    code: "adopted-choice-unusable",
    severity: "irregular",
    details: { rubric: "text", ...unusableChoice },
    find: ({ context }) =>
      [...context.organisations.values()].flatMap(({ id, rubrics }) =>
        rubrics
          .filter(({ on }) => on <= context.cutoff)
          .flatMap((adopted) => {
            const rubric = context.options.rubrics.find((each) => each.id === adopted.rubric);
            const policy = policyNamed(context, adopted.rollUp);
            if (rubric === undefined || (adopted.rollUp !== undefined && policy === undefined)) return [];
            const known = { ...policy?.parameters, ...parametersOf(rubric) };
            return unusableOf(adopted.parameters, known).map((choice) => ({
              about: id,
              clause: rubric.source,
              details: { rubric: rubric.id, ...choice },
              events: [adopted.by],
            }));
          }),
      ),
  }),

  kind({
    code: "roll-up-unknown",
    severity: "notice",
    details: { policy: "text" },
    find: ({ context }) =>
      context.cells.flatMap(({ id }) => {
        const policy = policyInUse(context, id);
        if (policy === undefined || policy.known) return [];
        const events = policy.adopted === undefined ? [] : [policy.adopted.by];
        return [{ about: id, details: { policy: policy.id }, events }];
      }),
  }),
] as const;

/** The sentences of these findings. */
export const rubricsUsedSentences: SentencesOf<typeof rubricsUsed> = {
  "rubric-not-in-force": {
    vi: (d) =>
      `Các tháng ${monthsText(d.months, "vi")} được chấm theo biểu điểm ${d.rubric}, áp dụng từ ${vietnameseDay(d.from)}${d.until === "" ? "" : ` đến ${vietnameseDay(d.until)}`}.`,
    en: (d) =>
      `Meetings of ${monthsText(d.months, "en")} are marked by the rubric ${d.rubric}, which is from ${d.from}${d.until === "" ? "" : ` until ${d.until}`}.`,
  },
  "marked-by-other-rubric": {
    vi: (d) => `Chấm theo biểu điểm ${d.marked}; ${d.organisation} đã áp dụng biểu điểm ${d.adopted}.`,
    en: (d) => `Marked by the rubric ${d.marked}; ${d.organisation} adopted ${d.adopted}.`,
  },
  "rubric-differs-from-adopted": {
    vi: (d) => `Biểu điểm ${d.rubric} ở đây khác bản mà ${d.organisation} đã áp dụng.`,
    en: (d) => `The rubric ${d.rubric} here is not the version that ${d.organisation} adopted.`,
  },
  "adopted-rubric-unknown": {
    vi: (d) => `Đã áp dụng biểu điểm ${d.rubric} mà ở đây không có biểu điểm này, nên không chấm được.`,
    en: (d) => `The rubric ${d.rubric} was adopted and is not at hand, so nothing is scored by it.`,
  },
  "adopted-choice-unusable": {
    vi: (d) => `Biểu điểm ${d.rubric}: ${unusableText(d, "vi")}`,
    en: (d) => `The rubric ${d.rubric}: ${unusableText(d, "en")}`,
  },
  "roll-up-unknown": {
    vi: (d) => `Không có cách tổng hợp chất lượng nào mang mã “${d.policy}”.`,
    en: (d) => `Nothing is known of the roll-up policy “${d.policy}”.`,
  },
};

/** The catalogue entries of these findings. */
export const rubricsUsedCatalogue = (): CatalogueOf<typeof rubricsUsed> => ({
  "rubric-not-in-force": {
    means: {
      vi: "Buổi sinh hoạt được chấm theo biểu điểm chưa có hiệu lực hoặc đã hết hiệu lực.",
      en: "Meetings were marked by a rubric that was not in force on their day.",
    },
    remedy: {
      vi: "Chấm lại theo biểu điểm có hiệu lực, hoặc ghi lý do dùng thử.",
      en: "Mark again by the rubric in force, or note that it was a trial.",
    },
    clauses: cites.rubrics,
    needs: [...needed.held, "CriterionMarked", "ScoreProposed"],
  },
  "marked-by-other-rubric": {
    means: {
      vi: "Buổi sinh hoạt được chấm theo biểu điểm khác biểu điểm mà cấp ủy đã áp dụng.",
      en: "A meeting was marked by another rubric than the one adopted.",
    },
    remedy: {
      vi: "Chấm lại theo biểu điểm đã áp dụng, hoặc ghi quyết định áp dụng biểu điểm mới.",
      en: "Mark again by the adopted rubric, or record the adoption of the new one.",
    },
    clauses: [],
    needs: ["RubricAdopted", "CriterionMarked", "ScoreProposed"],
  },
  "rubric-differs-from-adopted": {
    means: {
      vi: "Biểu điểm đang dùng để đọc khác bản mà cấp ủy đã áp dụng.",
      en: "The rubric used for reading is not the version that was adopted.",
    },
    remedy: {
      vi: "Cung cấp đúng bản biểu điểm đã áp dụng (--rubric), hoặc ghi việc áp dụng bản mới.",
      en: "Give the adopted version (--rubric), or record the adoption of the new one.",
    },
    clauses: [],
    needs: ["RubricAdopted"],
  },
  "adopted-rubric-unknown": {
    means: {
      vi: "Cấp ủy đã áp dụng một biểu điểm không có trong các biểu điểm đang dùng để đọc.",
      en: "A body adopted a rubric that is not among those used for reading.",
    },
    remedy: {
      vi: "Cung cấp biểu điểm đã áp dụng (--rubric), hoặc đính chính mã trong quyết định áp dụng.",
      en: "Give the adopted rubric (--rubric), or correct its id in the adoption.",
    },
    clauses: [],
    needs: ["RubricAdopted"],
  },
  "adopted-choice-unusable": {
    means: {
      vi: "Cấp ủy ghi một lựa chọn mà biểu điểm không có, hoặc với giá trị không dùng được.",
      en: "A choice made when a rubric was adopted is unknown to the rubric or has no usable value.",
    },
    remedy: {
      vi: "Ghi lại quyết định áp dụng với tên và giá trị đúng; xem chibo rubrics show.",
      en: "Record the adoption again with the right name and value; see chibo rubrics show.",
    },
    clauses: cites.rubrics,
    needs: ["RubricAdopted"],
  },
  "roll-up-unknown": {
    means: {
      vi: "Cách tổng hợp nhiều buổi sinh hoạt đã chọn không có trong các cách đã biết, nên không tổng hợp được.",
      en: "The policy chosen to roll meetings up is unknown, so nothing is rolled up.",
    },
    remedy: {
      vi: "Chọn một cách tổng hợp có sẵn (--roll-up), hoặc đính chính quyết định áp dụng.",
      en: "Name a policy that is known (--roll-up), or correct the adoption.",
    },
    clauses: [],
    needs: ["RubricAdopted"],
  },
});
