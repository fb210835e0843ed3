import { vietnameseDay } from "../language/formats.js";
import { complaintsOf, outdatedOf } from "../projections/year/consequences.js";
import { cites, clauseOf } from "./cited-clauses.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";
import { level, list, subjectText } from "./wording.js";

/** The complaints of a year. No text gives a time limit. */
const complaints = oncePerYear(({ context }) => complaintsOf(context));

/** Findings on the duties that follow the decision on levels. */
export const afterTheDecision = [
  kind({
    code: "to-be-re-evaluated",
    severity: "irregular",
    details: { level: "text", changed: "number", subjects: "texts" },
    find: ({ context, classification }) =>
      outdatedOf(context, classification.all).map(({ of, clause, changed, events }) => ({
        about: of.key,
        clause,
        details: {
          level: of.final?.level ?? "",
          changed: changed.length,
          subjects: changed.map(({ key }) => key),
        },
        events,
      })),
  }),

  kind({
    code: "cancelled-without-decision",
    severity: "irregular",
    details: { cancelled: "date" },
    find: (year) => {
      const clause = clauseOf(year, "cancelled-then-decided-again");
      return year.classification.all.flatMap(({ key, changes }) => {
        const last = changes.at(-1);
        const events = changes.map(({ by }) => by);
        return last?.change === "cancelled"
          ? [{ about: key, clause, details: { cancelled: last.on }, events }]
          : [];
      });
    },
  }),

  kind({
    code: "disciplined-after-decision",
    severity: "notice",
    details: { disciplined: "date", decided: "date" },
    find: ({ context, classification }) =>
      classification.all.flatMap(({ key, subject, organisation, judgedOn, changes }) => {
        const last = changes.at(-1);
        if (subject.kind !== "member" || judgedOn.step !== "decision" || last?.level === undefined) return [];
        const onRoll = context.rollsOf(subject.id).find(({ cell }) => cell === organisation);
        const ofYear = ({ on, actOn = on }: { readonly on: string; readonly actOn?: string | undefined }) =>
          on > last.on && actOn >= context.begins && actOn <= `${context.options.year}-12-31`;
        return (onRoll?.record.discipline ?? []).filter(ofYear).map(({ on, by }) => ({
          about: key,
          details: { disciplined: on, decided: last.on },
          events: [last.by, by],
        }));
      }),
  }),

  kind({
    code: "complaint-unanswered",
    severity: "irregular",
    details: { complaint: "text", lodged: "date" },
    find: (year) =>
      complaints(year).flatMap(({ id, subject, lodged, answered }) =>
        answered === undefined
          ? [{ about: subject, details: { complaint: id, lodged: lodged.on }, events: [lodged.by] }]
          : [],
      ),
  }),

  kind({
    code: "answer-without-complaint",
    severity: "irregular",
    details: { complaint: "text", answered: "date" },
    find: ({ context }) =>
      [...context.decisions.committees, ...context.decisions.parts].flatMap(({ committee, strayAnswers }) =>
        strayAnswers.map(({ complaint, on, by }) => ({
          about: committee,
          details: { complaint, answered: on },
          events: [by],
        })),
      ),
  }),

  kind({
    code: "upheld-without-decision",
    severity: "irregular",
    details: { complaint: "text", answered: "date" },
    find: (year) =>
      complaints(year).flatMap(({ id, subject, lodged, answered, since }) =>
        answered?.outcome === "upheld" && since.length === 0
          ? [
              {
                about: subject,
                details: { complaint: id, answered: answered.on },
                events: [lodged.by, answered.by],
              },
            ]
          : [],
      ),
  }),
] as const;

