import type { JournalEvent } from "../events/catalogue.js";
import type { SealResult } from "../events/seal/index.js";
import { dayOf, vietnameseMoment } from "../events/time.js";
import type { Language } from "../language/language.js";
import type { Year } from "../year.js";
import { html, joined, type Markup } from "./markup.js";
import { pageWords } from "./words.js";

/** An instant as a clock in Vietnam showed it, to the minute. */
export const momentIn = (instant: string, language: Language): string =>
  language === "vi" ? vietnameseMoment(instant) : `${dayOf(instant)} ${vietnameseMoment(instant).slice(-5)}`;

/** The parts of an event that the page shows: stream, position, type, both times and recorder. */
export type Envelope = Pick<JournalEvent, "id" | "stream" | "position" | "type" | "metadata">;

/** The events that a page refers to, gathered while it is written. */
interface References {
  /** Links to events, each to its row in the appendix. */
  link(ids: readonly string[]): Markup;
  /** A figure that is itself the link to its event. */
  linkAs(figure: number, id: string | undefined): Markup;
  /** The events referred to so far, in the order in which they were named first. */
  mentioned(): readonly string[];
}

/** A list of more events than these is folded. */
const most = 4;

/** The anchor of an event's row, by its number. */
export const anchorOf = (index: number): string => `e${index + 1}`;

/** Begins to gather the events that a page refers to. */
const references = (many: (count: number) => string): References => {
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

/** The options of a page. */
export interface PageOptions {
  /** The language that the page opens in. */
  readonly language: Language;
  /** The entries of the journal that the year was read from, for the appendix. */
  readonly events: Iterable<Envelope>;
  /** The name to show for an id; the id itself where the reader may not see names. */
  readonly names?: (id: string) => string | undefined;
  /** Whether the members of a cell stand by given name, as people look them up; without it by id. */
  readonly byGivenName?: boolean;
  /** The result of checking the seal. Without it the page says that the journal was not checked. */
  readonly verification?: Verification;
}

/** What `verifySeal` found, and whether a published checkpoint was compared. */
export interface Verification {
  /** What `verifySeal` gave. */
  readonly result: SealResult;
  /** Whether a published checkpoint was compared. */
  readonly checkpoint: boolean;
}

/** The values that all sections of a page share. */
export interface PageContext {
  readonly year: Year;
  readonly language: Language;
  readonly verification?: Verification;
  readonly w: (typeof pageWords)[Language];
  readonly references: References;
  readonly byGivenName: boolean;
  nameOf(id: string): string;
  /** The anchor of a subject by its key; undefined if the page does not show it. */
  anchorOf(key: string): string | undefined;
}

/** Joins a year and how it is to be shown. */
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
    references: references(w.many),
    byGivenName,
    nameOf: (id) => names?.(id) ?? id,
    anchorOf: (key) => anchors.get(key),
    ...(verification === undefined ? {} : { verification }),
  };
};
