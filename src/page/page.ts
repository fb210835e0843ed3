import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { signs } from "../explanation/notes.js";
import { publishedTitle } from "../explanation/published-text.js";
import { compareIds } from "../language/collation.js";
import { roundingNote } from "../language/formats.js";
import { adoptedIn } from "../projections/year/adopted-rule-sets.js";
import { isFingerprintOf } from "../rules/engine/fingerprints.js";
import type { Year } from "../year.js";
import { capsSection } from "./caps.js";
import { momentIn, type PageContext, type PageOptions, pageContextOf } from "./context.js";
import { findingsSection } from "./findings.js";
import { appendixSection, verificationSection } from "./journal.js";
import { base64, html, type Markup, type Part, raw, written } from "./markup.js";
import { meetingsSection } from "./meetings.js";
import { overviewSection } from "./overview.js";
import { publishedSection } from "./published.js";
import { ratingsSection } from "./ratings.js";
import { style } from "./style.js";

/**
 * The page runs nothing and loads nothing. It allows only this style sheet, by its hash, and images within
 * the page.
 */
const policy = `default-src 'none'; style-src 'sha256-${base64(sha256(utf8ToBytes(style)))}'; img-src data:; base-uri 'none'; form-action 'none'`;

const contents = (entries: readonly (readonly [string, string])[]): readonly Markup[] =>
  entries.map(([id, says]) => html`<li><a href="#${id}">${says}</a></li>`);

/**
 * The year as one self-contained HTML file. A person reads it, clicks through it and prints it. The page runs
 * no script and loads nothing.
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
  const context = pageContextOf(year, options);
  const { w, language } = context;
  const main = html`${verificationSection(context)}
${overviewSection(context)}
${meetingsSection(context)}
${capsSection(context)}
${publishedSection(context)}
${ratingsSection(context)}
${findingsSection(context)}`;
  // The appendix comes last, because it lists the events that all other sections use.
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
    ...(year.published.length === 0 ? [] : [["published", publishedTitle(language)] as const]),
    ["ratings", w.ratings],
    ["findings", w.findings],
    ["appendix", w.appendix],
  ])}</ol></nav>
<main id="main" tabindex="-1">
${main}
${appendix}
</main>
<footer>${signsSay(context)}<p>${roundingNote(language)}</p><p>${w.foot}</p></footer>
</body>
</html>
`);
};

/** The meaning of the signs at the beginning of lines. */
const signsSay = ({ language, w }: PageContext): Markup =>
  html`<p>${w.signs}: ${signs[language].map(([sign, says]) => `${sign} ${says}`).join("; ")}.</p>`;

/** The topmost organisations of the year. */
const topmost = ({ year: { context }, nameOf }: PageContext): string =>
  [...new Set(context.cells.map(({ id }) => context.baseOf(id)))].sort(compareIds).map(nameOf).join(", ");

/** A banner, if the reviews opened under another rule set. */
const supposed = ({ year, w }: PageContext): Part => {
  const { id, fingerprint } = year.ruleSet;
  const { folded: known, options } = year.context;
  const others = adoptedIn(known, year.year).filter(
    (each) => !isFingerprintOf(each.fingerprint, options.under),
  );
  if (others.length === 0) return undefined;
  const named = others.map((each) => `${each.ruleSet} (${each.fingerprint.slice(0, 12)})`).join(", ");
  return html`<p class="banner"><strong>${w.otherRules}.</strong> ${w.otherRulesSays(named, `${id} (${fingerprint.slice(0, 12)})`)}</p>`;
};

/** The head of the page: its organisations, the rule set with its fingerprint, and the two times of the reading. */
const heading = (context: PageContext): Markup => {
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
