import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Year } from "../projections/index.js";
import { contextOf, type PageOptions } from "./context.js";
import { base64 } from "./markup/base64.js";
import { html, type Markup, raw, written } from "./markup/html.js";
import { appendixSection } from "./sections/appendix.js";
import { capsSection } from "./sections/caps.js";
import { findingsSection } from "./sections/findings.js";
import { heading } from "./sections/heading.js";
import { meetingsSection } from "./sections/meetings.js";
import { overviewSection } from "./sections/overview.js";
import { ratingsSection } from "./sections/ratings.js";
import { verificationSection } from "./sections/verification.js";
import { style } from "./style.js";

/** Nothing may run and nothing may be loaded: only this style sheet, by its hash, and images within the page. */
const policy = `default-src 'none'; style-src 'sha256-${base64(sha256(utf8ToBytes(style)))}'; img-src data:; base-uri 'none'; form-action 'none'`;

const contents = (entries: readonly (readonly [string, string])[]): readonly Markup[] =>
  entries.map(([id, says]) => html`<li><a href="#${id}">${says}</a></li>`);

/**
 * The year as one self-contained HTML file that a person reads, clicks through and prints: nothing in it runs,
 * nothing is loaded.
 *
 * @example
 * ```ts
 * import { replay } from "chibo";
 * import { page } from "chibo/page";
 * import { qd132hd21 } from "chibo/rules";
 * const year = replay([], { year: 2021, under: qd132hd21 });
 * page(year, { language: "vi", events: [] }).startsWith("<!doctype html>"); //=> true
 * ```
 */
export const page = (year: Year, options: PageOptions): string => {
  const context = contextOf(year, options);
  const { w, language } = context;
  const main = html`${verificationSection(context)}
${overviewSection(context)}
${meetingsSection(context)}
${capsSection(context)}
${ratingsSection(context)}
${findingsSection(context)}`;
  // Written last: only then is it known which events the page refers to.
  const appendix = appendixSection(context, options.events);
  return written(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${w.title(year.year)}</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#main">${w.skip}</a>
${heading(context)}
<nav aria-label="${w.contents}"><ol>${contents([
    ["verification", w.verification],
    ["overview", w.overview],
    ["quality", w.quality],
    ["caps", w.caps],
    ["ratings", w.ratings],
    ["findings", w.findings],
    ["appendix", w.appendix],
  ])}</ol></nav>
<main id="main" tabindex="-1">
${main}
${appendix}
</main>
<footer><p>${w.foot}</p></footer>
</body>
</html>
`);
};
