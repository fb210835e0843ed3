import { cappedText } from "../explanation/cap.js";
import { cite, ratioText, share } from "../language/formats.js";
import { label } from "../language/labels.js";
import type { CapOnGroup } from "../projections/year/caps.js";
import { type Bar, barsChart, drawn, levelLegend } from "./charts.js";
import type { PageContext } from "./context.js";
import { html, type Markup, type Part, tableMarkup } from "./markup.js";

const barOf = ({ language, nameOf, w }: PageContext, verdict: CapOnGroup): Bar => {
  const { cap, on, group, stage, tally, verdicts } = verdict;
  const maximum = on ? verdicts[0]?.maximum : undefined;
  return {
    name: `${nameOf(group)}, ${label("subject", cap.subject, language)} (${w.stage[stage]})${maximum === undefined ? "" : `: ${w.atMost(maximum)}`}`,
    counts: {
      excellent: tally.excellent,
      good: tally.good,
      without: tally.rated - tally.excellent - tally.good,
    },
    ...(maximum === undefined ? {} : { maximum }),
  };
};

const rowsOf = (context: PageContext, verdict: CapOnGroup): (readonly Part[])[] => {
  const { language, nameOf, references, w } = context;
  const { cap, on, group, stage, verdicts, unsettled, extendedBy, tooLarge, from } = verdict;
  return verdicts.map((each, index) => {
    const { reading, excellent, base, ratio, holds, maximum } = each;
    return [
      `${nameOf(group)}, ${label("subject", cap.subject, language)}`,
      w.stage[stage],
      `${label("reading", reading, language)}${index === 0 ? ` (${w.firstReading})` : ""}`,
      share(excellent, base, language),
      `${maximum} (≤ ${ratioText(ratio, language)}${extendedBy === undefined ? "" : `, ${w.extended}`})`,
      [
        on
          ? html`<span class="chip ${holds ? "within" : "breach"}">${cappedText(each, verdict, language)}</span>`
          : w.notJudged,
        unsettled.rated === 0 ? undefined : html` <span class="small">${w.unsettled(unsettled.rated)}</span>`,
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
