import type { RuleSet } from "../../rule-set.js";
import { layer } from "../layer.js";
import type { Overlay } from "../schema.js";
import { looserCaps } from "./caps.js";
import { looserMajorities, looserRounding } from "./counting.js";
import type { Loosening } from "./loosening.js";
import { looserRules } from "./rules.js";
import { looserThresholds } from "./thresholds.js";

export type { Loosening } from "./loosening.js";

/**
 * Everything in an overlay that lets through more than the central text does. It is reported and applied all
 * the same; whether it may stand is for people to say.
 *
 * @throws EngineError `invalid-overlay` where `checkOverlay` finds a problem
 */
export const looserThan = (base: RuleSet, overlay: Overlay): Loosening[] => {
  const layered = layer(base, overlay);
  return [
    ...looserThresholds(base, overlay),
    ...looserRules(base, layered, overlay),
    ...looserCaps(base, overlay),
    ...looserRounding(base, layered),
    ...looserMajorities(base, layered, overlay),
  ];
};
