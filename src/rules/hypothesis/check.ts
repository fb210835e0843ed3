import type { Bound } from "../engine/bound.js";
import { insteadOf } from "../engine/overlay/near.js";
import { HypothesisError } from "./errors.js";
import type { ReachLimits } from "./reach.js";
import { knownFact } from "./suppose.js";

/**
 * Checks what a search for changes is asked.
 *
 * @throws HypothesisError where the level, the bound or a fixed fact is not one that there is
 */
export const checkReach = (level: string, { most, fixed }: ReachLimits, bound: Bound): void => {
  const scale = bound.ruleSet.scales.level ?? [];
  if (!scale.includes(level)) throw new HypothesisError("unknown-level", "level", insteadOf(level, scale));
  if (!Number.isSafeInteger(most) || most < 1)
    throw new HypothesisError("invalid-bound", "bound", "Use a whole number from 1 up.");
  for (const [index, name] of fixed.entries()) knownFact(name, `fixed[${index}]`, bound);
};
