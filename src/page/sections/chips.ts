import type { Language } from "../../events/index.js";
import { label, type Severity } from "../../projections/index.js";
import { html, type Markup } from "../markup/html.js";

const known = ["excellent", "good", "fulfilled", "unfulfilled"];

/** A level as a coloured word. */
export const levelChip = (level: string, language: Language): Markup =>
  html`<span class="chip ${known.includes(level) ? level : "without"}">${label("level", level, language)}</span>`;

/** The weight of a finding as a coloured word. */
export const severityChip = (severity: Severity, language: Language): Markup =>
  html`<span class="chip ${severity}">${label("severity", severity, language)}</span>`;
