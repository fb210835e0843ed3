import { label, labelIn, notRatedNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { type Classification, levelAt, tracedClassification } from "../projections/year/classified.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { level } from "./wording.js";

/** What a committee decided, or else what bodies said last in the review: that a subject is not rated. */
const saidOf = ({ notRated, saidNotRated }: Classification) =>
  notRated === undefined ? saidNotRated : [notRated];

const exempting: readonly string[] = ["not-reviewed", "not-classified", "deferred"];

/** Whether no rule gives the subject no level, for certain. */
const isDueLevel = (each: Classification): boolean =>
  !exempting.includes(each.outcome.kind) &&
  tracedClassification(each).exemptions.every(({ on, result }) => !on || result === "fails");

const reasonText = (reason: string, language: Language): string => labelIn(notRatedNames, reason, language);

/** Findings on subjects of whom a body says that they are not rated. */
export const subjectsNotRated = [
  kind({
    code: "not-rated-without-rule",
    severity: "irregular",
    details: { reason: "text" },
    find: ({ classification }) =>
      classification.all.flatMap((each) => {
        const said = saidOf(each);
        if (said.length === 0 || !isDueLevel(each)) return [];
        return said.map(({ notRated, by }) => ({
          about: each.key,
          details: { reason: notRated },
          events: [by],
        }));
      }),
  }),

  kind({
    code: "rated-and-not-rated",
    severity: "irregular",
    details: { reason: "text", given: "text", stage: "text" },
    find: ({ classification }) =>
      classification.all.flatMap((each) => {
        // A decision that there is no level settles what the cell proposed, and still differs from it.
        const given = each.final ?? levelAt(each, "proposed");
        if (given === undefined) return [];
        const stage = each.final === undefined ? "proposed" : "decided";
        return saidOf(each).map(({ notRated, by }) => ({
          about: each.key,
          details: { reason: notRated, given: given.level, stage },
          events: [by, given.by],
        }));
      }),
  }),
] as const;

/** The sentences of these findings. */
export const subjectsNotRatedSentences: SentencesOf<typeof subjectsNotRated> = {
  "not-rated-without-rule": {
    vi: (d) =>
      `Được ghi không xếp loại (${reasonText(d.reason, "vi")}), trong khi theo quy định thuộc diện xếp loại.`,
    en: (d) => `Stated as not rated (${reasonText(d.reason, "en")}), although by the rules a level is due.`,
  },
  "rated-and-not-rated": {
    vi: (d) =>
      `Có nơi ghi không xếp loại (${reasonText(d.reason, "vi")}), có nơi xếp loại: ${level(d.given, "vi")} (${label("stage", d.stage, "vi")}).`,
    en: (d) =>
      `One body states “not rated” (${reasonText(d.reason, "en")}), another gives a level: ${level(d.given, "en")} (${label("stage", d.stage, "en")}).`,
  },
};

/** The catalogue entries of these findings. */
export const subjectsNotRatedCatalogue = (): CatalogueOf<typeof subjectsNotRated> => ({
  "not-rated-without-rule": {
    means: {
      vi: "Một cấp ghi không xếp loại, trong khi không quy định nào cho miễn xếp loại.",
      en: "A body states that a subject is not rated, and no rule exempts it.",
    },
    remedy: {
      vi: "Cấp đã ghi nêu căn cứ, hoặc đối tượng được xếp loại.",
      en: "The body that states it names its ground, or the subject is rated.",
    },
    clauses: [],
    needs: [...needed.decided, ...needed.roll],
  },
  "rated-and-not-rated": {
    means: {
      vi: "Cùng một đối tượng, nơi ghi không xếp loại, nơi xếp loại.",
      en: "One body states that a subject is not rated, and another one gives it a level.",
    },
    remedy: {
      vi: "Đối chiếu lý do của hai nơi; cấp có thẩm quyền quyết định.",
      en: "Compare the reasons of both; the competent committee decides.",
    },
    clauses: [],
    needs: needed.given,
  },
});
