import type { Classified } from "../../rules/engine/classify.js";
import type { RuleTrace } from "../../rules/engine/trace.js";
import type { BearingRule } from "./explanation.js";

const holding = <R extends RuleTrace>(rules: readonly R[]): R[] =>
  rules.filter(({ on, result }) => on && result === "holds");

/** The rules that lead to the outcome. */
export const becauseOf = ({
  outcome,
  exemptions,
  forced,
  levels,
  ceilings,
}: Classified): readonly BearingRule[] => {
  if ("rule" in outcome) return exemptions.filter(({ rule }) => rule === outcome.rule);
  if ("candidates" in outcome)
    return levels
      .filter(({ level }) => outcome.candidates.includes(level))
      .flatMap(({ rules }) => rules.filter(({ result }) => result !== "fails"));
  const forcing = holding(forced);
  if (forcing.length > 0) return forcing;
  const limiting = holding(ceilings).filter(({ level }) => level === outcome.level);
  const own = levels.find(({ level }) => level === outcome.level);
  if (limiting.length > 0) return [...limiting, ...(own?.rules ?? [])];
  return own?.rules ?? levels.at(-1)?.rules.filter(({ result }) => result !== "holds") ?? [];
};
