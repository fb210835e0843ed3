import { partsOfStream } from "../events/streams.js";
import type { Language } from "../language/language.js";
import { subjectKey } from "../projections/streams/subject-key.js";
import { isOfYear } from "../projections/year/attached-evidence.js";
import { type Classification, levelAt, stageOf } from "../projections/year/classified.js";
import type { YearReadings } from "../projections/year/readings.js";
import { grouped } from "../projections/year/table.js";
import type { TaskFollowUp } from "../projections/year/task-follow-up.js";
import type { Constraint } from "../rules/engine/rule-set.js";
import { applies } from "../rules/engine/rules-in-use.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";
import { level } from "./wording.js";

type Asked = Extract<NonNullable<Constraint["holds"]>, { readonly attached: unknown }>;

const asksEvidence = (holds: Constraint["holds"]): holds is Asked =>
  holds !== undefined && "attached" in holds;

const taskKey = (organisation: string, task: string): string => `${organisation}/${task}`;

/** The evidence that stands, by what it is about. */
const standing = oncePerYear(({ context, attachedEvidence }) => {
  const all = attachedEvidence.all.filter((each) => each.end === undefined && isOfYear(each, context));
  return {
    subject: grouped(all, ({ about: { subject } }) => (subject === undefined ? [] : [subjectKey(subject)])),
    entry: grouped(all, ({ about: { entry } }) => (entry === undefined ? [] : [entry])),
    task: grouped(all, ({ stream, about: { task } }) =>
      task === undefined ? [] : [taskKey(partsOfStream(stream).organisation, task)],
    ),
    organisation: grouped(all, ({ stream }) => [partsOfStream(stream).organisation]),
  };
});

const tasksOf = oncePerYear(({ tasks }) => grouped(tasks.all, ({ member }) => [`member:${member}`]));

const hasOfTask = (
  year: YearReadings,
  { cell, task, assigned, reports, assessments }: TaskFollowUp,
): boolean => {
  const by = standing(year);
  return (
    by.task.has(taskKey(cell, task)) ||
    [assigned, ...reports, ...assessments].some((entry) => by.entry.has(entry.by))
  );
};

/** The entries that speak of a subject's level: what it handed in, what was proposed, and what was decided. */
const entriesOf = ({ context }: YearReadings, each: Classification): string[] => {
  const review = context.reviewOf(each.organisation);
  const spoken = [
    review?.reviews[each.key],
    ...(review?.proposals[each.key] ?? []),
    each.selfRated,
    each.proposed,
    each.voted,
    each.final,
  ];
  return spoken.flatMap((entry) => (entry === undefined ? [] : [entry.by]));
};

const hasOfSubject = (year: YearReadings, each: Classification): boolean =>
  standing(year).subject.has(each.key) ||
  entriesOf(year, each).some((entry) => standing(year).entry.has(entry)) ||
  (tasksOf(year).get(each.key) ?? []).some((task) => hasOfTask(year, task));

/** The constraints that ask a subject for evidence, at the level that stands. */
const asking = (year: YearReadings, each: Classification) => {
  const stage = stageOf(each);
  const given = stage === undefined ? undefined : levelAt(each, stage);
  if (given === undefined) return [];
  const holdsAny = standing(year).organisation.has(each.organisation);
  return year.context.options.under.constraints.flatMap((constraint) => {
    const { holds } = constraint;
    if (!asksEvidence(holds) || !holds.of.includes(each.subject.kind)) return [];
    if (holds.level !== undefined && holds.level !== given.level) return [];
    if (!applies(constraint, each.rulesInUse) || (!holdsAny && holds.handedIn !== true)) return [];
    return [{ constraint, holds, given }];
  });
};

