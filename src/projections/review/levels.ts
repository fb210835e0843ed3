import type { Bound } from "../../rules/engine/rules-in-use.js";
import type { Classification } from "./classified.js";
import type { GivenLevel } from "./subject.js";

/** What the cells proposed, or what was decided. */
export const stages = ["proposed", "decided"] as const;
export type Stage = (typeof stages)[number];

/** The level of a subject at a stage: the cell's vote before its committee's proposal, or the one that stands. */
export const levelAt = ({ final, voted, proposed }: Classification, stage: Stage): GivenLevel | undefined =>
  stage === "decided" ? final : (voted ?? proposed);

/** Whether one level is better than another on the scale of a rule set. */
export const isBetter = ({ ruleSet }: Bound, level: string, than: string): boolean => {
  const scale = ruleSet.scales.level ?? [];
  return scale.indexOf(level) < scale.indexOf(than);
};
