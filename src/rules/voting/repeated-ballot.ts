import type { Source } from "../engine/vocabulary.js";
import { type Base, reaches, type Threshold, twoThirds } from "./majority.js";
import { qd294, qd294From } from "./sources.js";

/** After so many ballots without two thirds the matter is reported upward. */
export const ballotsUntilReport: { readonly count: number; readonly source: Source } = {
  count: 3,
  source: qd294("4.2.3, 9.3.4"),
};

/** One of several ballots on the same matter. */
export interface RepeatedBallot {
  /** Its day. */
  readonly day: string;
  /** Votes in favour. */
  readonly inFavour: number;
  /** How many count. */
  readonly base: Base;
}

/** Where a matter stands after its ballots so far. */
export type RepeatedOutcome =
  /** The ballot, counted from 1, that had the majority. */
  | { readonly kind: "reached"; readonly ballot: number }
  /** Nothing yet: the matter may be voted on again. */
  | { readonly kind: "open"; readonly failed: number }
  | { readonly kind: "goes-up"; readonly failed: number }
  /** It depends on who counts, or the text then in force was not read. */
  | { readonly kind: "undetermined"; readonly why: "base" | "text-not-read" };

/**
 * Reads the ballots on one matter in order: recognition, or striking off, needs two thirds; after three
 * ballots without them the cell reports upward. Later ballots change nothing.
 */
export const repeatedBallots = (
  ballots: readonly RepeatedBallot[],
  needs: Threshold = twoThirds,
): RepeatedOutcome => {
  let failed = 0;
  for (const { day, inFavour, base } of ballots) {
    const verdict = reaches(inFavour, base, needs);
    if (verdict === "unknown") return { kind: "undetermined", why: "base" };
    if (verdict === "holds") return { kind: "reached", ballot: failed + 1 };
    failed += 1;
    if (failed < ballotsUntilReport.count) continue;
    return day < qd294From ? { kind: "undetermined", why: "text-not-read" } : { kind: "goes-up", failed };
  }
  return { kind: "open", failed };
};
