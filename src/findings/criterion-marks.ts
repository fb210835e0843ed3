import type { Language } from "../language/language.js";
import type { Text } from "../language/text.js";
import type { Mark, Settlement } from "../projections/streams/grading.js";
import type { Meeting } from "../projections/year/meetings.js";
import type { Source } from "../rules/engine/conditions/vocabulary.js";
import type { Criterion } from "../rules/rubrics/rubric.js";
import { type CriterionScore, eventsOfBecause } from "../rules/rubrics/score.js";
import { askedText } from "./asked-text.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { scored } from "./meeting-scores.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";

const says = { vi: "text", en: "text" } as const;

/** The name of a criterion as the sentence writes it. */
const named = ({ id, says: { vi, en } }: Criterion) => ({ criterion: id, vi, en });

/** One criterion: its mark, its decided points, and its points from the record. */
interface Compared {
  readonly meeting: Meeting;
  readonly criterion: Criterion;
  readonly clause: Source;
  readonly score: CriterionScore;
  readonly mark: Mark | undefined;
  readonly settlement: Settlement | undefined;
}

const markedBy = (mark: Mark | undefined): string[] => (mark === undefined ? [] : [mark.by]);

/** The events of the mark, and the events that the criterion's points rest on. */
const eventsBehind = ({ mark, score }: Compared): string[] => {
  const behind = score.because.flatMap((each) => (each.kind === "mark" ? [] : eventsOfBecause(each)));
  return [...new Set([...markedBy(mark), ...behind])];
};

const compared = oncePerYear((year): Compared[] => {
  const all: Compared[] = [];
  for (const { meeting, rubric, marks, settled } of scored(year)) {
    const { evidence } = meeting.quality;
    if (evidence?.rubric !== rubric.id || Object.keys(marks).length === 0) continue;
    for (const score of evidence.criteria) {
      const { criterion: id } = score;
      const criterion = rubric.criteria.find((each) => each.id === id);
      if (criterion === undefined) continue;
      const clause = criterion.source ?? rubric.source;
      all.push({ meeting, criterion, clause, score, mark: marks[id], settlement: settled[id] });
    }
  }
  return all;
});

/** The points that the record gives, if a mark gives other points. */
const othersThan = ({ score, mark }: Compared): number | undefined => {
  const stands = score.how === "computed" || score.how === "settled" || score.how === "not-applicable";
  return stands && mark !== undefined && mark.points !== score.points && score.counted !== false
    ? (score.points ?? 0)
    : undefined;
};

const why: Readonly<Record<string, Text>> = {
  "no-band": {
    vi: "giá trị đo được không thuộc mức điểm nào của biểu điểm",
    en: "the measured value lies in none of the rubric's bands",
  },
  "several-bands": {
    vi: "giá trị đo được thuộc nhiều mức điểm của biểu điểm",
    en: "the measured value lies in several of the rubric's bands",
  },
  "missing-facts": { vi: "còn thiếu", en: "missing" },
  "not-chosen": { vi: "cấp ủy chưa chọn", en: "the committee has not chosen" },
};

const openBecause = (
  { why: reason, missing }: { readonly why: string; readonly missing: readonly string[] },
  language: Language,
): string => {
  const said = why[reason]?.[language] ?? reason;
  return missing.length === 0
    ? said
    : `${said}: ${missing.map((name) => askedText(name, language)).join("; ")}`;
};

