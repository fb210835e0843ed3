import type { Language } from "../events/index.js";
import type { SealResult } from "../events/seal/index.js";
import type { Year } from "../projections/index.js";
import { type Envelope, type References, references } from "./references.js";
import { words } from "./words.js";

/** What a page is made with. */
export interface PageOptions {
  /** The language that the page opens in. */
  readonly language: Language;
  /** The journal that the year was read from: what stands behind each id that the page names. */
  readonly events: Iterable<Envelope>;
  /** The name to show for an id; the id itself where the reader may not see names. */
  readonly names?: (id: string) => string | undefined;
  /** What the seal says of the journal; without it the page says that nobody checked. */
  readonly verification?: Verification;
}

/** What `verifySeal` found, and whether a published checkpoint was compared. */
export interface Verification {
  /** What `verifySeal` gave. */
  readonly result: SealResult;
  /** Whether a published checkpoint was compared. */
  readonly checkpoint: boolean;
}

/** What every section of a page shares. */
export interface PageContext {
  readonly year: Year;
  readonly language: Language;
  readonly verification?: Verification;
  readonly w: (typeof words)[Language];
  readonly references: References;
  nameOf(id: string): string;
  /** Where a subject stands on the page, by its key; nothing where it does not. */
  anchorOf(key: string): string | undefined;
}

/** Joins a year and how it is to be shown. */
export const contextOf = (year: Year, { language, names, verification }: PageOptions): PageContext => {
  const w = words[language];
  const anchors = new Map(year.classification.all.map(({ key }, index) => [key, `s${index + 1}`]));
  return {
    year,
    language,
    w,
    references: references(w.many),
    nameOf: (id) => names?.(id) ?? id,
    anchorOf: (key) => anchors.get(key),
    ...(verification === undefined ? {} : { verification }),
  };
};
