import { levels } from "../events/values.js";
import { issuedLines } from "../explanation/decided.js";
import { headings } from "../explanation/headings.js";
import { outcomeText } from "../explanation/lines.js";
import { countedElsewhere, notRatedOnRolls, standingText } from "../explanation/standing-text.js";
import { severities } from "../findings/kind.js";
import { label } from "../language/labels.js";
import { ownRating, partsOfRoll, type RollReport } from "../projections/year/roll-report.js";
import { type Bar, barsChart, drawn, levelLegend } from "./charts.js";
import type { PageContext } from "./context.js";
import { html, levelChip, type Markup, type Part, tableMarkup } from "./markup.js";
import { turnsPart } from "./turns.js";

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** A figure that may be left out where it is 0. */
const unlessNone = (count: number, says: string): (readonly [number, string])[] =>
  count === 0 ? [] : [[count, says]];

const figures = ({ year, language, w }: PageContext): Markup => {
  const cells = new Set(year.context.cells.map(({ id }) => id));
  const rolls = year.report.all.filter(({ organisation }) => cells.has(organisation));
  const sum = (of: (roll: RollReport) => number): number => rolls.reduce((so, roll) => so + of(roll), 0);
  const each: readonly (readonly [number, string])[] = [
    [sum(({ listed }) => listed), w.figures.listed],
    [sum(({ rated }) => rated), w.figures.decided],
    ...unlessNone(
      sum(({ proposed }) => proposed),
      w.figures.proposed,
    ),
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

/** The decided level of the organisation itself, and the outcome of the rules for it. */
const ownLevel = ({ year, language }: PageContext, { organisation }: RollReport): readonly Part[] => {
  const own = ownRating(year, organisation);
  if (own === undefined) return ["–", "–"];
  return [
    own.final === undefined ? standingText(own, language) : levelChip(own.final.level, language),
    outcomeText(own.outcome, language),
  ];
};

/** A roll as rows, one for each stage and for those who left. The figures of the roll as a whole stand in the first. */
const rollRows = (context: PageContext, roll: RollReport): (readonly Part[])[] =>
  partsOfRoll(roll).map(({ stage, count, levels: counts }, index) => {
    const first = index === 0;
    return [
      context.nameOf(roll.organisation),
      ...[roll.listed, total(roll.exempt), total(roll.notReviewed)].map((figure) => (first ? figure : "")),
      label("progress", stage, context.language),
      count,
      ...levels.map((level) => counts[level] ?? 0),
      ...(first ? ownLevel(context, roll) : ["", ""]),
    ];
  });

/** Whether a part stands for itself. Those who left are among the members of another part. */
const isStage = ({ stage }: { readonly stage: string }): boolean =>
  ["decided", "proposed", "none"].includes(stage);

/** A roll as bars, one for each stage: its levels. The first has the members without one as well. */
const barsOf = ({ nameOf, language }: PageContext, roll: RollReport): Bar[] =>
  partsOfRoll(roll)
    .filter(isStage)
    .map(({ stage, levels: counts }, index) => ({
      name: `${nameOf(roll.organisation)} (${label("progress", stage, language)})`,
      counts: { ...counts, ...(index === 0 ? { without: roll.listed - roll.rated - roll.proposed } : {}) },
    }));

/** The decisions that committees issued, each with its day, its signer and the number of subjects on its list. */
const decisionsPart = ({ year, language, nameOf }: PageContext): Part => {
  const issued = year.issuedDecisions.all;
  if (issued.length === 0) return undefined;
  return html`<h3>${headings[language].decisions}</h3>
<ul>${issuedLines(issued, { language, names: nameOf }).map((text) => html`<li>${text}</li>`)}</ul>`;
};

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
    rolls.flatMap((roll) => barsOf(context, roll)),
    segments,
    w.levelsAlt(rolls.length),
  ),
)}</figure>
${tableMarkup({
  caption: w.rolls,
  head: [...w.rollHead, ...levels.map((level) => label("level", level, language)), ...w.ownHead],
  rows: rolls.flatMap((roll) => rollRows(context, roll)),
  figures: [1, 2, 3, 5, 6, 7, 8, 9],
})}</div>
${notRatedOnRolls(rolls, context.nameOf, language).map((text) => html`<p>${text}</p>`)}
${countedElsewhere(rolls, context.nameOf, language).map((text) => html`<p>${text}</p>`)}
${decisionsPart(context)}
${turnsPart(context)}
</section>`;
};
