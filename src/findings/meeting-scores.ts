import { pointsText } from "../language/formats.js";
import type { Language } from "../language/language.js";
import { stateOf } from "../projections/fold/folded-journal.js";
import { grading, type Mark, type Settlement } from "../projections/streams/grading.js";
import type { Meeting } from "../projections/year/meetings.js";
import { gradeOfScore } from "../projections/year/scored-meetings.js";
import { compareFractions, type Fraction } from "../rules/rubrics/fraction.js";
import type { Rubric } from "../rules/rubrics/rubric.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";
import { grade } from "./wording.js";

/** One meeting that took place, with its rubric, its marks and its decided points. */
interface Scored {
  readonly meeting: Meeting;
  readonly rubric: Rubric;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly settled: Readonly<Record<string, Settlement>>;
}

/** The meetings that took place and have a known rubric. */
export const scored = oncePerYear(({ context: { folded: known, options }, meetings }): Scored[] => {
  const rubrics = new Map(options.rubrics.map((rubric) => [rubric.id, rubric]));
  return meetings.all.flatMap((meeting) => {
    const rubric = meeting.held ? rubrics.get(meeting.quality.rubric ?? "") : undefined;
    const state = rubric && stateOf(known, grading, meeting.stream);
    return rubric === undefined || state === undefined
      ? []
      : [
          {
            meeting,
            rubric,
            marks: state.marks[rubric.id] ?? {},
            settled: state.resolved[rubric.id] ?? {},
          },
        ];
  });
});

/** The events that state the whole score or the grade. */
const statedBy = ({ meeting: { quality } }: Scored): string[] =>
  [quality.decided?.by ?? quality.voted?.by ?? quality.proposed?.by ?? []].flat();

/** The events behind the score. Without a stated score the sum of the marks is the score. */
const behindScore = (each: Scored): string[] => {
  const stated = statedBy(each);
  return stated.length > 0 ? stated : Object.values(each.marks).map(({ by }) => by);
};

/** The meetings with marks that the record can support or contradict under the same rubric. */
const supported = oncePerYear((year) =>
  scored(year).flatMap((each) => {
    const { meeting, rubric, marks } = each;
    const { evidence } = meeting.quality;
    return evidence?.rubric === rubric.id && Object.keys(marks).length > 0 ? [{ ...each, evidence }] : [];
  }),
);

/** Exact points. Whole points become a number. */
const exact = ([n, d]: Fraction): number | Fraction => (d === 1 ? n : [n, d]);

/** Whether the record allows only one score. */
const isOne = ({
  least,
  most,
}: {
  readonly least: number | Fraction;
  readonly most: number | Fraction;
}): boolean => String(least) === String(most);

/** Exact points as text: `95`, `95,50`. */
const score = (points: number | Fraction, language: Language): string =>
  pointsText(typeof points === "number" ? [points, 1] : points, language);

/**
 * Findings on the whole score of a meeting: the sum of its marks, its grade, and the score from the record.
 */
export const meetingScores = [
  kind({
    code: "marks-disagree",
    severity: "irregular",
    details: { stated: "number", sum: "points" },
    find: (year) =>
      scored(year).flatMap(({ meeting: { stream, quality } }) => {
        const { proposed, marked } = quality;
        const sum = marked?.score;
        if (proposed?.points === undefined || sum === undefined) return [];
        const { points: stated, by } = proposed;
        return compareFractions(sum, [stated, 1]) === 0
          ? []
          : [{ about: stream, details: { stated, sum: exact(sum) }, events: [by] }];
      }),
  }),

  kind({
    code: "grade-disagrees-with-points",
    severity: "irregular",
    details: { points: "points", by: "text", stated: "text" },
    find: (year) =>
      scored(year).flatMap((each) => {
        const { meeting, rubric } = each;
        const { grade: stated, score: points } = meeting.quality;
        const by = gradeOfScore(meeting, [rubric]);
        if (by === undefined || stated === undefined || by === stated || points === undefined) return [];
        const details = { points: exact(points), by, stated };
        return [{ about: meeting.stream, clause: rubric.source, details, events: statedBy(each) }];
      }),
  }),

  kind({
    code: "score-without-marks",
    severity: "irregular",
    details: { stated: "number" },
    find: (year) =>
      scored(year).flatMap(({ meeting: { stream, quality }, rubric, marks }) => {
        const { proposed, evidence } = quality;
        if (proposed?.points === undefined || Object.keys(marks).length > 0) return [];
        // Whatever the record computes needs no marks.
        if (evidence?.rubric === rubric.id && evidence.score !== undefined) return [];
        const { points: stated, by } = proposed;
        return [{ about: stream, clause: rubric.source, details: { stated }, events: [by] }];
      }),
  }),

  kind({
    code: "score-differs-from-evidence",
    severity: "irregular",
    details: { stated: "points", least: "points", most: "points" },
    find: (year) =>
      supported(year).flatMap((each) => {
        const { meeting, rubric, evidence } = each;
        const { score: stated } = meeting.quality;
        const [least, most] = evidence.between;
        if (stated === undefined) return [];
        if (compareFractions(stated, least) >= 0 && compareFractions(stated, most) <= 0) return [];
        const details = { stated: exact(stated), least: exact(least), most: exact(most) };
        return [{ about: meeting.stream, clause: rubric.source, details, events: behindScore(each) }];
      }),
  }),

  kind({
    code: "grade-differs-from-evidence",
    severity: "irregular",
    details: { stated: "text", shown: "texts" },
    find: (year) =>
      supported(year).flatMap((each) => {
        const { meeting, rubric, evidence } = each;
        const { grade: stated } = meeting.quality;
        if (stated === undefined || evidence.candidates.length === 0 || evidence.candidates.includes(stated))
          return [];
        const details = { stated, shown: evidence.candidates };
        return [{ about: meeting.stream, clause: rubric.source, details, events: statedBy(each) }];
      }),
  }),
] as const;

