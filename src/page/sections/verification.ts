import { describeBreak } from "../../events/seal/index.js";
import type { PageContext } from "../context.js";
import { html, type Markup } from "../markup/html.js";

const said = ({ verification, language, w }: PageContext): readonly [string, string, readonly string[]] => {
  if (verification === undefined) return ["unknown", w.notVerified, [w.notVerifiedSays]];
  const { result, checkpoint } = verification;
  if (!result.ok) return ["fails", w.broken, [describeBreak(result.break, language)]];
  const { sealed, unsealed, erased } = result;
  return [
    "holds",
    w.whole,
    [
      w.wholeSays(sealed),
      ...(unsealed === 0 ? [] : [w.unsealed(unsealed)]),
      ...(erased.length === 0 ? [] : [w.erased(erased.length)]),
      checkpoint ? w.checkpoint : w.noCheckpoint,
    ],
  ];
};

/** Whether the journal is what was sealed; the first break; or that nobody checked. */
export const verificationSection = (context: PageContext): Markup => {
  const [state, title, sentences] = said(context);
  return html`<section id="verification" aria-labelledby="verification-h">
<h2 id="verification-h">${context.w.verification}</h2>
<div class="verdict ${state}"><p><strong>${title}</strong></p>${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>
</section>`;
};
