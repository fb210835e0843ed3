import type { RuleSet, Voting } from "../rule-set.js";
import { checkRatio } from "./condition.js";
import { checkLevel } from "./ladder.js";
import { own, type Report } from "./problem.js";
import { checkAdoptable } from "./rule.js";

/** Majorities by level, and the parameters of choices that say the rest. A committee sets the values. */
export const checkVoting = (voting: Voting | undefined, path: string, set: RuleSet, report: Report): void => {
  if (voting === undefined) return;
  voting.majorities.forEach(({ level, ratio }, index) => {
    checkLevel(level, `${path}.majorities[${index}].level`, set, report);
    checkRatio(ratio, `${path}.majorities[${index}].ratio`, set, report, "committee");
  });
  for (const part of ["form", "base", "ifNone"] as const) {
    if (own(set.parameters, voting[part])?.kind !== "choice")
      report(`${path}.${part}`, "unknown-parameter", `Declare "${voting[part]}" as a parameter of choices.`);
  }
};

/** Rules of order and time. */
export const checkConstraints = (set: RuleSet, ids: Set<string>, report: Report): void => {
  set.constraints.forEach((constraint, index) => {
    checkAdoptable(constraint, `constraints[${index}]`, ids, set, report);
  });
};
