import type { JournalEvent } from "../events/catalogue.js";
import type { SealResult } from "../events/seal/index.js";
import { dayOf, vietnameseMoment } from "../events/time.js";
import { unprovedMark } from "../explanation/unsealed.js";
import type { Language } from "../language/language.js";
import type { Year } from "../year.js";
import { html, joined, type Markup } from "./markup.js";
import { pageWords } from "./words.js";

/** An instant as a clock in Vietnam shows it, to the minute. */
export const momentIn = (instant: string, language: Language): string =>
  language === "vi" ? vietnameseMoment(instant) : `${dayOf(instant)} ${vietnameseMoment(instant).slice(-5)}`;

/** The parts of an event that the page shows: stream, position, type, both times and recorder. */
export type Envelope = Pick<JournalEvent, "id" | "stream" | "position" | "type" | "metadata">;

/** Collects the events that a page refers to, while the page is written. */
interface References {
  /** Links to events. Each link leads to a row in the appendix. */
  link(ids: readonly string[]): Markup;
  /** A figure that is a link to its event. */
  linkAs(figure: number, id: string | undefined): Markup;
  /** The events so far, in the order of their first use. */
  mentioned(): readonly string[];
}

/** A longer list of events than this is folded. */
const most = 4;

/** The anchor of an event's row, by its number. */
export const anchorOf = (index: number): string => `e${index + 1}`;

/** Begins to collect the events that a page refers to. */
const references = (
  many: (count: number) => string,
  markOf: (id: string) => string | undefined,
): References => {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = numbers.get(id) ?? numbers.size;
    numbers.set(id, known);
    return known;
  };
  const chips = (ids: readonly string[]): Markup[] =>
    [...new Set(ids.flatMap((id) => markOf(id) ?? []))].map(
      (mark) => html` <span class="chip unsealed">${mark}</span>`,
    );
  const linkTo = (id: string, shown: string | number = id): Markup =>
    html`<a href="#${anchorOf(numberOf(id))}">${shown}</a>${chips([id])}`;
  return {
    link(ids) {
      const links = joined(
        [...new Set(ids)].map((id) => linkTo(id)),
        " ",
      );
      const count = (links.length + 1) / 2;
      if (links.length === 0) return html``;
      return count > most
        ? html`<details class="ev"><summary>${many(count)}${chips(ids)}</summary>${links}</details>`
        : html`<span class="ev">${links}</span>`;
    },
    linkAs: (figure, id) => (id === undefined ? html`${figure}` : linkTo(id, figure)),
    mentioned: () => [...numbers.keys()],
  };
};

/** The options of a page. */
export interface PageOptions {
  /** The language of the page when a reader opens it. */
  readonly language: Language;
  /** The entries of the journal of the year, for the appendix. */
  readonly events: Iterable<Envelope>;
  /** The name to show for an id. It returns the id itself if the reader may not see names. */
  readonly names?: (id: string) => string | undefined;
  /** Whether the page sorts the members of a cell by given name. Without it the page sorts them by id. */
  readonly byGivenName?: boolean;
  /** The result of `verifySeal`. Without it the page says that nobody checked the journal. */
  readonly verification?: SealResult;
}

/** The values that all sections of a page share. */
export interface PageContext {
  readonly year: Year;
  readonly language: Language;
  readonly verification?: SealResult;
  readonly w: (typeof pageWords)[Language];
  readonly references: References;
  readonly byGivenName: boolean;
  nameOf(id: string): string;
  /** The anchor of a subject by its key. It is undefined if the page does not show the subject. */
  anchorOf(key: string): string | undefined;
}

/** Joins a year with the options of its page. */
export const pageContextOf = (
  year: Year,
  { language, names, byGivenName = false, verification }: PageOptions,
): PageContext => {
  const w = pageWords[language];
  const anchors = new Map(year.classification.all.map(({ key }, index) => [key, `s${index + 1}`]));
  return {
    year,
    language,
    w,
    references: references(w.many, (id) => unprovedMark(year, id, language)),
    byGivenName,
    nameOf: (id) => names?.(id) ?? id,
    anchorOf: (key) => anchors.get(key),
    ...(verification === undefined ? {} : { verification }),
  };
};
