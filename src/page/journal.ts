import { unprovedIn, unprovedMark, unprovedNotice } from "../explanation/unsealed.js";
import { labelIn } from "../language/labels.js";
import { describeBy } from "../language/problems/problem.js";
import { sealEnglish, sealVietnamese } from "../language/problems/seal.js";
import { provedText } from "../language/seal-text.js";
import { streamText } from "../language/stream-text.js";
import { eventNames } from "../language/words/event-names.js";
import { anchorOf, type Envelope, momentIn, type PageContext } from "./context.js";
import { html, type Markup } from "./markup.js";

const verdictOf = ({
  verification,
  language,
  w,
}: PageContext): readonly [string, string, readonly string[]] => {
  if (verification === undefined) return ["unknown", w.notVerified, [w.notVerifiedSays]];
  if (!verification.ok)
    return [
      "fails",
      w.broken,
      [describeBy(verification.problem, language, { vi: sealVietnamese, en: sealEnglish })],
    ];
  const { proved, erased } = verification;
  const { isWhole, title, sentences } = provedText(proved, language);
  return [
    isWhole ? "holds" : "partly",
    title,
    [...sentences, ...(erased.length === 0 ? [] : [w.erased(erased.length)])],
  ];
};

/** The result of the seal check: what it proves of which entries, the first break, or not checked. */
export const verificationSection = (context: PageContext): Markup => {
  const [state, title, sentences] = verdictOf(context);
  return html`<section id="verification" aria-labelledby="verification-h">
<h2 id="verification-h">${context.w.verification}</h2>
<div class="verdict ${state}"><p><strong>${title}</strong></p>${[...sentences, ...unprovedNotice(unprovedIn(context.year), context.language)].map((sentence) => html`<p>${sentence}</p>`)}</div>
</section>`;
};

const eventRow = (
  { year, language, nameOf, w }: PageContext,
  id: string,
  index: number,
  envelope: Envelope | undefined,
): Markup => {
  const said = unprovedMark(year, id, language);
  const mark = said === undefined ? undefined : html` <span class="chip unsealed">${said}</span>`;
  const head = html`<th scope="row" id="${anchorOf(index)}">${id}${mark}</th>`;
  if (envelope === undefined) return html`<tr>${head}<td colspan="6">${w.notGiven}</td></tr>`;
  const { stream, position, type, metadata } = envelope;
  const late = metadata.recordedAt.slice(0, 10) > metadata.happenedAt.slice(0, 10);
  return html`<tr>${head}<td title="${stream}">${streamText(stream, language, nameOf) ?? stream}</td><td class="n">${position}</td><td>${labelIn(eventNames, type, language)}</td><td>${momentIn(metadata.happenedAt, language)}</td><td${late ? html` class="late"` : undefined}>${momentIn(metadata.recordedAt, language)}</td><td>${nameOf(metadata.recordedBy)}</td></tr>
`;
};

/** The events that the page refers to, each with its place, its two times and its recorder. */
export const appendixSection = (context: PageContext, events: Iterable<Envelope>): Markup => {
  const { references, w } = context;
  const mentioned = references.mentioned();
  const numbers = new Map(mentioned.map((id, index) => [id, index]));
  // The rows are in the order of the journal, so that entries of a stream stay together. Entries that the
  // journal lacks come last.
  const rows: Markup[] = [];
  for (const event of events) {
    const number = numbers.get(event.id);
    if (number !== undefined) rows.push(eventRow(context, event.id, number, event));
    numbers.delete(event.id);
  }
  for (const [id, number] of numbers) rows.push(eventRow(context, id, number, undefined));
  return html`<section id="appendix" aria-labelledby="appendix-h">
<h2 id="appendix-h">${w.appendix}</h2>
<p>${w.appendixSays(mentioned.length)}</p>
<div class="wide" role="group" aria-label="${w.appendix}" tabindex="0"><table class="events">
<caption class="hidden">${w.appendix}</caption>
<thead><tr>${w.eventHead.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div>
</section>`;
};