/** The sentences of these findings. */
export const afterTheDecisionSentences: SentencesOf<typeof afterTheDecision> = {
  "to-be-re-evaluated": {
    vi: (d) =>
      `Cần đánh giá, xếp loại lại: sau khi quyết định ${level(d.level, "vi")}, mức xếp loại cấp dưới đã thay đổi (${list(d.subjects.map((key) => subjectText(key, "vi")))}).`,
    en: (d) =>
      `To be evaluated again: since it was decided to be ${level(d.level, "en")}, levels below have changed (${list(d.subjects.map((key) => subjectText(key, "en")))}).`,
  },
  "cancelled-without-decision": {
    vi: (d) => `Mức xếp loại bị hủy ngày ${vietnameseDay(d.cancelled)} mà chưa có quyết định mới.`,
    en: (d) => `The level was cancelled on ${d.cancelled} and none was decided again.`,
  },
  "disciplined-after-decision": {
    vi: (d) =>
      `Bị kỷ luật ngày ${vietnameseDay(d.disciplined)}, sau khi mức xếp loại được quyết định ngày ${vietnameseDay(d.decided)}: mức đã tính chưa xét kỷ luật này.`,
    en: (d) =>
      `Disciplined on ${d.disciplined}, after the level was decided on ${d.decided}: the computed level does not weigh it.`,
  },
  "complaint-unanswered": {
    vi: (d) =>
      `Khiếu nại ${d.complaint} ngày ${vietnameseDay(d.lodged)} chưa được trả lời. Chưa tìm thấy quy định về quyền, thời hạn và các bước khiếu nại mức xếp loại.`,
    en: (d) =>
      `Complaint ${d.complaint} of ${d.lodged} was never answered. No text was found on the right, the limits or the steps of a complaint against a level.`,
  },
  "answer-without-complaint": {
    vi: (d) =>
      `Có trả lời ngày ${vietnameseDay(d.answered)} cho khiếu nại ${d.complaint}, việc khiếu nại chưa có trong sổ ghi.`,
    en: (d) => `Complaint ${d.complaint} was answered on ${d.answered}; that it was lodged is not on record.`,
  },
  "upheld-without-decision": {
    vi: (d) =>
      `Khiếu nại ${d.complaint} được chấp nhận ngày ${vietnameseDay(d.answered)} mà sau đó không có quyết định nào về mức xếp loại.`,
    en: (d) => `Complaint ${d.complaint} was upheld on ${d.answered}, and no decision on the level followed.`,
  },
};

/** The catalogue entries of these findings. */
export const afterTheDecisionCatalogue = (): CatalogueOf<typeof afterTheDecision> => ({
  "to-be-re-evaluated": {
    means: {
      vi: "Mức của tổ chức dựa trên mức cấp dưới đã thay đổi sau khi quyết định.",
      en: "An organisation's level rests on levels below that have changed since.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền xét lại mức của tổ chức.",
      en: "The competent committee decides the organisation's level again.",
    },
    clauses: cites.reading((fact) => fact.startsWith("members.") || fact.startsWith("subordinates.")),
    needs: [...needed.decided, ...needed.house, ...needed.roll],
  },
  "cancelled-without-decision": {
    means: {
      vi: "Mức xếp loại bị hủy mà chưa có mức mới.",
      en: "A level was cancelled, and none was decided again.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền quyết định lại, hoặc ghi bổ sung quyết định.",
      en: "The competent committee decides again, or the decision is recorded late.",
    },
    clauses: cites.named("cancelled-then-decided-again"),
    needs: needed.decided,
  },
  "disciplined-after-decision": {
    means: {
      vi: "Kỷ luật về hành vi trong năm được quyết định sau khi đã xếp loại.",
      en: "Discipline for an act of the year came after the decision on the level.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền xem xét có hủy và quyết định lại mức hay không.",
      en: "The competent committee considers whether to cancel the level and to decide it again.",
    },
    clauses: [],
    needs: [...needed.decided, "MemberDisciplined"],
  },
  "complaint-unanswered": {
    means: {
      vi: "Khiếu nại về mức xếp loại chưa được trả lời.",
      en: "A complaint about a level was never answered.",
    },
    remedy: {
      vi: "Trả lời, hoặc ghi bổ sung trả lời đã có. Không văn bản nào nêu thời hạn.",
      en: "Answer it, or record the answer late. No text sets a time.",
    },
    clauses: [],
    needs: ["ComplaintLodged", "ComplaintAnswered"],
  },
  "answer-without-complaint": {
    means: {
      vi: "Có trả lời cho một khiếu nại chưa có trong sổ ghi.",
      en: "An answer was given to a complaint that is not on record.",
    },
    remedy: {
      vi: "Ghi bổ sung khiếu nại, hoặc đính chính mã khiếu nại.",
      en: "Record the complaint, or correct its id.",
    },
    clauses: [],
    needs: ["ComplaintLodged", "ComplaintAnswered"],
  },
  "upheld-without-decision": {
    means: {
      vi: "Khiếu nại được chấp nhận mà mức xếp loại chưa được quyết định lại.",
      en: "A complaint was upheld, and no decision on the level followed.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền hủy hoặc quyết định lại mức.",
      en: "The competent committee cancels the level or decides it again.",
    },
    clauses: [],
    needs: ["ComplaintLodged", "ComplaintAnswered", ...needed.decided],
  },
});