/** Findings on the marks of single criteria: against the rubric and against the record. */
export const criterionMarks = [
  kind({
    code: "marks-exceed-maximum",
    severity: "irregular",
    details: { criterion: "text", points: "number", max: "number" },
    find: (year) =>
      scored(year).flatMap(({ meeting: { stream, quality }, rubric, marks }) =>
        (quality.marked?.over ?? []).map(({ criterion, points, max }) => ({
          about: stream,
          clause: rubric.source,
          details: { criterion, points, max },
          events: markedBy(marks[criterion]),
        })),
      ),
  }),

  kind({
    code: "marks-off-step",
    severity: "irregular",
    details: { criterion: "text", points: "number" },
    find: (year) =>
      scored(year).flatMap(({ meeting: { stream, quality }, rubric, marks }) =>
        (quality.marked?.offStep ?? []).map((criterion) => ({
          about: stream,
          clause: rubric.source,
          details: { criterion, points: marks[criterion]?.points ?? 0 },
          events: markedBy(marks[criterion]),
        })),
      ),
  }),

  kind({
    code: "marks-off-rubric",
    severity: "irregular",
    details: { criterion: "text", rubric: "text" },
    find: (year) =>
      scored(year).flatMap(({ meeting: { stream, quality }, rubric, marks }) =>
        (quality.marked?.strange ?? []).map((criterion) => ({
          about: stream,
          clause: rubric.source,
          details: { criterion, rubric: rubric.id },
          events: markedBy(marks[criterion]),
        })),
      ),
  }),

  kind({
    code: "full-points-unsupported",
    severity: "irregular",
    details: { criterion: "text", ...says },
    find: (year) =>
      compared(year).flatMap((each) =>
        othersThan(each) === undefined && each.score.open?.why === "not-supported"
          ? [
              {
                about: each.meeting.stream,
                clause: each.clause,
                details: named(each.criterion),
                events: eventsBehind(each),
              },
            ]
          : [],
      ),
  }),

  kind({
    code: "mark-differs-from-evidence",
    severity: "irregular",
    details: { criterion: "text", ...says, points: "number", shown: "number" },
    find: (year) =>
      compared(year).flatMap((each) => {
        const { meeting, clause, criterion, mark } = each;
        const shown = othersThan(each);
        if (shown === undefined || mark === undefined) return [];
        const details = { ...named(criterion), points: mark.points, shown };
        return [{ about: meeting.stream, clause, details, events: eventsBehind(each) }];
      }),
  }),

  kind({
    code: "settled-without-gap",
    severity: "notice",
    details: { criterion: "text", ...says },
    find: (year) =>
      compared(year).flatMap(({ meeting, clause, criterion, score, settlement }) =>
        settlement !== undefined && score.how !== "settled"
          ? [{ about: meeting.stream, clause, details: named(criterion), events: [settlement.by] }]
          : [],
      ),
  }),

  kind({
    code: "criterion-open",
    severity: "notice",
    details: { criterion: "text", ...says, why: "text", missing: "texts" },
    find: (year) =>
      compared(year).flatMap((each) => {
        const { meeting, clause, criterion, score } = each;
        if (othersThan(each) !== undefined || score.open === undefined || !Object.hasOwn(why, score.open.why))
          return [];
        const details = { ...named(criterion), why: score.open.why, missing: score.open.missing };
        return [{ about: meeting.stream, clause, details, events: eventsBehind(each) }];
      }),
  }),

  kind({
    code: "points-lost-without-reason",
    severity: "notice",
    details: { criterion: "text", points: "number", max: "number" },
    find: (year) =>
      scored(year).flatMap(({ meeting: { stream, quality }, rubric, marks }) =>
        (quality.evidence?.criteria ?? []).flatMap(({ criterion, how, max }) => {
          const mark = marks[criterion];
          if (how !== "judged" || mark === undefined || mark.points >= max || mark.reason !== undefined)
            return [];
          const details = { criterion, points: mark.points, max };
          return [{ about: stream, clause: rubric.source, details, events: [mark.by] }];
        }),
      ),
  }),
] as const;

/** The sentences of these findings. */
export const criterionMarksSentences: SentencesOf<typeof criterionMarks> = {
  "marks-exceed-maximum": {
    vi: (d) => `Tiêu chí ${d.criterion}: chấm ${d.points} điểm, tối đa ${d.max}.`,
    en: (d) => `Criterion ${d.criterion}: ${d.points} points, at most ${d.max}.`,
  },
  "marks-off-step": {
    vi: (d) => `Tiêu chí ${d.criterion}: ${d.points} điểm không phải mức điểm có trong biểu điểm.`,
    en: (d) => `Criterion ${d.criterion}: the rubric has no ${d.points} points for it.`,
  },
  "marks-off-rubric": {
    vi: (d) => `Chấm điểm cho “${d.criterion}”, biểu điểm ${d.rubric} không có tiêu chí này.`,
    en: (d) => `Points for "${d.criterion}", which the rubric ${d.rubric} does not have.`,
  },
  "full-points-unsupported": {
    vi: (d) => `Tiêu chí ${d.criterion} được điểm tối đa; theo sổ ghi thì không đáp ứng điều kiện: ${d.vi}.`,
    en: (d) => `Criterion ${d.criterion} has full points; by the record its condition fails: ${d.en}.`,
  },
  "mark-differs-from-evidence": {
    vi: (d) =>
      `Tiêu chí ${d.criterion} (${d.vi}): người chấm cho ${d.points} điểm, theo sổ ghi là ${d.shown}.`,
    en: (d) => `Criterion ${d.criterion} (${d.en}): marked ${d.points}, the record shows ${d.shown}.`,
  },
  "settled-without-gap": {
    vi: (d) => `Tiêu chí ${d.criterion} được chi bộ ấn định điểm dù biểu điểm không để ngỏ.`,
    en: (d) => `The cell settled criterion ${d.criterion}, which the rubric does not leave open.`,
  },
  "criterion-open": {
    vi: (d) => `Tiêu chí ${d.criterion} (${d.vi}) chưa xác định được điểm: ${openBecause(d, "vi")}.`,
    en: (d) => `The points of criterion ${d.criterion} (${d.en}) are open: ${openBecause(d, "en")}.`,
  },
  "points-lost-without-reason": {
    vi: (d) => `Tiêu chí ${d.criterion}: chấm ${d.points}/${d.max} điểm mà không ghi lý do trừ.`,
    en: (d) => `Criterion ${d.criterion}: ${d.points} of ${d.max} points, and no reason given.`,
  },
};

