import { qualified } from "../explanation/lines.js";
import { describeFinding } from "../findings/describe-finding.js";
import type { Finding } from "../findings/index.js";
import { cite } from "../language/formats.js";
import { label } from "../language/labels.js";
import type { PageContext } from "./context.js";
import { html, type Markup, severityChip } from "./markup.js";

const aboutOf = ({ language, nameOf, anchorOf }: PageContext, about: string): Markup => {
  const text = qualified(about, { language, names: nameOf });
  const anchor = anchorOf(about);
  return anchor === undefined ? html`${text}` : html`<a href="#${anchor}">${text}</a>`;
};

/** The clause and the events of a finding. */
const groundOf = ({ references, language, w }: PageContext, { clause, events }: Finding): Markup =>
  html`${clause === undefined ? undefined : html`<p class="ground">${w.clause}: <cite>${cite(clause, language)}</cite></p>`}
${events.length === 0 ? html`<p class="ground"><i>${w.neverRecorded}</i></p>` : html`<div class="ground">${references.link(events)}</div>`}`;

/** Short findings about one subject, for the place that shows the subject. */
export const findingNotes = (findings: readonly Finding[], context: PageContext): Markup =>
  html`<ul class="notes">${findings.map(
    (finding) =>
      html`<li>${severityChip(finding.severity, context.language)} ${describeFinding(finding, context.language)} ${groundOf(context, finding)}</li>`,
  )}</ul>`;

/** The findings in an inspector's order. Each has the same number as on the command line. */
export const findingsSection = (context: PageContext): Markup => {
  const { year, language, w } = context;
  const item = (finding: Finding): Markup =>
    html`<li class="finding ${finding.severity}"><p>${severityChip(finding.severity, language)} <strong>${aboutOf(context, finding.about)}</strong> <code title="${label("severity", finding.severity, language)}">${finding.code}</code></p>
<p>${describeFinding(finding, language)}</p>${groundOf(context, finding)}</li>`;
  return html`<section id="findings" aria-labelledby="findings-h">
<h2 id="findings-h">${w.findings}</h2>
${year.findings.length === 0 ? html`<p>${w.noFindings}</p>` : html`<ol class="findings">${year.findings.map(item)}</ol>`}
</section>`;
};