/** The sentences of these findings. */
export const meetingScoresSentences: SentencesOf<typeof meetingScores> = {
  "marks-disagree": {
    vi: (d) => `Điểm đề xuất ${d.stated} khác tổng điểm các tiêu chí ${score(d.sum, "vi")}.`,
    en: (d) => `The proposed score ${d.stated} is not the sum of the marks, ${score(d.sum, "en")}.`,
  },
  "grade-disagrees-with-points": {
    vi: (d) =>
      `${score(d.points, "vi")} điểm ứng với mức ${grade(d.by, "vi")}, nhưng buổi sinh hoạt xếp loại ${grade(d.stated, "vi")}.`,
    en: (d) =>
      `${score(d.points, "en")} points are ${grade(d.by, "en")}, yet the grade is ${grade(d.stated, "en")}.`,
  },
  "score-without-marks": {
    vi: (d) => `Đề xuất ${d.stated} điểm mà không chấm tiêu chí nào.`,
    en: (d) => `${d.stated} points are proposed, and no criterion was marked.`,
  },
  "score-differs-from-evidence": {
    vi: (d) =>
      isOne(d)
        ? `Điểm được nêu là ${score(d.stated, "vi")}; theo sổ ghi là ${score(d.least, "vi")}.`
        : `Điểm được nêu là ${score(d.stated, "vi")}; theo sổ ghi từ ${score(d.least, "vi")} đến ${score(d.most, "vi")}.`,
    en: (d) =>
      isOne(d)
        ? `The score is stated as ${score(d.stated, "en")}; the record gives ${score(d.least, "en")}.`
        : `The score is stated as ${score(d.stated, "en")}; the record gives ${score(d.least, "en")} to ${score(d.most, "en")}.`,
  },
  "grade-differs-from-evidence": {
    vi: (d) =>
      `Buổi sinh hoạt xếp loại ${grade(d.stated, "vi")}; theo sổ ghi là ${d.shown.map((each) => grade(each, "vi")).join(" / ")}.`,
    en: (d) =>
      `The grade is ${grade(d.stated, "en")}; the record gives ${d.shown.map((each) => grade(each, "en")).join(" / ")}.`,
  },
};

/** The catalogue entries of these findings. */
export const meetingScoresCatalogue = (): CatalogueOf<typeof meetingScores> => ({
  "marks-disagree": {
    means: {
      vi: "Điểm đề xuất khác tổng điểm các tiêu chí.",
      en: "The score proposed is not the sum of the marks.",
    },
    remedy: {
      vi: "Cộng lại; đính chính điểm đề xuất hoặc điểm tiêu chí.",
      en: "Add again; correct the proposal or the marks.",
    },
    clauses: [],
    needs: ["CriterionMarked", "ScoreProposed"],
  },
  "grade-disagrees-with-points": {
    means: {
      vi: "Mức xếp loại buổi sinh hoạt khác mức ứng với số điểm theo biểu điểm.",
      en: "The grade of a meeting is not the one that the rubric gives for its points.",
    },
    remedy: {
      vi: "Đối chiếu thang điểm của biểu điểm; đính chính điểm hoặc mức xếp loại.",
      en: "Hold it against the rubric's bands; correct the points or the grade.",
    },
    clauses: cites.rubrics,
    needs: ["CriterionMarked", ...needed.grades],
  },
  "score-without-marks": {
    means: {
      vi: "Có điểm tổng được đề xuất mà không tiêu chí nào được chấm.",
      en: "A score is proposed, and no criterion was marked.",
    },
    remedy: {
      vi: "Chấm từng tiêu chí của biểu điểm.",
      en: "Mark the criteria of the rubric.",
    },
    clauses: cites.rubrics,
    needs: ["ScoreProposed", "CriterionMarked"],
  },
  "score-differs-from-evidence": {
    means: {
      vi: "Tổng điểm nằm ngoài khoảng mà sổ ghi cho phép.",
      en: "The score lies outside what the record allows.",
    },
    remedy: {
      vi: "Xem từng tiêu chí khác sổ ghi; ghi bổ sung hoặc chấm lại.",
      en: "Look at each criterion that differs; record what is missing or mark again.",
    },
    clauses: cites.rubrics,
    needs: [...needed.meeting, ...needed.roll],
  },
  "grade-differs-from-evidence": {
    means: {
      vi: "Mức xếp loại buổi sinh hoạt khác mức mà sổ ghi cho phép.",
      en: "The grade of a meeting is none that the record allows.",
    },
    remedy: {
      vi: "Xem từng tiêu chí khác sổ ghi; cấp có thẩm quyền quyết định mức.",
      en: "Look at each criterion that differs; the competent body decides the grade.",
    },
    clauses: cites.rubrics,
    needs: [...needed.meeting, ...needed.roll],
  },
});
