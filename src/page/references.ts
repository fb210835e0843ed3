import type { JournalEvent } from "../events/index.js";
import { html, joined, type Markup } from "./markup/html.js";

/** What the page says of an event: where it stands, what kind it is, its two times and who recorded it. */
export type Envelope = Pick<JournalEvent, "id" | "stream" | "position" | "type" | "metadata">;

/** The events that a page refers to, gathered while it is written. */
export interface References {
  /** Links to events, each to its row in the appendix. */
  link(ids: readonly string[]): Markup;
  /** A figure that is itself the link to its event. */
  linkAs(figure: number, id: string | undefined): Markup;
  /** The events referred to so far, in the order in which they were named first. */
  mentioned(): readonly string[];
}

/** More than these are folded away, so that one figure over a whole roll does not hide the next. */
const most = 4;

/** The anchor of an event's row, by its number. */
export const anchorOf = (index: number): string => `e${index + 1}`;

/** Begins to gather the events that a page refers to. */
export const references = (many: (count: number) => string): References => {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = numbers.get(id) ?? numbers.size;
    numbers.set(id, known);
    return known;
  };
  const linkTo = (id: string, shown: string | number = id): Markup =>
    html`<a href="#${anchorOf(numberOf(id))}">${shown}</a>`;
  return {
    link(ids) {
      const links = joined(
        [...new Set(ids)].map((id) => linkTo(id)),
        " ",
      );
      const count = (links.length + 1) / 2;
      if (links.length === 0) return html``;
      return count > most
        ? html`<details class="ev"><summary>${many(count)}</summary>${links}</details>`
        : html`<span class="ev">${links}</span>`;
    },
    linkAs: (figure, id) => (id === undefined ? html`${figure}` : linkTo(id, figure)),
    mentioned: () => [...numbers.keys()],
  };
};
