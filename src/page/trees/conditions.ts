import { type FactWords, jointText, leafText } from "../../projections/explanation/lines.js";
import { label } from "../../projections/index.js";
import type { ConditionTrace } from "../../rules/engine/trace.js";
import type { Tri } from "../../rules/engine/tri.js";
import type { PageContext } from "../context.js";
import { html, type Markup } from "../markup/html.js";

const signs = { holds: "✓", fails: "✗", unknown: "?" } as const;

/** The sign of a truth, which a screen reader says as a word. */
export const signOf = (result: Tri, { language }: PageContext): Markup =>
  html`<b class="${result}" role="img" aria-label="${label("tri", result, language)}">${signs[result]}</b>`;

/** A condition with what it read, as items of a list, down to the events. */
export const conditionItem = (trace: ConditionTrace, words: FactWords, context: PageContext): Markup => {
  const { language, references, w } = context;
  const sign = signOf(trace.result, context);
  if (trace.kind === "fact" || trace.kind === "share") {
    const from = trace.from.length === 0 ? html`<i>${w.nothing}</i>` : references.link(trace.from);
    return html`<li>${sign} ${leafText(trace, words, language)} ${from}</li>`;
  }
  const parts = trace.parts.map((part) => conditionItem(part, words, context));
  return html`<li>${sign} ${jointText(trace.kind, language)}<ul>${parts}</ul></li>`;
};
