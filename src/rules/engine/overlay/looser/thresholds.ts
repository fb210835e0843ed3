import type { RuleSet } from "../../rule-set.js";
import type { Overlay } from "../schema.js";
import { type Loosening, plainly } from "./loosening.js";

/** Thresholds that were moved against their stricter side. */
export const looserThresholds = (base: RuleSet, { parameters = {} }: Overlay): Loosening[] =>
  Object.entries(parameters).flatMap(([name, local]): Loosening[] => {
    const { value, stricter, source } = base.parameters[name] ?? {};
    if (typeof value !== "number" || typeof local !== "number" || source === undefined) return [];
    const looser = stricter === "higher" ? local < value : stricter === "lower" && local > value;
    return looser
      ? [
          {
            path: `parameters.${name}`,
            code: "threshold",
            certain: true,
            clause: source,
            centre: plainly(value),
            overlay: plainly(local),
          },
        ]
      : [];
  });
