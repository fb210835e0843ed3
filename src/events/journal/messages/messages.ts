import type { Flaw, FlawCode, FlawFacts, Mismatch } from "../flaw.js";

/** What is wrong and what to do: two clauses without full stops, the second with its capital. */
export type Words = readonly [reason: string, remedy: string];

/** The sentences of one language. */
export interface Messages {
  readonly place: (line: number, path: string) => string;
  readonly flaws: { readonly [C in FlawCode]: (facts: FlawFacts[C]) => Words };
}

/** The sentences of the ways in which a value differs from its schema. */
export type Mismatches = {
  readonly [K in Mismatch["kind"]]: (mismatch: Mismatch & { readonly kind: K }) => string | Words;
};

/** The sentence of a mismatch and the remedy that its kind has in place of the usual one. */
export const wordsOf = (mismatches: Mismatches, mismatch: Mismatch, usual: string): Words => {
  const words = (mismatches[mismatch.kind] as (mismatch: Mismatch) => string | Words)(mismatch);
  return typeof words === "string" ? [words, usual] : words;
};

/** What is wrong and what to do about it. */
export const reasonAndRemedy = (flaw: Flaw, messages: Messages): Words =>
  (messages.flaws[flaw.code] as (facts: Flaw["facts"]) => Words)(flaw.facts);
