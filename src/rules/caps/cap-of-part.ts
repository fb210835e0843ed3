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
  /** Whether these are all subjects of the group. If not, any number of others may join. */
  readonly whole: boolean;
}

/** What a cap is held against: the allowed share, the base and the rounding. */
type CapTerms = Pick<CapVerdict, "ratio" | "reading" | "rounding">;

/**
 * The least number of further good subjects that brings a group within its cap: 0 if it is within. It is
 * undefined if the cap allows nobody, so that no number does.
 * Four of fifteen under 20 % of those rated good: 5.
 */
export const goodNeeded = ({
  excellent,
  base,
  ratio: [n, d],
  rounding,
}: Pick<CapVerdict, "excellent" | "base" | "ratio" | "rounding">): number | undefined => {
  if (excellent === 0) return 0;
  if (n === 0) return undefined;
  // Down: n · base ≥ d · excellent. Half up: 2n · base + d ≥ 2d · excellent.
  const least = rounding === "down" ? (d * excellent) / n : (d * (2 * excellent - 1)) / (2 * n);
  return Math.max(0, Math.ceil(least) - base);
};

/** The verdict if further subjects count. */
const joinedBy = ({ tally }: PartOfGroup, more: Tally, { ratio, reading, rounding }: CapTerms): CapVerdict =>
  capVerdict(
    {
      excellent: tally.excellent + more.excellent,
      good: tally.good + more.good,
      rated: tally.rated + more.rated,
    },
    ratio,
    reading,
    rounding,
  );

/** The best case among the known subjects: of the others only those count who make room. */
const bestCase = (part: PartOfGroup, terms: CapTerms): CapVerdict => {
  const { unsettled, unrated } = part;
  const rated = unsettled.rated - unsettled.excellent + unrated;
  return joinedBy(part, { excellent: 0, good: unsettled.good + unrated, rated }, terms);
};

/**
 * Whether a cap holds for the whole group, as far as the known part shows it. It holds or fails if it does so
 * whoever of the unsettled counts, whatever the unrated become, and whoever else joins a group that is not whole;
 * else it is unknown. So the verdict on a part never contradicts the verdict on the whole.
 */
export const capOfPart = (part: PartOfGroup, terms: CapTerms): Tri => {
  const { unsettled, unrated, whole } = part;
  const best = bestCase(part, terms);
  // Enough good ones may join to excuse any excess, and enough excellent ones to make one.
  if (!whole) return goodNeeded(best) === undefined ? "fails" : "unknown";
  const excellent = unsettled.excellent + unrated;
  if (joinedBy(part, { excellent, good: 0, rated: excellent }, terms).holds) return "holds";
  return best.holds ? "unknown" : "fails";
};

/** The number above the cap among the known subjects that is certain: the excess in the best case. */
export const leastExcess = (part: PartOfGroup, terms: CapTerms): number => bestCase(part, terms).over;
