import { stateOf } from "../projections/fold/folded-journal.js";
import { type GradingState, grading } from "../projections/streams/grading.js";
import type { YearContext } from "../projections/year/context.js";
import type { Meeting, MeetingQuality } from "../projections/year/meetings.js";
import { gradeOfScore } from "../projections/year/scored-meetings.js";
import { grouped } from "../projections/year/table.js";
import { compareFractions, type Fraction } from "../rules/rubrics/fraction.js";
import type { Criterion, Rubric } from "../rules/rubrics/rubric.js";
import { type CriterionScore, eventsOfBecause } from "../rules/rubrics/score.js";
import { type Finding, finding } from "./finding.js";

/** One meeting with its sheet, and what was marked and settled on it. */
interface Scored {
  readonly meeting: Meeting;
  readonly rubric: Rubric;
  readonly marks: GradingState["marks"][string];
  readonly settled: GradingState["resolved"][string];
}

/** An exact score as the sentence reads it. */
const text = ([n, d]: Fraction): string | number => (d === 1 ? n : `${n}/${d}`);

/** How the sentence names a criterion. */
const named = ({ id, says }: Criterion) => ({ criterion: id, ...says });

/** Marks that the sheet does not have. */
const markFindings = ({ meeting: { stream, quality }, rubric, marks }: Scored): Finding[] => {
  const { over = [], offStep = [], strange = [] } = quality.marked ?? {};
  const of = (criterion: string) => ({ clause: rubric.source, events: [marks[criterion]?.by ?? []].flat() });
  return [
    ...over.map(({ criterion, points, max }) =>
      finding("marks-exceed-maximum", stream, { ...of(criterion), details: { criterion, points, max } }),
    ),
    ...offStep.map((criterion) =>
      finding("marks-off-step", stream, {
        ...of(criterion),
        details: { criterion, points: marks[criterion]?.points ?? 0 },
      }),
    ),
    ...strange.map((criterion) =>
      finding("marks-off-sheet", stream, { ...of(criterion), details: { criterion, rubric: rubric.id } }),
    ),
  ];
};

/** Events that a criterion's points rest on, besides the mark. */
const behind = ({ because }: CriterionScore): string[] =>
  because.flatMap((each) => (each.kind === "mark" ? [] : eventsOfBecause(each)));

/** One criterion as marked, against what the record shows. */
const againstEvidence = (
  { meeting: { stream }, rubric, marks, settled }: Scored,
  criterion: Criterion,
  score: CriterionScore,
): Finding[] => {
  const { id } = criterion;
  const clause = criterion.source ?? rubric.source;
  const mark = marks[id];
  const by = mark === undefined ? [] : [mark.by];
  const events = [...new Set([...by, ...behind(score)])];
  const settlement = settled[id];
  const needless =
    settlement !== undefined && score.how !== "settled"
      ? [
          finding("settled-without-gap", stream, {
            clause,
            details: named(criterion),
            events: [settlement.by],
          }),
        ]
      : [];
  const stands = score.how === "computed" || score.how === "settled" || score.how === "not-applicable";
  if (stands && mark !== undefined && mark.points !== score.points && score.counted !== false) {
    const details = { ...named(criterion), points: mark.points, shown: score.points ?? 0 };
    return [...needless, finding("mark-differs-from-evidence", stream, { clause, details, events })];
  }
  if (score.open?.why === "not-supported")
    return [
      ...needless,
      finding("full-points-unsupported", stream, { clause, details: named(criterion), events }),
    ];
  const asked = score.open;
  if (asked !== undefined && ["no-band", "several-bands", "missing-facts", "not-chosen"].includes(asked.why))
    return [
      finding("criterion-open", stream, {
        clause,
        details: { ...named(criterion), why: asked.why, missing: asked.missing.join(", ") },
        events,
      }),
    ];
  return needless;
};

/** Points taken off by judgement, without a word why. */
const withoutReason = ({ meeting, rubric, marks }: Scored): Finding[] =>
  (meeting.quality.evidence?.criteria ?? []).flatMap(({ criterion, how, max }) => {
    const mark = marks[criterion];
    return how === "judged" && mark !== undefined && mark.points < max && mark.reason === undefined
      ? [
          finding("points-lost-without-reason", meeting.stream, {
            clause: rubric.source,
            details: { criterion, points: mark.points, max },
            events: [mark.by],
          }),
        ]
      : [];
  });

const outside = ({ score, evidence }: MeetingQuality): boolean => {
  if (score === undefined || evidence === undefined) return false;
  const [least, most] = evidence.between;
  return compareFractions(score, least) < 0 || compareFractions(score, most) > 0;
};

