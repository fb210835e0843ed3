/** Where an entry stands: its stream and its position there. */
export interface Place {
  /** The stream. */
  readonly stream: string;
  /** From 1. */
  readonly position: number;
}

/** Which part of a seal is not what it was. */
export type DamagedPart = "form" | "sum" | "size" | "heads" | "root";

/** What is known of a break, per code: the parameters of its sentences. Never a value from the record. */
export interface BreakFacts {
  /** The entry is not the one that was sealed. */
  readonly changed: Place;
  /** The entry that was sealed at this place is gone. */
  readonly removed: Place;
  /** An entry that was not sealed stands before one that was. */
  readonly inserted: Place;
  /** An entry stands before another that was recorded earlier. */
  readonly reordered: Place & { readonly before: Place };
  /** The journal, or the journal and its seal, end before the last entry that was sealed. */
  readonly truncated: { readonly held: number; readonly sealed: number };
  /** The seal contradicts itself: nothing can be said of the journal. */
  readonly "seal-damaged": { readonly part: DamagedPart };
  /** The seal is whole, and is not the one of which the checkpoint was made. */
  readonly "seal-rewritten": { readonly size: number };
}

/** The stable codes of what can be broken. */
export type BreakCode = keyof BreakFacts;

/**
 * The first thing that is broken: `at` is its place in the order of recording, from 1, or 0 where the seal as a
 * whole is meant; `path` is the personal field, where it is known that only this field was changed.
 */
export type SealBreak<C extends BreakCode = BreakCode> = {
  [K in C]: { readonly code: K; readonly at: number; readonly path: string; readonly facts: BreakFacts[K] };
}[C];

/** Makes a break. */
export const broken = <C extends BreakCode>(
  code: C,
  at: number,
  facts: BreakFacts[C],
  path = "",
): SealBreak<C> => ({ code, at, path, facts }) as SealBreak<C>;
