import type { Line } from "../../projections/explanation/lines.js";
import type { PageContext } from "../context.js";
import { html, type Markup, type Part } from "../markup/html.js";

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
