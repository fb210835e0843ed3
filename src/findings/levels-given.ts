import type { Language } from "../language/language.js";
import { type Classification, isBetter, tracedClassification } from "../projections/year/classified.js";
import { quartersOf } from "../projections/year/rated-periods.js";
import { cites, clauseOf } from "./cited-clauses.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";
import { level, quarterNames } from "./wording.js";

/** Every classified subject with each level that somebody gave it. */
const given = oncePerYear(({ classification }) =>
  classification.all.flatMap((each) => {
    const stated = each.final ?? each.voted ?? each.proposed;
    const stage = each.final === undefined ? "proposed" : "decided";
    return stated === undefined ? [] : [{ each, stated, stage }];
  }),
);

/** The verb for a level at its stage. */
const givenWords: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  proposed: { vi: "Được đề nghị xếp loại", en: "Proposed as" },
  decided: { vi: "Được xếp loại", en: "Decided as" },
};

const givenText = (
  { given: of, stage }: { readonly given: string; readonly stage: string },
  language: Language,
): string => `${givenWords[stage]?.[language] ?? stage} ${level(of, language)}`;

const bestComputed = ({ outcome }: Classification): string | undefined =>
  outcome.kind === "level" ? outcome.level : "candidates" in outcome ? outcome.candidates[0] : undefined;

/** Findings on levels that people gave: against the computed level and against each other. */
export const levelsGiven = [
  kind({
    code: "level-above-computed",
    severity: "irregular",
    details: { given: "text", stage: "text", computed: "text" },
    find: (year) =>
      given(year).flatMap(({ each, stated, stage }) => {
        const best = bestComputed(each);
        if (best === undefined || !isBetter(each.rulesInUse, stated.level, best)) return [];
        const details = { given: stated.level, stage, computed: best };
        return [{ about: each.key, details, events: [stated.by] }];
      }),
  }),

  kind({
    code: "level-for-exempt",
    severity: "irregular",
    details: { given: "text", stage: "text", rule: "text", vi: "text", en: "text" },
    find: (year) =>
      given(year).flatMap(({ each, stated, stage }) => {
        const { key, outcome } = each;
        if (outcome.kind !== "not-reviewed" && outcome.kind !== "not-classified") return [];
        const { rule } = outcome;
        const { exemptions } = tracedClassification(each);
        const { vi = rule, en = rule } = exemptions.find((exemption) => exemption.rule === rule)?.says ?? {};
        return [{ about: key, details: { given: stated.level, stage, rule, vi, en }, events: [stated.by] }];
      }),
  }),

  kind({
    code: "collective-above-organisation",
    severity: "breach",
    details: { collective: "text", organisation: "text" },
    find: (year) => {
      const clause = clauseOf(year, "collective-by-unit");
      if (clause === undefined) return [];
      const organisations = new Map(
        year.classification.all
          .filter(({ subject }) => subject.kind === "cell" || subject.kind === "base-organisation")
          .map((each) => [each.subject.id, each]),
      );
      return year.classification.all.flatMap(({ key, subject, rulesInUse: inUse, final }) => {
        const own = subject.kind === "collective" ? organisations.get(subject.id)?.final : undefined;
        if (own === undefined || final === undefined || !isBetter(inUse, final.level, own.level)) return [];
        const details = { collective: final.level, organisation: own.level };
        return [{ about: key, clause, details, events: [final.by, own.by] }];
      });
    },
  }),

  kind({
    code: "level-changed",
    severity: "notice",
    details: { from: "text", to: "text" },
    find: ({ classification }) =>
      classification.all.flatMap(({ key, changes, final }) =>
        changes.every(({ change }, at) => change === "decided" || (change === "not-rated" && at === 0))
          ? []
          : [
              {
                about: key,
                details: { from: changes[0]?.level ?? "", to: final?.level ?? "" },
                events: changes.map(({ by }) => by),
              },
            ],
      ),
  }),

  kind({
    code: "two-quarters-unfulfilled",
    severity: "notice",
    details: { first: "number", second: "number" },
    find: (year) => {
      // Two quarters mean nothing without the constraint of a rule set that rates quarters.
      const clause = clauseOf(year, "two-quarters-unfulfilled");
      if (clause === undefined) return [];
      return [...year.context.decisions.all.keys()].flatMap((about) => {
        // A quarter without a level separates its neighbours.
        const failed = quartersOf(year.context, about).filter((each) => each.level === "unfulfilled");
        return failed.flatMap(({ quarter: first, by }) => {
          const next = failed.find(({ quarter }) => quarter === first + 1);
          const details = { first, second: first + 1 };
          return next === undefined ? [] : [{ about, clause, details, events: [by, next.by] }];
        });
      });
    },
  }),
] as const;