/** Findings on evidence that a clause asks for. */
export const evidenceAsked = [
  kind({
    code: "evidence-missing",
    severity: "irregular",
    details: { asks: "text", constraint: "text", given: "text" },
    find: (year) =>
      year.classification.all.flatMap((each) =>
        asking(year, each).flatMap(({ constraint, holds, given }) => {
          if (holds.each === "task" || hasOfSubject(year, each)) return [];
          const details = { asks: holds.attached, constraint: constraint.id, given: given.level };
          return [{ about: each.key, clause: constraint.source, details, events: [given.by] }];
        }),
      ),
  }),

  kind({
    code: "task-evidence-missing",
    severity: "irregular",
    details: { asks: "text", constraint: "text", tasks: "texts" },
    find: (year) =>
      year.classification.all.flatMap((each) =>
        asking(year, each).flatMap(({ constraint, holds }) => {
          if (holds.each !== "task") return [];
          const bare = (tasksOf(year).get(each.key) ?? []).filter(
            (task) => (task.state === "done" || task.state === "exceeded") && !hasOfTask(year, task),
          );
          if (bare.length === 0) return [];
          const details = {
            asks: holds.attached,
            constraint: constraint.id,
            tasks: bare.map(({ task }) => task),
          };
          const events = bare.flatMap(({ assessed }) => (assessed === undefined ? [] : [assessed.by]));
          return [{ about: each.key, clause: constraint.source, details, events }];
        }),
      ),
  }),
] as const;

const asked: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  product: { vi: "sản phẩm", en: "product" },
  document: { vi: "giấy tờ", en: "document" },
};

const askedText = (name: string, language: Language): string => asked[name]?.[language] ?? name;

/** The sentences of these findings. */
export const evidenceAskedSentences: SentencesOf<typeof evidenceAsked> = {
  "evidence-missing": {
    vi: (d) =>
      `Mức ${level(d.given, "vi")} cần có ${askedText(d.asks, "vi")} làm minh chứng, sổ ghi chưa có minh chứng nào kèm theo.`,
    en: (d) =>
      `The level ${level(d.given, "en")} asks for a ${askedText(d.asks, "en")}, and no evidence of it is attached.`,
  },
  "task-evidence-missing": {
    vi: (d) =>
      `Nhiệm vụ được đánh giá là hoàn thành mà chưa có ${askedText(d.asks, "vi")} kèm theo làm minh chứng: ${d.tasks.join(", ")}.`,
    en: (d) =>
      `Tasks count as done without an attached ${askedText(d.asks, "en")} as evidence: ${d.tasks.join(", ")}.`,
  },
};

const clauses = cites.constraints(({ holds }) => asksEvidence(holds));

/** The catalogue entries of these findings. */
export const evidenceAskedCatalogue = (): CatalogueOf<typeof evidenceAsked> => ({
  "evidence-missing": {
    means: {
      vi: "Văn bản yêu cầu sản phẩm hoặc giấy tờ cho mức này mà chưa có minh chứng nào còn dùng về người hoặc tổ chức đó; chỉ xét khi sổ ghi của tổ chức có đính kèm minh chứng, hoặc văn bản yêu cầu nộp minh chứng.",
      en: "A clause asks for a product or document behind the level, and no evidence about the subject stands; found only where the record of the organisation holds evidence at all, or the text asks to hand it in.",
    },
    remedy: {
      vi: "Đính kèm minh chứng đã có, hoặc ghi rõ minh chứng lưu ở đâu.",
      en: "Attach the evidence that exists, or say where it is kept.",
    },
    clauses,
    needs: ["EvidenceAttached", "EvidenceWithdrawn", "SelfReviewSubmitted", ...needed.given],
  },
  "task-evidence-missing": {
    means: {
      vi: "Văn bản của địa phương yêu cầu mỗi nhiệm vụ hoàn thành phải có sản phẩm hoặc giấy tờ làm minh chứng.",
      en: "A local text asks for a product or document behind each task that counts as done.",
    },
    remedy: {
      vi: "Đính kèm minh chứng của nhiệm vụ, hoặc đánh giá lại nhiệm vụ.",
      en: "Attach the evidence of the task, or assess the task again.",
    },
    clauses,
    needs: ["EvidenceAttached", "EvidenceWithdrawn", "TaskAssigned", "TaskAssessed", ...needed.given],
  },
});
