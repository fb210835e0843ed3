import type { Tri } from "../engine/conditions/tri.js";
import { type CapVerdict, capVerdict, type Tally } from "./cap.js";

/** The part of a group that is known, and what may still join it. */
export interface PartOfGroup {
  /** The subjects that surely count, by level. */
  readonly tally: Tally;
  /** Rated subjects for which it is unknown whether the cap counts them. */
  readonly unsettled: Tally;
  /** The number of subjects without a level that may still get one. */
  readonly unrated: number;
}

/**
 * Whether a cap holds for the whole group, as far as the known part shows it. It holds or fails if it does so
 * whoever of the unsettled counts and whatever the unrated become; else it is unknown. So the verdict on a
 * part never contradicts the verdict on the whole.
 */
export const capOfPart = (
  { tally, unsettled, unrated }: PartOfGroup,
  { ratio, reading, rounding }: Pick<CapVerdict, "ratio" | "reading" | "rounding">,
): Tri => {
  const { excellent, good, rated } = unsettled;
  const holdsWith = (more: Tally): boolean =>
    capVerdict(
      {
        excellent: tally.excellent + more.excellent,
        good: tally.good + more.good,
        rated: tally.rated + more.rated,
      },
      ratio,
      reading,
      rounding,
    ).holds;
  const worst = { excellent: excellent + unrated, good: 0, rated: excellent + unrated };
  if (holdsWith(worst)) return "holds";
  const best = { excellent: 0, good: good + unrated, rated: rated - excellent + unrated };
  return holdsWith(best) ? "unknown" : "fails";
};
