import { type CapRow, capCoverageLines, cappedText, capRows, notJudgedText } from "../explanation/cap.js";
import { cite, ratioText, share } from "../language/formats.js";
import { label } from "../language/labels.js";
import { type CapOnGroup, isJudged, type JudgedCap, type NotJudgedCap } from "../projections/year/caps.js";
import { capReadings } from "../rules/engine/conditions/vocabulary.js";
import { type Bar, barsChart, drawn, levelLegend } from "./charts.js";
import type { PageContext } from "./context.js";
import { html, type Markup, type Part, tableMarkup } from "./markup.js";

const barOf = ({ language, nameOf, w }: PageContext, verdict: CapOnGroup): Bar => {
  const { subject, group, stage, tally, state } = verdict;
  // If the group is a part, or the readings allow different numbers, the chart draws none as the limit.
  const settled = state === "within" || state === "over";
  const [maximum, ...others] = settled ? new Set(verdict.readings.map((each) => each.verdict.maximum)) : [];
  const limit = others.length === 0 ? maximum : undefined;
  return {
    name: `${nameOf(group)}, ${label("subject", subject, language)} (${label("progress", stage, language)})${limit === undefined ? "" : `: ${w.atMost(limit)}`}`,
    counts: {
      excellent: tally.excellent,
      good: tally.good,
      without: tally.rated - tally.excellent - tally.good,
    },
    ...(limit === undefined ? {} : { maximum: limit }),
  };
};

/** The colour of a row. A reading under which the cap is exceeded is no breach while another leaves it open. */
const chipOf = ({ result }: CapRow, { state }: JudgedCap): string => {
  if (result.state === "within") return "within";
  return result.state === "over" && state === "over" ? "breach" : "irregular";
};

const judgedRows = (context: PageContext, verdict: JudgedCap): (readonly Part[])[] => {
  const { language, nameOf, references, w } = context;
  const { cap, group, stage, extendedBy, tooLarge, from } = verdict;
  return capRows(verdict, language).map((row, index) => {
    const { excellent, base, ratio, maximum, reading } = row.verdict;
    const most = row.result.state === "open" ? "" : `${maximum} `;
    return [
      `${nameOf(group)}, ${label("subject", cap.subject, language)}`,
      label("progress", stage, language),
      `${row.title}${reading === cap.reading ? ` (${w.firstReading})` : ""}`,
      share(excellent, base, language),
      `${most}(≤ ${ratioText(ratio, language)}${extendedBy === undefined ? "" : `, ${w.extended}`})`,
      [
        html`<span class="chip ${chipOf(row, verdict)}">${cappedText(row, verdict, language)}</span>`,
        index === 0
          ? html` <span class="small">${capCoverageLines(verdict, language).join("; ")}</span>`
          : undefined,
      ],
      index === 0 ? html`<cite>${cite(cap.source, language)}</cite>` : "",
      index === 0 ? references.link([...from, ...[extendedBy, tooLarge?.by].flatMap((by) => by ?? [])]) : "",
    ];
  });
};

const neutralRows = (context: PageContext, onGroup: NotJudgedCap): (readonly Part[])[] => {
  const { language, nameOf, references } = context;
  const { cap, subject, group, stage, shares, from } = onGroup;
  return capReadings.map((reading, index) => {
    const [excellent, base] = shares[reading];
    return [
      `${nameOf(group)}, ${label("subject", subject, language)}`,
      label("progress", stage, language),
      label("reading", reading, language),
      share(excellent, base, language),
      "",
      index === 0 ? notJudgedText(onGroup, language) : "",
      index === 0 && cap !== undefined ? html`<cite>${cite(cap.source, language)}</cite>` : "",
      index === 0 ? references.link(from) : "",
    ];
  });
};

const rowsOf = (context: PageContext, onGroup: CapOnGroup): (readonly Part[])[] =>
  onGroup.state === "not-judged" ? neutralRows(context, onGroup) : judgedRows(context, onGroup);

/** Each cap for each group: the number of excellent subjects, the most allowed, and its state. */
export const capsSection = (context: PageContext): Markup => {
  const { year, w } = context;
  const verdicts = year.caps;
  const drawnOnes = verdicts.filter(isJudged);
  const chart = html`<figure><figcaption>${w.capsChart}${levelLegend(["excellent", "good", "without"], { ...context, w: { ...w, without: w.otherLevels } })}</figcaption>
${drawn(
  barsChart(
    drawnOnes.map((verdict) => barOf(context, verdict)),
    ["excellent", "good", "without"],
    w.capsAlt(drawnOnes.length),
  ),
)}</figure>`;
  const content =
    verdicts.length === 0
      ? html`<p>${w.noCaps}</p>`
      : html`<div class="pair">${drawnOnes.length === 0 ? undefined : chart}${tableMarkup({
          caption: w.caps,
          head: w.capHead,
          rows: verdicts.flatMap((verdict) => rowsOf(context, verdict)),
        })}</div>`;
  return html`<section id="caps" aria-labelledby="caps-h">
<h2 id="caps-h">${w.caps}</h2>
${content}
</section>`;
};