/** The catalogue entries of these findings. */
export const criterionMarksCatalogue = (): CatalogueOf<typeof criterionMarks> => ({
  "marks-exceed-maximum": {
    means: {
      vi: "Một tiêu chí được chấm nhiều điểm hơn mức tối đa của biểu điểm.",
      en: "A criterion got more points than the rubric has for it.",
    },
    remedy: { vi: "Đính chính điểm của tiêu chí.", en: "Correct the mark." },
    clauses: cites.rubrics,
    needs: ["CriterionMarked"],
  },
  "marks-off-step": {
    means: {
      vi: "Một tiêu chí được chấm mức điểm mà biểu điểm không có.",
      en: "A criterion got points that the rubric does not offer.",
    },
    remedy: {
      vi: "Chấm lại theo các mức điểm của biểu điểm.",
      en: "Mark again, by the steps or bands of the rubric.",
    },
    clauses: cites.rubrics,
    needs: ["CriterionMarked"],
  },
  "marks-off-rubric": {
    means: {
      vi: "Có điểm cho một tiêu chí không có trong biểu điểm.",
      en: "Points were given for a criterion that the rubric does not have.",
    },
    remedy: {
      vi: "Kiểm tra mã tiêu chí và mã biểu điểm; rút lại điểm ghi nhầm.",
      en: "Check the ids of criterion and rubric; withdraw the mark if it is a slip.",
    },
    clauses: cites.rubrics,
    needs: ["CriterionMarked"],
  },
  "full-points-unsupported": {
    means: {
      vi: "Một tiêu chí được điểm tối đa dù sổ ghi cho thấy không đáp ứng điều kiện.",
      en: "A criterion has full points, and the record shows that its condition fails.",
    },
    remedy: {
      vi: "Ghi bổ sung việc còn thiếu, hoặc chấm lại tiêu chí.",
      en: "Record what is missing, or mark the criterion again.",
    },
    clauses: cites.rubrics,
    needs: [...needed.meeting, ...needed.roll],
  },
  "mark-differs-from-evidence": {
    means: {
      vi: "Điểm chấm cho một tiêu chí khác điểm tính từ sổ ghi.",
      en: "The mark of a criterion is not what the record gives.",
    },
    remedy: {
      vi: "Xem các mục ghi làm căn cứ; ghi bổ sung việc còn thiếu hoặc chấm lại.",
      en: "Look at the events behind it; record what is missing or mark again.",
    },
    clauses: cites.rubrics,
    needs: [...needed.meeting, ...needed.roll],
  },
  "settled-without-gap": {
    means: {
      vi: "Chi bộ ấn định điểm cho một tiêu chí mà biểu điểm không để ngỏ.",
      en: "The cell settled points where the rubric leaves nothing open.",
    },
    remedy: {
      vi: "Không cần ấn định: điểm theo biểu điểm được giữ; rút lại mục ghi nếu nhầm.",
      en: "Nothing had to be settled: the rubric's points stand; withdraw the entry if it is a slip.",
    },
    clauses: cites.rubrics,
    needs: [...needed.meeting, ...needed.roll],
  },
  "criterion-open": {
    means: {
      vi: "Chưa xác định được điểm của một tiêu chí, vì biểu điểm hoặc sổ ghi còn để ngỏ.",
      en: "The points of a criterion are open, because the rubric or the record leaves them so.",
    },
    remedy: {
      vi: "Ghi bổ sung dữ kiện còn thiếu; chỗ biểu điểm để ngỏ thì chi bộ ấn định hoặc cấp ủy lựa chọn.",
      en: "Record the missing facts; where the rubric is silent the cell settles it, or the committee chooses.",
    },
    clauses: cites.rubrics,
    needs: [...needed.meeting, ...needed.roll],
  },
  "points-lost-without-reason": {
    means: {
      vi: "Điểm bị trừ theo nhận định của người chấm mà không ghi lý do.",
      en: "Points were taken off by judgement without a word why.",
    },
    remedy: {
      vi: "Người chấm ghi lý do trừ điểm.",
      en: "The marker states the reason.",
    },
    clauses: cites.rubrics,
    needs: [...needed.meeting, ...needed.roll],
  },
});
