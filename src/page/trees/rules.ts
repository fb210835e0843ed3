import type { FactWords } from "../../projections/explanation/lines.js";
import { cite } from "../../projections/index.js";
import type { RuleTrace } from "../../rules/engine/trace.js";
import type { PageContext } from "../context.js";
import { html, type Markup } from "../markup/html.js";
import { conditionItem, signOf } from "./conditions.js";

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
