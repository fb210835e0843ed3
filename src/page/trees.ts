import type { BearingRule } from "../explanation/bearing-rules.js";
import type { ConditionRendering, Sense } from "../explanation/comparison-text.js";
import {
  adoptionText,
  apartMark,
  conditionsShown,
  exceptionsShown,
  marks,
  offMark,
  type ShownCondition,
  shownCondition,
} from "../explanation/condition-text.js";
import type { LevelExplanation } from "../explanation/level.js";
import { ruleRendering } from "../explanation/level-text.js";
import type { Line } from "../explanation/lines.js";
import { signs } from "../explanation/notes.js";
import { cite } from "../language/formats.js";
import type { Tri } from "../rules/engine/conditions/tri.js";
import type { RuleTrace } from "../rules/engine/rule-judgement.js";
import type { PageContext } from "./context.js";
import { html, type Markup, type Part } from "./markup.js";

/** A sign at the beginning of a line. A screen reader says it as a word. */
const signOf = (sign: string, kind: string, { language }: PageContext): Markup => {
  const says = signs[language].find(([each]) => each === sign)?.[1] ?? sign;
  return html`<b class="${kind}" role="img" aria-label="${says}">${sign}</b>`;
};

/** The sign of a result. A case that happened is neither praise nor blame and has no colour. */
const truthOf = (result: Tri, sense: Sense, context: PageContext): Markup =>
  signOf(marks[sense][result], sense === "requirement" || result === "unknown" ? result : "case", context);

/** A condition with its values, as items of a list, down to the events. */
const conditionItem = (
  { result, sense, text, from, parts }: ShownCondition,
  context: PageContext,
): Markup => {
  const { references, w } = context;
  const sign = truthOf(result, sense, context);
  if (from === undefined)
    return html`<li>${sign} ${text}${parts.length === 0 ? undefined : html`<ul>${parts.map((part) => conditionItem(part, context))}</ul>`}</li>`;
  return html`<li>${sign} ${text} ${from.length === 0 ? html`<i>${w.nothing}</i>` : references.link(from)}</li>`;
};

const ruleTree = (trace: RuleTrace, rendering: ConditionRendering, context: PageContext): Markup => {
  const { language, w } = context;
  const { on, otherwise } = trace;
  if (on && otherwise !== undefined)
    return html`<p class="rule">${signOf(apartMark, "unknown", context)} ${trace.says[language]}
<cite>${cite(trace.source, language)}</cite>: ${otherwise[language]}</p>`;
  const adoption = adoptionText(trace, rendering);
  const sign = on ? truthOf(trace.result, rendering.sense, context) : signOf(offMark, "unknown", context);
  const off = trace.on ? undefined : html` <span class="off">${w.off}</span>`;
  const unless = exceptionsShown(trace).map((exception) =>
    ruleTree(exception, { ...rendering, sense: "case", upperEdge: false }, context),
  );
  return html`<details class="rule"><summary>${sign} ${trace.says[language]}${off}
<cite>${cite(trace.source, language)}</cite></summary>
<ul>${adoption === undefined ? undefined : html`<li>${signOf(offMark, "unknown", context)} ${adoption}</li>`}${conditionsShown(
    trace,
  ).map(({ condition, isConcern }) =>
    conditionItem(
      shownCondition(condition, isConcern ? { ...rendering, sense: "case", upperEdge: false } : rendering),
      context,
    ),
  )}</ul>${
    unless.length === 0 ? undefined : html`<div class="unless">${w.unless}:${unless}</div>`
  }</details>`;
};

/** Rules that open: each with its clause, its conditions, its values, and the events behind them. */
export const ruleTrees = (
  traces: readonly BearingRule[],
  explanation: Pick<LevelExplanation, "wording" | "parameterWording">,
  context: PageContext,
): readonly Markup[] =>
  traces.map((trace) => ruleTree(trace, ruleRendering(explanation, trace.role, context.language), context));

const eventId = /^[A-Za-z0-9][A-Za-z0-9._:/@#-]*$/;
const arrow = " ← ";

/** A line whose events, after the arrow, become links. */
const linked = (text: string, { references }: PageContext): Part => {
  const at = text.lastIndexOf(arrow);
  const ids = at < 0 ? [] : text.slice(at + arrow.length).split(", ");
  if (ids.length === 0 || !ids.every((id) => eventId.test(id))) return text;
  return [text.slice(0, at), " ", references.link(ids)];
};

/** The lines of an explanation's text as a list. Each line contains the lines below it. */
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
