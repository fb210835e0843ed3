import { publishedLines, publishedTitle } from "../explanation/published-text.js";
import type { PageContext } from "./context.js";
import { html, type Markup } from "./markup.js";

/** The published totals of the year as a section; nothing if none was published. */
export const publishedSection = ({ year, language, nameOf, references }: PageContext): Markup =>
  year.published.length === 0
    ? html``
    : html`<section id="published"><h2>${publishedTitle(language)}</h2>
${publishedLines(year.published, nameOf, language).map(
  ({ heading, lines }, index) => html`<h3>${heading}</h3>
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>
${references.link([year.published[index]?.by ?? []].flat())}
`,
)}</section>`;
