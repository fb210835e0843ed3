import { EngineError } from "../errors.js";
import type { RuleSet } from "../rule-set.js";
import { readOverlay } from "./check.js";
import type { Overlay } from "./schema.js";

/**
 * Lays an overlay over a rule set: a new rule set that names both layers. What the overlay does not
 * name stays as it was; a replaced exemption or ceiling keeps its outcome or level.
 *
 * @throws EngineError `invalid-overlay` where `checkOverlay` finds a problem: nothing is applied by half
 */
export const layer = (base: RuleSet, overlay: Overlay): RuleSet => {
  const read = readOverlay(base, overlay);
  if (read.overlay !== undefined) return read.layered;
  const [first] = read.problems;
  throw new EngineError("invalid-overlay", first?.path ?? "", first?.remedy ?? "");
};
