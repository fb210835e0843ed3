import { grades } from "../events/values.js";
import { type Explanation, explain } from "../explanation/explain.js";
import { meetingRecordText } from "../explanation/meeting-record-text.js";
import { notHeldText } from "../findings/meeting-not-held-text.js";
import { compareIds } from "../language/collation.js";
import { dateText, pointsText, scoreText } from "../language/formats.js";
import { label } from "../language/labels.js";
import { meetingRecordOf } from "../projections/year/meeting-record.js";
import type { Meeting } from "../projections/year/meetings.js";
import type { Fraction } from "../rules/rubrics/fraction.js";
import type { Rubric } from "../rules/rubrics/rubric.js";
import { eventsOfBecause, type RubricScore } from "../rules/rubrics/score.js";
import { type Dot, drawn, gradeLegend, monthsChart } from "./charts.js";
import type { PageContext } from "./context.js";
import { html, type Markup, type Part, tableMarkup } from "./markup.js";

type Explained = Extract<Explanation, { readonly kind: "meeting" }>;
type Criterion = Explained["criteria"][number];

/**
 * The points that the record supports, or their range while facts are open. It is undefined if a person
 * decides the points.
 */
const shown = ({ evidence }: Criterion): string | undefined => {
  if (evidence === undefined || evidence.how === "judged") return undefined;
  if (evidence.open !== undefined) return `${evidence.between[0]}–${evidence.between[1]}?`;
  return String(evidence.points ?? "–");
};

const isLost = ({ points, max }: Criterion): boolean =>
  points !== undefined && max !== undefined && points < max;

const cellOf = ({ references, w }: PageContext, criterion: Criterion | undefined): Part => {
  if (criterion === undefined) return "";
  const { points, by } = criterion;
  const record = shown(criterion);
  return [
    points === undefined ? "–" : references.linkAs(points, by[0]),
    record === undefined ? undefined : html` <span class="small">${w.record} ${record}</span>`,
  ];
};

/**
 * The reasons for points: the marker's reasons, missing reasons for lost points, and the record's reasons.
 */
const reasonOf = (context: PageContext, { meeting, criteria }: Explained): readonly Markup[] => {
  const { language, references, w } = context;
  return criteria
    .filter((each) => each.reason !== undefined || isLost(each) || shown(each) !== undefined)
    .map((each) => {
      const { criterion, points = "–", max, reason = isLost(each) ? w.noReason : "", evidence } = each;
      const from = (evidence?.because ?? []).flatMap(eventsOfBecause);
      return html`<li>${dateText(meeting.day, language)}, ${w.criterion.toLocaleLowerCase("vi")} ${criterion}: ${points}${max === undefined ? "" : `/${max}`} ${reason} ${references.link(from)}</li>`;
    });
};

const matrix = (
  context: PageContext,
  cell: string,
  rubric: string,
  meetings: readonly Explained[],
): Markup => {
  const { language, w, nameOf } = context;
  const known = new Map(meetings.flatMap(({ criteria }) => criteria.map((each) => [each.criterion, each])));
  const hasRubric = meetings.some(({ rubric }) => rubric !== undefined);
  const criteria = [...known.values()].sort((a, b) => (hasRubric ? 0 : compareIds(a.criterion, b.criterion)));
  const says = ({ criterion, says: text, max }: Criterion): string =>
    `${criterion}${text === undefined ? "" : `. ${text[language]}`}${max === undefined ? "" : ` (${max})`}`;
  const reasons = meetings.flatMap((each) => reasonOf(context, each));
  const title = meetings.find((each) => each.rubric !== undefined)?.rubric?.title[language] ?? rubric;
  return html`${tableMarkup({
    caption: `${w.criteriaOf(nameOf(cell))}${title === "" ? "" : `, ${title}`}`,
    head: [w.criterion, ...meetings.map(({ meeting }) => dateText(meeting.day, language).slice(0, 5))],
    rows: criteria.map((criterion) => [
      says(criterion),
      ...meetings.map(({ criteria }) =>
        cellOf(
          context,
          criteria.find((each) => each.criterion === criterion.criterion),
        ),
      ),
    ]),
    figures: meetings.map((_, index) => index + 1),
  })}${reasons.length === 0 ? undefined : html`<ul class="reasons">${reasons}</ul>`}`;
};

/**
 * The criteria of a cell's meetings side by side, one table for each rubric. Each mark links to its event.
 */
const criteriaOf = (context: PageContext, cell: string, held: readonly Meeting[]): Markup[] => {
  const explained = held
    .map(({ stream }) => explain(context.year, { meeting: stream }))
    .filter(({ criteria }) => criteria.length > 0);
  const rubricOf = ({ meeting: { quality } }: Explained): string =>
    quality.evidence?.rubric ?? quality.rubric ?? "";
  return [...new Set(explained.map(rubricOf))].map((rubric) =>
    matrix(
      context,
      cell,
      rubric,
      explained.filter((each) => rubricOf(each) === rubric),
    ),
  );
};

/** A cell with its meetings of the year. */
interface CellMeetings {
  readonly cell: string;
  readonly all: readonly Meeting[];
  readonly held: readonly Meeting[];
}

/** A score for drawing. The float decides nothing. */
const drawnPoints = ([n, d]: Fraction): number => n / d;

const rubricIn = ({ year }: PageContext, { quality }: Meeting): Rubric | undefined => {
  const id = quality.scoredBy === "evidence" ? quality.evidence?.rubric : quality.rubric;
  return year.context.options.rubrics.find((rubric) => rubric.id === id);
};

const isRegular = ({ kind }: Meeting): boolean => kind === "regular" || kind === "combined";

