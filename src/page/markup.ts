import type { Severity } from "../findings/kind.js";
import { label } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { visibleText } from "../language/visible-text.js";

const made = Symbol("markup");

/** Markup that `html` made. A text that looks like markup does not count as markup. */
export interface Markup {
  readonly [made]: string;
}

/** A part of a template: text, markup, a list of both, or nothing. `html` escapes the text. */
export type Part = string | number | undefined | Markup | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Letters that are written from right to left, with what stands between them. */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}](?:[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\p{M} ]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])?/gu;

/**
 * The text for a page: unseen characters by their numbers, letters from right to left in marks that keep them from
 * moving the figures and words beside them (first strong isolate, U+2068 and U+2069), signs of markup escaped.
 */
const escaped = (text: string): string =>
  visibleText(text)
    .replace(rightToLeft, "\u2068$&\u2069")
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const textOf = (part: Part): string => {
  if (part === undefined) return "";
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  return made in part ? part[made] : part.map(textOf).join("");
};

/**
 * Markup from a template. It escapes every value that is not markup. Attributes stand in double
 * quotes, so the same escaping keeps a value inside them.
 */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  [made]: texts.reduce((before, text, index) => before + textOf(parts[index - 1]) + text),
});

/** Makes markup from our own text, such as the style sheet. Never call it with text from a journal. */
export const raw = (text: string): Markup => ({ [made]: text });

/** Markup as text, for the file. */
export const written = (markup: Markup): string => markup[made];

/** Joins parts with a separator. */
export const joined = (parts: readonly Part[], between: Part): Part[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));

/**
 * A table for people and for screen readers: its caption, its headers, and rows with their name in the first
 * cell.
 */
interface TableParts {
  readonly caption: string;
  readonly head: readonly Part[];
  readonly rows: readonly (readonly Part[])[];
  /** The indexes of columns of figures. The page aligns them on the right. */
  readonly figures?: readonly number[];
}

/** A table with more columns than this keeps its width on a narrow screen, and scrolls. */
const manyColumns = 5;

/** A table with caption and scopes. If it is wider than the screen it scrolls, also by keyboard. */
export const tableMarkup = ({ caption, head, rows, figures = [] }: TableParts): Markup => {
  const number = (index: number): Part => (figures.includes(index) ? html` class="n"` : undefined);
  return html`<div class="wide${head.length > manyColumns ? " many" : ""}" role="group" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${head.map((cell, index) => html`<th scope="col"${number(index)}>${cell}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...cells]) => html`
<tr><th scope="row"${number(0)}>${first}</th>${cells.map((cell, index) => html`<td${number(index + 1)}>${cell}</td>`)}</tr>`,
  )}
</tbody></table></div>`;
};

const colouredLevels = ["excellent", "good", "fulfilled", "unfulfilled"];

/** A level as a coloured word. */
export const levelChip = (level: string, language: Language): Markup =>
  html`<span class="chip ${colouredLevels.includes(level) ? level : "without"}">${label("level", level, language)}</span>`;

/** The weight of a finding as a coloured word. */
export const severityChip = (severity: Severity, language: Language): Markup =>
  html`<span class="chip ${severity}">${label("severity", severity, language)}</span>`;

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes in base64, in the form of a hash in a Content-Security-Policy. */
export const base64 = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const bits = (one << 16) | (two << 8) | three;
    const four = [18, 12, 6, 0].map((shift) => digits[(bits >> shift) & 63]).join("");
    text += four.slice(0, bytes.length - at + 1).padEnd(4, "=");
  }
  return text;
};