/** The whole score and grade, as stated and as the evidence supports them. */
const wholeFindings = ({ meeting, rubric, marks }: Scored): Finding[] => {
  const { stream, quality } = meeting;
  const { proposed, marked, evidence, grade, score } = quality;
  const clause = rubric.source;
  const statedBy = [quality.decided?.by ?? quality.voted?.by ?? proposed?.by ?? []].flat();
  // A score that nobody stated is the sum of the marks.
  const behindScore = statedBy.length > 0 ? statedBy : Object.values(marks).map(({ by }) => by);
  const sum = marked?.score;
  const stated = proposed?.points;
  const found: Finding[] = [];
  if (stated !== undefined && sum !== undefined && compareFractions(sum, [stated, 1]) !== 0)
    found.push(
      finding("marks-disagree", stream, {
        details: { stated, sum: text(sum) },
        events: [proposed?.by ?? []].flat(),
      }),
    );
  if (stated !== undefined && Object.keys(marks).length === 0)
    found.push(
      finding("score-without-marks", stream, {
        clause,
        details: { stated },
        events: [proposed?.by ?? []].flat(),
      }),
    );
  const due = gradeOfScore(meeting, [rubric]);
  if (due !== undefined && grade !== undefined && due !== grade && score !== undefined)
    found.push(
      finding("grade-disagrees-with-points", stream, {
        clause,
        details: { points: text(score), by: due, stated: grade },
        events: statedBy,
      }),
    );
  if (evidence?.rubric !== rubric.id || Object.keys(marks).length === 0) return found;
  if (score !== undefined && outside(quality))
    found.push(
      finding("score-differs-from-evidence", stream, {
        clause,
        details: { stated: text(score), least: text(evidence.between[0]), most: text(evidence.between[1]) },
        events: behindScore,
      }),
    );
  if (grade !== undefined && evidence.candidates.length > 0 && !evidence.candidates.includes(grade))
    found.push(
      finding("grade-differs-from-evidence", stream, {
        clause,
        details: { stated: grade, shown: evidence.candidates.join(", ") },
        events: statedBy,
      }),
    );
  return found;
};

/** A sheet that is not the one adopted, or not as it was when it was adopted. */
const adoptionFindings = ({ stream, quality }: Meeting): Finding[] => {
  const { adopted, rubric } = quality;
  if (adopted === undefined) return [];
  const { rubric: sheet, organisation, same, by } = adopted;
  return [
    ...(rubric === undefined || rubric === sheet
      ? []
      : [
          finding("marked-by-other-sheet", stream, {
            details: { adopted: sheet, marked: rubric, organisation },
            events: [by],
          }),
        ]),
    ...(same === false
      ? [finding("sheet-differs-from-adopted", stream, { details: { sheet, organisation }, events: [by] })]
      : []),
  ];
};

const scoredBy = ({ known, options }: YearContext, meeting: Meeting): Scored | undefined => {
  const rubric = options.rubrics?.find(({ id }) => id === meeting.quality.rubric);
  const state = stateOf(known, grading, meeting.stream);
  if (rubric === undefined || state === undefined) return undefined;
  return {
    meeting,
    rubric,
    marks: state.marks[rubric.id] ?? {},
    settled: state.resolved[rubric.id] ?? {},
  };
};

/** What is irregular about a meeting's score: the marks, the sum, and what the evidence supports. */
export const scoreFindings = (context: YearContext, meeting: Meeting): Finding[] => {
  const scored = scoredBy(context, meeting);
  if (scored === undefined) return adoptionFindings(meeting);
  const { rubric, marks } = scored;
  const { evidence } = meeting.quality;
  const compared = evidence?.rubric === rubric.id && Object.keys(marks).length > 0 ? evidence.criteria : [];
  return [
    ...adoptionFindings(meeting),
    ...markFindings(scored),
    ...compared.flatMap((score) => {
      const criterion = rubric.criteria.find(({ id }) => id === score.criterion);
      return criterion === undefined ? [] : againstEvidence(scored, criterion, score);
    }),
    ...withoutReason(scored),
    ...wholeFindings(scored),
  ];
};

/** Meetings marked by a sheet of another time, cell by cell: points of a text that was not issued yet, or no longer stood. */
export const sheetFindings = ({ options }: YearContext, meetings: readonly Meeting[]): Finding[] => {
  const outside = meetings.flatMap(({ cell, day, forMonth, quality, course }) => {
    const rubric = options.rubrics?.find(({ id }) => id === quality.rubric);
    if (rubric === undefined) return [];
    const { from, until = day } = rubric;
    return day < from || day > until ? [{ cell, rubric, forMonth, by: course.opened?.by ?? [] }] : [];
  });
  return [...grouped(outside, ({ cell, rubric }) => [`${cell}\n${rubric.id}`])].flatMap(([, of]) => {
    const [first] = of;
    if (first === undefined) return [];
    const { cell, rubric } = first;
    const details = {
      rubric: rubric.id,
      from: rubric.from,
      until: rubric.until ?? "",
      months: [...new Set(of.map(({ forMonth }) => forMonth))].join(", "),
    };
    const events = of.flatMap(({ by }) => by);
    return [finding("sheet-not-in-force", cell, { clause: rubric.source, details, events })];
  });
};
