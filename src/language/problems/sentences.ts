import { visibleText } from "../visible-text.js";

/**
 * A problem in words: the reason and the remedy, two clauses without full stops. The remedy begins with a
 * capital.
 */
export type Said = readonly [reason: string, remedy: string];

/** The sentences of a family of problems in one language, by code. */
export type Sentences<Facts> = { readonly [C in keyof Facts]: (facts: Facts[C]) => Said };

/** The first letter as a capital. */
export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A place, a reason and a remedy as a text on one line. What they quote cannot begin a line of its own. */
export const asText = (place: string, [reason, remedy]: Said): string =>
  visibleText(`${place === "" ? capitalised(reason) : `${place}: ${reason}`}. ${remedy}.`);
