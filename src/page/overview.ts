import { levels } from "../events/values.js";
import { outcomeText } from "../explanation/lines.js";
import { severities } from "../findings/kind.js";
import { label } from "../language/labels.js";
import type { RollReport } from "../projections/year/roll-report.js";
import { type Bar, barsChart, drawn, levelLegend } from "./charts.js";
import type { PageContext } from "./context.js";
import { html, levelChip, type Markup, type Part, tableMarkup } from "./markup.js";

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const figures = ({ year, language, w }: PageContext): Markup => {
  const cells = new Set(year.context.cells.map(({ id }) => id));
  const rolls = year.report.all.filter(({ organisation }) => cells.has(organisation));
  const sum = (of: (roll: RollReport) => number): number => rolls.reduce((so, roll) => so + of(roll), 0);
  const each: readonly (readonly [number, string])[] = [
    [sum(({ listed }) => listed), w.figures.listed],
    ...(["decided", "proposed"] as const).flatMap((stage) => {
      const rated = sum((roll) => (roll.stage === stage ? roll.rated : 0));
      return rated === 0 ? [] : [[rated, w.figures[stage]] as const];
    }),
    [year.meetings.all.filter(({ held }) => held).length, w.figures.held],
    ...severities.map(
      (severity) =>
        [
          year.findings.filter((finding) => finding.severity === severity).length,
          `${w.findingsShort.toLowerCase()}: ${label("severity", severity, language)}`,
        ] as const,
    ),
  ];
  return html`<ul class="figures">${each.map(([count, says]) => html`<li><b>${count}</b> ${says}</li>`)}</ul>`;
};

/** The level of the organisation itself, and the outcome of the rules for it. */
const ownLevel = ({ year, language }: PageContext, { organisation, stage }: RollReport): readonly Part[] => {
  const own =
    year.classification.of(`cell:${organisation}`) ??
    year.classification.of(`base-organisation:${organisation}`);
  const given = stage === "decided" ? own?.final : (own?.voted ?? own?.proposed);
  return [
    given === undefined ? "–" : levelChip(given.level, language),
    own === undefined ? "–" : outcomeText(own.outcome, language),
  ];
};

const rollRow = (context: PageContext, roll: RollReport): readonly Part[] => [
  context.nameOf(roll.organisation),
  roll.listed,
  roll.rated,
  total(roll.exempt),
  total(roll.notReviewed),
  ...levels.map((level) => roll.levels[level] ?? 0),
  context.w.stage[roll.stage],
  ...ownLevel(context, roll),
];

/** A roll as a bar: its levels and the members without one. */
const barOf = (
  { nameOf }: PageContext,
  { organisation, levels: counts, listed, rated }: RollReport,
): Bar => ({
  name: nameOf(organisation),
  counts: { ...counts, without: listed - rated },
});

/** The year in figures, and the rolls with their levels. */
export const overviewSection = (context: PageContext): Markup => {
  const { year, language, w } = context;
  const rolls = year.report.all.filter(({ listed }) => listed > 0);
  const segments = [...levels, "without"];
  return html`<section id="overview" aria-labelledby="overview-h">
<h2 id="overview-h">${w.overview}</h2>
${figures(context)}
<h3>${w.rolls}</h3>
<div class="pair"><figure><figcaption>${w.levelsChart}${levelLegend(segments, context)}</figcaption>
${drawn(
  barsChart(
    rolls.map((roll) => barOf(context, roll)),
    segments,
    w.levelsAlt(rolls.length),
  ),
)}</figure>
${tableMarkup({
  caption: w.rolls,
  head: [...w.rollHead, ...levels.map((level) => label("level", level, language)), w.stageHead, ...w.ownHead],
  rows: rolls.map((roll) => rollRow(context, roll)),
  figures: [1, 2, 3, 4, 5, 6, 7, 8],
})}</div>
</section>`;
};
