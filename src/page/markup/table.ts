import { html, type Markup, type Part } from "./html.js";

/** A table for people and for screen readers: what it is, what its columns are, and rows that their first cell names. */
export interface TableParts {
  readonly caption: string;
  readonly head: readonly Part[];
  readonly rows: readonly (readonly Part[])[];
  /** Columns of figures, by index: they are set flush right. */
  readonly figures?: readonly number[];
}

/** From more columns than these a table keeps its width on a narrow screen, and scrolls. */
const many = 5;

/** A table with caption and scopes; where it is wider than the screen it scrolls, by keyboard as well. */
export const table = ({ caption, head, rows, figures = [] }: TableParts): Markup => {
  const number = (index: number): Part => (figures.includes(index) ? html` class="n"` : undefined);
  return html`<div class="wide${head.length > many ? " many" : ""}" role="group" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${head.map((cell, index) => html`<th scope="col"${number(index)}>${cell}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...cells]) => html`
<tr><th scope="row"${number(0)}>${first}</th>${cells.map((cell, index) => html`<td${number(index + 1)}>${cell}</td>`)}</tr>`,
  )}
</tbody></table></div>`;
};
