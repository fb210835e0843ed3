import { discretionLines } from "../../projections/explanation/discretion-lines.js";
import type { LevelExplanation, WhyNot } from "../../projections/explanation/explanation.js";
import { belowLines } from "../../projections/explanation/level-lines.js";
import type { Line } from "../../projections/explanation/lines.js";
import { type Classification, cite, label } from "../../projections/index.js";
import type { PageContext } from "../context.js";
import { explainSubject } from "../explained.js";
import { html, type Markup, type Part } from "../markup/html.js";
import { table } from "../markup/table.js";
import { linesList } from "../trees/lines.js";
import { ruleTrees } from "../trees/rules.js";
import { awardsOf, streakOf } from "./afterwards.js";
import { levelChip, severityChip } from "./chips.js";
import { findingNotes } from "./findings.js";
import { computedChip, timeline } from "./timeline.js";

/** A part of a subject that opens; nothing where there is nothing in it. */
const opening = (title: Part, content: readonly Part[]): Part =>
  content.length === 0
    ? undefined
    : html`<details class="part"><summary>${title}</summary><div>${content}</div></details>`;

const whyNotPart = (
  { level, unmet, barred }: WhyNot,
  { wording }: LevelExplanation,
  context: PageContext,
): Part => {
  const { language, w } = context;
  const rules = [...barred, ...unmet];
  const count = (result: string): number =>
    unmet.filter((rule) => rule.on && rule.result === result).length +
    (result === "fails" ? barred.length : 0);
  const counted = w.whyNotCount(count("fails"), count("unknown"));
  return opening(
    html`${w.whyNot(label("level", level, language))}${counted === "" ? undefined : html` <span class="small">${counted}</span>`}`,
    ruleTrees(rules, wording, context),
  );
};

const ballotsTable = ({ ballots, about }: LevelExplanation, context: PageContext): readonly Part[] => {
  const { language, references, w } = context;
  if (ballots.length === 0) return [];
  const result = (votes: Readonly<Record<string, number>>): string =>
    Object.entries(votes)
      .map(([option, count]) => `${label("level", option, language)}: ${count}`)
      .join("; ");
  return [
    table({
      caption: `${w.ballots} (${about})`,
      head: w.ballotHead,
      rows: ballots.map(({ ballot, electorate, issued, returned, valid, invalid, votes, by }) => [
        ballot,
        electorate,
        issued,
        returned,
        valid,
        invalid,
        result(votes),
        references.link(by),
      ]),
      figures: [1, 2, 3, 4, 5],
    }),
  ];
};

/** One rated subject: its levels over time, why the rules give what they give and not more, ballots, findings. */
export const subjectPart = (each: Classification, context: PageContext): Markup => {
  const { year, language, nameOf, anchorOf, w } = context;
  const explanation = explainSubject(year, each);
  const { because, whyNot, wording, unknown, silent, findings, final } = explanation;
  const kind = label("subject", each.subject.kind, language);
  const worst = findings[0];
  const rendering = { language, names: nameOf };
  // The first of these lines is their title.
  const linesPart = ([title, ...lines]: readonly Line[]): Part =>
    title === undefined ? undefined : opening(title.text, [linesList(lines, context)]);
  return html`<details class="subject"><summary><h4>${nameOf(each.subject.id)}</h4>
<span class="small">${kind}</span> ${final === undefined ? html`<span class="small">${label("stage", "computed", language)}:</span> ${computedChip(explanation, context)}` : html`<span class="small">${w.standing.toLowerCase()}:</span> ${levelChip(final.level, language)}`}
${worst === undefined ? undefined : severityChip(worst.severity, language)}</summary>
<div id="${anchorOf(each.key)}">${timeline(explanation, context)}
${opening(w.why, because.length === 0 ? [html`<p>${w.noRule}</p>`] : ruleTrees(because, wording, context))}
${whyNot.map((level) => whyNotPart(level, explanation, context))}
${opening(
  w.missing,
  unknown.length === 0
    ? []
    : [html`<ul>${unknown.map((fact) => html`<li>${wording[fact]?.says[language] ?? fact}</li>`)}</ul>`],
)}
${opening(
  w.silent,
  silent.length === 0
    ? []
    : [html`<ul>${silent.map((source) => html`<li><cite>${cite(source, language)}</cite></li>`)}</ul>`],
)}
${linesPart(discretionLines(explanation.discretion, rendering, wording))}
${opening(w.below, explanation.below.length === 0 ? [] : [linesList(belowLines(explanation, rendering), context)])}
${linesPart(streakOf(context, each.key))}
${linesPart(awardsOf(context, each.key))}
${opening(w.ballots, ballotsTable(explanation, context))}
${opening(w.findings, findings.length === 0 ? [] : [findingNotes(findings, context)])}
</div></details>`;
};
