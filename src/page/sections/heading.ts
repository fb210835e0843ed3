import { adoptedIn } from "../../projections/index.js";
import type { PageContext } from "../context.js";
import { html, type Markup, type Part } from "../markup/html.js";
import { momentIn } from "../moments.js";

/** The organisations that nobody in the year stands above. */
const topmost = ({ year: { context }, nameOf }: PageContext): string =>
  [...new Set(context.cells.map(({ id }) => context.baseOf(id)))].sort().map(nameOf).join(", ");

/** Said where the rule set is another than the one that the reviews were opened under. */
const supposed = ({ year, w }: PageContext): Part => {
  const { id, fingerprint } = year.ruleSet;
  const others = adoptedIn(year.context.known, year.year).filter((each) => each.fingerprint !== fingerprint);
  if (others.length === 0) return undefined;
  const named = others.map((each) => `${each.ruleSet} (${each.fingerprint.slice(0, 12)})`).join(", ");
  return html`<p class="banner"><strong>${w.otherRules}.</strong> ${w.otherRulesSays(named, `${id} (${fingerprint.slice(0, 12)})`)}</p>`;
};

/** What the page is of, and how it was read: the rule set with its fingerprint, and the two times. */
export const heading = (context: PageContext): Markup => {
  const { year, language, w } = context;
  const { asAt, asOf, under } = year.context.options;
  const until = (instant: string | undefined): string =>
    instant === undefined ? w.everything : momentIn(instant, language);
  return html`<header class="top">
<p class="over">${topmost(context)}</p>
<h1>${w.title(year.year)}</h1>
${supposed(context)}<dl class="read" aria-label="${w.reading}">
<div><dt>${w.ruleSet}</dt><dd>${under.title[language]} <code>${year.ruleSet.id}</code></dd></div>
<div><dt>${w.fingerprint}</dt><dd><code class="long">${year.ruleSet.fingerprint}</code></dd></div>
<div><dt>${w.asAt}</dt><dd>${until(asAt)}</dd></div>
<div><dt>${w.asOf}</dt><dd>${until(asOf)}</dd></div>
</dl>
<p class="small">${w.times}</p>
</header>`;
};
