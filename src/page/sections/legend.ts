import { label } from "../../projections/index.js";
import type { PageContext } from "../context.js";
import { html, type Markup } from "../markup/html.js";

/** The colours of a chart with what they stand for. */
const legend = (entries: readonly (readonly [colour: string, says: string])[]): Markup =>
  html`<ul class="legend">${entries.map(([colour, says]) => html`<li><i class="${colour}"></i>${says}</li>`)}</ul>`;

/** The colours of levels, and of being without one. */
export const levelLegend = (segments: readonly string[], { language, w }: PageContext): Markup =>
  legend(
    segments.map((segment) => [
      segment,
      segment === "without" ? w.without : label("level", segment, language),
    ]),
  );

/** The colours of grades of meetings. */
export const gradeLegend = (grades: readonly string[], { language }: PageContext): Markup =>
  legend(grades.map((grade) => [`grade-${grade}`, label("grade", grade, language)]));
