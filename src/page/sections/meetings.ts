import { grades } from "../../events/index.js";
import { dateText, label, type Meeting, pointsText } from "../../projections/index.js";
import type { Fraction } from "../../rules/rubrics/fraction.js";
import type { Rubric } from "../../rules/rubrics/rubric.js";
import type { SheetScore } from "../../rules/rubrics/scoring/score.js";
import { drawn } from "../charts/draw.js";
import { type Dot, monthsChart } from "../charts/months.js";
import type { PageContext } from "../context.js";
import { html, type Markup, type Part } from "../markup/html.js";
import { table } from "../markup/table.js";
import { criteriaOf } from "./criteria.js";
import { gradeLegend } from "./legend.js";

/** A cell with its meetings of the year. */
interface CellMeetings {
  readonly cell: string;
  readonly all: readonly Meeting[];
  readonly held: readonly Meeting[];
}

/** A score to draw: floats serve the eye here and decide nothing. */
const drawnPoints = ([n, d]: Fraction): number => n / d;

const sheetIn = ({ year }: PageContext, { quality }: Meeting): Rubric | undefined => {
  const id = quality.scoredBy === "evidence" ? quality.evidence?.rubric : quality.rubric;
  return year.context.options.rubrics?.find((rubric) => rubric.id === id);
};

const isRegular = ({ kind }: Meeting): boolean => kind === "regular" || kind === "combined";

const dotOf = (meeting: Meeting): readonly Dot[] => {
  const { score, grade } = meeting.quality;
  if (score === undefined) return [];
  const month = Number(meeting.forMonth.slice(5));
  const dot = { month, points: drawnPoints(score), regular: isRegular(meeting) };
  return [grade === undefined ? dot : { ...dot, grade }];
};

/** A cell's chart; none where no meeting has points. */
const chartOf = (context: PageContext, { cell, held }: CellMeetings): Part => {
  const { language, w, nameOf } = context;
  const dots = held.flatMap(dotOf);
  if (dots.length === 0) return undefined;
  const sheets = held.flatMap((meeting) => sheetIn(context, meeting) ?? []);
  const scale = Math.max(0, ...sheets.map((sheet) => sheet.scale)) || 100;
  const thresholds = (sheets[0]?.grades ?? [])
    .filter(({ atLeast }) => atLeast > 0)
    .map(({ grade, atLeast }) => ({ atLeast, says: `${label("grade", grade, language)} ≥ ${atLeast}` }));
  const alt = w.monthsAlt(nameOf(cell), held.length, dots.length);
  return html`<figure><figcaption><b>${nameOf(cell)}</b></figcaption>
${drawn(monthsChart(dots, thresholds, scale, alt))}</figure>`;
};

const evidenceText = ({ language }: PageContext, score: SheetScore | undefined): string =>
  score === undefined
    ? "–"
    : score.score === undefined
      ? score.between.map((end) => pointsText(end, language)).join("–")
      : pointsText(score.score, language);

const row = (context: PageContext, { day, kind, held, attendance, quality }: Meeting): readonly Part[] => {
  const { language, references, w } = context;
  const { proposed, voted, decided, marked } = quality;
  const graded = (grade: string | undefined): string =>
    grade === undefined ? "" : label("grade", grade, language);
  const stage = (
    given: { readonly grade?: string; readonly points?: number | undefined } | undefined,
  ): string => (given === undefined ? "–" : [given.points ?? "", graded(given.grade)].join(" ").trim());
  return [
    dateText(day, language),
    held ? label("kind", kind, language) : `${label("kind", kind, language)} (${w.notHeld})`,
    attendance === undefined ? "–" : `${attendance.attending}/${attendance.expected.length}`,
    quality.score === undefined ? w.notScored : pointsText(quality.score, language),
    marked?.score === undefined ? "–" : pointsText(marked.score, language),
    evidenceText(context, quality.evidence),
    stage(proposed),
    stage(voted),
    stage(decided),
    references.link([attendance?.by, proposed?.by, voted?.by, decided?.by].flatMap((by) => by ?? [])),
  ];
};

const cellPart = (context: PageContext, { cell, all, held }: CellMeetings): Markup => {
  const { w, nameOf } = context;
  const criteria = criteriaOf(context, cell, held);
  return html`<h3>${nameOf(cell)}</h3>
${table({
  caption: w.meetingsOf(nameOf(cell)),
  head: w.meetingHead,
  rows: all.map((meeting) => row(context, meeting)),
  figures: [3, 4, 5],
})}
${criteria.length === 0 ? undefined : html`<details class="part"><summary>${w.criteria}</summary><div>${criteria}</div></details>`}`;
};

/** The meetings of each cell: points over the months, then each meeting's scores side by side and its criteria. */
export const meetingsSection = (context: PageContext): Markup => {
  const { year, w } = context;
  const cells = year.context.cells
    .map(({ id: cell }): CellMeetings => {
      const all = year.meetings.all.filter((meeting) => meeting.cell === cell);
      return { cell, all, held: all.filter(({ held }) => held) };
    })
    .filter(({ all }) => all.length > 0);
  const charts = cells.flatMap((each) => chartOf(context, each) ?? []);
  return html`<section id="quality" aria-labelledby="quality-h">
<h2 id="quality-h">${w.quality}</h2>
${cells.length === 0 ? html`<p>${w.noMeetings}</p>` : undefined}
${charts.length === 0 ? undefined : html`<div class="small">${w.monthsLegend}${gradeLegend(grades, context)}</div><div class="charts">${charts}</div>`}
${cells.map((each) => cellPart(context, each))}
</section>`;
};