const dotOf = ({ year }: PageContext, meeting: Meeting): readonly Dot[] => {
  const { score, computedGrade, grade = computedGrade } = meeting.quality;
  // A review meeting of the following January is no month of this year.
  if (score === undefined || !meeting.forMonth.startsWith(`${year.year}-`)) return [];
  const month = Number(meeting.forMonth.slice(5));
  const dot = { month, points: drawnPoints(score), regular: isRegular(meeting) };
  return [grade === undefined ? dot : { ...dot, grade }];
};

/** A cell's chart. It is undefined if no meeting has points. */
const chartOf = (context: PageContext, { cell, held }: CellMeetings): Part => {
  const { language, w, nameOf } = context;
  const dots = held.flatMap((meeting) => dotOf(context, meeting));
  if (dots.length === 0) return undefined;
  const rubrics = held.flatMap((meeting) => rubricIn(context, meeting) ?? []);
  const scale = Math.max(0, ...rubrics.map((rubric) => rubric.scale)) || 100;
  const thresholds = (rubrics[0]?.grades ?? [])
    .filter(({ atLeast }) => atLeast > 0)
    .map(({ grade, atLeast }) => ({ atLeast, says: `${label("grade", grade, language)} ≥ ${atLeast}` }));
  const alt = w.monthsAlt(nameOf(cell), held.length, dots.length);
  return html`<figure><figcaption><b>${nameOf(cell)}</b></figcaption>
${drawn(monthsChart(dots, thresholds, scale, alt))}</figure>`;
};

const evidenceText = ({ language }: PageContext, score: RubricScore | undefined): string =>
  score === undefined
    ? "–"
    : score.score === undefined
      ? score.between.map((end) => pointsText(end, language)).join("–")
      : pointsText(score.score, language);

/** Members present of those expected, by the roll call; else the counts of the paper. */
const attendedText = ({ attendance, counted }: Meeting): string => {
  if (attendance !== undefined) return `${attendance.attending}/${attendance.expected.length}`;
  if (counted === undefined) return "–";
  return counted.listed === undefined ? `${counted.present}` : `${counted.present}/${counted.listed}`;
};

const meetingRow = (context: PageContext, meeting: Meeting): readonly Part[] => {
  const { language, references, w, year } = context;
  const { day, kind, held, steps, attendance, counted, quality } = meeting;
  const { proposed, voted, decided, marked } = quality;
  const graded = (grade: string | undefined): string =>
    grade === undefined ? "" : label("grade", grade, language);
  const stage = (
    given: { readonly grade?: string; readonly points?: number | undefined } | undefined,
  ): string => (given === undefined ? "–" : [given.points ?? "", graded(given.grade)].join(" ").trim());
  return [
    dateText(day, language),
    [
      label("kind", kind, language),
      ...(held ? [] : [`(${notHeldText(meeting, year.context.options, language)})`]),
    ].join(" "),
    attendedText(meeting),
    quality.score === undefined ? w.notScored : pointsText(quality.score, language),
    marked?.score === undefined ? "–" : pointsText(marked.score, language),
    evidenceText(context, quality.evidence),
    stage(proposed),
    stage(voted),
    stage(decided),
    references.link(
      [
        held ? undefined : (steps.cancelled?.by ?? steps.convened?.by),
        attendance?.by ?? counted?.by,
        proposed?.by,
        voted?.by,
        decided?.by,
      ].flatMap((by) => by ?? []),
    ),
  ];
};

const onRecordText = ({ year, language }: PageContext, cell: string): string | undefined =>
  meetingRecordText(meetingRecordOf(year.calendar, cell), language);

const cellPart = (context: PageContext, { cell, all, held }: CellMeetings): Markup => {
  const { year, language, w, nameOf } = context;
  const criteria = criteriaOf(context, cell, held);
  const score = year.cellQuality.of(cell)?.year.score;
  const onRecord = onRecordText(context, cell);
  return html`<h3>${nameOf(cell)}</h3>
${score === undefined ? undefined : html`<p>${w.yearQuality}: ${scoreText(score, language)}</p>`}
${onRecord === undefined ? undefined : html`<p>${onRecord}</p>`}
${tableMarkup({
  caption: w.meetingsOf(nameOf(cell)),
  head: w.meetingHead,
  rows: all.map((meeting) => meetingRow(context, meeting)),
  figures: [3, 4, 5],
})}
${criteria.length === 0 ? undefined : html`<details class="part"><summary>${w.criteria}</summary><div>${criteria}</div></details>`}`;
};

/** The meetings of each cell: points by month, then each meeting's scores side by side and its criteria. */
export const meetingsSection = (context: PageContext): Markup => {
  const { year, w, nameOf } = context;
  const everyCell = year.context.cells.map(({ id: cell }): CellMeetings => {
    const all = year.meetings.all.filter((meeting) => meeting.cell === cell);
    return { cell, all, held: all.filter(({ held }) => held) };
  });
  const cells = everyCell.filter(({ all }) => all.length > 0);
  const others = everyCell.flatMap(({ cell, all }) => {
    const onRecord = all.length > 0 ? undefined : onRecordText(context, cell);
    return onRecord === undefined ? [] : html`<li>${nameOf(cell)}: ${onRecord}</li>`;
  });
  const charts = cells.flatMap((each) => chartOf(context, each) ?? []);
  return html`<section id="quality" aria-labelledby="quality-h">
<h2 id="quality-h">${w.quality}</h2>
${cells.length === 0 ? html`<p>${w.noMeetings}</p>` : undefined}
${charts.length === 0 ? undefined : html`<div class="small">${w.monthsLegend}${gradeLegend(grades, context)}</div><div class="charts">${charts}</div>`}
${cells.map((each) => cellPart(context, each))}
${others.length === 0 ? undefined : html`<ul>${others}</ul>`}
</section>`;
};