/** The sentences of these findings. */
export const levelsGivenSentences: SentencesOf<typeof levelsGiven> = {
  "level-above-computed": {
    vi: (d) => `${givenText(d, "vi")}, cao hơn mức theo quy định: ${level(d.computed, "vi")}.`,
    en: (d) => `${givenText(d, "en")}, above what the rules allow: ${level(d.computed, "en")}.`,
  },
  "level-for-exempt": {
    vi: (d) => `${givenText(d, "vi")} dù thuộc diện không kiểm điểm hoặc không xếp loại: ${d.vi}.`,
    en: (d) => `${givenText(d, "en")} although not to be reviewed or classified: ${d.en}.`,
  },
  "collective-above-organisation": {
    vi: (d) =>
      `Tập thể lãnh đạo được xếp loại ${level(d.collective, "vi")}, cao hơn tổ chức: ${level(d.organisation, "vi")}.`,
    en: (d) =>
      `The collective is ${level(d.collective, "en")}, above its organisation: ${level(d.organisation, "en")}.`,
  },
  "level-changed": {
    vi: (d) =>
      d.from === d.to
        ? `Mức xếp loại đã được quyết định lại, giữ nguyên: ${level(d.to, "vi")}.`
        : `Mức xếp loại đã thay đổi: từ ${level(d.from, "vi")} thành ${d.to === "" ? "chưa có mức mới" : level(d.to, "vi")}.`,
    en: (d) =>
      d.from === d.to
        ? `The level was decided again and stays ${level(d.to, "en")}.`
        : `The level was changed: from ${level(d.from, "en")} to ${d.to === "" ? "none yet" : level(d.to, "en")}.`,
  },
  "two-quarters-unfulfilled": {
    vi: (d) =>
      `Quý ${quarterNames[d.first - 1]} và quý ${quarterNames[d.second - 1]} liền nhau không hoàn thành nhiệm vụ: cấp có thẩm quyền xem xét thay thế.`,
    en: (d) =>
      `Quarters ${d.first} and ${d.second} in a row are unfulfilled: the competent committee considers a replacement.`,
  },
};

/** The catalogue entries of these findings. */
export const levelsGivenCatalogue = (): CatalogueOf<typeof levelsGiven> => ({
  "level-above-computed": {
    means: {
      vi: "Mức được đề nghị hoặc quyết định cao hơn mức theo quy định, căn cứ dữ kiện đã ghi.",
      en: "The level given is above what the rules allow by the facts on record.",
    },
    remedy: {
      vi: "Xem chibo explain; ghi bổ sung dữ kiện còn thiếu, hoặc cấp có thẩm quyền xem xét lại.",
      en: "See chibo explain; record missing facts, or the competent committee looks at the level again.",
    },
    clauses: [],
    needs: [...needed.steps, ...needed.given, ...needed.meeting, ...needed.roll],
  },
  "level-for-exempt": {
    means: {
      vi: "Đối tượng thuộc diện không kiểm điểm hoặc không xếp loại mà vẫn được đề nghị hoặc quyết định xếp loại.",
      en: "Somebody who is not to be reviewed or classified was given a level.",
    },
    remedy: {
      vi: "Kiểm tra thời gian miễn, kết nạp, chuyển đến; hủy mức nếu không thuộc diện.",
      en: "Check the exemption, admission or arrival; cancel the level where none is due.",
    },
    clauses: [],
    needs: [...needed.roll, ...needed.given],
  },
  "collective-above-organisation": {
    means: {
      vi: "Tập thể lãnh đạo được xếp loại cao hơn tổ chức mà mình lãnh đạo.",
      en: "A leading collective was rated above its organisation.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền xem xét lại mức của tập thể.",
      en: "The competent committee looks at the collective's level again.",
    },
    clauses: cites.named("collective-by-unit"),
    needs: needed.decided,
  },
  "level-changed": {
    means: {
      vi: "Mức xếp loại đã bị hủy hoặc quyết định lại.",
      en: "A level was cancelled or decided again.",
    },
    remedy: {
      vi: "Không phải lỗi: xem lý do và căn cứ của từng quyết định.",
      en: "No fault by itself: look at the reason of each decision.",
    },
    clauses: [],
    needs: needed.decided,
  },
  "two-quarters-unfulfilled": {
    means: {
      vi: "Hai quý liền nhau được xếp loại không hoàn thành nhiệm vụ.",
      en: "Two quarters in a row were decided as unfulfilled.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền xem xét, quyết định; ở đây chỉ nêu điều khoản có thể áp dụng.",
      en: "The competent committee considers it; the program only says that the clause may apply.",
    },
    clauses: cites.named("two-quarters-unfulfilled"),
    needs: ["LevelDecided", "QuarterLevelDecided"],
  },
});
