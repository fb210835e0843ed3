import { type FactWords, jointText, type Line, leafText, mark } from "../explanation/lines.js";
import { cite } from "../language/formats.js";
import { label } from "../language/labels.js";
import type { ConditionTrace } from "../rules/engine/conditions/condition.js";
import type { Tri } from "../rules/engine/conditions/tri.js";
import type { RuleTrace } from "../rules/engine/rule-judgement.js";
import type { PageContext } from "./context.js";
import { html, type Markup, type Part } from "./markup.js";

/** The sign of a truth, which a screen reader says as a word. */
const signOf = (result: Tri, { language }: PageContext): Markup =>
  html`<b class="${result}" role="img" aria-label="${label("tri", result, language)}">${mark[result]}</b>`;

/** A condition with what it read, as items of a list, down to the events. */
const conditionItem = (trace: ConditionTrace, words: FactWords, context: PageContext): Markup => {
  const { language, references, w } = context;
  const sign = signOf(trace.result, context);
  if ("parts" in trace) {
    const parts = trace.parts.map((part) => conditionItem(part, words, context));
    return html`<li>${sign} ${jointText(trace.kind, language)}<ul>${parts}</ul></li>`;
  }
  const from = trace.from.length === 0 ? html`<i>${w.nothing}</i>` : references.link(trace.from);
  return html`<li>${sign} ${leafText(trace, words, language)} ${from}</li>`;
};

const ruleTree = (trace: RuleTrace, words: FactWords, context: PageContext): Markup => {
  const { language, w } = context;
  const off = trace.on ? undefined : html` <span class="off">${w.off}</span>`;
  const unless = trace.exceptions.map((exception) => ruleTree(exception, words, context));
  return html`<details class="rule"><summary>${signOf(trace.result, context)} ${trace.says[language]}${off}
<cite>${cite(trace.source, language)}</cite></summary>
<ul>${conditionItem(trace.condition, words, context)}</ul>${
    unless.length === 0 ? undefined : html`<div class="unless">${w.unless}:${unless}</div>`
  }</details>`;
};

/** Rules that open: each with its clause, what it asked, what it read, and the events behind that. */
export const ruleTrees = (
  traces: readonly RuleTrace[],
  words: FactWords,
  context: PageContext,
): readonly Markup[] => traces.map((trace) => ruleTree(trace, words, context));

const eventId = /^[A-Za-z0-9][A-Za-z0-9._:/@#-]*$/;
const arrow = " ← ";

/** A line with its events, which stand behind the arrow, as links. */
const linked = (text: string, { references }: PageContext): Part => {
  const at = text.lastIndexOf(arrow);
  const ids = at < 0 ? [] : text.slice(at + arrow.length).split(", ");
  if (ids.length === 0 || !ids.every((id) => eventId.test(id))) return text;
  return [text.slice(0, at), " ", references.link(ids)];
};

/** The lines of an explanation's text as a list, each line's own lines below it. */
export const linesList = (lines: readonly Line[], context: PageContext): Markup => {
  const [first] = lines;
  if (first === undefined) return html``;
  const starts = lines.flatMap(({ depth }, index) => (depth <= first.depth ? [index] : []));
  const items = starts.map((start, index) => {
    const below = lines.slice(start + 1, starts[index + 1]);
    return html`<li>${linked(lines[start]?.text ?? "", context)}${below.length === 0 ? undefined : linesList(below, context)}</li>`;
  });
  return html`<ul class="lines">${items}</ul>`;
};
