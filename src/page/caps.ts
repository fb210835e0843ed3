import { type CapRow, cappedText, capRows } from "../explanation/cap.js";
import { cite, ratioText, share } from "../language/formats.js";
import { label } from "../language/labels.js";
import type { CapOnGroup } from "../projections/year/caps.js";
import { type Bar, barsChart, drawn, levelLegend } from "./charts.js";
import type { PageContext } from "./context.js";
import { html, type Markup, type Part, tableMarkup } from "./markup.js";

const barOf = ({ language, nameOf, w }: PageContext, verdict: CapOnGroup): Bar => {
  const { cap, on, group, stage, tally, readings } = verdict;
  // If the readings allow different numbers, the chart draws none as the limit.
  const [maximum, ...others] = on ? new Set(readings.map((each) => each.verdict.maximum)) : [];
  const limit = others.length === 0 ? maximum : undefined;
  return {
    name: `${nameOf(group)}, ${label("subject", cap.subject, language)} (${label("progress", stage, language)})${limit === undefined ? "" : `: ${w.atMost(limit)}`}`,
    counts: {
      excellent: tally.excellent,
      good: tally.good,
      without: tally.rated - tally.excellent - tally.good,
    },
    ...(limit === undefined ? {} : { maximum: limit }),
  };
};

/** The colour of a row. A reading under which the cap fails is no breach while another leaves it open. */
const chipOf = (row: CapRow, { holds }: CapOnGroup): string => {
  if (row.holds === "holds") return "within";
  return row.holds === "fails" && holds === "fails" ? "breach" : "irregular";
};

const rowsOf = (context: PageContext, verdict: CapOnGroup): (readonly Part[])[] => {
  const { language, nameOf, references, w } = context;
  const { cap, on, group, stage, unsettled, unrated, extendedBy, tooLarge, from } = verdict;
  const open = [
    ...(unsettled.rated === 0 ? [] : [w.unsettled(unsettled.rated)]),
    ...(unrated === 0 ? [] : [w.unrated(unrated)]),
  ].join("; ");
  return capRows(verdict, language).map((row, index) => {
    const { excellent, base, ratio, maximum, reading } = row.verdict;
    return [
      `${nameOf(group)}, ${label("subject", cap.subject, language)}`,
      label("progress", stage, language),
      `${row.title}${reading === cap.reading ? ` (${w.firstReading})` : ""}`,
      share(excellent, base, language),
      `${maximum} (≤ ${ratioText(ratio, language)}${extendedBy === undefined ? "" : `, ${w.extended}`})`,
      [
        on
          ? html`<span class="chip ${chipOf(row, verdict)}">${cappedText(row, verdict, language)}</span>`
          : w.notJudged,
        open === "" ? undefined : html` <span class="small">${open}</span>`,
      ],
      index === 0 ? html`<cite>${cite(cap.source, language)}</cite>` : "",
      index === 0 ? references.link([...from, ...[extendedBy, tooLarge?.by].flatMap((by) => by ?? [])]) : "",
    ];
  });
};

/** Each cap for each group: the number of excellent subjects, the most allowed, and the excess. */
export const capsSection = (context: PageContext): Markup => {
  const { year, w } = context;
  const verdicts = year.caps;
  const drawnOnes = verdicts.filter(({ on }) => on);
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
