import { vietnameseDay } from "../language/formats.js";
import { figureName } from "../language/labels.js";
import { type IssuedDecision, strayReferencesOf } from "../projections/year/issued-decisions.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";

const eventsOf = ({ by, list }: IssuedDecision): string[] => [by, ...list.map((each) => each.by)];

/** Findings on decisions about many subjects: their totals, their lists and the entries that refer to them. */
export const decisionsIssued = [
  kind({
    code: "decision-list-differs",
    severity: "irregular",
    details: { decision: "text", figure: "text", stated: "number", counted: "number" },
    find: ({ issuedDecisions }) =>
      issuedDecisions.all.flatMap((issued) =>
        issued.list.length === 0
          ? []
          : issued.compared
              .filter(({ stated, counted }) => stated !== counted)
              .map(({ of, stated, counted }) => ({
                about: issued.committee,
                details: { decision: issued.number, figure: of, stated, counted },
                events: eventsOf(issued),
                // An entry that is not on record may complete a list that is too short.
                ...(counted < stated ? { weight: "notice" as const } : {}),
              })),
      ),
  }),

  kind({
    code: "decision-totals-contradict",
    severity: "irregular",
    details: { decision: "text", figure: "text", stated: "number", sum: "number" },
    find: ({ issuedDecisions }) =>
      issuedDecisions.all.flatMap(({ committee, number, sums, by }) =>
        sums
          .filter(({ state }) => state === "disagrees")
          .map(({ identity, stated, sum }) => ({
            about: committee,
            details: { decision: number, figure: identity, stated, sum },
            events: [by],
          })),
      ),
  }),

  kind({
    code: "decision-not-on-record",
    severity: "irregular",
    details: { decision: "text" },
    find: ({ context }) =>
      strayReferencesOf(context).map(({ key, decision, change }) => ({
        about: key,
        details: { decision },
        events: [change.by],
      })),
  }),

  kind({
    code: "decision-day-differs",
    severity: "irregular",
    details: { decision: "text", issued: "date", given: "date" },
    find: ({ issuedDecisions }) =>
      issuedDecisions.all.flatMap(({ number, on: issued, by: issuedBy, list }) =>
        list
          .filter(({ on }) => on !== issued)
          .map(({ key, on, by }) => ({
            about: key,
            details: { decision: number, issued, given: on },
            events: [issuedBy, by],
          })),
      ),
  }),
] as const;

/** The sentences of these findings. */
export const decisionsIssuedSentences: SentencesOf<typeof decisionsIssued> = {
  "decision-list-differs": {
    vi: (d) =>
      `Quyết định ${d.decision} ghi ${figureName(d.figure, "vi")}: ${d.stated}; các mục dẫn quyết định này có ${d.counted}.`,
    en: (d) =>
      `Decision ${d.decision} states ${figureName(d.figure, "en")}: ${d.stated}; the entries that refer to it make ${d.counted}.`,
  },
  "decision-totals-contradict": {
    vi: (d) =>
      `Số liệu của quyết định ${d.decision} không khớp: ${figureName(d.figure, "vi")} ghi ${d.stated}, các phần cộng lại được ${d.sum}.`,
    en: (d) =>
      `The totals of decision ${d.decision} do not add up: ${figureName(d.figure, "en")} says ${d.stated}, the parts make ${d.sum}.`,
  },
  "decision-not-on-record": {
    vi: (d) =>
      `Mức xếp loại dẫn quyết định ${d.decision}, việc ban hành quyết định này chưa có trong sổ ghi.`,
    en: (d) => `The level refers to decision ${d.decision}; that it was issued is not on record.`,
  },
  "decision-day-differs": {
    vi: (d) =>
      `Mức xếp loại ghi ngày ${vietnameseDay(d.given)}, quyết định ${d.decision} mà mục này dẫn ghi ngày ${vietnameseDay(d.issued)}.`,
    en: (d) =>
      `The level is dated ${d.given}; decision ${d.decision}, to which it refers, is dated ${d.issued}.`,
  },
};

const references = ["DecisionIssued", ...needed.decided] as const;

/** The catalogue entries of these findings. */
export const decisionsIssuedCatalogue = (): CatalogueOf<typeof decisionsIssued> => ({
  "decision-list-differs": {
    means: {
      vi: "Số liệu ghi trong quyết định khác với các mục dẫn quyết định đó.",
      en: "The totals of a decision differ from the entries that refer to it.",
    },
    remedy: {
      vi: "Đối chiếu danh sách kèm quyết định; ghi bổ sung hoặc đính chính mục còn sai.",
      en: "Compare the list of the decision; record what is missing, or correct the wrong entry.",
    },
    clauses: [],
    needs: references,
  },
  "decision-totals-contradict": {
    means: {
      vi: "Các số liệu của chính quyết định không khớp nhau.",
      en: "The totals that a decision states contradict each other.",
    },
    remedy: {
      vi: "Đối chiếu với văn bản; đính chính mục ghi, hoặc cấp ban hành đính chính văn bản.",
      en: "Compare the document; correct the entry, or the committee corrects the document.",
    },
    clauses: [],
    needs: ["DecisionIssued"],
  },
  "decision-not-on-record": {
    means: {
      vi: "Một mục dẫn quyết định chưa được ghi.",
      en: "An entry refers to a decision that is not on record.",
    },
    remedy: {
      vi: "Ghi bổ sung quyết định, hoặc đính chính mã quyết định.",
      en: "Record the decision, or correct its id.",
    },
    clauses: [],
    needs: references,
  },
  "decision-day-differs": {
    means: {
      vi: "Ngày của mức xếp loại khác ngày của quyết định mà mục đó dẫn.",
      en: "A level bears another day than the decision to which it refers.",
    },
    remedy: {
      vi: "Đối chiếu với văn bản và đính chính mục còn sai.",
      en: "Compare the document, and correct the wrong entry.",
    },
    clauses: [],
    needs: references,
  },
});
